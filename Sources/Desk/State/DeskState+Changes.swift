import CaseModel

extension DeskState {
  mutating func toggleDone() -> [DeskEffect] {
    guard case .followUp(let followUp) = reader.record else { return [] }
    return commit(
      followUp.status == .open
        ? .completing(followUp, on: today) : .reopening(followUp))
  }

  // What no other record names goes at once, since undo brings it back. Otherwise the person is
  // asked, for the links would lead nowhere.
  mutating func delete() -> [DeskEffect] {
    guard let context = reader.context else { return [] }
    let change = Change.deleting(context.record)
    let naming = context.links.count { $0.isIncoming }
    guard naming > 0 else { return commit(change) }
    let records = naming == 1 ? "1 other record names" : "\(naming) other records name"
    dialog = .confirmation(
      Confirmation(
        question: """
          Delete the \(context.record.kind.name) “\(context.record.title)”? \
          \(records) it; \(naming == 1 ? "its link" : "their links") would lead nowhere. \
          \(key(.undo)) brings it back.
          """,
        button: "Delete", deed: .change(change)))
    return []
  }

  /// Asks for a change to be saved.
  /// - Parameter remark: what is said beside it once it is saved; empty for nothing.
  mutating func commit(_ change: Change, saying remark: String = "") -> [DeskEffect] {
    unanswered.append(Unanswered(change, remark: remark))
    return [.commit(change)]
  }

  /// Asks for what a form says to be saved; the form waits.
  mutating func commit(_ change: Change, from form: DeskForm) -> [DeskEffect] {
    // A prompt leaves the person where they are.
    unanswered.append(
      Unanswered(
        change, draftKey: form.draftKey, leadsToMade: form.promptRows == nil, remark: form.remark))
    return [.commit(change)]
  }

  mutating func undo() -> [DeskEffect] {
    unanswered.append(Unanswered())
    return [.undo]
  }

  mutating func redo() -> [DeskEffect] {
    unanswered.append(Unanswered())
    return [.redo]
  }

  /// Whether the record may be about to change, so that another change would be made to what is no
  /// longer so.
  func isBeingSaved(_ id: RecordID) -> Bool {
    unanswered.contains { $0.ids?.contains(id) ?? true }
  }

  mutating func committed(_ report: CommitReport) -> [DeskEffect] {
    var effects: [DeskEffect] = []
    let answered = unanswered.isEmpty ? Unanswered() : unanswered.removeFirst()
    if let key = answered.draftKey { effects += formSaved(draftKey: key) }
    count(report.direction)
    sharing.changedHere = true
    notice = notice(of: report, answered.remark)
    effects += tellWhyHistoryIsOff()
    marked.remove(answered.deleted)
    unmarkSettled(by: answered.change)
    effects += reload()
    if report.direction != .done {
      // The person sees what came back or changed, the first of several in each list.
      for pane in Pane.lists {
        effects += self[pane].select(report.ids.first { self.pane(of: $0) == pane })
      }
      agenda.list.want(report.ids.first)
    }
    if answered.isImport, view == .desk, dialog == nil, let first = report.ids.first {
      setFocus(pane(of: first))
      effects += self[pane(of: first)].select(first)
    }
    // What a form made gets the selection and the focus, so that the person sees it.
    if answered.draftKey != nil, view == .desk, dialog == nil, let made = answered.made {
      let pane = Pane(listing: made.kind)
      setFocus(pane)
      effects += self[pane].select(made.id)
    }
    return effects
  }

  mutating func refused(_ refusal: Refusal) -> [DeskEffect] {
    let answered = unanswered.isEmpty ? Unanswered() : unanswered.removeFirst()
    if let clash = refusal.clash, offer(clash, refusal.sentence, of: answered.change) { return [] }
    if case .form(let form) = dialog, form.isSaving, form.draftKey == answered.draftKey {
      return receive(.refused(refusal.sentence))
    }
    notice = Notice(text: refusal.sentence, isProblem: true)
    return []
  }

  // The file's name tells the kind.
  private func pane(of id: RecordID) -> Pane {
    let kinds: [RecordKind] = [.letter, .response, .followUp]
    return Pane(listing: kinds.first { id.text.hasPrefix($0.name + "-") } ?? .incident)
  }

  private mutating func count(_ direction: CommitReport.Direction) {
    switch direction {
    case .done: (undoable, redoable) = (undoable + 1, 0)
    case .undone: (undoable, redoable) = (max(0, undoable - 1), redoable + 1)
    case .redone: (undoable, redoable) = (undoable + 1, max(0, redoable - 1))
    }
  }

  private func notice(of report: CommitReport, _ remark: String) -> Notice {
    let (undo, redo) = ("\(key(.undo)) undoes", "\(key(.redo)) redoes")
    let notice =
      switch report.direction {
      case .done: Notice(text: report.sentence, tail: undo)
      case .undone: Notice(text: "Undone: \(report.quoted)", tail: redo)
      case .redone: Notice(text: "Redone: \(report.quoted)", tail: undo)
      }
    let remarks = (remark.isEmpty ? [] : [remark]) + report.remarks
    guard !remarks.isEmpty else { return notice }
    return Notice(text: "\(notice.whole). \(remarks.joined(separator: " "))")
  }
}

extension CommitReport {
  /// The sentence within another: `Marked done “Thank the State Department”`.
  fileprivate var quoted: String {
    guard let colon = sentence.firstRange(of: ": ") else { return sentence }
    return "\(sentence[..<colon.lowerBound]) “\(sentence[colon.upperBound...])”"
  }
}

/// A change, an undo or a redo that was asked for and isn't answered yet.
struct Unanswered: Hashable, Sendable {
  /// The records that it changes; nil where that isn't known, as of an undo.
  private(set) var ids: Set<RecordID>?
  /// The first record that it makes.
  private(set) var made: Record?
  /// The draft of the form that asked; nil where none did.
  private(set) var draftKey: String?

  /// What is said once it is saved; empty for nothing.
  private(set) var remark = ""
  /// The records that go with it.
  private(set) var deleted: [RecordID] = []

  /// What is to be saved; nil where that isn't known.
  private(set) var change: Change?
  /// Whether it takes in a file, so that the first of its records gets the selection.
  private(set) var isImport = false

  static var ofImport: Unanswered {
    var unanswered = Unanswered()
    unanswered.isImport = true
    return unanswered
  }

  init() {}

  /// - Parameter leadsToMade: whether what is made gets the selection.
  init(
    _ change: Change, draftKey: String? = nil, leadsToMade: Bool = true, remark: String = ""
  ) {
    self.change = change
    self.remark = remark
    var ids: Set<RecordID> = []
    for step in change.steps {
      switch step {
      case .create(let record, _):
        ids.insert(record.id)
        if leadsToMade { made = made ?? record }
      case .replace(_, let record, _): ids.insert(record.id)
      case .delete(let record):
        ids.insert(record.id)
        deleted.append(record.id)
      }
    }
    self.ids = ids
    self.draftKey = draftKey
  }
}

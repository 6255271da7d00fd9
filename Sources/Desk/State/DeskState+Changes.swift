import CaseModel

extension DeskState {
  mutating func toggleDone() -> [DeskEffect] {
    guard case .followUp(let followUp) = reader.record else { return [] }
    return commit(
      followUp.status == .open
        ? .completing(followUp, on: today, using: &random) : .reopening(followUp))
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
          \(records) it, and would lead nowhere. \(key(.undo)) brings it back.
          """,
        button: "Delete", change: change))
    return []
  }

  /// Asks for a change to be saved.
  mutating func commit(_ change: Change) -> [DeskEffect] {
    unanswered.append(.desk)
    return [.commit(change)]
  }

  /// Asks for what a form says to be saved; the form waits.
  mutating func commit(fromForm change: Change) -> [DeskEffect] {
    let created: Record? = change.steps.lazy.compactMap { step in
      if case .create(let record, _) = step { record } else { nil }
    }.first
    unanswered.append(.form(created: created?.id, in: created.map { Pane(listing: $0.kind) }))
    return [.commit(change)]
  }

  mutating func undo() -> [DeskEffect] {
    unanswered.append(.desk)
    return [.undo]
  }

  mutating func redo() -> [DeskEffect] {
    unanswered.append(.desk)
    return [.redo]
  }

  mutating func committed(_ report: CommitReport) -> [DeskEffect] {
    var effects: [DeskEffect] = []
    let asker = answered()
    if case .form = asker { effects += closeSavedForm() }
    notice = notice(of: report)
    effects += reload()
    // What a form made gets the selection and the focus, so that the person sees it.
    if case .form(let id?, let pane?) = asker, dialog == nil {
      setFocus(pane)
      effects += self[pane].select(id)
    }
    return effects
  }

  mutating func refused(_ refusal: Refusal) -> [DeskEffect] {
    if case .form = answered(), case .form = dialog { return receive(.refused(refusal.sentence)) }
    notice = Notice(text: refusal.sentence, isProblem: true)
    return []
  }

  private mutating func answered() -> Asker {
    unanswered.isEmpty ? .desk : unanswered.removeFirst()
  }

  private func notice(of report: CommitReport) -> Notice {
    let (undo, redo) = ("\(key(.undo)) undoes", "\(key(.redo)) redoes")
    let (what, tail) =
      switch report.direction {
      case .done: (report.sentence, undo)
      case .undone: ("Undone: \(report.sentence)", redo)
      case .redone: ("Redone: \(report.sentence)", undo)
      }
    let remarks = report.remarks.map { " \($0)" }.joined()
    return Notice(text: "\(what) \(Glyphs.dot) \(tail)" + (remarks.isEmpty ? "" : ".\(remarks)"))
  }
}

import CaseModel
import TerminalUI

extension DeskState {
  // MARK: Marking

  mutating func mark() {
    guard let id = self[focus].selected else { return }
    marked.toggle(id, in: focus)
    tellMarks()
  }

  /// Marks the selected row and the one beside it, and goes there.
  mutating func extendMarks(_ move: ListState.Move) {
    let list = self[focus]
    guard let id = list.selected else { return }
    let place = list.index
    self[focus].move(move)
    let next = self[focus].selected ?? id
    marked.extend(from: (place, id), to: (self[focus].index, next), in: focus)
    tellMarks()
  }

  /// Marks every row of the focused list, as it is filtered.
  mutating func markAll() -> [DeskEffect] {
    guard let query = self[focus].query else { return [] }
    notice = Notice(text: "Marking …")
    return [.findIDs(query, limit: MarkedRecords.most + 1)]
  }

  mutating func take(_ ids: [RecordID], of query: ListQuery) {
    let pane = Pane(listing: query.list)
    // The list may show something else by now.
    guard query == self[pane].query else { return }
    let isCut = ids.count > MarkedRecords.most - marked.count + marked.count(in: pane)
    marked.mark(ids, in: pane)
    tellMarks()
    guard isCut else { return }
    notice = Notice(
      text: """
        Marked are \(marked.count.grouped), as many as go at once; there are more. Filter the list \
        to part them.
        """)
  }

  mutating func unmark() {
    marked = MarkedRecords()
    notice = Notice(text: "No record is marked any more.")
  }

  /// Marks belong to what a list shows: they go when it shows other records.
  mutating func dropMarks(of pane: Pane, showing wanted: ListQuery?) {
    var before = self[pane].query
    before?.sort = .standard
    var after = wanted
    after?.sort = .standard
    guard before != after, marked.clear(pane) else { return }
    notice = notice ?? Notice(text: "The marks are off: \(pane.title) show other records now.")
  }

  private mutating func tellMarks() {
    let count = marked.count
    notice = Notice(
      text: count == 0
        ? "No record is marked any more."
        : """
        \(count.grouped) marked. \(key(.actOnMarked)) does something to all of them, \(key(.back)) \
        takes the marks off.
        """)
  }

  // MARK: Acting on all of them

  /// Whether a command acts on the marked records: in the lists where the marks are seen.
  var actsOnMarked: Bool { view == .desk && focus != .reader && !marked.isEmpty }

  /// What a command does to several records; nil where it is for one.
  func sharedEdit(_ command: DeskCommand) -> SharedEditKind? {
    switch command {
    case .shared(let edit): edit
    case .toggleDone where actsOnMarked: .toggleDone
    case .setDue where actsOnMarked: .due
    case .delete where actsOnMarked: .delete
    default: nil
    }
  }

  /// The marked records, or else the selected one.
  private var recordsToEdit: [RecordID] {
    actsOnMarked ? marked.all : reader.record.map { [$0.id] } ?? []
  }

  func reasonAgainstShared(_ edit: SharedEditKind) -> String? {
    let ids = recordsToEdit
    if ids.isEmpty { return "No record is selected or marked. \(key(.mark)) marks one." }
    guard !ids.contains(where: { isBeingSaved($0) }) else {
      return "The last change is still being saved. Press the key again in a moment."
    }
    guard !actsOnMarked, let record = reader.record, !edit.applies(to: record) else { return nil }
    return edit.remark(on: [record], unread: 0)
  }

  func reasonAgainstMarking(_ command: DeskCommand) -> String? {
    guard view == .desk, focus != .reader else {
      return "Marks are for the lists of the desk, where several records can have one."
    }
    switch command {
    case .actOnMarked, .unmark:
      return marked.isEmpty ? "No record is marked. \(key(.mark)) marks the selected one." : nil
    default:
      if self[focus].selected == nil { return "There is nothing to mark." }
      let isOff =
        command == .mark && self[focus].selected.map { marked.contains($0, in: focus) } == true
      return marked.isFull && !isOff
        ? "\(MarkedRecords.most.grouped) are marked, as many as go at once." : nil
    }
  }

  /// Reads the records first: the lists hold only a few of them.
  mutating func edit(_ edit: SharedEditKind) -> [DeskEffect] {
    let request = MarkedRequest(edit, recordsToEdit)
    markedRequest = request
    if request.ids.count > 50 {
      notice = Notice(text: "Reading \(request.ids.count.grouped) records …")
    }
    return [.readMarked(request)]
  }

  mutating func take(_ material: MarkedMaterial, for request: MarkedRequest) -> [DeskEffect] {
    guard request == markedRequest else { return [] }
    markedRequest = nil
    guard dialog == nil else { return [] }
    let edit = request.edit
    let remark = edit.remark(on: material.records, unread: material.unread)
    let records = material.records.filter { edit.applies(to: $0) }
    guard !records.isEmpty else {
      notice = Notice(text: "Nothing was done. \(remark)")
      return []
    }
    switch edit {
    case .toggleDone: return toggleDone(records, remark)
    case .delete: askToDelete(records, remark)
    case .removeTag where records.allSatisfy(\.tags.isEmpty):
      notice = Notice(text: "None of these records has a tag.")
    case .due, .owner, .status, .addTag, .removeTag:
      notice = nil
      dialog = .form(.shared(SharedEditPrompt(edit, material, today: today, dates: settings.dates)))
    }
    return []
  }

  private mutating func toggleDone(_ records: [Record], _ remark: String) -> [DeskEffect] {
    let hasOpen = records.contains {
      if case .followUp(let followUp) = $0 { followUp.status == .open } else { false }
    }
    let edit: SharedEdit = hasOpen ? .complete(on: today) : .reopen
    return Change.editing(records, edit, using: &random).map { commit($0, saying: remark) } ?? []
  }

  private mutating func askToDelete(_ records: [Record], _ remark: String) {
    guard let change = Change.editing(records, .delete, using: &random) else { return }
    let counts = RecordKind.allCases.compactMap { kind in
      let count = records.count { $0.kind == kind }
      return count == 0 ? nil : "\(count.grouped) \(count == 1 ? kind.name : kind.plural)"
    }
    notice = nil
    dialog = .confirmation(
      Confirmation(
        question: """
          Delete \(counts.joined(separator: ", "))? Links of other records to them would lead \
          nowhere. \(key(.undo)) brings all of them back.\(remark.isEmpty ? "" : " \(remark)")
          """,
        button: "Delete", change: change))
  }
}

import CaseModel

extension DeskState {
  mutating func toggleDone() -> [DeskEffect] {
    guard case .followUp(let followUp) = reader.record else { return [] }
    return [
      .commit(
        followUp.status == .open
          ? .completing(followUp, on: today, using: &random) : .reopening(followUp))
    ]
  }

  // What no other record names goes at once, since undo brings it back. Otherwise the person is
  // asked, for the links would lead nowhere.
  mutating func delete() -> [DeskEffect] {
    guard let context = reader.context else { return [] }
    let change = Change.deleting(context.record)
    let naming = context.links.count { $0.isIncoming }
    guard naming > 0 else { return [.commit(change)] }
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

  mutating func committed(_ report: CommitReport) -> [DeskEffect] {
    isSaving = false
    let way =
      switch report.direction {
      case .done: "\(report.sentence) \(glyphs.dot) \(key(.undo)) undoes"
      case .undone: "Undone: \(report.sentence) \(glyphs.dot) \(key(.redo)) redoes"
      case .redone: "Redone: \(report.sentence) \(glyphs.dot) \(key(.undo)) undoes"
      }
    notice = Notice(text: ([way] + report.remarks).joined(separator: ". "))
    return reload()
  }

  mutating func refused(_ refusal: Refusal) {
    isSaving = false
    notice = Notice(text: refusal.sentence, isProblem: true)
  }

  mutating func openForm(_ command: DeskCommand) -> [DeskEffect] { [] }
}

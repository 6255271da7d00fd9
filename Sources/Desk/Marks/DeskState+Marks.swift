import CaseModel
import TerminalUI

/// Acting on all marked records.
extension DeskState {
  /// Whether a command acts on the marked records: in the lists where the marks are seen.
  var actsOnMarked: Bool { listToMark != nil && markedCount > 0 }

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
    actsOnMarked ? marked.all(on: view) : reader.record.map { [$0.id] } ?? []
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

  /// Reads the records first: the lists hold only a few of them.
  mutating func edit(_ edit: SharedEditKind) -> [DeskEffect] {
    let request = MarkedRequest(edit, recordsToEdit)
    markedRequest = request
    if let gathering { notice = Notice(text: "\(gathering) … \(key(.back)) stops it.") }
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
    return Change.editing(records, edit).map { commit($0, saying: remark) } ?? []
  }

  private mutating func askToDelete(_ records: [Record], _ remark: String) {
    guard let change = Change.editing(records, .delete) else { return }
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
        button: "Delete", deed: .change(change)))
  }
}

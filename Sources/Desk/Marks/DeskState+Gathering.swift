import CaseModel
import TerminalUI

/// Finding and reading of many records behind the desk, and stopping that.
extension DeskState {
  /// What is gathered now, as the status line says it; nil where nothing is, or so little that it is
  /// there at once.
  var gathering: String? {
    if rowsToMark != nil { return "Marking all" }
    guard let request = markedRequest, request.ids.count > DeskState.fewToRead else { return nil }
    return "Reading \(request.ids.count.grouped) records"
  }

  /// More records than this take a while to read.
  static let fewToRead = 50

  mutating func failedToMark(_ rows: RowsToMark, _ refusal: Refusal) {
    if rows == rowsToMark { rowsToMark = nil }
    notice = Notice(text: refusal.sentence, isProblem: true)
  }

  /// Stops it, before anything was done to the records.
  mutating func stopGathering() -> [DeskEffect] {
    notice = Notice(
      text: rowsToMark != nil
        ? "Marking was stopped. What was marked before stays so."
        : "Reading was stopped, so nothing was done. The records are still marked.")
    (rowsToMark, markedRequest) = (nil, nil)
    return [.stopGathering]
  }
}

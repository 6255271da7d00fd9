import CaseModel
import TerminalUI

/// The desk for a screen reader. It is the same desk: one pane at a time without a border, each field
/// of a form on a line of its own, and words where others see where something stands.
extension DeskState {
  /// `Casedesk, data. Desk. Wed 21 Jun 2017.`
  func drawPlainTitle(in frame: inout Frame) {
    let name = casebookName.isEmpty ? "" : ", \(SafeText.string(casebookName))"
    frame.put(
      OneLine.truncated("Casedesk\(name). \(view.title). \(shownDay).", to: size.columns - 1),
      column: 0, row: 0, style: Style(.heading, bold: true))
  }

  /// Where the focus is: `Letters, 1 of 2. Incident: Detentions of gay men in Chechnya.`
  func drawPlainPlace(in frame: inout Frame, row: Int) {
    frame.put(
      OneLine.truncated(plainPlace, to: size.columns - 1), column: 0, row: row,
      style: Style(.focusedBorder, bold: true))
  }

  private var plainPlace: String {
    guard focus != .reader else {
      let line =
        reader.page.lines.isEmpty ? "" : ", line \(reader.top + 1) of \(reader.page.lines.count)"
      return "\(readerTitle)\(line)."
    }
    let count = count(of: focus)
    let place = count.isEmpty ? "\(title(of: focus))." : "\(title(of: focus)), \(count)."
    guard focus != .incidents, let incident = self[.incidents].selectedRow else { return place }
    return "\(place) Incident: \(incident.title)."
  }

  /// A dialog's title on its first line, instead of in a border.
  func drawPlain(title: String, of area: Area, in frame: inout Frame) {
    frame.put(
      OneLine.truncated("\(title).", to: area.columns - 1), column: area.column, row: area.row,
      style: Style(.heading, bold: true))
  }
}

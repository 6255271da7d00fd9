import CaseModel
import TerminalUI

/// The desk for a screen reader. It is the same desk: one pane at a time without a border, each field
/// of a form on a line of its own, and words where others see where something stands.
extension DeskState {
  /// `Casedesk, data. Desk. Wed 21 Jun 2017.`
  func drawPlainTitle(in frame: inout Frame) {
    let name = casebookName.isEmpty ? "" : ", \(SafeText.string(casebookName))"
    let style = settings.dates.style
    let titles = [today.spokenWithWeekday(in: style), today.spoken(in: style)].map {
      "Casedesk\(name). \(view.title). \($0)."
    }
    let title = titles.first { SafeText.columns($0) < size.columns } ?? titles[1]
    frame.put(
      OneLine.truncated(title, to: size.columns - 1), column: 0, row: 0,
      style: Style(.heading, bold: true))
  }

  /// Where the focus is: `Letters, 1 of 2. Incident: Detentions of gay men in Chechnya.`
  func drawPlainPlace(in frame: inout Frame, row: Int) {
    drawPlain(place: focus == .reader ? plainPlaceInReader : plainPlace, in: &frame, row: row)
  }

  /// Where the focus is on another view: `Agenda, 2 of 3.`, or the line of the reader. Of the
  /// timeline it says the incident too.
  func drawPlainPlace(in list: Frame.BorderText, in frame: inout Frame, row: Int) {
    guard !isInReader else { return drawPlain(place: plainPlaceInReader, in: &frame, row: row) }
    var place = list.count.isEmpty ? "\(list.title)." : "\(list.title), \(list.count)."
    if view == .timeline, let incident = chronicle.material?.incident {
      place += " Incident: \(incident.title)."
    }
    drawPlain(place: place, in: &frame, row: row)
  }

  private func drawPlain(place: String, in frame: inout Frame, row: Int) {
    frame.put(
      OneLine.truncated(place, to: size.columns - 1), column: 0, row: row,
      style: Style(.focusedBorder, bold: true))
  }

  private var plainPlaceInReader: String {
    let all = reader.page.lines.count
    return all == 0 ? "\(readerTitle)." : "\(readerTitle), line \(reader.top + 1) of \(all)."
  }

  private var plainPlace: String {
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

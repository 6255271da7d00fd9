import CaseModel
import TerminalUI

extension DeskState {
  /// Draws what surrounds the list of a view, and the reader beside it.
  func draw(
    _ screen: ListScreen, titledBy text: Frame.BorderText, isReading: Bool, in frame: inout Frame
  ) {
    let reader = Frame.BorderText(title: readerTitle, count: readerPlace, thumb: readerThumb)
    if let heading = screen.heading, isPlain {
      drawPlainPlace(in: text, in: &frame, row: heading.row)
    } else if let heading = screen.heading {
      let shown = isReading ? reader : text
      let count = SafeText.columns(shown.count)
      frame.put(
        OneLine.truncated(shown.title, to: heading.columns - count - 3),
        column: heading.column + 1, row: heading.row, style: Style(.heading, bold: true))
      frame.put(
        shown.count, column: heading.endColumn - count - 1, row: heading.row, style: Style(.dim))
    } else {
      if let area = screen.list { frame.drawBorder(area, text, focused: !isReading) }
      if let area = screen.reader { frame.drawBorder(area, reader, focused: isReading) }
    }
    guard screen.reader != nil else { return }
    let inside = screen.inside(screen.reader)
    drawReader(in: &frame, inside)
    if isReading { frame.cursor = readerCursor(in: inside) }
  }
}

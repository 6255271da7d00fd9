import CaseModel
import TerminalUI

extension DeskState {
  /// The kind of the record that is shown: `Letter`.
  var readerTitle: String {
    guard let kind = reader.record?.kind else { return Pane.reader.title }
    let name = kind.name.prefix(1).uppercased() + kind.name.dropFirst()
    return reader.history.isEmpty ? name : "\(name), \(key(.jumpBack)) goes back"
  }

  /// How far the reader is scrolled, where the page is longer than the pane: `40%`.
  var readerPlace: String {
    let hidden = reader.page.lines.count - readerRows
    guard hidden > 0 else { return "" }
    return "\(min(100, reader.top * 100 / hidden))%"
  }

  var readerThumb: Range<Int>? {
    let all = reader.page.lines.count
    let rows = readerRows
    guard all > rows, rows > 0 else { return nil }
    let length = max(1, rows * rows / all)
    let start = (rows - length) * reader.top / (all - rows)
    return start..<start + length
  }

  func drawReader(in frame: inout Frame, _ inside: Area) {
    let columns = max(0, inside.columns - 2)
    for (row, line) in reader.page.lines.dropFirst(reader.top).prefix(inside.rows).enumerated() {
      let isChosen = line.link != nil && line.link == reader.link && isInReader
      let spans = line.spans.map { span in
        isChosen && span.isLink
          ? Span(text: span.text, style: span.style.selected, isLink: true) : span
      }
      frame.put(spans, column: inside.column + 1, row: inside.row + row, limit: columns)
      if isChosen {
        frame.put(
          Glyphs.selection, column: inside.column, row: inside.row + row, style: Style(.accent))
      }
    }
  }

  /// Where the cursor sits in the reader: on the chosen link, or at the top.
  func readerCursor(in inside: Area) -> Point {
    let line = reader.link.flatMap { link in reader.page.lines.firstIndex { $0.link == link } }
    let row = line.map { min(max(0, $0 - reader.top), max(0, inside.rows - 1)) } ?? 0
    return Point(column: inside.column, row: inside.row + row)
  }
}

import TerminalUI

/// One line of a list's row: what stands at the left, cut where there is no room, and at the right.
struct RowLine: Hashable, Sendable {
  var left: [Span]
  var right: [Span] = []

  init(_ left: [Span], right: [Span] = []) {
    self.left = left
    self.right = right.filter { !$0.text.isEmpty }
  }

  init(_ left: String, style: Style = .plain, right: [Span] = []) {
    self.init([Span(text: left, style: style)], right: right)
  }
}

extension Frame {
  /// Draws spans one after the other, the last one that has room cut with `…`.
  /// - Returns: the columns that were drawn.
  @discardableResult
  mutating func put(_ spans: [Span], column: Int, row: Int, limit: Int) -> Int {
    var used = 0
    for span in spans {
      guard used < limit else { break }
      let text = OneLine.truncated(span.text, to: limit - used)
      used += put(text, column: column + used, row: row, limit: limit - used, style: span.style)
    }
    return used
  }

  /// Draws wrapped text; where it is longer than the area, its last line ends in `…`.
  mutating func put(paragraph text: String, in area: Area, style: Style = .plain) {
    let lines = TextLayout.wrap(text, columns: area.columns)
    for (line, text) in lines.prefix(area.rows).enumerated() {
      let isCut = line == area.rows - 1 && line < lines.count - 1
      let end = isCut ? OneLine.truncated(text, to: area.columns - 1) + "…" : text
      put(end, column: area.column, row: area.row + line, limit: area.columns, style: style)
    }
  }

  /// Draws a line of a row over the width of an area. Where there is no room for both sides, the
  /// left gives way, down to a third of the width.
  mutating func put(_ line: RowLine, column: Int, row: Int, columns: Int) {
    let wanted = line.right.reduce(0) { $0 + SafeText.columns($1.text) }
    let right = min(wanted, max(0, columns * 2 / 3))
    let room = right == 0 ? columns : columns - right - 1
    put(line.left, column: column, row: row, limit: max(0, room))
    put(line.right, column: column + columns - right, row: row, limit: right)
  }
}

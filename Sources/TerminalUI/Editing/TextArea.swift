/// How a text that wraps is laid into an area, drawn, clicked and scrolled.
extension TextInput {
  /// The columns in which text stands: the last one is for the cursor and the marks of more text.
  package func textColumns(in size: Size) -> Int { max(1, size.columns - 1) }

  /// How many rows the text takes at a width, counted no further than `limit`.
  package func rowCount(columns: Int, upTo limit: Int) -> Int {
    isSingleLine
      ? 1
      : TextRows(buffer, columns: textColumns(in: Size(columns: columns, rows: 1)))
        .count(upTo: limit)
  }

  /// Whether the cursor is in the first row (`down` false) or the last, so that an arrow leaves
  /// the text.
  package func isAtEdge(down: Bool, size: Size) -> Bool {
    guard !isSingleLine else { return true }
    let rows = TextRows(buffer, columns: textColumns(in: size))
    let row = rows.row(at: buffer.cursor)
    return rows.row(row, movedBy: down ? 1 : -1) == row
  }

  /// Looks further up (negative) or down without moving the cursor.
  /// - Returns: whether there was anything more to see.
  @discardableResult
  package mutating func scroll(by count: Int, size: Size) -> Bool {
    guard !isSingleLine else { return false }
    let rows = TextRows(buffer, columns: textColumns(in: size))
    let first = rows.row(at: visibleTop(in: size))
    if count > 0, rows.rows(from: first, limit: size.rows + 1).count <= size.rows { return false }
    let moved = rows.row(first, movedBy: count)
    guard moved != first else { return false }
    top = TextPlace(line: moved.line, offset: moved.start)
    followsCursor = false
    return true
  }

  /// Puts the cursor where the mouse points.
  package mutating func click(_ point: Point, in area: Area, selecting: Bool = false) {
    guard !area.isEmpty else { return }
    let start = visibleTop(in: area.size)
    if isSingleLine {
      clickInLine(max(0, point.column - area.column), from: start, selecting: selecting)
    } else {
      let rows = TextRows(buffer, columns: textColumns(in: area.size))
      let row = rows.row(rows.row(at: start), movedBy: max(0, point.row - area.row))
      let place = rows.place(in: row, column: max(0, point.column - area.column))
      buffer.moveCursor(to: place, selecting: selecting)
    }
    settle(in: area.size)
  }

  /// Selects the word under the cursor.
  package mutating func selectWord() {
    let end = buffer.word(after: buffer.cursor)
    guard end.line == buffer.cursor.line else { return }
    buffer.moveCursor(to: buffer.word(before: end))
    buffer.moveCursor(to: end, selecting: true)
  }

  /// Where what shows in an area of that size begins, so that the cursor is in it.
  func visibleTop(in size: Size) -> TextPlace {
    if isSingleLine { return visibleStart(columns: size.columns) }
    let rows = TextRows(buffer, columns: textColumns(in: size))
    let first = rows.row(at: buffer.nearest(top))
    let top = TextPlace(line: first.line, offset: first.start)
    guard followsCursor, size.rows > 0 else { return top }
    let row = rows.row(at: buffer.cursor)
    let place = TextPlace(line: row.line, offset: row.start)
    guard place > top else { return place }
    let lowest = rows.row(row, movedBy: 1 - size.rows)
    return max(top, TextPlace(line: lowest.line, offset: lowest.start))
  }

  /// Draws the text, what is selected in it, marks where there is more, and the cursor where
  /// `isFocused`.
  package func draw(into frame: inout Frame, area: Area, isFocused: Bool, style: Style = .plain) {
    guard !area.isEmpty else { return }
    if isSingleLine {
      return drawLine(into: &frame, area: area, isFocused: isFocused, style: style)
    }
    frame.fill(area, style: style)
    let columns = textColumns(in: area.size)
    let rows = TextRows(buffer, columns: columns)
    let first = rows.row(at: visibleTop(in: area.size))
    let visible = rows.rows(from: first, limit: area.rows)
    let cursorRow = rows.row(at: buffer.cursor)
    for (index, row) in visible.enumerated() {
      let line = Area(column: area.column, row: area.row + index, columns: columns, rows: 1)
      draw(row, of: buffer, into: &frame, area: line, style: style)
      if isFocused, row == cursorRow {
        let column = min(rows.column(of: buffer.cursor, in: row), area.columns - 1)
        frame.cursor = Point(column: area.column + column, row: area.row + index)
      }
    }
    drawMarks(above: first, below: visible.last, rows, into: &frame, area: area)
  }

  private func draw(
    _ row: TextRow, of buffer: TextBuffer, into frame: inout Frame, area: Area, style: Style
  ) {
    let line = buffer.lines[row.line]
    let selection = buffer.selection
    var index = line.index(byte: row.start)
    let end = line.index(byte: row.end)
    var offset = row.start
    var column = 0
    while index < end, column < area.columns {
      let next = line.index(after: index)
      let isSelected = selection?.contains(TextPlace(line: row.line, offset: offset)) ?? false
      column += frame.put(
        line[index..<next], column: area.column + column, row: area.row,
        limit: area.columns - column, style: isSelected ? style.selected : style)
      offset += line.utf8.distance(from: index, to: next)
      index = next
    }
  }

  private func drawMarks(
    above first: TextRow, below last: TextRow?, _ rows: TextRows, into frame: inout Frame,
    area: Area
  ) {
    let column = area.endColumn - 1
    let hidden = Style(.hint)
    if rows.row(first, movedBy: -1) != first {
      frame.put("↑", column: column, row: area.row, style: hidden)
    }
    if let last, rows.row(last, movedBy: 1) != last {
      frame.put("↓", column: column, row: area.endRow - 1, style: hidden)
    }
  }
}

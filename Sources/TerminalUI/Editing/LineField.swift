/// How a text of one line is laid into a field, which shows a part of it and scrolls sideways.
extension TextInput {
  /// Where what shows begins, so that the cursor and a column for it are in it. Reads only what
  /// is near the cursor.
  func visibleStart(columns: Int) -> TextPlace {
    let room = max(0, columns - 1)
    let cursor = buffer.cursor
    var start = cursor
    var used = 0
    let stored = buffer.nearest(top)
    // Coming from the right, some of what stands before the cursor shows as well.
    let wanted = stored > cursor ? room / 3 : room
    while start > .start, start != stored {
      let before = buffer.place(before: start)
      let width = columnsBetween(before, start)
      guard used + width <= wanted else { break }
      used += width
      start = before
    }
    return start
  }

  func drawLine(into frame: inout Frame, area: Area, isFocused: Bool, style: Style) {
    let row = Area(column: area.column, row: area.row, columns: area.columns, rows: 1)
    frame.fill(row, style: style)
    let selection = buffer.selection
    let line = buffer.lines[0]
    var place = isFocused ? visibleStart(columns: area.columns) : .start
    var column = 0
    while column < area.columns {
      if isFocused, place == buffer.cursor {
        frame.cursor = Point(column: area.column + column, row: area.row)
      }
      guard let next = line.border(after: place.offset) else { break }
      let character = line[line.index(byte: place.offset)..<line.index(byte: next)]
      let isSelected = isFocused && (selection?.contains(place) ?? false)
      let width = SafeText.columns(character)
      guard column + width <= area.columns else { break }
      frame.put(
        character, column: area.column + column, row: area.row,
        style: isSelected ? style.selected : style)
      column += width
      place.offset = next
    }
    if place < buffer.end, area.columns > 1 {
      frame.put("…", column: area.endColumn - 1, row: area.row, style: Style(.hint))
    }
  }

  mutating func clickInLine(_ column: Int, from start: TextPlace, selecting: Bool) {
    var place = start
    var used = 0
    while place < buffer.end {
      let next = buffer.place(after: place)
      used += columnsBetween(place, next)
      guard used <= column else { break }
      place = next
    }
    buffer.moveCursor(to: place, selecting: selecting)
  }

  private func columnsBetween(_ from: TextPlace, _ to: TextPlace) -> Int {
    let line = buffer.lines[0]
    return SafeText.columns(line[line.index(byte: from.offset)..<line.index(byte: to.offset)])
  }
}

/// Moving about by graphemes, words and lines.
extension TextBuffer {
  /// The place one grapheme before, going back over line ends; the same at the start.
  package func place(before place: TextPlace) -> TextPlace {
    if let offset = lines[place.line].border(before: place.offset) {
      return TextPlace(line: place.line, offset: offset)
    }
    return place.line == 0 ? place : endOfLine(place.line - 1)
  }

  /// The place one grapheme after, going on over line ends; the same at the end.
  package func place(after place: TextPlace) -> TextPlace {
    if let offset = lines[place.line].border(after: place.offset) {
      return TextPlace(line: place.line, offset: offset)
    }
    return place.line + 1 == lines.count ? place : TextPlace(line: place.line + 1, offset: 0)
  }

  /// The start of the word before; from a line's start, the end of the line before.
  package func word(before place: TextPlace) -> TextPlace {
    let line = lines[place.line]
    var index = line.index(byte: place.offset)
    guard index > line.startIndex else { return self.place(before: place) }
    while index > line.startIndex, !isWord(line[line.index(before: index)]) {
      index = line.index(before: index)
    }
    while index > line.startIndex, isWord(line[line.index(before: index)]) {
      index = line.index(before: index)
    }
    return TextPlace(line: place.line, offset: line.byte(at: index))
  }

  /// The end of the word after; from a line's end, the start of the line after.
  package func word(after place: TextPlace) -> TextPlace {
    let line = lines[place.line]
    var index = line.index(byte: place.offset)
    guard index < line.endIndex else { return self.place(after: place) }
    while index < line.endIndex, !isWord(line[index]) { index = line.index(after: index) }
    while index < line.endIndex, isWord(line[index]) { index = line.index(after: index) }
    return TextPlace(line: place.line, offset: line.byte(at: index))
  }

  /// The place after a line's last character.
  package func endOfLine(_ line: Int) -> TextPlace {
    TextPlace(line: line, offset: lines[line].utf8.count)
  }

  /// Moves up (negative) or down through the rows that a width of `columns` makes, keeping to the
  /// column in which the moving began.
  package mutating func moveRows(_ count: Int, columns: Int, selecting: Bool = false) {
    let rows = TextRows(self, columns: columns)
    let row = rows.row(at: cursor)
    let column = wantedColumn ?? rows.column(of: cursor, in: row)
    let target = rows.row(row, movedBy: count)
    let place =
      target == row && count != 0
      ? (count < 0 ? .start : end) : rows.place(in: target, column: column)
    moveCursor(to: place, selecting: selecting)
    wantedColumn = column
  }

  /// Moves to the start or the end of the row.
  package mutating func moveInRow(toEnd: Bool, columns: Int, selecting: Bool = false) {
    let rows = TextRows(self, columns: columns)
    let row = rows.row(at: cursor)
    moveCursor(
      to: toEnd
        ? rows.place(in: row, column: .max) : TextPlace(line: row.line, offset: row.start),
      selecting: selecting)
  }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'" || character == "’"
      || character == "_"
  }
}

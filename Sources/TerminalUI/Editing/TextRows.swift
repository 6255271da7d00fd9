/// One row on the screen of a text that wraps: a stretch of one line, in bytes.
package struct TextRow: Hashable, Sendable {
  package var line: Int
  package var start: Int
  package var end: Int
}

/// The rows that a text under edit makes at a width. Unlike ``TextLayout``, which lays out all of a
/// text, only those that are asked for are worked out, from a place near them, so that the length
/// of the text doesn't matter.
package struct TextRows {
  private let buffer: TextBuffer
  private let columns: Int

  /// - Parameter columns: the width; at least 1 is taken.
  package init(_ buffer: TextBuffer, columns: Int) {
    self.buffer = buffer
    self.columns = max(1, columns)
  }

  /// The row in which a place is drawn; where one row ends and the next begins, the next.
  package func row(at place: TextPlace) -> TextRow {
    let rows = self.rows(ofStretch: stretch(at: place))
    return rows.last { $0.start <= place.offset } ?? rows[0]
  }

  /// The row `count` rows further down, or up where negative; the last or first where there are
  /// not so many.
  package func row(_ row: TextRow, movedBy count: Int) -> TextRow {
    var rows = self.rows(ofStretch: stretch(at: TextPlace(line: row.line, offset: row.start)))
    var index = rows.lastIndex { $0.start <= row.start } ?? 0
    var left = count
    while left != 0 {
      let next = min(max(0, index + left), rows.count - 1)
      left -= next - index
      index = next
      guard left != 0 else { break }
      guard let neighbour = self.rows(besides: rows[index], forward: left > 0) else { break }
      rows = neighbour
      index = left > 0 ? 0 : rows.count - 1
      left -= left > 0 ? 1 : -1
    }
    return rows[index]
  }

  /// Up to `limit` rows from one on.
  package func rows(from row: TextRow, limit: Int) -> [TextRow] {
    let first = self.rows(ofStretch: stretch(at: TextPlace(line: row.line, offset: row.start)))
    var found = Array(first.drop { $0.start < row.start })
    while found.count < limit, let last = found.last,
      let next = rows(besides: last, forward: true)
    {
      found += next
    }
    return Array(found.prefix(max(0, limit)))
  }

  /// How many rows there are, counted no further than `limit`.
  package func count(upTo limit: Int) -> Int {
    rows(from: row(at: .start), limit: limit).count
  }

  /// The column of a place in its row.
  package func column(of place: TextPlace, in row: TextRow) -> Int {
    let line = buffer.lines[row.line]
    let stretch = line[line.index(byte: row.start)..<line.index(byte: place.offset)]
    return min(stretch.reduce(0) { $0 + TextRows.columns($1) }, columns)
  }

  /// The place in a row at a column, or the nearest before it.
  package func place(in row: TextRow, column: Int) -> TextPlace {
    let line = buffer.lines[row.line]
    let isLast = row.end == line.utf8.count
    var index = line.index(byte: row.start)
    let end = line.index(byte: row.end)
    var used = 0
    while index < end {
      used += TextRows.columns(line[index])
      let next = line.index(after: index)
      guard used <= column, next < end || isLast else { break }
      index = next
    }
    return TextPlace(line: row.line, offset: line.byte(at: index))
  }

  /// How many columns a grapheme takes where it is drawn by itself.
  package static func columns(_ character: Character) -> Int {
    if character.isASCII, let byte = character.asciiValue, byte >= 0x20, byte < 0x7F { return 1 }
    return SafeText.columns(String(character))
  }

  // MARK: Stretches

  // A line of ordinary length is one stretch. A longer one is wrapped in stretches that begin at
  // places found without reading what is before them; the row before such a place may be short.
  private static let stretchLength = 4096

  private struct Stretch {
    var line: Int
    var start: Int
    var end: Int
  }

  private func stretch(at place: TextPlace) -> Stretch {
    let line = buffer.lines[place.line]
    let length = line.utf8.count
    guard length > 2 * TextRows.stretchLength else {
      return Stretch(line: place.line, start: 0, end: length)
    }
    var number = min(place.offset, length) / TextRows.stretchLength
    if number > 0, edge(number, of: line) > place.offset { number -= 1 }
    let start = edge(number, of: line)
    var next = number + 1
    while edge(next, of: line) <= start, edge(next, of: line) < length { next += 1 }
    return Stretch(line: place.line, start: start, end: edge(next, of: line))
  }

  private func edge(_ number: Int, of line: String) -> Int {
    let length = line.utf8.count
    guard number > 0 else { return 0 }
    let from = number * TextRows.stretchLength
    guard from < length else { return length }
    let limit = line.index(byte: from + 512)
    let first = line.index(byte: from)
    if let blank = line.utf8[first..<limit].firstIndex(of: 0x20) {
      return line.border(atOrAfter: line.byte(at: blank) + 1)
    }
    return line.border(atOrAfter: from)
  }

  private func rows(besides row: TextRow, forward: Bool) -> [TextRow]? {
    let length = buffer.lines[row.line].utf8.count
    if forward {
      if row.end < length {
        return rows(ofStretch: stretch(at: TextPlace(line: row.line, offset: row.end)))
      }
      guard row.line + 1 < buffer.lines.count else { return nil }
      return rows(ofStretch: stretch(at: TextPlace(line: row.line + 1, offset: 0)))
    }
    if row.start > 0 {
      return rows(ofStretch: stretch(at: TextPlace(line: row.line, offset: row.start - 1)))
    }
    guard row.line > 0 else { return nil }
    return rows(ofStretch: lastStretch(ofLine: row.line - 1))
  }

  private func lastStretch(ofLine line: Int) -> Stretch {
    let length = buffer.lines[line].utf8.count
    return stretch(at: TextPlace(line: line, offset: max(0, length - 1)))
  }

  /// At least one row. A row breaks after blanks, which may hang over its edge, or after a wide
  /// character; a word too long for a row is cut.
  private func rows(ofStretch stretch: Stretch) -> [TextRow] {
    let line = buffer.lines[stretch.line]
    var rows: [TextRow] = []
    var start = stretch.start
    var offset = start
    var used = 0
    var breakAt: (offset: Int, used: Int)?
    var index = line.index(byte: start)
    let end = line.index(byte: stretch.end)
    while index < end {
      let character = line[index]
      let next = line.index(after: index)
      let width = TextRows.columns(character)
      let isBlank = character == " " || character == "\t"
      if used + width > columns, !isBlank, offset > start {
        let cut = breakAt ?? (offset, used)
        rows.append(TextRow(line: stretch.line, start: start, end: cut.offset))
        start = cut.offset
        used -= cut.used
        breakAt = nil
        if used + width > columns, offset > start {
          rows.append(TextRow(line: stretch.line, start: start, end: offset))
          (start, used) = (offset, 0)
        }
      }
      used += width
      offset += line.utf8.distance(from: index, to: next)
      if isBlank || width == 2 { breakAt = (offset, used) }
      index = next
    }
    return rows + [TextRow(line: stretch.line, start: start, end: stretch.end)]
  }
}

/// Text wrapped into lines of at most so many columns, with the way between a position in the text
/// and a place on the screen.
///
/// A position is a number of characters (graphemes) from the text's start: position 0 is before the
/// first character, ``end`` after the last. Lines break after blanks, after a hyphen between
/// letters, and between wide characters; a longer word is cut between characters. Blanks at a break
/// stay at the end of their line and take no room beyond it. `\n` and `\r\n` end a line; a text
/// always has at least one line. Making a layout takes time linear in the text.
package struct TextLayout: Hashable, Sendable {
  /// One line: which part of the text it shows.
  package struct Line: Hashable, Sendable {
    /// The characters in the line, blanks at its end included, the newline not.
    package var positions: Range<Int>
    /// The columns that it takes, at most the layout's.
    package var columns: Int
    /// Whether a newline or the text's end follows, rather than a soft break.
    package var endsParagraph: Bool
    /// Where the line is in the text's UTF-8.
    var bytes: Range<Int>
  }

  /// Where a position is on the screen. A column may equal the layout's columns, after a full line:
  /// leave one column beside the text for the cursor.
  package struct Place: Hashable, Sendable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  package let text: String
  /// How many columns a line may take, at least 1.
  package let columns: Int
  package let tabColumns: Int
  package let lines: [Line]

  package init(_ text: String, columns: Int, tabColumns: Int = 4) {
    self.text = text
    self.columns = max(1, columns)
    self.tabColumns = max(1, tabColumns)
    lines = LineBreaker.lines(of: text, columns: self.columns, tabColumns: self.tabColumns)
  }

  /// The position after the last character.
  package var end: Int { lines.last.map(\.positions.upperBound) ?? 0 }

  /// What a line shows, made safe: tabs as blanks, cut to the columns.
  package func text(of line: Int) -> String {
    guard lines.indices.contains(line) else { return "" }
    let part = part(of: lines[line])
    var shown = ""
    walk(part) { grapheme, column, width in
      if grapheme.only == "\t" {
        shown += String(repeating: " ", count: min(width, columns - column))
      } else if width < SafeText.columns(of: grapheme, in: part) {
        shown += "…"
      } else {
        var clusters: [SafeText.Cluster] = []
        SafeText.append(grapheme, of: part, to: &clusters)
        for cluster in clusters { shown += cluster.text }
      }
      return column + width < columns
    }
    return shown
  }

  /// The lines as they show, for text that is only read.
  package static func wrap(_ text: String, columns: Int) -> [String] {
    let layout = TextLayout(text, columns: columns)
    return layout.lines.indices.map { layout.text(of: $0) }
  }

  /// Where a position is. One at a soft break is at the start of the next line; one outside the text
  /// counts as its nearer end.
  package func place(of position: Int) -> Place {
    let position = min(max(0, position), end)
    let line = lineIndex(of: position)
    var left = position - lines[line].positions.lowerBound
    var place = Place(line: line, column: 0)
    walk(part(of: lines[line])) { _, column, width in
      guard left > 0 else { return false }
      left -= 1
      place.column = min(columns, column + width)
      return true
    }
    return place
  }

  /// The position at a place: the nearest one at or before the column, in the nearest line. Below the
  /// last line it is the text's end.
  package func position(at place: Place) -> Int {
    guard place.line < lines.count else { return end }
    let line = lines[max(0, place.line)]
    var position = line.positions.lowerBound
    walk(part(of: line)) { _, column, width in
      guard column < columns, min(columns, column + width) <= place.column else { return false }
      position += 1
      return true
    }
    // The end of a softly broken line is the start of the next one: stay before it.
    if !line.endsParagraph, position == line.positions.upperBound {
      position = max(line.positions.lowerBound, position - 1)
    }
    return position
  }

  /// The index in ``text`` of a position.
  package func index(of position: Int) -> String.Index {
    let position = min(max(0, position), end)
    let line = lines[lineIndex(of: position)]
    var left = position - line.positions.lowerBound
    var offset = line.bytes.lowerBound
    walk(part(of: line)) { grapheme, _, _ in
      guard left > 0 else { return false }
      left -= 1
      offset = line.bytes.lowerBound + grapheme.bytes.upperBound
      return true
    }
    return text.utf8.index(text.startIndex, offsetBy: offset)
  }

  // The last line that starts at or before the position.
  private func lineIndex(of position: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].positions.lowerBound <= position { low = middle } else { high = middle }
    }
    return low
  }

  private func part(of line: Line) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: line.bytes.lowerBound)
    return String(text.unicodeScalars[start..<text.utf8.index(start, offsetBy: line.bytes.count)])
  }

  // Calls `body` with each grapheme of a line's part of the text, the column that it starts at and
  // the columns it takes, until it returns false. Blanks at the end may pass the layout's columns.
  private func walk(_ part: String, _ body: (Grapheme, Int, Int) -> Bool) {
    var column = 0
    Grapheme.forEach(in: part) { grapheme in
      let width = LineBreaker.columns(
        of: grapheme, in: part, at: column, limit: columns, tabColumns: tabColumns)
      defer { column += width }
      return body(grapheme, column, width)
    }
  }
}

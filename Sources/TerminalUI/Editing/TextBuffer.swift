/// A text under edit: its lines, the cursor, a selection, and what can be undone.
///
/// A key costs what its line costs, whatever the length of the text; places count bytes, so
/// nothing is counted from the start.
package struct TextBuffer: Hashable, Sendable {
  /// At least one; none holds a line feed.
  package private(set) var lines: [String]
  package private(set) var cursor: TextPlace
  /// The selection's other end; nil where nothing is selected.
  package private(set) var anchor: TextPlace?
  /// Whether line feeds are taken for blanks.
  package let isSingleLine: Bool
  /// The column that moving up and down keeps to.
  var wantedColumn: Int?
  var history = TextHistory()

  /// A text with the cursor at its end.
  package init(_ text: String = "", singleLine: Bool = false) {
    isSingleLine = singleLine
    lines = TextBuffer.lines(of: TextBuffer.tidied(text, singleLine: singleLine))
    cursor = .start
    cursor = end
  }

  /// The whole text, lines joined by line feeds.
  package var text: String { lines.joined(separator: "\n") }

  /// Whether there is no character.
  package var isEmpty: Bool { lines.count == 1 && lines[0].isEmpty }

  /// The place after the last character.
  package var end: TextPlace {
    TextPlace(line: lines.count - 1, offset: lines[lines.count - 1].utf8.count)
  }

  /// What is selected; nil where nothing is.
  package var selection: Range<TextPlace>? {
    guard let anchor, anchor != cursor else { return nil }
    return min(anchor, cursor)..<max(anchor, cursor)
  }

  /// The selected text, empty where nothing is selected.
  package var selectedText: String { selection.map(text(in:)) ?? "" }

  /// Moves the cursor, limited to the text and to grapheme borders.
  /// - Parameter selecting: whether what lies between becomes selected.
  package mutating func moveCursor(to place: TextPlace, selecting: Bool = false) {
    anchor = selecting ? (anchor ?? cursor) : nil
    cursor = nearest(place)
    wantedColumn = nil
    history.closeGroup()
  }

  /// Selects the whole text, the cursor at its end.
  package mutating func selectAll() {
    anchor = .start
    cursor = end
    wantedColumn = nil
    history.closeGroup()
  }

  /// Puts a text where the cursor is, in place of what is selected. A paste of many lines is one
  /// step of undo.
  package mutating func insert(_ text: String) {
    let text = TextBuffer.tidied(text, singleLine: isSingleLine)
    guard !text.isEmpty || selection != nil else { return }
    edit(selection ?? cursor..<cursor, to: text, as: text.count == 1 ? .typing : .other)
  }

  /// Deletes what is selected, or else what lies between the cursor and a place.
  package mutating func delete(to place: TextPlace) {
    let other = nearest(place)
    let range = selection ?? min(cursor, other)..<max(cursor, other)
    guard !range.isEmpty else { return }
    edit(range, to: "", as: selection == nil ? .deleting : .other)
  }

  /// Replaces the whole text as one step that can be undone, as an outside editor does.
  package mutating func replaceAll(with text: String) {
    let text = TextBuffer.tidied(text, singleLine: isSingleLine)
    guard text != self.text else { return }
    edit(.start..<end, to: text, as: .other)
  }

  /// Takes back the last step: a word typed, a paste, a deletion.
  /// - Returns: whether there was anything to take back.
  @discardableResult
  package mutating func undo() -> Bool {
    guard let step = history.stepBack() else { return false }
    for edit in step.reversed() {
      splice(edit.start..<edit.start.advanced(over: edit.inserted), edit.removed)
      (cursor, anchor) = (nearest(edit.cursor), edit.anchor.map(nearest))
    }
    wantedColumn = nil
    return true
  }

  /// Does again what was taken back.
  @discardableResult
  package mutating func redo() -> Bool {
    guard let step = history.stepForward() else { return false }
    for edit in step {
      splice(edit.start..<edit.start.advanced(over: edit.removed), edit.inserted)
      cursor = nearest(edit.start.advanced(over: edit.inserted))
    }
    (anchor, wantedColumn) = (nil, nil)
    return true
  }

  /// The place inside the text that is nearest: at a grapheme border, at it or after it.
  package func nearest(_ place: TextPlace) -> TextPlace {
    let line = min(max(0, place.line), lines.count - 1)
    guard line == place.line else { return line < place.line ? end : .start }
    return TextPlace(line: line, offset: lines[line].border(atOrAfter: place.offset))
  }

  private mutating func edit(
    _ range: Range<TextPlace>, to inserted: String, as kind: TextHistory.Kind
  ) {
    let (before, anchorBefore) = (cursor, anchor)
    let removed = splice(range, inserted)
    let end = range.lowerBound.advanced(over: inserted)
    history.record(
      TextHistory.Edit(
        start: range.lowerBound, removed: removed, inserted: inserted, cursor: before,
        anchor: anchorBefore),
      as: kind, endingAt: end)
    cursor = nearest(end)
    (anchor, wantedColumn) = (nil, nil)
  }

  /// Replaces a range, whose ends may lie inside graphemes, and says what stood there.
  @discardableResult
  private mutating func splice(_ range: Range<TextPlace>, _ inserted: String) -> String {
    let (from, to) = (range.lowerBound, range.upperBound)
    let removed = text(in: range)
    var added = TextBuffer.lines(of: inserted)
    if from.line == to.line, added.count == 1 {
      let bounds = byteRange(from.offset..<to.offset, in: from.line)
      lines[from.line].replaceSubrange(bounds, with: inserted)
      return removed
    }
    let head = lines[from.line][..<lines[from.line].index(byte: from.offset)]
    let tail = lines[to.line][lines[to.line].index(byte: to.offset)...]
    added[0] = String(head) + added[0]
    added[added.count - 1] += tail
    lines.replaceSubrange(from.line...to.line, with: added)
    return removed
  }

  private func text(in range: Range<TextPlace>) -> String {
    let (from, to) = (range.lowerBound, range.upperBound)
    if from.line == to.line {
      return String(lines[from.line][byteRange(from.offset..<to.offset, in: from.line)])
    }
    var text = String(lines[from.line][lines[from.line].index(byte: from.offset)...])
    for line in lines[(from.line + 1)..<to.line] {
      text += "\n"
      text += line
    }
    return text + "\n" + lines[to.line][..<lines[to.line].index(byte: to.offset)]
  }

  private func byteRange(_ range: Range<Int>, in line: Int) -> Range<String.Index> {
    lines[line].index(byte: range.lowerBound)..<lines[line].index(byte: range.upperBound)
  }

  private static func lines(of text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  /// Line ends of other systems become line feeds, or blanks where there is one line only.
  private static func tidied(_ text: String, singleLine: Bool) -> String {
    guard text.utf8.contains(where: { $0 == 0x0D || ($0 == 0x0A && singleLine) }) else {
      return text
    }
    var tidied = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" || (scalar == "\n" && !afterReturn) {
        tidied.append(singleLine ? " " : "\n")
      } else if scalar != "\n" {
        tidied.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(tidied)
  }
}

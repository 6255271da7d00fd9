import SeededRandom
import Testing

@testable import TerminalUI

@Suite("Text under edit")
struct TextBufferTests {
  @Test("A word typed, the blank after it, and a paste are a step of undo each")
  func undoByWords() {
    var buffer = TextBuffer()
    for character in "We are here" { buffer.insert(String(character)) }
    buffer.insert("\nline two\nline three")
    var seen = [buffer.text]
    while buffer.undo() { seen.append(buffer.text) }
    #expect(seen == ["We are here\nline two\nline three", "We are here", "We are ", "We ", ""])
    while buffer.redo() {}
    #expect(buffer.text == "We are here\nline two\nline three")
  }

  @Test("Going elsewhere with the cursor begins a new step")
  func undoAfterMoving() {
    var buffer = TextBuffer("ab")
    buffer.insert("c")
    buffer.moveCursor(to: .start)
    buffer.moveCursor(to: buffer.end)
    buffer.insert("d")
    #expect(buffer.text == "abcd")
    buffer.undo()
    #expect(buffer.text == "abc")
  }

  @Test("Typing over a selection is undone with the selection back")
  func undoOfReplacement() {
    var buffer = TextBuffer("old words")
    buffer.selectAll()
    buffer.insert("n")
    buffer.insert("e")
    #expect(buffer.text == "ne")
    buffer.undo()
    #expect(buffer.text == "old words")
    #expect(buffer.selectedText == "old words")
  }

  @Test("A run of Backspace is one step up to the word's edge")
  func undoOfDeleting() {
    var buffer = TextBuffer("one two")
    for _ in 0..<3 { buffer.delete(to: buffer.place(before: buffer.cursor)) }
    #expect(buffer.text == "one ")
    buffer.delete(to: buffer.place(before: buffer.cursor))
    #expect(buffer.text == "one")
    buffer.undo()
    #expect(buffer.text == "one ")
    buffer.undo()
    #expect(buffer.text == "one two")
  }

  @Test(
    "Ctrl and an arrow move by words in every script",
    arguments: [
      ("one two", 0, [3, 7]), ("  one, two!", 0, [5, 10, 11]), ("Чечня, 2017", 0, [10, 16]),
      ("don't go", 0, [5, 8]), ("مرحبا بالعالم", 0, [10, 25]), ("a\nb", 0, [1, 2, 3]),
    ])
  func words(text: String, from: Int, stops: [Int]) {
    var buffer = TextBuffer(text)
    buffer.moveCursor(to: .start)
    var seen: [Int] = []
    while buffer.cursor != buffer.end {
      buffer.moveCursor(to: buffer.word(after: buffer.cursor))
      seen.append(Naive.offset(of: buffer.cursor, in: buffer))
    }
    #expect(seen == stops)
  }

  @Test("Line ends of other systems become line feeds, and blanks in a single line")
  func lineEnds() {
    #expect(TextBuffer("a\r\nb\rc\nd").lines == ["a", "b", "c", "d"])
    #expect(TextBuffer("a\r\nb\rc\nd", singleLine: true).text == "a b c d")
    var buffer = TextBuffer(singleLine: true)
    buffer.insert("one\ntwo")
    #expect(buffer.text == "one two")
  }

  @Test("A mark typed after its letter leaves the cursor behind both")
  func combining() {
    var buffer = TextBuffer("xe")
    buffer.insert("\u{301}")
    #expect(buffer.cursor == TextPlace(line: 0, offset: 4))
    buffer.moveCursor(to: buffer.place(before: buffer.cursor))
    #expect(buffer.cursor == TextPlace(line: 0, offset: 1))
  }

  @Test("Random edits do what they do to a plain string", arguments: 0..<40)
  func model(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let start = random.text(length: 20)
    var buffer = TextBuffer(start)
    var naive = Naive(buffer.text)
    for step in 0..<150 {
      let what = Int.random(in: 0..<12, using: &random)
      switch what {
      case 0...3:
        let text = random.text(length: 3)
        buffer.insert(text)
        naive.insert(text)
      case 4:
        buffer.delete(to: buffer.place(before: buffer.cursor))
        naive.delete(by: -1)
      case 5:
        buffer.delete(to: buffer.place(after: buffer.cursor))
        naive.delete(by: 1)
      case 6...8:
        let selecting = what == 8
        let target =
          Bool.random(using: &random)
          ? buffer.place(before: buffer.cursor) : buffer.place(after: buffer.cursor)
        let by = target < buffer.cursor ? -1 : target == buffer.cursor ? 0 : 1
        buffer.moveCursor(to: target, selecting: selecting)
        naive.move(by: by, selecting: selecting)
      case 9:
        buffer.moveRows(
          Int.random(in: -3...3, using: &random), columns: Int.random(in: 1...30, using: &random))
        naive.move(to: Naive.offset(of: buffer.cursor, in: buffer))
      case 10:
        buffer.selectAll()
        naive.selectAll()
      default:
        buffer.undo()
        buffer.redo()
        naive.follow(buffer)
      }
      guard buffer.text.utf8.elementsEqual(naive.text.utf8),
        Naive.offset(of: buffer.cursor, in: buffer) == naive.cursor,
        buffer.selectedText == naive.selectedText
      else {
        Issue.record("seed \(seed), step \(step), action \(what)")
        return
      }
    }
    let end = buffer.text
    while buffer.undo() {}
    #expect(buffer.text.utf8.elementsEqual(TextBuffer(start).text.utf8), "seed \(seed)")
    while buffer.redo() {}
    #expect(buffer.text.utf8.elementsEqual(end.utf8), "seed \(seed)")
  }

  @Test(
    "A key costs no more in a long text than in a short one, but for what its list of lines costs")
  func longText() {
    func time(lines: Int) -> Duration {
      var input = TextInput(
        String(repeating: "Fifty bytes of a line that an advocate has written\n", count: lines))
      input.buffer.moveCursor(to: TextPlace(line: lines / 2, offset: 10))
      let size = Size(columns: 80, rows: 20)
      return ContinuousClock().measure {
        for _ in 0..<200 {
          _ = input.handle(.character("x"), size: size, clipboard: "")
          _ = input.handle(Key(.down), size: size, clipboard: "")
          _ = input.rowCount(columns: 80, upTo: 14)
        }
      }
    }
    let short = time(lines: 100)
    #expect(time(lines: 100_000) < short * 100)
  }
}

/// The plainest text editor: one string, and its characters counted from the start each time.
struct Naive {
  private(set) var text: String
  private(set) var cursor: Int
  private var anchor: Int?

  init(_ text: String) {
    self.text = text
    cursor = text.utf8.count
  }

  static func offset(of place: TextPlace, in buffer: TextBuffer) -> Int {
    buffer.lines[..<place.line].reduce(0) { $0 + $1.utf8.count + 1 } + place.offset
  }

  var selectedText: String {
    guard let anchor else { return "" }
    return String(
      decoding: Array(text.utf8)[min(anchor, cursor)..<max(anchor, cursor)], as: UTF8.self)
  }

  mutating func insert(_ added: String) {
    let tidy = added.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    guard !tidy.isEmpty || !selectedText.isEmpty else { return }
    let range = selected
    replace(range, with: tidy)
  }

  mutating func delete(by count: Int) {
    let range = selectedText.isEmpty ? span(to: border(by: count)) : selected
    guard !range.isEmpty else { return }
    replace(range, with: "")
  }

  mutating func move(by count: Int, selecting: Bool) {
    anchor = selecting ? anchor ?? cursor : nil
    cursor = border(by: count)
  }

  mutating func move(to offset: Int) {
    anchor = nil
    cursor = offset
  }

  mutating func selectAll() {
    anchor = 0
    cursor = text.utf8.count
  }

  mutating func follow(_ buffer: TextBuffer) {
    self = Naive(buffer.text)
    cursor = Naive.offset(of: buffer.cursor, in: buffer)
    anchor = buffer.anchor.map { Naive.offset(of: $0, in: buffer) }
  }

  private var selected: Range<Int> { span(to: anchor ?? cursor) }

  private func span(to other: Int) -> Range<Int> { min(other, cursor)..<max(other, cursor) }

  private mutating func replace(_ range: Range<Int>, with added: String) {
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(range, with: Array(added.utf8))
    text = String(decoding: bytes, as: UTF8.self)
    anchor = nil
    let end = range.lowerBound + added.utf8.count
    cursor = borders.first { $0 >= end } ?? text.utf8.count
  }

  private var borders: [Int] {
    var borders = [0]
    for character in text { borders.append(borders[borders.count - 1] + character.utf8.count) }
    return borders
  }

  private func border(by count: Int) -> Int {
    let borders = self.borders
    let index = borders.lastIndex { $0 <= cursor } ?? 0
    return borders[min(max(0, index + count), borders.count - 1)]
  }
}

import Glibc
import SeededRandom
import Testing

@testable import TerminalUI

@Suite("Text wrapped into lines")
struct TextLayoutTests {
  @Test(
    "Lines break where a reader expects",
    arguments: [
      ("", 10, [""]),
      ("one two three", 8, ["one two ", "three"]),
      ("one two three", 7, ["one two", "three"]),
      ("one   two", 5, ["one  ", "two"]),
      ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
      ("a abcdefghij", 4, ["a ", "abcd", "efgh", "ij"]),
      ("long-standing", 8, ["long-", "standing"]),
      ("on 2026-11-23", 8, ["on ", "2026-11-", "23"]),
      ("first\n\nthird", 20, ["first", "", "third"]),
      ("first\r\nsecond\n", 20, ["first", "second", ""]),
      ("東京都の人権", 5, ["東京", "都の", "人権"]),
      ("東京、大阪", 5, ["東", "京、", "大阪"]),
      ("a\tb", 8, ["a   b"]),
      ("abc\tdef", 6, ["abc ", "def"]),
      ("нарушения прав", 10, ["нарушения ", "прав"]),
      ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
      ("\u{202E}ab", 3, ["…ab"]),
      ("東", 1, ["…"]),
      ("     ", 3, ["   "]),
    ])
  func breaks(text: String, columns: Int, lines: [String]) {
    #expect(TextLayout.wrap(text, columns: columns) == lines)
  }

  @Test("A position has a place, and the place gives the position back")
  func places() {
    let layout = TextLayout("one two\nthree", columns: 4)
    #expect(layout.lines.map(\.positions) == [0..<4, 4..<7, 8..<12, 12..<13])
    #expect(layout.place(of: 3) == .init(line: 0, column: 3))
    #expect(layout.place(of: 4) == .init(line: 1, column: 0))
    #expect(layout.place(of: 7) == .init(line: 1, column: 3))
    #expect(layout.place(of: 8) == .init(line: 2, column: 0))
    #expect(layout.place(of: 13) == .init(line: 3, column: 1))
    #expect(layout.place(of: 99) == .init(line: 3, column: 1))
    #expect(layout.position(at: .init(line: 0, column: 9)) == 3)
    #expect(layout.position(at: .init(line: 1, column: 9)) == 7)
    #expect(layout.position(at: .init(line: 9, column: 0)) == 13)
    #expect(layout.position(at: .init(line: -1, column: -1)) == 0)
  }

  @Test("The right half of a wide character belongs to it")
  func wideCharacters() {
    let layout = TextLayout("東京", columns: 10)
    #expect(layout.position(at: .init(line: 0, column: 1)) == 0)
    #expect(layout.position(at: .init(line: 0, column: 2)) == 1)
    #expect(layout.place(of: 2) == .init(line: 0, column: 4))
  }

  @Test("Blanks at a break take no room beyond their line")
  func trailingBlanks() {
    let layout = TextLayout("abc     def", columns: 5)
    #expect(layout.lines.map(\.columns) == [5, 3])
    #expect(layout.place(of: 7) == .init(line: 0, column: 5))
    #expect(layout.place(of: 8) == .init(line: 1, column: 0))
  }

  @Test("Whatever the text and width, nothing is lost and no line is too wide", arguments: 1...60)
  func properties(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    for _ in 0..<20 {
      let text = generator.text(length: 40)
      let columns = Int.random(in: 1...24, using: &generator)
      let layout = TextLayout(text, columns: columns)
      checkWhole(layout)
      checkPositions(layout)
    }
  }

  @Test("The time to wrap grows as the text does, for words, one long word, and blanks")
  func linearTime() {
    for piece in ["word ", "слово-", "x", " ", "東", "\u{202E}", "a\u{301}"] {
      let short = fastest(String(repeating: piece, count: 4_000))
      let long = fastest(String(repeating: piece, count: 64_000))
      #expect(long < short * 64, "piece \(piece.debugDescription)")
    }
  }

  // This thread's own time, which other work on the machine doesn't lengthen; the best of three.
  private func fastest(_ text: String) -> Int {
    (0..<3).map { _ in
      let start = threadTime()
      let layout = TextLayout(text, columns: 60)
      return layout.lines.isEmpty ? 0 : threadTime() - start
    }.min() ?? 0
  }

  private func threadTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  @Test("A mark with nothing to stand on doesn't join a tab's blanks")
  func loneMark() {
    #expect(TextLayout.wrap("\t\u{301}x", columns: 8) == ["    \u{25CC}\u{301}x"])
    #expect(SafeText.columns(OneLine.padded("\u{301}", to: 4, .right)) == 4)
  }

  private func checkWhole(_ layout: TextLayout) {
    let characters = Array(layout.text)
    var next = 0
    for (index, line) in layout.lines.enumerated() {
      #expect(line.positions.lowerBound == next)
      #expect(line.columns <= layout.columns)
      #expect(SafeText.columns(layout.text(of: index)) == line.columns)
      next = line.positions.upperBound
      if line.endsParagraph, index < layout.lines.count - 1 {
        #expect(characters[next].isNewline)
        next += 1
      }
    }
    #expect(next == characters.count)
    #expect(layout.end == characters.count)
    #expect(layout.lines.last?.endsParagraph == true)
  }

  private func checkPositions(_ layout: TextLayout) {
    var last = TextLayout.Place(line: 0, column: 0)
    for position in 0...layout.end {
      let place = layout.place(of: position)
      #expect(place.line > last.line || place.line == last.line && place.column >= last.column)
      #expect(layout.place(of: layout.position(at: place)) == place)
      #expect(layout.position(at: place) <= position)
      if place.column < layout.columns { #expect(layout.position(at: place) == position) }
      let text = layout.text
      #expect(text.distance(from: text.startIndex, to: layout.index(of: position)) == position)
      last = place
    }
  }
}

@Suite("Text in one line")
struct OneLineTests {
  @Test(
    "What doesn't fit is cut between characters, with an ellipsis",
    arguments: [
      ("Haley", 5, "Haley"), ("Haley", 4, "Hal…"), ("Haley", 1, "…"), ("Haley", 0, ""),
      ("東京都", 6, "東京都"), ("東京都", 5, "東京…"), ("東京都", 4, "東…"), ("東京都", 2, "…"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("", 3, ""), ("🇳🇴🇳🇴", 3, "🇳🇴…"),
      ("a\u{202E}b", 4, "a…"),
    ])
  func truncated(text: String, columns: Int, expected: String) {
    #expect(OneLine.truncated(text, to: columns) == expected)
  }

  @Test("Padding fills to the width on the side that is asked for")
  func padded() {
    #expect(OneLine.padded("ab", to: 5) == "ab   ")
    #expect(OneLine.padded("ab", to: 5, .right) == "   ab")
    #expect(OneLine.padded("ab", to: 5, .center) == " ab  ")
    #expect(OneLine.padded("東京都", to: 4) == "東… ")
    #expect(OneLine.padded("ab", to: -1) == "")
  }

  @Test(
    "Two texts share a line; the left one gives way",
    arguments: [
      ("Haley", "17 Apr", 14, "Haley   17 Apr"),
      ("Ambassador Haley", "17 Apr", 14, "Ambass… 17 Apr"),
      ("Haley", "17 Apr", 8, "… 17 Apr"), ("Haley", "17 Apr", 7, " 17 Apr"),
      ("Haley", "17 Apr", 6, "17 Apr"),
      ("Haley", "17 Apr", 4, "17 …"), ("Haley", "", 7, "Haley  "),
    ])
  func joined(left: String, right: String, columns: Int, expected: String) {
    let line = OneLine.joined(left, right, columns: columns)
    #expect(line == expected)
    #expect(SafeText.columns(line) == columns)
  }
}

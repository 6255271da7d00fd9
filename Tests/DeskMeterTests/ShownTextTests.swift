import Testing

@testable import DeskMeter

@Suite("The text that a terminal shows")
struct ShownTextTests {
  /// A small screen after what was sent, with blanks at the ends of lines left out.
  private func shown(_ text: String, columns: Int = 10, rows: Int = 3) -> [String] {
    var screen = ShownText(columns: columns, rows: rows)
    screen.take(text.utf8)
    return screen.lines.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  @Test(
    "What is sent shows where a terminal puts it",
    arguments: [
      ("ab\r\ncd", ["ab", "cd", ""]),
      ("\u{1B}[2;4Hx\u{1B}[1;1Hy", ["y", "   x", ""]),
      ("abc\u{1B}[3dx\u{1B}[Gz", ["abc", "", "z  x"]),
      ("abcdef\u{1B}[1;3H\u{1B}[2Xz", ["abz ef", "", ""]),
      ("ab\u{1B}[4b", ["abbbbb", "", ""]),
      ("0123456789x", ["0123456789", "x", ""]),
      ("abcdef\u{1B}[1;3H\u{1B}[K", ["ab", "", ""]),
      ("abcdef\u{1B}[1;3H\u{1B}[2P", ["abef", "", ""]),
      ("abc\u{1B}[1;1H\u{1B}[2@x", ["x abc", "", ""]),
      ("a\r\nb\r\nc\r\nd", ["b", "c", "d"]),
      ("a\r\nb\r\nc\u{1B}[1;1H\u{1B}M", ["", "a", "b"]),
      ("a\r\nb\r\nc\u{1B}[2;1H\u{1B}[L", ["a", "", "b"]),
      ("a\r\nb\r\nc\u{1B}[1;1H\u{1B}[M", ["b", "c", ""]),
      ("a\r\nb\r\nc\u{1B}[2;3r\u{1B}[S", ["a", "c", ""]),
      ("a\r\nb\r\nc\u{1B}[2J", ["", "", ""]),
      ("\u{1B}]0;a title\u{7}\u{1B}[1;31m\u{1B}(Ba\u{1B}[0m", ["a", "", ""]),
      ("Права 中x", ["Права 中 x", "", ""]),
      ("e\u{301}x", ["ex", "", ""]),
    ])
  func shows(sent: String, lines: [String]) {
    #expect(shown(sent) == lines)
  }

  @Test("A letter whose bytes come apart is still one letter")
  func parted() {
    var screen = ShownText(columns: 4, rows: 1)
    for byte in "▸я".utf8 { screen.take([byte]) }
    #expect(screen.lines == ["▸я  "])
  }

  @Test("Questions are answered, and application keys are sent when they are asked for")
  func answers() {
    var screen = ShownText(columns: 10, rows: 3)
    screen.take("\u{1B}[2;3H\u{1B}[6n\u{1B}[c\u{1B}[?1h".utf8)
    #expect(screen.answers == "\u{1B}[2;3R\u{1B}[?62;22c")
    #expect(screen.sendsApplicationKeys)
    screen.take("\u{1B}[?1l".utf8)
    #expect(!screen.sendsApplicationKeys)
  }

  @Test("Arrows are sent in both forms")
  func arrows() {
    #expect(PressedKey.down.bytes(sendingApplicationKeys: true) == "\u{1B}OB")
    #expect(PressedKey.down.bytes(sendingApplicationKeys: false) == "\u{1B}[B")
  }

  @Test("Numbers beyond the screen do no harm")
  func far() {
    #expect(
      shown("\u{1B}[999;999Hx\u{1B}[99999Xy\u{1B}[500L\u{1B}[9999T\u{1B}[0;0Hz", rows: 2)
        == ["z", ""])
  }
}

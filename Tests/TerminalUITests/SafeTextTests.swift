import Glibc
import SeededRandom
import Testing

@testable import TerminalUI

@Suite("Text that is safe to show")
struct SafeTextTests {
  @Test(
    "What could steer the terminal or reorder text becomes a visible mark",
    arguments: [
      (#"\u{1B}[2J"#, "␛[2J"), (#"a\u{0}b"#, "a␀b"), (#"\u{7}"#, "␇"), (#"one\ntwo"#, "one␊two"),
      (#"\r\n"#, "␍␊"), (#"a\tb"#, "a b"), (#"\u{7F}"#, "␡"), (#"\u{9B}31m"#, "␦31m"),
      (#"\u{202E}evil"#, "⟨RLO⟩evil"), (#"\u{2066}x\u{2069}"#, "⟨LRI⟩x⟨PDI⟩"),
      (#"\u{200B}\u{FEFF}"#, "⟨ZWSP⟩⟨BOM⟩"), (#"soft\u{AD}hyphen"#, "soft⟨SHY⟩hyphen"),
      (#"می\u{200C}خواهم"#, "می⟨ZWNJ⟩خواهم"), (#"\u{E0041}"#, "⟨TAG⟩"), (#"\u{378}"#, "⟨U+378⟩"),
      (#"\u{10FFFF}"#, "⟨U+10FFFF⟩"), (#"\u{2028}"#, "⟨LSEP⟩"),
    ])
  func marks(escaped: String, shown: String) {
    #expect(SafeText.string(unescaped(escaped)) == shown)
  }

  @Test(
    "Letters of every script stay as they are, with the columns that ncurses gives them",
    arguments: [
      ("Haley", 5), ("é", 1), ("e\u{301}", 1), ("Чечня", 5), ("مرحبا", 5), ("東京", 4), ("한국", 4),
      ("👍", 2), ("🇳🇴", 2), ("ก็", 1), ("ﬁ", 1), ("", 0), ("ẹ́", 1),
    ])
  func letters(text: String, columns: Int) {
    #expect(SafeText.string(text) == text)
    #expect(SafeText.columns(text) == columns)
  }

  @Test("A combining mark with nothing to stand on gets a dotted circle")
  func loneMark() {
    #expect(SafeText.string("\u{301}a") == "\u{25CC}\u{301}a")
    #expect(SafeText.string("\n\u{301}") == "␊\u{25CC}\u{301}")
  }

  @Test("A cell holds a base and at most four combining marks, as ncurses does")
  func manyMarks() {
    let clusters = SafeText.clusters("a" + String(repeating: "\u{301}", count: 40) + "b")
    #expect(clusters.map(\.text.unicodeScalars.count) == [5, 1])
  }

  @Test("A variation selector doesn't change a character's width behind our back")
  func variationSelector() {
    #expect(SafeText.string("❤\u{FE0F}!") == "❤!")
  }

  @Test("No scalar is shown as a control character, and each takes the columns it says")
  func everyScalar() {
    var unsafe: [UInt32] = []
    var wrong: [UInt32] = []
    // Every one but of ideographs, private and unassigned ones, of which one in 61.
    let all =
      Array(UInt32(0)..<0x3400) + Array(0xA000..<0xAC00) + Array(0xD7A4..<0x1_1000)
      + Array(0x1_D000..<0x2_0000) + Array(0xE_0000..<0xE_0200)
      + Array(stride(from: 0x3400, through: 0x10_FFFF, by: 61))
    for value in all {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for cluster in SafeText.clusters(String(scalar)) {
        let scalars = cluster.text.unicodeScalars
        if scalars.contains(where: { isControl($0) }) { unsafe.append(value) }
        let columns = scalars.reduce(0) { $0 + (ScalarWidth.columns(of: $1) ?? -1) }
        if columns != cluster.columns || !(1...2).contains(columns) { wrong.append(value) }
      }
    }
    #expect(unsafe == [])
    #expect(wrong == [])
  }

  @Test("Widths that need no look-up are the C library's")
  func settledWidths() {
    let wrong = (UInt32(0)..<0x3_0000).compactMap { Unicode.Scalar($0) }.filter { scalar in
      ScalarWidth.settled(scalar).map { $0 != ScalarWidth.measured(scalar) } ?? false
    }
    #expect(wrong == [])
  }

  @Test("Widths don't depend on the process's locale, nor change it")
  func locale() {
    #expect(ScalarWidth.columns(of: "東") == 2)
    #expect(setlocale(LC_CTYPE, nil).map { String(cString: $0) } == "C")
  }

  @Test("The fast walk finds the same graphemes as Swift does", arguments: UInt64(1)...40)
  func graphemes(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let text = generator.text(length: 30)
      var found: [String] = []
      Grapheme.forEach(in: text) { grapheme in
        found.append(String(Substring(grapheme.slice(of: text))))
        return true
      }
      #expect(found.map { Array($0.utf8) } == text.map { Array(String($0).utf8) })
    }
  }

  // Unsafe text stands escaped in the table, so that a test's log can't steer a terminal.
  private func unescaped(_ text: String) -> String {
    var result = text
    for (escape, character) in [("\\n", "\n"), ("\\r", "\r"), ("\\t", "\t")] {
      result = result.split(separator: escape, omittingEmptySubsequences: false)
        .joined(separator: character)
    }
    while let start = result.firstRange(of: "\\u{"), let end = result.firstIndex(of: "}") {
      let scalar = UInt32(result[start.upperBound..<end], radix: 16).flatMap { Unicode.Scalar($0) }
      result.replaceSubrange(start.lowerBound...end, with: String(scalar ?? "?"))
    }
    return result
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: scalar.properties.isBidiControl || scalar.properties.isJoinControl
    default: false
    }
  }
}

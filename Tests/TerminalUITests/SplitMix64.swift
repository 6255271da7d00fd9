import SeededRandom

extension SplitMix64 {
  /// Text of up to `length` pieces from many scripts, with blanks, newlines and what is unsafe.
  mutating func text(length: Int) -> String {
    let pieces = [
      " ", " ", "  ", "\n", "\r\n", "\t", "a", "word", "long-hyphenated", "é", "e\u{301}\u{323}",
      "Чечня", "шариат", "مرحبا", "می\u{200C}خواهم", "שלום", "東京", "、", "。", "한국", "ﬁ", "👍🏽", "🇳🇴",
      "👩\u{200D}👩\u{200D}👧", "❤\u{FE0F}", "\u{1B}[31m", "\u{7}", "\u{202E}", "\u{2028}", "\u{85}",
      "\u{301}", "\u{FE0F}", "\u{E0041}", "\u{10FFFF}", "-", "–", "(", ")", "क्षि", "ก็",
    ]
    return (0..<Int.random(in: 0...length, using: &self)).map { _ in
      pieces.randomElement(using: &self) ?? ""
    }.joined()
  }
}

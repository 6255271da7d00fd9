import SeededRandom

/// Texts as people, scripts and enemies write them.
extension SplitMix64 {
  /// Any text at all, at times empty, of several lines, or made of what YAML takes for something
  /// else.
  mutating func text() -> String {
    switch below(10) {
    case 0: return ""
    case 1: return pick(Self.notorious)
    case 2: return (0..<(1 + below(4))).map { _ in pick(Self.notorious) }.joined(separator: "\n")
    case 3: return String(String.UnicodeScalarView((0..<below(12)).map { _ in scalar() }))
    default:
      let separators = [" ", " ", " ", " ", "\n", "  ", ": ", " #", "\t", "\n\n"]
      return (0..<(1 + below(6))).map { _ in pick(Self.words) + pick(separators) }.joined()
    }
  }

  /// A text that isn't empty.
  mutating func title() -> String {
    let text = text()
    return text.isEmpty ? "Untitled" : text
  }

  mutating func scalar() -> Unicode.Scalar {
    if chance(40) { return pick(Self.nasty) }
    while true {
      let number = UInt32(below(chance(50) ? 0x250 : 0x11_0000))
      if let scalar = Unicode.Scalar(number) { return scalar }
    }
  }

  static let words = [
    "Haley", "Грозный", "حقوق", "人權", "👩‍👩‍👧", "e\u{301}", "don't", "\"quoted\"", "100", "2017",
    "a:b", "#hash", "http://x.org/a?b=c#d", "\\n", "—", "«да»", "NO", "{x}", "[y]", "- z", "100%",
    "\u{202E}evil\u{202C}", "\u{200F}rtl", "tab\there", "\u{A0}nbsp",
  ]

  static let notorious = [
    "NO", "no", "true", "null", "~", "12:30:45", "012", "0o7", "0x1F", "1e3", "1_000", ".5", "+1",
    "-1", ".inf", ".NaN", "=", "<<", "- a", "-", "--", "---", "...", "? k", "?", ": v", ":", "a: b",
    "a:", "a #b", "#c", "&a", "*a", "!t", "%d", "@x", "`x", "|", "|-", ">", "[]", "{}", "'", "\"",
    "''", "\\", " x", "x ", "\t", " ", "\n", "\n\n", "\nx", "x\n", "x\n\n", " x\ny", "x\n y",
    "x\n  \ny", "x\r\ny", "\r", "\0", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}",
    "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{202E}", "\u{2066}x\u{2069}", "\u{10FFFF}", "#\n#",
    "---\nx\n---", "x\n# y\nz", "2017-04-17", "2017-04-17 10:00", "0", "00", "7", "y", "N", "Off",
  ]

  private static let nasty: [Unicode.Scalar] = [
    " ", " ", "\n", ":", "#", "-", "\"", "'", "\\", "|", "\t", "\r", "\0", "\u{1B}", "\u{85}",
    "\u{2028}", "\u{FEFF}", "\u{202E}", "\u{301}", "\u{200D}", "x", "1",
  ]
}

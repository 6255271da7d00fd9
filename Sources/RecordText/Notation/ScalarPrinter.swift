import CaseModel

/// Writes a text so that this program and every reader of YAML read it back: plain where that is
/// safe, as a block where it has several lines, else in double quotes.
enum ScalarPrinter {
  /// What stands after a field's `name: ` or an item's `- `, without the last line's end. The lines
  /// of a block are indented by `indent`.
  static func text(_ text: String, indent: Int) -> String {
    if isPlain(text) { return text }
    return block(text, indent: indent) ?? quoted(text)
  }

  /// The text in double quotes, with signs for what can't be seen.
  static func quoted(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      case "\r": written += "\\r"
      case _ where needsEscape(scalar): written += escape(scalar)
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let (sign, width) = scalar.value < 0x100 ? ("\\x", 2) : ("\\u", 4)
    return sign + String(repeating: "0", count: width - digits.count) + digits
  }

  /// Control characters, what some reader takes for the end of a line, and the characters that turn
  /// the direction of the text after them, so that a line shows what it says.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  // MARK: Blocks

  /// `|` for a text whose last line ends, `|-` for one whose last line doesn't. Nil where a block
  /// would depend on blanks that can't be seen, or on a character that needs a sign.
  private static func block(_ text: String, indent: Int) -> String? {
    let ends = text.utf8.last == .newline
    let lines = text.unicodeScalars.dropLast(ends ? 1 : 0).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1 || ends, let first = lines.first, let last = lines.last,
      !last.isEmpty, let start = first.first, start != " "
    else { return nil }
    var written = ends ? "|" : "|-"
    for line in lines {
      guard line.isEmpty || line.contains(where: { $0 != " " }), !line.contains(where: needsEscape)
      else { return nil }
      written += "\n"
      if !line.isEmpty { written += String(repeating: " ", count: indent) + String(line) }
    }
    return written
  }

  // MARK: Plain

  /// Whether every reader of YAML takes the text as it is for a text, or at most for a plain number
  /// or a date, in which nothing is lost.
  static func isPlain(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, mayStart(first), last != ":",
      !last.properties.isWhitespace, !words.contains(text.lowercased())
    else { return false }
    var previous = first
    for scalar in scalars.dropFirst() {
      if previous == ":" && scalar == " " || previous == " " && scalar == "#" { return false }
      previous = scalar
    }
    return !scalars.contains(where: needsEscape) && !looksLikeOtherNumber(text)
  }

  private static func mayStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "(", "/", "$", "_": true
    default: scalar.value >= 0xA0 && !scalar.properties.isWhitespace
    }
  }

  /// What YAML 1.1 or 1.2 reads as nothing or as yes or no.
  private static let words: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n",
  ]

  /// Whether some reader may take the text for a number or a time and lose how it is written:
  /// `012`, `12:30:45`, `1e3`, `0x1F`, `1_000`.
  private static func looksLikeOtherNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return false }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return first == 0x30 && text.utf8.count > 1
    }
    if PartialDate(text) != nil { return false }
    if ["0x", "0o", "0b"].contains(where: text.lowercased().hasPrefix) { return true }
    return text.unicodeScalars.allSatisfy { "0123456789+-.,:_/ eEtTzZ".unicodeScalars.contains($0) }
  }
}

extension String {
  /// As messages cite a text: in quotes, shortened, with signs for what can't be seen.
  var inMessage: String {
    let start = unicodeScalars.prefix(40)
    let isWhole = start.endIndex == unicodeScalars.endIndex
    return ScalarPrinter.quoted(String(start) + (isWhole ? "" : "…"))
  }
}

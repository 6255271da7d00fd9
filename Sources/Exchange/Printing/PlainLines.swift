/// Lines of plain text for printing.
enum PlainLines {
  private static let width = 72

  /// The text in lines of at most 72 characters, where its words allow.
  /// - Parameter lead: what stands before the first line; the others are indented by as much.
  static func wrapped(_ text: String, after lead: String = "") -> String {
    var lines: [String] = []
    var line = lead
    var isStart = true
    let indent = String(repeating: " ", count: lead.count)
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !isStart, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent
        isStart = true
      }
      line += (isStart ? "" : " ") + word
      isStart = false
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// Each paragraph wrapped; lines that are set on purpose (lists, quotations, indented or broken
  /// ones) stay lines.
  static func wrappedParagraphs(_ text: String) -> String {
    var out: [String] = []
    var paragraph: [Substring] = []
    func flush() {
      guard !paragraph.isEmpty else { return }
      out.append(wrapped(paragraph.joined(separator: " ")))
      paragraph = []
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let start = line.drop { $0 == " " }
      if start.isEmpty {
        flush()
        if out.last != "" { out.append("") }
      } else if let lead = lead(of: line) {
        flush()
        out.append(wrapped(String(line.dropFirst(lead.count)), after: lead))
      } else {
        paragraph.append(line)
        if line.hasSuffix("  ") || line.hasSuffix("\\") { flush() }
      }
    }
    flush()
    while out.last == "" { out.removeLast() }
    return out.joined(separator: "\n")
  }

  /// The mark of a list's item or a quotation, with its indent; nil for other lines.
  private static func lead(of line: Substring) -> String? {
    let indent = line.prefix { $0 == " " }
    let rest = line.dropFirst(indent.count)
    guard let first = rest.first else { return nil }
    if "-*+>#|".contains(first), rest.dropFirst().first == " " { return indent + "\(first) " }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let after = rest.dropFirst(digits.count)
    guard (1...3).contains(digits.count), let sign = after.first, sign == "." || sign == ")",
      after.dropFirst().first == " "
    else { return nil }
    return indent + digits + "\(sign) "
  }

  /// Without control characters, which printers act on, and without what turns the direction of text.
  static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          switch scalar {
          case "\n": true
          case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": false
          default: scalar.properties.generalCategory != .control
          }
        }))
  }
}

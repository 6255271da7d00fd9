/// Texts: plain, in quotes, or as a block below `|`.
extension FieldParser {
  /// The text that starts at `start`, for a field or item indented by `indent`.
  mutating func scalar(at start: Int, indent: Int) throws(Fault) -> FieldNode {
    if bytes[start] == .bar { return try block(at: start, indent: indent) }
    let lineEnd = lineEnd(start)
    let text =
      switch bytes[start] {
      case .quote: try doubleQuoted(start, lineEnd)
      case .apostrophe: try singleQuoted(start, lineEnd)
      default: try plain(start, lineEnd)
      }
    try finish(at: lineEnd + 1)
    return FieldNode(content: .scalar(text), offset: start)
  }

  // MARK: Plain

  private func plain(_ start: Int, _ lineEnd: Int) throws(Fault) -> String {
    try checkStart(start)
    var end = start
    for offset in start..<lineEnd {
      switch bytes[offset] {
      case .space: continue
      case .tab:
        throw Fault(offset, "A tab can't stand in a text without quotes. Replace it by spaces.")
      case .colon where isBreak(offset + 1):
        throw Fault(
          offset, "A text with a colon before a space or at its end needs double quotes around it.")
      case .hash where offset > start && bytes[offset - 1] == .space:
        throw Fault(
          offset,
          """
          "#" after a space starts a comment in YAML. Put the text in double quotes, or the comment \
          on a line of its own.
          """)
      default: end = offset + 1
      }
    }
    return string(start..<end)
  }

  private func checkStart(_ start: Int) throws(Fault) {
    let sign = Character(Unicode.Scalar(bytes[start]))
    switch sign {
    case "-" where isBreak(start + 1):
      throw Fault(start, "A list starts on the line below, one item a line, each after \"- \".")
    case "[", "{":
      throw Fault(
        start,
        """
        Lists and maps in brackets aren't read. Write one item a line, each after "- "; leave the \
        field out if there is none; put the text in double quotes if it is one.
        """)
    case "#":
      throw Fault(start, "A comment stands on a line of its own. Move it, or quote the text.")
    case ">":
      throw Fault(start, "Texts below \">\" aren't read. Write \"|\" instead, or quote the text.")
    case "&", "*", "!", "%", "@", "`", "?", ":", ",", "]", "}":
      throw Fault(
        start, "A text that starts with \"\(sign)\" needs double quotes around it.")
    default: return
    }
  }

  // MARK: Quoted

  private func singleQuoted(_ start: Int, _ lineEnd: Int) throws(Fault) -> String {
    var text: [UInt8] = []
    var offset = start + 1
    while offset < lineEnd {
      if bytes[offset] == .apostrophe {
        guard offset + 1 < lineEnd, bytes[offset + 1] == .apostrophe else {
          try checkNothingFollows(offset + 1, inText: "twice ('')")
          return String(decoding: text, as: UTF8.self)
        }
        offset += 1
      }
      text.append(bytes[offset])
      offset += 1
    }
    throw unclosed(start)
  }

  private func doubleQuoted(_ start: Int, _ lineEnd: Int) throws(Fault) -> String {
    var text = ""
    var copied = start + 1
    var offset = start + 1
    while offset < lineEnd {
      switch bytes[offset] {
      case .quote:
        text += string(copied..<offset)
        try checkNothingFollows(offset + 1, inText: "with a backslash (\\\")")
        return text
      case .backslash:
        text += string(copied..<offset)
        let (scalar, next) = try escape(at: offset, lineEnd)
        text.unicodeScalars.append(scalar)
        offset = next
        copied = next
      default: offset += 1
      }
    }
    throw unclosed(start)
  }

  /// What the escape that starts at `offset` stands for, and the byte after it.
  private func escape(at offset: Int, _ lineEnd: Int) throws(Fault) -> (Unicode.Scalar, Int) {
    guard offset + 1 < lineEnd else { throw unknownEscape(offset) }
    let length =
      switch bytes[offset + 1] {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    guard length > 0 else {
      guard let scalar = namedEscapes[bytes[offset + 1]] else { throw unknownEscape(offset) }
      return (scalar, offset + 2)
    }
    let digits = bytes[(offset + 2)..<min(offset + 2 + length, lineEnd)]
    guard digits.count == length, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(number)
    else {
      throw Fault(
        offset,
        """
        "\\\(Unicode.Scalar(bytes[offset + 1]))" needs \(length) hexadecimal digits of a Unicode \
        character after it. To write a backslash, write two.
        """)
    }
    return (scalar, offset + 2 + length)
  }

  private func unknownEscape(_ offset: Int) -> Fault {
    Fault(
      offset,
      "A backslash in double quotes starts a sign such as \\n. To write a backslash, write two.")
  }

  private func unclosed(_ start: Int) -> Fault {
    Fault(
      start,
      """
      The quotes that open here must close on the same line. A text of several lines is written \
      below "|", each line indented.
      """)
  }

  private func checkNothingFollows(_ offset: Int, inText way: String) throws(Fault) {
    let next = skippingSpaces(offset)
    guard !isLineEnd(next) else { return }
    throw Fault(
      next,
      """
      Nothing can follow the closing quote. Write a quote that belongs to the text \(way), and a \
      comment on a line of its own.
      """)
  }

  // MARK: Blocks

  private mutating func block(at start: Int, indent: Int) throws(Fault) -> FieldNode {
    var offset = start + 1
    let chomping = isLineEnd(offset) ? .space : bytes[offset]
    if chomping == .hyphen || chomping == UInt8(ascii: "+") { offset += 1 }
    offset = skippingSpaces(offset)
    guard isLineEnd(offset) else {
      throw Fault(
        offset,
        """
        Only "|", "|-" or "|+" can stand before a text of several lines. Write the text on the \
        lines below, or put it in double quotes.
        """)
    }
    let firstLine = offset + 1
    let width = try blockIndent(from: firstLine, start: start, indent: indent)
    var text: [UInt8] = []
    var kept = 0
    var lineStart = firstLine
    var next = firstLine
    while lineStart < end {
      let content = skippingSpaces(lineStart)
      let lineEnd = lineEnd(content)
      let isBlank = content == lineEnd
      guard isBlank || content - lineStart >= width else {
        try checkNoTab(content)
        break
      }
      let from = lineStart + width
      let isEmpty = isBlank && lineEnd <= from
      if !isEmpty { text += bytes[from..<lineEnd] }
      if !isEmpty { kept = text.count }
      if lineEnd < end { text.append(.newline) }
      lineStart = lineEnd + 1
      if !isEmpty { next = lineStart }
    }
    let isOpen = chomping == UInt8(ascii: "+")
    if !isOpen {
      let length = chomping == .hyphen ? kept : min(kept + 1, text.count)
      text.removeLast(text.count - length)
    }
    try finish(at: isOpen ? lineStart : next)
    return FieldNode(
      content: .scalar(String(decoding: text, as: UTF8.self)), offset: start,
      ending: BlockEnding(indent: width, isOpen: isOpen))
  }

  /// By how much a block's lines are indented: as its first line that isn't blank.
  private func blockIndent(from firstLine: Int, start: Int, indent: Int) throws(Fault) -> Int {
    var lineStart = firstLine
    var widestBlank = (count: 0, offset: firstLine)
    while lineStart < end {
      let content = skippingSpaces(lineStart)
      try checkNoTab(content)
      let width = content - lineStart
      guard isLineEnd(content) else {
        guard width > indent else { break }
        guard width >= widestBlank.count else {
          throw Fault(
            widestBlank.offset,
            "This blank line has more spaces than the text's first line. Remove its spaces.")
        }
        return width
      }
      if width > widestBlank.count { widestBlank = (width, lineStart) }
      lineStart = content + 1
    }
    throw Fault(
      start,
      "The text that belongs below \"|\" is missing. Write it there, each line indented.")
  }

  private func checkNoTab(_ offset: Int) throws(Fault) {
    guard offset < end, bytes[offset] == .tab else { return }
    throw Fault(offset, "Lines are indented with spaces, not with tabs. Replace the tab.")
  }
}

private let namedEscapes: [UInt8: Unicode.Scalar] = [
  UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{07}", UInt8(ascii: "b"): "\u{08}",
  UInt8(ascii: "t"): "\t", UInt8(ascii: "n"): "\n", UInt8(ascii: "v"): "\u{0B}",
  UInt8(ascii: "f"): "\u{0C}", UInt8(ascii: "r"): "\r", UInt8(ascii: "e"): "\u{1B}",
  UInt8(ascii: " "): " ", UInt8(ascii: "\""): "\"", UInt8(ascii: "/"): "/",
  UInt8(ascii: "\\"): "\\", UInt8(ascii: "N"): "\u{85}", UInt8(ascii: "_"): "\u{A0}",
  UInt8(ascii: "L"): "\u{2028}", UInt8(ascii: "P"): "\u{2029}",
]

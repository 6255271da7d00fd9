/// Reads fields from the strict subset of YAML that records are written in, line by line and in one
/// pass. Nesting is refused below ``deepest``, so that no text decides how far this recurses.
struct FieldParser {
  /// How many maps and lists may stand in each other.
  static let deepest = 8

  let bytes: [UInt8]
  /// The byte after the last field line.
  let end: Int
  /// The byte after the last line that belongs to a part.
  private var consumed: Int
  /// The next line with something on it.
  private var ahead: Line?

  private struct Line {
    /// Where the blank lines and comments above it start.
    let gap: Int
    /// The first byte that isn't a blank.
    let start: Int
    let indent: Int
  }

  /// The fields of a file that holds nothing else.
  static func fields(ofWhole bytes: [UInt8]) throws(Fault) -> [FieldPart] {
    try CharacterCheck.checkStart(bytes)
    return try fields(of: bytes, in: bytes.indices)
  }

  /// The fields in `range`, which starts and ends with whole lines.
  static func fields(of bytes: [UInt8], in range: Range<Int>) throws(Fault) -> [FieldPart] {
    try CharacterCheck.checkFields(bytes[range])
    var parser = FieldParser(bytes: bytes, end: range.upperBound, consumed: range.lowerBound)
    try parser.finish(at: range.lowerBound)
    guard let first = parser.ahead else { return [] }
    guard first.indent == 0 else {
      throw Fault(
        first.start,
        "The first field starts at the beginning of its line. Remove the spaces before it.")
    }
    guard !parser.startsItem(first.start) else { throw parser.fieldFault(at: first.start) }
    return try parser.parts(from: first, below: -1, depth: 1)
  }

  private init(bytes: [UInt8], end: Int, consumed: Int) {
    self.bytes = bytes
    self.end = end
    self.consumed = consumed
  }

  // MARK: Lines

  /// Ends the lines read so far before `lineStart`, and looks for the next with something on it.
  mutating func finish(at lineStart: Int) throws(Fault) {
    consumed = min(lineStart, end)
    ahead = nil
    var start = lineStart
    while start < end {
      let content = skippingSpaces(start)
      if content == end { return }
      switch bytes[content] {
      case .newline: start = content + 1
      case .hash: start = lineEnd(content) + 1
      case .tab:
        throw Fault(content, "Lines are indented with spaces, not with tabs. Replace the tab.")
      default:
        ahead = Line(gap: lineStart, start: content, indent: content - start)
        return
      }
    }
  }

  func skippingSpaces(_ offset: Int) -> Int {
    var offset = offset
    while offset < end, bytes[offset] == .space { offset += 1 }
    return offset
  }

  func lineEnd(_ offset: Int) -> Int {
    bytes[offset..<end].firstIndex(of: .newline) ?? end
  }

  func isLineEnd(_ offset: Int) -> Bool { offset >= end || bytes[offset] == .newline }

  /// Whether a blank or the end of the line stands there.
  func isBreak(_ offset: Int) -> Bool { isLineEnd(offset) || bytes[offset] == .space }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func startsItem(_ offset: Int) -> Bool {
    bytes[offset] == .hyphen && isBreak(offset + 1)
  }

  // MARK: Maps and lists

  /// The fields or items that start at `first` and stand below each other, in a field or item that
  /// is indented by `outer`.
  private mutating func parts(
    from first: Line, below outer: Int, depth: Int
  ) throws(Fault) -> [FieldPart] {
    guard depth <= Self.deepest else {
      throw Fault(
        first.start,
        "Fields stand in each other more than \(Self.deepest) deep. Move these further out.")
    }
    let isList = startsItem(first.start)
    var parts: [FieldPart] = []
    var names: Set<String> = []
    var line = first
    while true {
      let part =
        isList ? try item(line, depth: depth) : try field(line, depth: depth)
      guard isList || names.insert(part.name).inserted else {
        throw Fault(
          line.start,
          "The field \(part.name.inMessage) stands here a second time. Keep one of the two.")
      }
      parts.append(part)
      guard let next = ahead, next.indent >= first.indent else { return parts }
      guard next.indent == first.indent else { throw indentationFault(next) }
      if startsItem(next.start) != isList {
        // The items of a list may start right below their field's name; the next field ends it.
        if isList, next.indent == outer { return parts }
        throw isList ? itemFault(at: next.start) : fieldFault(at: next.start)
      }
      line = next
    }
  }

  private mutating func field(_ line: Line, depth: Int) throws(Fault) -> FieldPart {
    guard let nameEnd = nameEnd(line.start) else { throw fieldFault(at: line.start) }
    let node = try value(after: nameEnd + 1, of: line, depth: depth, isField: true)
    let name = string(line.start..<nameEnd)
    return FieldPart(name: name, gap: line.gap, start: line.start, end: consumed, node: node)
  }

  private mutating func item(_ line: Line, depth: Int) throws(Fault) -> FieldPart {
    let start = skippingSpaces(line.start + 1)
    let node: FieldNode
    if isLineEnd(start) || nameEnd(start) == nil {
      node = try value(after: line.start + 1, of: line, depth: depth, isField: false)
    } else {
      let inline = Line(gap: start, start: start, indent: line.indent + start - line.start)
      let fields = try parts(from: inline, below: line.indent, depth: depth + 1)
      node = FieldNode(
        content: .map(fields), offset: start, ending: fields.last?.node.ending)
    }
    return FieldPart(name: "", gap: line.gap, start: line.start, end: consumed, node: node)
  }

  /// What stands after a field's colon or an item's hyphen, or below it.
  private mutating func value(
    after offset: Int, of line: Line, depth: Int, isField: Bool
  ) throws(Fault) -> FieldNode {
    let start = skippingSpaces(offset)
    guard isLineEnd(start) else { return try scalar(at: start, indent: line.indent) }
    try finish(at: start + 1)
    guard let next = ahead else { return FieldNode(content: .scalar(""), offset: offset) }
    let isList = startsItem(next.start)
    guard next.indent > line.indent || (isField && isList && next.indent == line.indent) else {
      return FieldNode(content: .scalar(""), offset: offset)
    }
    let parts = try parts(from: next, below: line.indent, depth: depth + 1)
    return FieldNode(
      content: isList ? .list(parts) : .map(parts), offset: next.start,
      ending: parts.last?.node.ending)
  }

  /// The colon after a field's name; nil where no field starts.
  private func nameEnd(_ start: Int) -> Int? {
    let offset = nameBytes(start)
    guard offset > start, offset < end, bytes[offset] == .colon, isBreak(offset + 1) else {
      return nil
    }
    return offset
  }

  /// The byte after the letters, digits, hyphens, underscores and full stops of a name, of which
  /// there are at most 200 bytes.
  private func nameBytes(_ start: Int) -> Int {
    var offset = start
    while offset < min(end, start + 200) {
      switch bytes[offset] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
        offset += 1
      case .hyphen where offset > start, UInt8(ascii: ".") where offset > start: offset += 1
      default: return offset
      }
    }
    return offset
  }

  // MARK: Faults

  private func indentationFault(_ line: Line) -> Fault {
    Fault(
      line.start,
      """
      This line is indented differently from those that it belongs to. Line it up with them; a \
      text of several lines is written below "|", each line indented.
      """)
  }

  private func itemFault(at offset: Int) -> Fault {
    Fault(
      offset,
      """
      An item of the list was expected here: "- " and the item. Write the hyphen, or line the text \
      up with what it belongs to.
      """)
  }

  private func fieldFault(at offset: Int) -> Fault {
    let rest = bytes[offset..<lineEnd(offset)]
    if rest.starts(with: "---".utf8) || rest.starts(with: "...".utf8) {
      return Fault(
        offset,
        "A line of hyphens or full stops can't stand among the fields. Remove the line.")
    }
    switch bytes[offset] {
    case .quote, .apostrophe:
      return Fault(offset, "A field's name is written without quotes. Remove the quotes.")
    case UInt8(ascii: "<"):
      return Fault(offset, "Fields can't be merged in with \"<<\". Write the fields out.")
    case UInt8(ascii: "?"):
      return Fault(
        offset,
        "A question mark can't introduce a field. Write its name, a colon, a space and the value.")
    case UInt8(ascii: "%"):
      return Fault(
        offset, "Lines that start with \"%\" can't stand among the fields. Remove the line.")
    case .hyphen where isBreak(offset + 1):
      return Fault(
        offset,
        "An item stands here, but nothing takes a list. Put it below its field's name.")
    default: break
    }
    let nameEnd = nameBytes(offset)
    if nameEnd > offset, nameEnd < end, bytes[nameEnd] == .colon {
      return Fault(
        nameEnd + 1, "A space stands between a field's colon and its value. Put one here.")
    }
    return Fault(
      offset,
      """
      A field was expected here: a name without spaces, a colon, a space and the value. A text of \
      several lines is written below "|", each line indented.
      """)
  }
}

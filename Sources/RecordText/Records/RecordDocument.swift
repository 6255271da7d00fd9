/// A record's text: fields between two lines of three hyphens, and the Markdown text below them.
/// Lossless: ``bytes`` are those that were read.
package struct RecordDocument: Hashable, Sendable {
  /// How long the fields of a record may be, in bytes.
  static let longestFields = 1_000_000

  package let bytes: [UInt8]
  /// The Markdown text below the fields, without the blank line above it and its last line end.
  package let text: String
  /// The fields as they stand in ``bytes``.
  let parts: [FieldPart]
  /// The byte at which the closing line of hyphens starts.
  let fieldsEnd: Int

  /// Reads a record's text; refuses what isn't in the strict notation of records.
  package init(bytes: [UInt8]) throws(RecordTextError) {
    do throws(Fault) {
      try self.init(reading: bytes)
    } catch {
      throw error.error(in: bytes)
    }
  }

  private init(reading bytes: [UInt8]) throws(Fault) {
    let start = try Self.fieldsStart(bytes)
    let end = try Self.fieldsEnd(bytes, from: start)
    parts = try FieldParser.fields(of: bytes, in: start..<end)
    let body = try CharacterCheck.text(bytes[min(end + Self.fence.count, bytes.count)...])
    text = Self.text(body)
    fieldsEnd = end
    self.bytes = bytes
  }

  /// The fields and what they hold, in the order in which they stand.
  package var fields: [NamedValue] { parts.map { NamedValue($0.name, $0.node.value) } }

  package static func == (left: RecordDocument, right: RecordDocument) -> Bool {
    left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  /// Blank lines and comments below the last field.
  var tail: Range<Int> { (parts.last?.end ?? Self.fence.count)..<fieldsEnd }

  /// What stands below the fields for `text`.
  static func body(_ text: String) -> [UInt8] { text.isEmpty ? [] : Array("\n\(text)\n".utf8) }

  private static func text(_ body: String) -> String {
    var text = body.utf8[...]
    if text.first == .newline { text = text.dropFirst() }
    if text.last == .newline { text = text.dropLast() }
    return String(Substring(text))
  }

  // MARK: The lines of hyphens

  /// The line of hyphens.
  static let fence = Array("---\n".utf8)
  private static let hyphens = fence.dropLast()

  private static func fieldsStart(_ bytes: [UInt8]) throws(Fault) -> Int {
    try CharacterCheck.checkStart(bytes)
    if bytes.starts(with: "---\r".utf8) {
      throw Fault(
        3, "The lines end as Windows writes them (CR LF). Save the file with LF line ends.")
    }
    guard bytes.starts(with: "---\n".utf8) else {
      throw Fault(
        0,
        """
        A record starts with a line of three hyphens, then come its fields. Write "---" as the \
        first line, with nothing else on it.
        """)
    }
    return 4
  }

  /// The start of the closing line of hyphens.
  private static func fieldsEnd(_ bytes: [UInt8], from start: Int) throws(Fault) -> Int {
    let limit = min(start + longestFields + hyphens.count, bytes.count)
    var line = start
    while line < limit {
      let lineEnd = bytes[line..<limit].firstIndex(of: .newline) ?? limit
      let isLine = lineEnd == bytes.count || bytes[lineEnd] == .newline
      if isLine, bytes[line..<lineEnd].elementsEqual(hyphens) { return line }
      line = lineEnd + 1
    }
    guard limit == bytes.count else {
      throw Fault(
        0,
        """
        The fields are longer than \(longestFields) bytes, or the line of three hyphens below them \
        is missing. Long texts belong below that line.
        """)
    }
    throw Fault(
      0,
      """
      The line of three hyphens below the fields is missing. Write "---" below the last field, with \
      nothing else on that line.
      """)
  }
}

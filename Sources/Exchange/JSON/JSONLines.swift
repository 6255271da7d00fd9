import CaseModel
import RecordText

/// An export as JSON Lines, read: see ``JSONSchema``. What can't be used is told, and never stops the
/// rest.
struct JSONLines {
  struct Entry {
    var record: Record
    /// Nil where the line has none that a record may have.
    var path: String?
    /// The text of its file, in which the line's fields stand.
    var document: RecordDocument
    var line: Int
  }

  private(set) var entries: [Entry] = []
  /// Files that aren't records, and enclosures, by their paths.
  private(set) var files: [(path: String, bytes: [UInt8], line: Int)] = []
  private(set) var enclosures: [String: [UInt8]] = [:]
  private(set) var notPlaced: [NotPlaced] = []
  /// What the person should know besides, as sentences.
  private(set) var remarks: [String] = []

  private var ids: Set<RecordID> = []
  private var paths: Set<String> = []

  init(_ bytes: [UInt8]) throws(ImportRefusal) {
    let lines = Self.lines(of: bytes)
    try readHeader(lines.first)
    for line in lines.dropFirst() { read(line) }
  }

  /// Each line that isn't blank, with its number.
  private static func lines(of bytes: [UInt8]) -> [(number: Int, bytes: ArraySlice<UInt8>)] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated().map { ($0 + 1, $1) }
      .filter { !$0.1.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } }
  }

  private mutating func readHeader(
    _ line: (number: Int, bytes: ArraySlice<UInt8>)?
  ) throws(ImportRefusal) {
    guard let line, let header = try? JSONReader.value(in: line.bytes),
      header["casedesk"]?.text == "export"
    else {
      throw ImportRefusal(
        """
        This JSON isn't an export of Casedesk: its first line isn't \
        {"casedesk":"export","version":1}. Other tables come in as CSV.
        """)
    }
    guard case .number(let version)? = header["version"], let version = Int(version), version >= 1
    else { throw ImportRefusal("The export's first line doesn't say its version.") }
    guard version <= JSONSchema.version else {
      throw ImportRefusal(
        """
        A newer Casedesk made this export (version \(version); this one reads \
        \(JSONSchema.version)). Install the newer one to import it.
        """)
    }
    if header["confidential"]?.text == "left out" {
      remarks.append("What was confidential is not in this export.")
    }
  }

  private mutating func read(_ line: (number: Int, bytes: ArraySlice<UInt8>)) {
    let object: JSONValue
    do throws(JSONError) {
      object = try JSONReader.value(in: line.bytes)
    } catch {
      let words = String(decoding: line.bytes.prefix(200), as: UTF8.self)
      notPlaced.append(
        NotPlaced(
          words, at: TextPlace(line: line.number, column: error.column),
          reason: "This isn't JSON: \(error.message)."))
      return
    }
    if object["record"] != nil {
      readRecord(object, line: line.number)
    } else if let path = object["enclosure"]?.text {
      readEnclosure(object, path, line: line.number)
    } else if let path = object["file"]?.text {
      readFile(object, path, line: line.number)
    } else {
      refuse(object, line: line.number, "This is no record, enclosure or file.")
    }
  }

  mutating func refuse(_ object: JSONValue, line: Int, _ reason: String) {
    let name = object["id"]?.text ?? object["enclosure"]?.text ?? object["file"]?.text
    notPlaced.append(
      NotPlaced(
        name ?? String(object.line.prefix(200)), at: TextPlace(line: line), reason: reason))
  }

  // MARK: Records

  private mutating func readRecord(_ object: JSONValue, line: Int) {
    let record: Record
    do throws(RecordObjectError) {
      let (found, unknown) = try RecordObject.record(in: object)
      record = found
      if !unknown.isEmpty {
        remarks.append(
          """
          \(found.id) has names that this program doesn't know, which were passed over: \
          \(unknown.joined(separator: ", ")).
          """)
      }
    } catch {
      return refuse(object, line: line, error.sentence)
    }
    guard ids.insert(record.id).inserted else {
      return refuse(object, line: line, "A record with this id stands in a line above.")
    }
    do throws(RecordTextError) {
      let document = try Self.document(object["document"]?.text, saying: record)
      let path = object["path"]?.text.flatMap { ExportPath.isRecord($0, of: record) ? $0 : nil }
      if let path { paths.insert(path) }
      entries.append(Entry(record: record, path: path, document: document, line: line))
    } catch {
      refuse(object, line: line, "The text in “document” can't be used: \(error.description)")
    }
  }

  /// The file's text, made to say what the fields say.
  private static func document(
    _ text: String?, saying record: Record
  ) throws(RecordTextError) -> RecordDocument {
    guard let text, !text.isEmpty else { return try RecordPrinter.document(for: record) }
    let document = try RecordDocument(bytes: Array(text.utf8))
    let old = try RecordReader.record(id: record.id, kind: record.kind, from: document)
    return old == record ? document : try RecordPrinter.update(document, from: old, to: record)
  }

  // MARK: Files

  private mutating func readEnclosure(_ object: JSONValue, _ path: String, line: Int) {
    guard ExportPath.isEnclosure(path) else {
      return refuse(object, line: line, "No enclosure can lie at this path.")
    }
    guard let bytes = object["base64"]?.text.flatMap({ Base64.bytes(of: $0) }) else {
      return refuse(object, line: line, "Its bytes in “base64” can't be read.")
    }
    guard object["sha256"]?.text == Digest.sha256(bytes) else {
      return refuse(object, line: line, "Its bytes were changed: they don't have its SHA-256.")
    }
    guard paths.insert(path).inserted else {
      return refuse(object, line: line, "Another line has this path.")
    }
    enclosures[path] = bytes
  }

  private mutating func readFile(_ object: JSONValue, _ path: String, line: Int) {
    // A record's file that couldn't be read as a record goes out and comes in as it is.
    guard ExportPath.isBesideRecords(path) || ExportPath.isRecord(path) else {
      return refuse(object, line: line, "No file of a casebook can lie at this path.")
    }
    let bytes =
      object["text"]?.text.map { Array($0.utf8) }
      ?? object["base64"]?.text.flatMap { Base64.bytes(of: $0) }
    guard let bytes else {
      return refuse(object, line: line, "It has neither “text” nor “base64” that can be read.")
    }
    guard paths.insert(path).inserted else {
      return refuse(object, line: line, "Another line has this path.")
    }
    files.append((path, bytes, line))
  }
}

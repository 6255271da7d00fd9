import CaseModel

/// A file that is written in fields, with or without a text below them, as a merge takes it apart.
struct MergeText {
  let bytes: [UInt8]
  let parts: [FieldPart]
  /// Blank lines and comments below the last field.
  let tail: Range<Int>
  /// The byte after the fields: of records, the start of the closing line of hyphens.
  let fieldsEnd: Int
  /// Whether lines of hyphens stand above and below the fields.
  let isFenced: Bool

  init(_ bytes: [UInt8], of file: MergedFile) throws(RecordTextError) {
    self.bytes = bytes
    if file == .settings {
      do throws(Fault) {
        parts = try FieldParser.fields(ofWhole: bytes)
      } catch {
        throw error.error(in: bytes)
      }
      tail = (parts.last?.end ?? 0)..<bytes.count
      fieldsEnd = bytes.count
      isFenced = false
    } else {
      let document = try RecordDocument(bytes: bytes)
      parts = document.parts
      tail = document.tail
      fieldsEnd = document.fieldsEnd
      isFenced = true
    }
  }

  var fields: [NamedValue] { parts.map { NamedValue($0.name, $0.node.value) } }

  /// All below the closing line of hyphens.
  var body: ArraySlice<UInt8> { bytes[min(fieldsEnd + (isFenced ? 4 : 0), bytes.count)...] }

  /// The text below the fields, as records have it.
  var text: String {
    var text = body
    if text.first == .newline { text = text.dropFirst() }
    if text.last == .newline { text = text.dropLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// What stands above the fields.
  var start: [UInt8] { isFenced ? RecordDocument.fence : [] }

  /// The bytes with another value in a field; nil takes the field out. A new one goes where `order`
  /// has it.
  func setting(_ name: String, to value: FieldValue?, order: [String]) -> [UInt8] {
    let old = fields
    var new = old
    let index = old.firstIndex { $0.name == name }
    switch (index, value) {
    case (let index?, let value?): new[index].value = value
    case (let index?, nil): new.remove(at: index)
    case (nil, let value?):
      let before = Set(order.contains(name) ? order.prefix { $0 != name } : old.map(\.name)[...])
      let place = old.lastIndex { before.contains($0.name) }
      new.insert(NamedValue(name, value), at: (place ?? -1) + 1)
    case (nil, nil): return bytes
    }
    var rewriter = FieldRewriter(source: bytes, after: start)
    let written = rewriter.rewrite(parts, from: old, to: new, tail: tail)
    return written.bytes + bytes[fieldsEnd...]
  }

  /// The bytes with another text below the fields.
  func setting(body: [UInt8]) -> [UInt8] {
    bytes[..<fieldsEnd] + (isFenced ? RecordDocument.fence : []) + body
  }
}

extension MergedFile {
  /// The names of the fields that such files have, in the order in which they are written.
  var fieldOrder: [String] {
    switch self {
    case .record(let kind, _): kind.fieldGuides.map(\.name)
    case .importRecord: ImportFields.table.map(\.name)
    case .settings: CasebookSettings.table.map(\.name)
    case .lines, .template, .choices, .bytes: []
    }
  }

  /// Throws what is wrong with a file of this kind that holds `bytes`.
  func checkReadable(_ bytes: [UInt8]) throws(RecordTextError) {
    switch self {
    case .record(let kind, let id):
      _ = try RecordReader.record(id: id, kind: kind, from: RecordDocument(bytes: bytes))
    case .importRecord(let id): _ = try ImportText.content(id: id, from: bytes)
    case .settings: _ = try SettingsText(bytes: bytes)
    case .choices: _ = try ChoiceText.book(from: bytes)
    case .lines, .template, .bytes: break
    }
  }

  func isReadable(_ bytes: [UInt8]) -> Bool { (try? checkReadable(bytes)) != nil }
}

import CaseModel
import RecordText

/// A whole record as somebody wrote it: its fields between two lines of hyphens, and its text.
struct WrittenRecord {
  let kind: RecordKind
  let fields: [NamedValue]
  let text: String

  /// Reads the text of a record of that kind.
  /// - Parameter name: what sentences call the text.
  init(_ bytes: [UInt8], kind: RecordKind, name: String) throws {
    self.kind = kind
    do throws(RecordTextError) {
      let document = try RecordDocument(bytes: bytes)
      // Read for its mistakes, which are told with their places.
      _ = try RecordReader.record(id: RecordID("new"), kind: kind, from: document)
      fields = document.fields
      text = document.text
    } catch {
      throw VerbEnding(
        status: .badUsage,
        sentence: "\(name), line \(error.line), column \(error.column): \(error.message)")
    }
    // A file keeps what the program doesn't know; what is made anew can't.
    if let unknown = WrittenRecord.unknownField(in: .map(fields), .map(kind.fieldGuides)) {
      throw VerbEnding(
        status: .badUsage,
        sentence: """
          \(name): \(kind.withArticle) has no field “\(unknown)”. Take it out, or write what it says \
          below the fields.
          """)
    }
  }

  private static func unknownField(in value: FieldValue, _ shape: FieldShape) -> String? {
    switch (value, shape) {
    case (.list(let items), .list(let item)):
      return items.lazy.compactMap { unknownField(in: $0, item) }.first
    case (.map(let fields), .map(let guides)):
      for field in fields {
        guard let guide = guides.first(where: { $0.name == field.name }) else { return field.name }
        if let inner = unknownField(in: field.value, guide.shape) {
          return "\(field.name).\(inner)"
        }
      }
      return nil
    default: return nil
    }
  }
}

extension RecordInHand {
  /// Takes what was written in place of everything that the record had.
  mutating func take(_ written: WrittenRecord) {
    for field in editing.fields { editing[field.name] = nil }
    for field in written.fields { editing[field.name] = field.value }
    text = written.text
  }
}

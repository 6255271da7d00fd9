import CaseModel

/// The fields of an import's text: what is known of it, with the original where that lies beside it.
struct ImportFields: Sendable {
  /// Tells such a text from a record's.
  var mark = ImportFields.mark
  var record: ImportRecord
  var enclosures: [Enclosure]

  static let mark = "import"

  /// How an import is written.
  static let table: [Field<ImportFields>] = [
    Field("kind", \.mark, .importMark, isRequired: true),
    Field("date", \.record.date, .day, isRequired: true),
    Field("recognised", \.record.kind, .importKind, isRequired: true),
    Field("original-name", \.record.originalName, .words),
    Field("sha256", \.record.sha256, .sha256, isRequired: true),
    Field("already-there", \.record.alreadyThere, .unless(0, .number(0...999_999_999))),
    Field("enclosures", \.enclosures, .list(.enclosure)),
  ]
}

extension Form where Value == String {
  fileprivate static let importMark = text(
    "import", write: { $0 }, read: { $0 == ImportFields.mark ? $0 : nil })
}

extension Form where Value == ImportRecord.Kind {
  fileprivate static let importKind = text(
    ImportRecord.Kind.allCases.map(\.rawValue).joined(separator: ", "), write: \.rawValue,
    read: { ImportRecord.Kind(rawValue: $0) })
}

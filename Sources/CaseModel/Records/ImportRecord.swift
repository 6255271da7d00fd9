/// What is known of an import once it is done, so that years later each record can be traced to the
/// file that it came from, and the same file isn't taken in twice.
///
/// It is filed as `imports/<year>/<id>/import.md`; an original that belongs to no single record lies
/// beside it in `enclosures`.
package struct ImportRecord: Hashable, Sendable {
  /// What was recognised in the original.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case letterText = "letter-text"
    case mail, mailbox, table, json, pdf
  }

  /// `import-<words>-<four symbols>`.
  package var id: RecordID
  package var kind: Kind
  /// The day of the import.
  package var date: Day
  /// What the original was called, as it came; shown with its control characters made visible.
  package var originalName: String
  /// SHA-256 of the original, 64 lower-case hexadecimal digits. For a folder of mails, of the list of
  /// their own.
  package var sha256: String
  /// The records that it made or changed.
  package var records: [RecordID]
  /// How many records were there already, and stayed as they were.
  package var alreadyThere: Int
  /// What couldn't be placed, or not read, a sentence each, with its place in the original.
  package var notPlaced: [String]

  package init(
    id: RecordID, kind: Kind, date: Day, originalName: String, sha256: String,
    records: [RecordID] = [], alreadyThere: Int = 0, notPlaced: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.date = date
    self.originalName = originalName
    self.sha256 = sha256
    self.records = records
    self.alreadyThere = alreadyThere
    self.notPlaced = notPlaced
  }
}

/// An import's record with the original, where that is kept beside it.
package struct KeptImport: Hashable, Sendable {
  package var record: ImportRecord
  /// Nil where the original is an enclosure of the record that it became.
  package var original: IncomingFile?

  package init(_ record: ImportRecord, original: IncomingFile? = nil) {
    self.record = record
    self.original = original
  }
}

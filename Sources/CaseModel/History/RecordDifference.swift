/// What a step of history did to one record, in words, field by field.
package struct RecordDifference: Hashable, Sendable {
  package var id: RecordID
  package var kind: RecordKind
  /// What the record was called after it; before it, where it was deleted.
  package var title: String
  package var deed: HistoryEntry.Deed
  /// One for each field, in the order of records.
  package var fields: [Field]

  package struct Field: Hashable, Sendable {
    /// As a file calls it: `stance`, `asks`, `text`.
    package var name: String
    /// What happened to it, as a sentence without a full stop: `Stance changed from token to
    /// denied-the-event`.
    package var sentence: String
    /// Of longer texts, the lines that went and came; empty where the sentence says all.
    package var lines: [Line]

    package init(name: String, sentence: String, lines: [Line] = []) {
      self.name = name
      self.sentence = sentence
      self.lines = lines
    }
  }

  package enum Line: Hashable, Sendable {
    case same(String)
    case removed(String)
    case added(String)
  }

  package init(
    id: RecordID, kind: RecordKind, title: String, deed: HistoryEntry.Deed, fields: [Field]
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.deed = deed
    self.fields = fields
  }
}

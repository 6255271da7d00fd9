/// What a step of history did to one record, in words, field by field.
package struct RecordDifference: Hashable, Sendable {
  package var id: RecordID
  package var kind: RecordKind
  /// What the record was called after it; before it, where it was deleted.
  package var title: String
  package var deed: HistoryEntry.Deed
  /// One for each field or, of lists of things that have fields of their own, for each item; in the
  /// order of records. None for a record that was deleted.
  package var fields: [Field]

  package struct Field: Hashable, Sendable {
    /// As a file calls it: `stance`, `asks`, `text`. Empty where the whole record is meant.
    package var name: String
    /// What the sentence begins with and is about: `Stance`, `Ask 2`. Empty where it is about the
    /// record: `Marked done on 24 Nov 2026`.
    package var subject: String
    /// What happened to it, as a sentence without a full stop: `Stance changed from token to
    /// denied-the-event`.
    package var sentence: String
    /// Of longer texts, the lines that went and came; empty where the sentence says all.
    package var lines: [Line]

    package init(name: String, sentence: String, lines: [Line] = [], subject: String = "") {
      self.name = name
      self.subject = subject
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

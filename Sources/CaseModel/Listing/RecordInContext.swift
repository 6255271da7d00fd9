/// A record with what the reader shows around it: what it answers, what answers it, and every
/// link from both ends.
package struct RecordInContext: Hashable, Sendable {
  package var record: Record
  /// For a letter, the responses to it in order of time; empty for other kinds.
  package var responses: [OfficialResponse]
  /// For a response, the letters that it answers; empty for other kinds.
  package var letters: [Letter]
  /// For a letter, what its clock says, with the arithmetic; ``ClockReading/noClock`` for others.
  package var clock: ClockReading
  /// Records that this one names, and records that name this one.
  package var links: [Link]

  /// One end of a link, as it is seen from the record.
  package struct Link: Hashable, Sendable {
    package var id: RecordID
    /// Nil where the link dangles: no record has that id.
    package var kind: RecordKind?
    /// Empty where the link dangles.
    package var title: String
    /// Whether the other record names this one, instead of this one the other.
    package var isIncoming: Bool

    package init(id: RecordID, kind: RecordKind?, title: String, isIncoming: Bool) {
      self.id = id
      self.kind = kind
      self.title = title
      self.isIncoming = isIncoming
    }
  }

  package init(
    record: Record, responses: [OfficialResponse] = [], letters: [Letter] = [],
    clock: ClockReading = .noClock, links: [Link] = []
  ) {
    self.record = record
    self.responses = responses
    self.letters = letters
    self.clock = clock
    self.links = links
  }
}

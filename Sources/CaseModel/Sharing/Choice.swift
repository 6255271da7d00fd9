/// Two or more versions of one thing that people wrote without seeing each other's. One of them
/// stands in the record's file; all are kept in the casebook until a person chooses.
package struct Choice: Hashable, Sendable {
  package var record: RecordID
  package var place: Place
  /// At least two, each value once, in an order that is the same everywhere.
  package var offers: [Offer]

  package enum Place: Hashable, Sendable {
    /// Whether the record is to stay: somebody deleted what somebody else changed. It stays until
    /// this is settled.
    case record
    /// A field by its name in the file, as `stance`, or an item of a list with what tells it apart
    /// from others, as `asks` and `3`.
    case field(String, item: String? = nil)
    /// What stands below the fields, or a part of it that begins with these words.
    case text(part: String? = nil)
  }

  /// One person's version.
  package struct Offer: Hashable, Sendable {
    /// As a record's file writes it; nil where the thing was taken away.
    package var value: String?
    package var who: Person
    package var when: Moment

    package init(value: String?, who: Person, when: Moment) {
      self.value = value
      self.who = who
      self.when = when
    }
  }

  package init(record: RecordID, place: Place, offers: [Offer]) {
    self.record = record
    self.place = place
    self.offers = offers
  }
}

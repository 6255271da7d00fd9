/// Two or more versions of one thing that people wrote without seeing each other's. One of them
/// stands in the record's file; all are kept in the casebook until a person chooses.
package struct Choice: Hashable, Sendable {
  /// The record that it is about; for the casebook's settings, ``settings``.
  package var record: RecordID
  package var place: Place
  /// At least two, each value once, in an order that is the same everywhere.
  package var offers: [Offer]

  package enum Place: Hashable, Sendable {
    /// Whether the record is to stay: somebody deleted what somebody else changed. It stays until
    /// this is settled. An offer that isn't nil has the record's title, and leaves it as it stands.
    case record
    /// The whole file, where one of its versions can't be read field by field.
    case file
    /// A field by its name in the file, as `stance`, or an item of a list with what tells it apart
    /// from others, as `asks` and `3`.
    case field(String, item: String? = nil)
    /// What stands below the fields, or a part of it that begins with these words.
    case text(part: String? = nil)
  }

  /// One person's version.
  package struct Offer: Hashable, Sendable {
    /// As a record's file writes it, with quotes where it needs them, and a map or an item of one as
    /// lines with names; a text as it is. Nil where the thing was taken away.
    package var value: String?
    package var who: Person
    package var when: Moment

    package init(value: String?, who: Person, when: Moment) {
      self.value = value
      self.who = who
      self.when = when
    }
  }

  /// Stands for the settings file, which is no record: no record can have this id.
  package static let settings = RecordID("casedesk.yaml")

  /// The value that stands where the field isn't written, which an offer of nil then means; nil where
  /// that means nothing.
  package var unwritten: String? {
    place == .field("priority") ? Priority.normal.rawValue : nil
  }

  package init(record: RecordID, place: Place, offers: [Offer]) {
    self.record = record
    self.place = place
    self.offers = offers
  }
}

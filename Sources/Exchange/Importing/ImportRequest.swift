package import CaseModel

/// A file that somebody wants to import, and what may be asked while reading it.
package struct ImportRequest: Sendable {
  /// What the file is called, without its folders; any bytes that a file system takes.
  package var name: String
  package var bytes: [UInt8]
  package var today: Day
  /// The incident to which new letters and responses belong, where the original names none.
  package var incident: RecordID?
  /// Our organisation, by which letters that we wrote are told from those that we got.
  package var organisation: String
  /// How a table's columns are named, where they are named otherwise than we would: the text of a
  /// mapping file.
  package var mapping: String?
  package var known: KnownRecords

  package init(
    name: String, bytes: [UInt8], today: Day, incident: RecordID? = nil, organisation: String = "",
    mapping: String? = nil, known: KnownRecords = KnownRecords()
  ) {
    self.name = name
    self.bytes = bytes
    self.today = today
    self.incident = incident
    self.organisation = organisation
    self.mapping = mapping
    self.known = known
  }
}

/// What the casebook knows already, as an importer may ask it. Each question is quick.
package struct KnownRecords: Sendable {
  /// The record of this id; nil where there is none, or it can't be read.
  package var record: @Sendable (RecordID) -> Record? = { _ in nil }
  /// The record of an earlier import of an original with this SHA-256.
  package var importOf: @Sendable (_ sha256: String) -> ImportRecord? = { _ in nil }
  /// The letter or response that was sent or came as the mail with this Message-ID.
  package var recordOfMail: @Sendable (_ messageID: String) -> Record? = { _ in nil }
  /// Letters that were sent with this subject, newest first; a few at most.
  package var lettersTitled: @Sendable (_ title: String) -> [Letter] = { _ in [] }
  /// Incidents of this title, to the letter but for case and spaces at the ends.
  package var incidentsTitled: @Sendable (_ title: String) -> [RecordID] = { _ in [] }

  package init() {}
}

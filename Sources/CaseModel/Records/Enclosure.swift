/// A file kept beside a record, as it came: in the folder `enclosures` of the record's incident.
package struct Enclosure: Hashable, Sendable {
  /// The file's name inside `enclosures`, without any folder.
  package var file: String
  /// SHA-256 of the bytes when they were taken in, 64 lower-case hexadecimal digits.
  package var sha256: String
  /// What the file is, for people; empty where the name says enough.
  package var title: String
  package var isConfidential: Bool

  package init(file: String, sha256: String, title: String = "", isConfidential: Bool = false) {
    self.file = file
    self.sha256 = sha256
    self.title = title
    self.isConfidential = isConfidential
  }
}

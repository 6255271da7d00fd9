/// What became of an enclosure since it was taken in.
package struct EnclosureCheck: Hashable, Sendable {
  /// What its file is now.
  package enum Finding: Hashable, Sendable {
    /// Byte for byte what the record says.
    case asRecorded
    case changed
    case missing
    /// It can't be read: why, as the end of a sentence.
    case unreadable(String)
  }

  package var enclosure: Enclosure
  package var finding: Finding

  package init(_ enclosure: Enclosure, _ finding: Finding) {
    self.enclosure = enclosure
    self.finding = finding
  }

  /// As a sentence that begins with the file's name.
  package var sentence: String {
    switch finding {
    case .asRecorded: "\(enclosure.file) is as recorded."
    case .changed: "\(enclosure.file) was changed: its SHA-256 isn't the recorded one."
    case .missing: "\(enclosure.file) is missing from the folder enclosures."
    case .unreadable(let why): "\(enclosure.file) can't be checked: \(why)."
    }
  }
}

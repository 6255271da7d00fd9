extension RecordFolder {
  /// The bytes of a record's enclosure, by its path; nil where it is missing or can't be read, and
  /// for a path that no enclosure has.
  package func exportedBytes(ofEnclosureAt path: String) -> [UInt8]? {
    guard Filing.mayHold(path) else { return nil }
    return (try? exportedBytes(of: path)) ?? nil
  }
}

import RecordText

/// How a record's bytes become its fields and text, and back: the one place that knows. A sealed
/// casebook will have another.
enum RecordBytes {
  static func document(_ bytes: [UInt8]) throws(RecordTextError) -> RecordDocument {
    try RecordDocument(bytes: bytes)
  }

  static func bytes(_ document: RecordDocument) -> [UInt8] { document.bytes }
}

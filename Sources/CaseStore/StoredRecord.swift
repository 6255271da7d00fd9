package import CaseModel
package import RecordText

/// A record as it stands in its file.
package struct StoredRecord: Hashable, Sendable {
  package let record: Record
  package let document: RecordDocument
  /// The path inside the casebook.
  package let path: String
  package let fingerprint: Fingerprint
  package let stamp: Stamp

  /// Reads a record's bytes.
  init(
    bytes: [UInt8], path: String, id: RecordID, kind: RecordKind, stamp: Stamp
  ) throws(RecordTextError) {
    document = try RecordBytes.document(bytes)
    record = try RecordReader.record(id: id, kind: kind, from: document)
    self.path = path
    fingerprint = Fingerprint(of: bytes)
    self.stamp = stamp
  }

  init(
    record: Record, document: RecordDocument, path: String, fingerprint: Fingerprint, stamp: Stamp
  ) {
    self.record = record
    self.document = document
    self.path = path
    self.fingerprint = fingerprint
    self.stamp = stamp
  }

  /// Where the files lie that the record lists.
  var enclosurePaths: [String] {
    record.enclosures.map { Filing.path(ofEnclosure: $0.file, besideRecordAt: path) }
  }
}

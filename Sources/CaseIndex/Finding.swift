package import CaseModel

/// What was found at one path of the casebook. The index is a fold over findings: whatever order
/// they come in, the same files give the same index.
package enum Finding: Hashable, Sendable {
  case record(IndexedRecord)
  /// A file that can't be read as a record.
  case problem(FileProblem, path: String, stamp: String)
  /// No file is there any more.
  case nothing(path: String)
}

/// A record with the place that its file has. Fingerprint and stamp are kept as they come and never
/// looked into.
package struct IndexedRecord: Hashable, Sendable {
  package var record: Record
  /// The path inside the casebook.
  package var path: String
  package var fingerprint: String
  package var stamp: String

  package init(_ record: Record, path: String, fingerprint: String, stamp: String) {
    self.record = record
    self.path = path
    self.fingerprint = fingerprint
    self.stamp = stamp
  }
}

/// A file as the index knows it.
package struct KnownFile: Hashable, Sendable {
  package var path: String
  package var stamp: String
  /// Nil for a file that couldn't be read as a record.
  package var record: Identity?

  package struct Identity: Hashable, Sendable {
    package var id: RecordID
    package var kind: RecordKind
    package var fingerprint: String

    package init(id: RecordID, kind: RecordKind, fingerprint: String) {
      self.id = id
      self.kind = kind
      self.fingerprint = fingerprint
    }
  }

  package init(path: String, stamp: String, record: Identity?) {
    self.path = path
    self.stamp = stamp
    self.record = record
  }
}

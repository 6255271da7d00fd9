/// A record that was deleted, and is still in the trash.
package struct DeletedRecord: Hashable, Sendable {
  package let record: Record
  /// By what it is asked for again.
  package let name: String
  /// When it was deleted, in seconds since 1970.
  package let deleted: Int

  package init(record: Record, name: String, deleted: Int) {
    self.record = record
    self.name = name
    self.deleted = deleted
  }
}

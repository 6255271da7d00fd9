package import CaseModel

/// A stretch of history that is asked for, the newest first.
package struct HistoryRequest: Hashable, Sendable {
  /// Whose history; nil for the whole casebook's.
  package var record: RecordID?
  /// The step before which it begins; nil for the newest.
  package var before: VersionID?
  /// Which steps count; nil for all.
  package var filter: HistoryFilter?
  /// How many steps at most.
  package var limit: Int

  package init(
    record: RecordID? = nil, before: VersionID? = nil, filter: HistoryFilter? = nil, limit: Int
  ) {
    self.record = record
    self.before = before
    self.filter = filter
    self.limit = limit
  }
}

/// A record as it was after a step of history.
package struct EarlierVersion: Hashable, Sendable {
  package var record: RecordID
  package var version: VersionID

  package init(record: RecordID, version: VersionID) {
    self.record = record
    self.version = version
  }
}

internal import CaseIndex
package import CaseModel
internal import CaseStore

extension Casebook {
  /// What was done, the newest first: to one record, also a deleted one, or to the whole casebook.
  /// What wasn't noted yet isn't in it; see ``noteHistory(now:looking:)``.
  /// - Parameters:
  ///   - before: only what was done before that version, which is left out; nil for all.
  ///   - limit: how many entries there are at most, 1 and up.
  package func history(
    of id: RecordID? = nil, before: VersionID? = nil, limit: Int
  ) throws(Refusal) -> HistoryPage {
    try refuseWithoutHistory()
    let path: String?
    if let id { path = try pastPath(of: id) } else { path = nil }
    return try historyFolder.entries(of: path, before: before, limit: max(1, limit))
  }

  /// What was done and goes with a filter, the newest first; looked for stretch by stretch.
  /// - Parameters:
  ///   - filter: nil for all, as ``history(of:before:limit:)`` has it.
  ///   - isWanted: asked now and then; false stops it.
  /// - Returns: nil where it was stopped.
  package func history(
    of id: RecordID?, before: VersionID?, limit: Int, matching filter: HistoryFilter?,
    while isWanted: () -> Bool
  ) throws(Refusal) -> HistoryPage? {
    guard let filter else { return try history(of: id, before: before, limit: limit) }
    var found: [HistoryEntry] = []
    var (last, stretch) = (before, 200)
    while isWanted() {
      let page = try history(of: id, before: last, limit: stretch)
      found += page.entries.filter { filter.holds(of: $0) }
      if found.count > limit {
        return HistoryPage(entries: Array(found.prefix(limit)), goesOn: true)
      }
      guard page.goesOn, let lowest = page.entries.last else {
        return HistoryPage(entries: found, goesOn: false)
      }
      (last, stretch) = (lowest.version, 2_000)
    }
    return nil
  }

  /// What one version did.
  package func historyEntry(_ version: VersionID) throws(Refusal) -> HistoryEntry {
    try refuseWithoutHistory()
    guard let entry = try historyFolder.entry(version) else {
      throw Refusal("There is no version \(version.short). casedesk history lists them.")
    }
    return entry
  }

  /// The version that is called so, by all of its digits or by its first ones, 4 at least; nil where
  /// there is none, or more than one.
  package func version(named digits: String) throws(Refusal) -> VersionID? {
    try refuseWithoutHistory()
    return try historyFolder.version(digits)
  }

  /// What a version did to records, field by field, in the order of their files. Where it is of very
  /// many, only the first are told; see ``HistoryEntry/records``.
  /// - Parameter id: nil for all of them.
  package func differences(
    in entry: HistoryEntry, of id: RecordID? = nil, dates: DateStyle = .spelled
  ) throws(Refusal) -> [RecordDifference] {
    try refuseWithoutHistory()
    let changed = try historyFolder.changedPaths(from: entry.before, to: entry.version)
      .filter { file in
        let changedID = Filing.identity(ofPath: file.path)?.id
        return changedID != nil && (id == nil || changedID == id)
      }
      .prefix(Casebook.mostDifferences)
    let states = try historyFolder.states(of: Array(changed))
    return zip(changed, states).compactMap { file, states in
      guard let (kind, id) = Filing.identity(ofPath: file.path) else { return nil }
      return Casebook.difference(
        of: id, kind: kind, at: file.path, states.before, states.after, dates)
    }
  }

  /// The record as it was then; nil where it wasn't there.
  package func version(of id: RecordID, at version: VersionID) throws(Refusal) -> Record? {
    try refuseWithoutHistory()
    let path = try pastPath(of: id)
    guard let bytes = try historyFolder.bytes(of: path, at: version) else { return nil }
    switch PastFile.record(bytes, at: path) {
    case .success(let record): return record
    case .failure(let refusal):
      throw Refusal("At that time this record couldn't be read. \(refusal.sentence)")
    case nil: return nil
    }
  }

  /// Where a record lies, or last lay.
  func pastPath(of id: RecordID) throws(Refusal) -> String {
    if let path = try file(of: id)?.path { return path }
    if let path = try historyFolder.lastPath(of: id) { return path }
    throw Refusal("\(id): no record of this casebook is or was called so.")
  }

  func refuseWithoutHistory() throws(Refusal) {
    if case .off(let why) = historyStanding { throw Refusal(why) }
  }

  private static func difference(
    of id: RecordID, kind: RecordKind, at path: String, _ before: [UInt8]?, _ after: [UInt8]?,
    _ dates: DateStyle
  ) -> RecordDifference? {
    let (old, new) = (
      before.flatMap { PastFile.record($0, at: path) },
      after.flatMap { PastFile.record($0, at: path) }
    )
    do {
      return RecordDifference(from: try old?.get(), to: try new?.get(), dates: dates)
    } catch {
      return RecordDifference(
        unreadable: id, kind: kind, title: (new?.title ?? old?.title) ?? "",
        deed: after == nil ? .deleted : before == nil ? .made : .changed, before: old?.problem,
        after: new?.problem)
    }
  }

  /// More than anybody reads of one change.
  private static var mostDifferences: Int { 200 }
}

extension Result<Record, Refusal> {
  fileprivate var title: String? { try? get().title }

  fileprivate var problem: String? {
    if case .failure(let refusal) = self { refusal.sentence } else { nil }
  }
}

import CaseModel

/// The records that are marked, so that an action applies to all of them.
struct MarkedRecords: Hashable, Sendable {
  private var ids: [Pane: Set<RecordID>] = [:]
  private var extent: Extent?

  /// A stretch of rows that Shift and an arrow are drawing.
  private struct Extent: Hashable {
    var pane: Pane
    /// The row with which it began.
    var anchor: Int
    /// The row at which it is now.
    var place: Int
    /// What was marked before it.
    var before: Set<RecordID>
  }

  /// How many records can be marked at once.
  static let most = 5_000

  var isEmpty: Bool { ids.isEmpty }
  var count: Int { ids.values.reduce(0) { $0 + $1.count } }
  var isFull: Bool { count >= MarkedRecords.most }

  func count(in pane: Pane) -> Int { ids[pane]?.count ?? 0 }

  func contains(_ id: RecordID, in pane: Pane) -> Bool { ids[pane]?.contains(id) ?? false }

  /// All of them, those of the first pane first.
  var all: [RecordID] { Pane.lists.flatMap { (ids[$0] ?? []).sorted() } }

  /// Marks a record, or takes its mark off.
  mutating func toggle(_ id: RecordID, in pane: Pane) {
    extent = nil
    if contains(id, in: pane) { unmark(id, in: pane) } else { mark(id, in: pane) }
  }

  /// Marks records, as many as there is room for.
  mutating func mark(_ records: [RecordID], in pane: Pane) {
    extent = nil
    for id in records { mark(id, in: pane) }
  }

  /// Draws a stretch of rows on by one: marks what it comes to, and takes off what it leaves again.
  mutating func extend(
    from row: (place: Int, id: RecordID), to next: (place: Int, id: RecordID), in pane: Pane
  ) {
    if extent?.pane != pane || extent?.place != row.place {
      extent = Extent(pane: pane, anchor: row.place, place: row.place, before: ids[pane] ?? [])
    }
    guard var drawn = extent else { return }
    let isLeaving = abs(next.place - drawn.anchor) < abs(row.place - drawn.anchor)
    mark(row.id, in: pane)
    if isLeaving, !drawn.before.contains(row.id) { unmark(row.id, in: pane) }
    mark(next.id, in: pane)
    drawn.place = next.place
    extent = drawn
  }

  /// Takes marks off records, as of those that were deleted.
  mutating func remove(_ records: some Sequence<RecordID>) {
    for id in records {
      for pane in Pane.lists { unmark(id, in: pane) }
    }
  }

  /// Takes all marks off a list.
  /// - Returns: whether there were any.
  @discardableResult
  mutating func clear(_ pane: Pane) -> Bool {
    if extent?.pane == pane { extent = nil }
    return ids.removeValue(forKey: pane) != nil
  }

  private mutating func mark(_ id: RecordID, in pane: Pane) {
    guard !isFull else { return }
    ids[pane, default: []].insert(id)
  }

  private mutating func unmark(_ id: RecordID, in pane: Pane) {
    ids[pane]?.remove(id)
    if ids[pane]?.isEmpty ?? false { ids[pane] = nil }
  }
}

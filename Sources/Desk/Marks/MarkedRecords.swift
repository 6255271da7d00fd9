import CaseModel

/// The records that are marked, so that an action applies to all of them.
struct MarkedRecords: Hashable, Sendable {
  private var ids: [MarkedList: Set<RecordID>] = [:]
  private var extent: Extent?

  /// A stretch of rows that Shift and an arrow are drawing.
  private struct Extent: Hashable {
    var list: MarkedList
    /// The row with which it began.
    var anchor: Int
    /// The row at which it is now.
    var place: Int
    /// What was marked before it.
    var before: Set<RecordID>
  }

  /// How many records of one view can be marked at once.
  static let most = 5_000

  func count(in list: MarkedList) -> Int { ids[list]?.count ?? 0 }

  func contains(_ id: RecordID, in list: MarkedList) -> Bool { ids[list]?.contains(id) ?? false }

  func count(on view: DeskView) -> Int {
    MarkedList.all(of: view).reduce(0) { $0 + count(in: $1) }
  }

  func isFull(on view: DeskView) -> Bool { count(on: view) >= MarkedRecords.most }

  /// All that are marked on a view, those of its first list first.
  func all(on view: DeskView) -> [RecordID] {
    MarkedList.all(of: view).flatMap { (ids[$0] ?? []).sorted() }
  }

  /// Marks a record, or takes its mark off.
  mutating func toggle(_ id: RecordID, in list: MarkedList) {
    extent = nil
    if contains(id, in: list) { unmark(id, in: list) } else { mark(id, in: list) }
  }

  /// Marks records, as many as there is room for.
  mutating func mark(_ records: [RecordID], in list: MarkedList) {
    extent = nil
    for id in records { mark(id, in: list) }
  }

  /// Draws a stretch of rows on by one: marks what it comes to, and takes off what it leaves again.
  mutating func extend(
    from row: (place: Int, id: RecordID), to next: (place: Int, id: RecordID), in list: MarkedList
  ) {
    if extent?.list != list || extent?.place != row.place {
      extent = Extent(list: list, anchor: row.place, place: row.place, before: ids[list] ?? [])
    }
    guard var drawn = extent else { return }
    let isLeaving = abs(next.place - drawn.anchor) < abs(row.place - drawn.anchor)
    mark(row.id, in: list)
    if isLeaving, !drawn.before.contains(row.id) { unmark(row.id, in: list) }
    mark(next.id, in: list)
    drawn.place = next.place
    extent = drawn
  }

  /// Takes marks off records, as of those that were deleted.
  mutating func remove(_ records: some Sequence<RecordID>) {
    for id in records {
      for list in ids.keys { unmark(id, in: list) }
    }
  }

  /// Takes marks off records in one list.
  mutating func remove(_ records: some Sequence<RecordID>, from list: MarkedList) {
    for id in records { unmark(id, in: list) }
  }

  /// Takes all marks off a list.
  /// - Returns: whether there were any.
  @discardableResult
  mutating func clear(_ list: MarkedList) -> Bool {
    if extent?.list == list { extent = nil }
    return ids.removeValue(forKey: list) != nil
  }

  /// Takes all marks off the lists of a view.
  mutating func clear(_ view: DeskView) {
    for list in MarkedList.all(of: view) { clear(list) }
  }

  private mutating func mark(_ id: RecordID, in list: MarkedList) {
    guard !isFull(on: list.view) else { return }
    ids[list, default: []].insert(id)
  }

  private mutating func unmark(_ id: RecordID, in list: MarkedList) {
    ids[list]?.remove(id)
    if ids[list]?.isEmpty ?? false { ids[list] = nil }
  }
}

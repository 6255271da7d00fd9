internal import GRDB

/// What one transaction changes of lists: noted record by record, written list by list, in the order
/// in which the tables hold them.
struct ListChanges {
  private var movements: [Int: Movement] = [:]

  /// Of one record: before the transaction, and after it.
  private struct Movement {
    var old: Listing?
    var new: Listing?
  }

  /// Notes that a record was taken out, and as what it was in the lists.
  mutating func leaves(_ number: Int, as listing: Listing?) {
    if movements[number] == nil { movements[number] = Movement(old: listing) }
    movements[number]?.new = nil
  }

  /// Notes as what a record is in the lists from now on.
  mutating func enters(_ number: Int, as listing: Listing) {
    movements[number, default: Movement()].new = listing
  }

  /// Notes when a letter becomes overdue.
  /// - Returns: whether that is another day than before.
  mutating func overdue(_ number: Int, after day: Int?, _ db: Database) throws -> Bool {
    if movements[number] == nil {
      let known = try db.row("SELECT overdue_after FROM record WHERE number = ?", number) {
        try $0.optionalInteger(0)
      }
      if let known, known == day { return false }
      let listing = try Listing.stored(number, db)
      movements[number] = Movement(old: listing, new: listing)
    }
    guard movements[number]?.new?.overdueAfter != day else { return false }
    movements[number]?.new?.overdueAfter = day
    return true
  }

  /// Puts records into their lists and takes them out.
  func write(_ db: Database, sizes: ListSizes) throws {
    var lists: [List: [Change]] = [:]
    for (number, movement) in movements {
      movement.old.map { note(number, $0, -1, &lists) }
      movement.new.map { note(number, $0, 1, &lists) }
    }
    for (list, changes) in lists.sorted(by: { $0.key < $1.key }) {
      let changes = Self.effective(changes)
      try ListWriter(scope: list.scope, kind: list.kind, sizes: sizes, db: db).write(changes)
    }
  }

  private struct List: Hashable, Comparable {
    var scope: Int
    var kind: Int

    static func < (left: List, right: List) -> Bool {
      (left.scope, left.kind) < (right.scope, right.kind)
    }
  }

  private func note(
    _ number: Int, _ listing: Listing, _ change: Int, _ lists: inout [List: [Change]]
  ) {
    let row = Change(
      spot: listing.spot(number: number), title: listing.title, count: change)
    let dated = listing.datedSpot(number: number).map { Change(spot: $0, count: change) }
    for scope in listing.scopes {
      lists[List(scope: scope, kind: listing.kind), default: []].append(row)
      if listing.isOpen {
        lists[List(scope: scope, kind: Listing.openFollowUps), default: []].append(
          Change(spot: row.spot, count: change))
      }
      if let dated { lists[List(scope: scope, kind: Listing.dated), default: []].append(dated) }
    }
  }

  /// Without what goes from where it comes again.
  private static func effective(_ changes: [Change]) -> [Change] {
    var kept: [Change] = []
    for change in changes.sorted(by: { ($0.spot, $0.count) < ($1.spot, $1.count) }) {
      if let last = kept.last, last.spot == change.spot, last.title == change.title,
        last.count != change.count
      {
        kept.removeLast()
      } else {
        kept.append(change)
      }
    }
    return kept
  }
}

/// A row that comes into a list (1) or goes from it (-1).
struct Change {
  var spot: Spot
  /// Nil in lists that no title orders.
  var title: String?
  var count: Int

  var titleSpot: Spot? {
    title.map { Spot(key: .title(Folding.titleKey($0)), tie: spot.tie, number: spot.number) }
  }
}

/// Writes the changes of one list.
struct ListWriter {
  let scope: Int
  let kind: Int
  let sizes: ListSizes
  let db: Database

  func write(_ changes: [Change]) throws {
    guard !changes.isEmpty else { return }
    let change = changes.reduce(0) { $0 + $1.count }
    let total = try tally(change)
    // Only counted, not listed.
    guard kind != Listing.openFollowUps else { return }
    try apply(changes.map { ($0.spot, $0.count) }, .standard)
    switch (total.wasLong, total.rows) {
    case (true, ..<(sizes.long / 2)): try becomeShort()
    case (true, _):
      try Stretches(order: order(.standard), size: sizes.stretch, db: db)
        .count(changes.map { ($0.spot, $0.count) })
      guard isTitled else { return }
      let titled = changes.compactMap { change in change.titleSpot.map { ($0, change.count) } }
        .sorted { $0.0 < $1.0 }
      try apply(titled, .title)
      try Stretches(order: order(.title), size: sizes.stretch, db: db).count(titled)
    case (false, (sizes.long + 1)...): try becomeLong(total.rows)
    case (false, _): break
    }
  }

  /// - Returns: how many rows the list has now, and whether it has been long till now.
  private func tally(_ change: Int) throws -> (rows: Int, wasLong: Bool) {
    let tally = try db.row(
      """
      INSERT INTO tally VALUES (?, ?, ?, 0)
        ON CONFLICT DO UPDATE SET total = total + excluded.total RETURNING total, is_long
      """, scope, kind, change
    ) { (rows: try $0.integer(0), wasLong: try $0.integer(1) == 1) }
    guard let tally else { throw IndexFault.damaged("a list's count is missing") }
    if tally.rows == 0 {
      try db.run("DELETE FROM tally WHERE scope = ? AND kind = ?", scope, kind)
    }
    return tally
  }

  private func apply(_ changes: [(spot: Spot, count: Int)], _ sort: StoredOrder.Sort) throws {
    for (spot, count) in changes where count < 0 {
      try db.run(
        """
        DELETE FROM place WHERE scope = ? AND kind = ? AND sort = ? AND key = ? AND tie = ?
          AND number = ?
        """, scope, kind, sort.rawValue, spot.key, spot.tie, spot.number)
    }
    for (spot, count) in changes where count > 0 {
      try db.run(
        "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?)", scope, kind, sort.rawValue, spot.key,
        spot.tie, spot.number)
    }
  }

  /// From now on it is ordered by title too, and counted by stretches.
  private func becomeLong(_ total: Int) throws {
    try noteLong(true)
    try Stretches(order: order(.standard), size: sizes.stretch, db: db).make(total: total)
    guard isTitled else { return }
    let rows = try db.rows(
      """
      SELECT place.tie, place.number, record.title FROM place
        CROSS JOIN record ON record.number = place.number
        WHERE scope = ? AND place.kind = ? AND sort = 0
      """, scope, kind
    ) { row in
      Spot(
        key: .title(Folding.titleKey(try row.text(2))), tie: try row.integer(0),
        number: try row.integer(1))
    }
    try apply(rows.sorted().map { ($0, 1) }, .title)
    try Stretches(order: order(.title), size: sizes.stretch, db: db).make(total: total)
  }

  private func becomeShort() throws {
    try noteLong(false)
    try Stretches(order: order(.standard), size: sizes.stretch, db: db).remove()
    try Stretches(order: order(.title), size: sizes.stretch, db: db).remove()
    try db.run(
      "DELETE FROM place WHERE scope = ? AND kind = ? AND sort = ?", scope, kind,
      StoredOrder.Sort.title.rawValue)
  }

  private func noteLong(_ isLong: Bool) throws {
    try db.run(
      "UPDATE tally SET is_long = ? WHERE scope = ? AND kind = ?", isLong ? 1 : 0, scope, kind)
  }

  private var isTitled: Bool { kind != Listing.dated }

  private func order(_ sort: StoredOrder.Sort) -> StoredOrder {
    StoredOrder(scope: scope, kind: kind, sort: sort)
  }
}

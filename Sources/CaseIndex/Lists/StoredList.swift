internal import GRDB

/// Reads one list in one of the orders that are stored, from any place in it.
struct StoredList {
  let order: StoredOrder
  let db: Database
  private let stretches: [Stretch]

  private struct Stretch {
    var start: Spot
    /// How many rows stand before it.
    var offset: Int
  }

  init(_ order: StoredOrder, db: Database) throws {
    self.order = order
    self.db = db
    var offset = 0
    let stretches = try db.rows(
      """
      SELECT key, tie, number, count FROM stretch WHERE scope = ? AND kind = ? AND sort = ?
        ORDER BY key, tie, number
      """, of: order.cells
    ) { row in
      defer { offset += (try? row.integer(3)) ?? 0 }
      return Stretch(start: try Spot(row), offset: offset)
    }
    self.stretches = stretches.isEmpty ? [Stretch(start: .first, offset: 0)] : stretches
  }

  /// The numbers of `count` records from `offset` on.
  func numbers(offset: Int, count: Int) throws -> [Int] {
    guard count > 0 else { return [] }
    let stretch = last { $0.offset <= offset }
    return try db.rows(
      """
      SELECT number FROM place
        WHERE scope = ? AND kind = ? AND sort = ? AND (key, tie, number) >= (?, ?, ?)
        ORDER BY key, tie, number LIMIT ? OFFSET ?
      """, of: order.cells + stretch.start.cells + [count, offset - stretch.offset]
    ) { try $0.integer(0) }
  }

  /// How many rows stand before the spot.
  func count(before spot: Spot) throws -> Int {
    let stretch = last { $0.start <= spot }
    let within = try db.integer(
      """
      SELECT COUNT(*) FROM place WHERE scope = ? AND kind = ? AND sort = ?
        AND (key, tie, number) >= (?, ?, ?) AND (key, tie, number) < (?, ?, ?)
      """, of: order.cells + stretch.start.cells + spot.cells)
    return stretch.offset + (within ?? 0)
  }

  /// Whether the list has a row there.
  func holds(_ spot: Spot) throws -> Bool {
    try db.integer(
      """
      SELECT 1 FROM place WHERE scope = ? AND kind = ? AND sort = ?
        AND (key, tie, number) = (?, ?, ?)
      """, of: order.cells + spot.cells) == 1
  }

  /// All rows of a list that is known to be short, or of which all are looked at in any case.
  func each(_ visit: (Int) throws -> Bool) throws {
    try db.each(
      """
      SELECT number FROM place WHERE scope = ? AND kind = ? AND sort = ? ORDER BY key, tie, number
      """, of: order.cells
    ) { try visit(try $0.integer(0)) }
  }

  private func last(where isAtOrBefore: (Stretch) -> Bool) -> Stretch {
    var low = 0
    var high = stretches.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if isAtOrBefore(stretches[middle]) { low = middle } else { high = middle }
    }
    return stretches[low]
  }
}

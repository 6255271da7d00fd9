internal import GRDB

/// The stretches into which a long list is counted, so that any row's place in it, and the row at any
/// place, is a sum over some hundred counts and a look into one stretch.
///
/// The first stretch goes from before everything; each ends where the next begins.
struct Stretches {
  let order: StoredOrder
  let size: Int
  let db: Database

  /// Counts the list anew. Its rows are there already.
  func make(total: Int) throws {
    try remove()
    try insert(Stretch(start: .first, count: total))
    try settle(Stretch(start: .first, count: total))
  }

  func remove() throws {
    try db.run("DELETE FROM stretch WHERE \(Self.ofList)", order.scope, order.kind, sort)
  }

  /// Takes in rows that came (1) and went (-1), in the list's order, when all of them have.
  func count(_ changes: [(spot: Spot, change: Int)]) throws {
    var rest = changes[...]
    while let first = rest.first {
      guard let stretch = try last(through: first.spot) else {
        throw IndexFault.damaged("a list isn't counted")
      }
      let next = try self.next(after: stretch)
      var change = 0
      while let row = rest.first, next.map({ row.spot < $0.start }) ?? true {
        change += row.change
        rest.removeFirst()
      }
      if change != 0 { try settle(Stretch(start: stretch.start, count: stretch.count + change)) }
    }
  }

  private struct Stretch {
    var start: Spot
    var count: Int
  }

  /// Notes how many rows the stretch has now; joins it with a neighbour where they are few, and
  /// parts it where they are many.
  private func settle(_ stretch: Stretch) throws {
    var stretch = stretch
    if stretch.count < size / 4 {
      if let before = try last(before: stretch.start) {
        try delete(stretch)
        stretch = Stretch(start: before.start, count: before.count + stretch.count)
      } else if let next = try next(after: stretch) {
        try delete(next)
        stretch.count += next.count
      }
    }
    var count = stretch.count
    if count > 2 * size {
      var start = stretch.start
      count = size
      var rest = stretch.count - size
      while rest > 0 {
        guard let next = try spot(from: start, offset: size) else {
          throw IndexFault.damaged("a list's count is wrong")
        }
        start = next
        let part = rest < 2 * size ? rest : size
        try insert(Stretch(start: start, count: part))
        rest -= part
      }
    }
    try db.run(
      "UPDATE stretch SET count = ?7 WHERE \(Self.ofList) AND (key, tie, number) = (?4, ?5, ?6)",
      order.scope, order.kind, sort, stretch.start.key, stretch.start.tie, stretch.start.number,
      count)
  }

  private func last(through spot: Spot) throws -> Stretch? {
    try stretch("(key, tie, number) <= (?, ?, ?)", "DESC", spot)
  }

  private func last(before spot: Spot) throws -> Stretch? {
    try stretch("(key, tie, number) < (?, ?, ?)", "DESC", spot)
  }

  private func next(after stretch: Stretch) throws -> Stretch? {
    try self.stretch("(key, tie, number) > (?, ?, ?)", "ASC", stretch.start)
  }

  private func stretch(
    _ condition: String, _ direction: String, _ spot: Spot
  ) throws -> Stretch? {
    try db.rows(
      """
      SELECT key, tie, number, count FROM stretch WHERE \(Self.ofList) AND \(condition)
        ORDER BY key \(direction), tie \(direction), number \(direction) LIMIT 1
      """, of: order.cells + spot.cells
    ) { Stretch(start: try Spot($0), count: try $0.integer(3)) }.first
  }

  private func spot(from start: Spot, offset: Int) throws -> Spot? {
    try db.rows(
      """
      SELECT key, tie, number FROM place WHERE \(Self.ofList) AND (key, tie, number) >= (?, ?, ?)
        ORDER BY key, tie, number LIMIT 1 OFFSET ?
      """, of: order.cells + start.cells + [offset]
    ) { try Spot($0) }.first
  }

  private func insert(_ stretch: Stretch) throws {
    try db.run(
      "INSERT INTO stretch VALUES (?, ?, ?, ?, ?, ?, ?)", order.scope, order.kind, sort,
      stretch.start.key, stretch.start.tie, stretch.start.number, stretch.count)
  }

  private func delete(_ stretch: Stretch) throws {
    try db.run(
      "DELETE FROM stretch WHERE \(Self.ofList) AND (key, tie, number) = (?4, ?5, ?6)",
      order.scope, order.kind, sort, stretch.start.key, stretch.start.tie, stretch.start.number)
  }

  private var sort: Int { order.sort.rawValue }
  private static let ofList = "scope = ?1 AND kind = ?2 AND sort = ?3"
}

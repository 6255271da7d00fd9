internal import CaseModel
internal import GRDB

/// Where few records are overdue, a search for those begins with them, instead of looking at each
/// record that says the words.
extension SearchSelection {
  struct Hit {
    var place: Int
    var number: Int
    var kind: Int
  }

  /// The hits, newest first; nil where the search doesn't ask for what is overdue, or much is.
  func hitsAmongOverdue() throws -> [Hit]? {
    guard query.states.contains(SearchState(.overdue)) else { return nil }
    let order = StoredOrder(
      scope: Listing.wholeCasebook, kind: Listing.dated, sort: .standard)
    let count = try StoredList(order, db: db).count(before: .before(today.number))
    guard count <= few else { return nil }
    let overdue = try overdue(order).sorted { $0.place > $1.place }
    guard let newest = overdue.first, let oldest = overdue.last else { return [] }
    // Dates are asked for, too, where places are.
    guard hasWords || query.from != nil || query.through != nil else { return overdue }
    var places: Set<Int> = []
    let wanted = Set(overdue.map(\.place))
    try eachPlace(from: oldest.place, through: newest.place, withStates: false) { place in
      if wanted.contains(place) { places.insert(place) }
      return true
    }
    return overdue.filter { places.contains($0.place) }
  }

  private func overdue(_ order: StoredOrder) throws -> [Hit] {
    let states = states
    return try db.rows(
      """
      SELECT record.place, record.number, record.kind FROM place AS dated
        CROSS JOIN record ON record.number = dated.number
        WHERE dated.scope = ? AND dated.kind = ? AND dated.sort = ? AND dated.key < ?
          AND \(states.map(\.condition).joined(separator: " AND "))
      """, of: order.cells + [today.number] + states.flatMap(\.cells)
    ) { Hit(place: try $0.integer(0), number: try $0.integer(1), kind: try $0.integer(2)) }
  }
}

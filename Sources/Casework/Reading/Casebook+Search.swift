internal import CaseIndex
package import CaseModel

extension Casebook {
  /// The hits of a window, newest first or by relevance.
  /// - Parameter isWanted: asked now and then, so that the next key can stop a long search by
  ///   making it false.
  /// - Returns: nil where it was stopped.
  package func search(
    _ query: SearchQuery, _ window: Window, order: SearchOrder = .newest, today: Day,
    while isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(Refusal) -> SearchPage? {
    try index.ask { try $0.search(query, window, order: order, today: today, while: isWanted) }
  }

  /// The records that the search finds, the newest first, `limit` at most: so that all can be marked.
  /// - Returns: nil where it was stopped.
  package func ids(
    of query: SearchQuery, limit: Int, today: Day,
    while isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(Refusal) -> [RecordID]? {
    try index.ask { try $0.ids(of: query, limit: limit, today: today, while: isWanted) }
  }

  /// The hits by the incidents with which they are filed; the window counts incidents.
  /// - Returns: nil where it was stopped.
  package func groupedSearch(
    _ query: SearchQuery, _ window: Window, today: Day,
    while isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(Refusal) -> GroupedSearchPage? {
    try index.ask { try $0.groupedSearch(query, window, today: today, while: isWanted) }
  }

  /// How many hits the search has in all, which may take longer than the first of them.
  /// - Returns: nil where it was stopped.
  package func count(
    of query: SearchQuery, today: Day, while isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(Refusal) -> Int? {
    try index.ask { try $0.count(of: query, today: today, while: isWanted) }
  }
}

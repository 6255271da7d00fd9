package import CaseModel

/// What the search asks of the casebook.
package struct SearchRequest: Hashable, Sendable {
  /// Tells one request from any other, so that answers that come too late are known.
  package var number: Int
  package var query: SearchQuery
  /// Whether the window counts incidents with their hits, instead of hits.
  package var isGrouped: Bool
  /// In what order hits stand in one list; incidents always come by their newest hit.
  package var order: SearchOrder
  package var window: Window

  package init(
    number: Int, query: SearchQuery, isGrouped: Bool, order: SearchOrder = .newest,
    window: Window
  ) {
    self.number = number
    self.query = query
    self.isGrouped = isGrouped
    self.order = order
    self.window = window
  }
}

/// The hits of a window.
package enum FoundHits: Hashable, Sendable {
  case flat([ListRow], hasMore: Bool)
  case grouped([SearchGroup], hasMore: Bool)
}

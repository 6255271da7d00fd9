/// Hits of a search, newest first, with one more thing known: whether there are others after them.
/// How many there are in all is asked for apart, since counting may take longer.
package struct SearchPage: Hashable, Sendable {
  package var query: SearchQuery
  package var window: Window
  package var rows: [ListRow]
  package var hasMore: Bool

  package init(query: SearchQuery, window: Window, rows: [ListRow], hasMore: Bool) {
    self.query = query
    self.window = window
    self.rows = rows
    self.hasMore = hasMore
  }
}

/// Hits of a search by incident; a window's rows are incidents here.
package struct GroupedSearchPage: Hashable, Sendable {
  package var query: SearchQuery
  package var window: Window
  /// Those with the newest hit first.
  package var groups: [SearchGroup]
  package var hasMore: Bool

  package init(query: SearchQuery, window: Window, groups: [SearchGroup], hasMore: Bool) {
    self.query = query
    self.window = window
    self.groups = groups
    self.hasMore = hasMore
  }
}

/// The hits in one incident: itself, and records that are filed with it.
package struct SearchGroup: Hashable, Sendable {
  /// Nil for records that are filed with none, or with one that is missing.
  package var incident: IncidentRow?
  /// Newest first, ``SearchGroup/most`` at most.
  package var hits: [ListRow]
  /// Whether there are more.
  package var hasMore: Bool

  package static let most = 10

  package init(incident: IncidentRow?, hits: [ListRow], hasMore: Bool) {
    self.incident = incident
    self.hits = hits
    self.hasMore = hasMore
  }
}

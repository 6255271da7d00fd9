/// Which rows of which list the desk wants: always a window, never everything.
package struct ListQuery: Hashable, Sendable {
  package var list: RecordKind
  /// Only what belongs to this incident; ignored for incidents.
  package var incident: RecordID?
  /// Only responses to this letter and follow-ups of it; ignored for incidents and letters.
  package var letter: RecordID?
  /// Only the letters that one of an official's figures counts; ignored for other lists.
  package var official: OfficialFigureScope?
  /// Only records that a ``SearchQuery`` of these words finds; empty for all.
  package var matching: String
  /// How the person writes dates that stand among those words.
  package var dates = DateHabits()
  package var sort: ListSort

  package init(
    _ list: RecordKind, incident: RecordID? = nil, letter: RecordID? = nil,
    official: OfficialFigureScope? = nil, matching: String = "", sort: ListSort = .standard
  ) {
    self.list = list
    self.incident = incident
    self.letter = letter
    self.official = official
    self.matching = matching
    self.sort = sort
  }
}

/// In what order a list stands.
package enum ListSort: String, CaseIterable, Hashable, Sendable {
  /// Incidents newest first by the last day that their date may mean, letters newest first,
  /// responses oldest first; follow-ups open ones first, by due date, those without a date after
  /// them, then the settled, last done first.
  case standard
  /// The other way round in time. What has no date, and follow-ups that are settled, still come
  /// last.
  case reversed
  /// By title.
  case title
}

/// A stretch of a list.
package struct Window: Hashable, Sendable {
  /// Rows before the first wanted, 0 and up.
  package var offset: Int
  /// How many rows are wanted at most.
  package var limit: Int

  package init(offset: Int, limit: Int) {
    self.offset = offset
    self.limit = limit
  }
}

/// The rows of a window, and how many rows the whole list has.
package struct ListPage: Hashable, Sendable {
  package var query: ListQuery
  package var window: Window
  package var rows: [ListRow]
  package var total: Int

  package init(query: ListQuery, window: Window, rows: [ListRow], total: Int) {
    self.query = query
    self.window = window
    self.rows = rows
    self.total = total
  }
}

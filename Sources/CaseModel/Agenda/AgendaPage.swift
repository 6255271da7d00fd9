/// Which part of the agenda is wanted: what is due and when, follow-ups that are open and letters
/// that wait for an answer in one list.
package struct AgendaQuery: Hashable, Sendable {
  /// Only follow-ups of this owner; empty for those that nobody owns; nil for everything.
  package var owner: String?
  /// On which day a week begins.
  package var weekStart: Weekday

  package init(owner: String? = nil, weekStart: Weekday = .monday) {
    self.owner = owner
    self.weekStart = weekStart
  }
}

/// A window of the agenda: the earliest due first, what has no date last.
package struct AgendaPage: Hashable, Sendable {
  package var query: AgendaQuery
  package var window: Window
  package var rows: [AgendaRow]
  /// How many rows each section has; a section without rows isn't named.
  package var sections: [AgendaSection: Int]

  package init(
    query: AgendaQuery, window: Window, rows: [AgendaRow], sections: [AgendaSection: Int]
  ) {
    self.query = query
    self.window = window
    self.rows = rows
    self.sections = sections
  }

  package var total: Int { sections.values.reduce(0, +) }
}

/// Something due.
package struct AgendaRow: Hashable, Sendable {
  /// An open follow-up, or a letter that waits for an answer.
  package var row: ListRow
  package var due: Day?
  /// The incident with which it is filed; nil where that is missing.
  package var incident: RecordID?
  /// Empty where the incident is missing.
  package var incidentTitle: String

  package init(row: ListRow, due: Day?, incident: RecordID?, incidentTitle: String) {
    self.row = row
    self.due = due
    self.incident = incident
    self.incidentTitle = incidentTitle
  }
}

package import CaseModel

/// All rows of a list, to be marked.
package enum RowsToMark: Hashable, Sendable {
  /// Of a list of the desk, as it is filtered.
  case list(ListQuery)
  /// Of the agenda.
  case agenda(AgendaQuery)
  /// What a search finds.
  case hits(SearchQuery)

  var list: MarkedList {
    switch self {
    case .list(let query): .pane(Pane(listing: query.list))
    case .agenda: .agenda
    case .hits: .hits
    }
  }
}

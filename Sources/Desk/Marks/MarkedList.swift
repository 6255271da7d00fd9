/// A list whose rows can be marked.
enum MarkedList: Hashable, Sendable {
  case pane(Pane)
  case agenda
  case hits

  /// The view on which it is.
  var view: DeskView {
    switch self {
    case .pane: .desk
    case .agenda: .agenda
    case .hits: .search
    }
  }

  /// The lists of a view, in the order in which what is marked there is told; none where nothing can
  /// be marked.
  static func all(of view: DeskView) -> [MarkedList] {
    switch view {
    case .desk: Pane.lists.map { .pane($0) }
    case .agenda: [.agenda]
    case .search: [.hits]
    case .timeline, .officials, .history: []
    }
  }
}

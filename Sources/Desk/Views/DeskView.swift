/// A whole screen of the desk, chosen by a tab in its top line. Each has a folder, and its own
/// state, which stays as it was left.
package enum DeskView: String, CaseIterable, Hashable, Sendable {
  /// Incidents, and beside them what belongs to the selected one.
  case desk
  /// What is due and when, of all incidents.
  case agenda
  /// Everything about one incident in the order of time.
  case timeline
  /// How bodies and offices answer.
  case officials
  /// Everything that says what is typed.
  case search
  /// What was done when and by whom. Its tab stands there only while it is shown.
  case history

  /// `Desk`, `Search`.
  var title: String {
    switch self {
    case .desk: "Desk"
    case .agenda: "Agenda"
    case .timeline: "Timeline"
    case .officials: "Officials"
    case .search: "Search"
    case .history: "History"
    }
  }

  /// The title where there is no room for all of them in full.
  var shortTitle: String {
    switch self {
    case .timeline: "Time"
    case .officials: "Offic."
    case .history: "Hist."
    case .desk, .agenda, .search: title
    }
  }
}

/// A whole screen of the desk, chosen by a tab in its top line. Each has a folder, and its own
/// state, which stays as it was left.
package enum DeskView: String, CaseIterable, Hashable, Sendable {
  /// Incidents, and beside them what belongs to the selected one.
  case desk
  /// Everything that says what is typed.
  case search

  /// `Desk`, `Search`.
  var title: String {
    switch self {
    case .desk: "Desk"
    case .search: "Search"
    }
  }
}

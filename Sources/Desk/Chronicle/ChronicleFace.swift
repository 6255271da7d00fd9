/// A way of looking at everything about one incident.
package enum ChronicleFace: String, CaseIterable, Hashable, Sendable {
  /// What happened, one thing after the other.
  case timeline
  /// What was ever asked, and what became of it.
  case asks
  /// What each body said, side by side.
  case statements

  /// `Timeline`, `Asks`.
  var title: String {
    switch self {
    case .timeline: "Timeline"
    case .asks: "Asks"
    case .statements: "Statements"
    }
  }

  /// The digit that shows it, 1 to 3.
  var number: Int { (ChronicleFace.allCases.firstIndex(of: self) ?? 0) + 1 }
}

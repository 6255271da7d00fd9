/// A choice of colours for the whole screen.
package enum Theme: String, CaseIterable, Hashable, Sendable {
  /// On the terminal's own background, with colours that can be read on black and on white.
  case auto
  /// Light text on a dark background.
  case dark
  /// Dark text on a light background.
  case light
  /// White and yellow on black.
  case highContrast = "high-contrast"
  /// No colours at all: bold, underlined, reversed and dim text alone.
  case none

  /// For people: `high contrast`.
  package var spoken: String {
    switch self {
    case .auto: "the terminal's own background"
    case .dark: "dark"
    case .light: "light"
    case .highContrast: "high contrast"
    case .none: "no colours"
    }
  }

  /// The one after this in a row that goes round.
  package var next: Theme {
    let all = Theme.allCases
    let place = all.firstIndex(of: self) ?? 0
    return all[(place + 1) % all.count]
  }
}

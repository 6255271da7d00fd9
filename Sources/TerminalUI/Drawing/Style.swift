/// How a cell looks: what it means, and how it is set off. The terminal chooses the colours, for
/// dark and light backgrounds, few colours or none.
package struct Style: Hashable, Sendable {
  package enum Role: String, CaseIterable, Hashable, Sendable {
    case plain, dim, accent, heading, border, focusedBorder, overdue, soon, done, problem, notice
    case hint, match
  }

  package var role: Role
  package var bold: Bool
  package var reverse: Bool
  package var underline: Bool

  package init(
    _ role: Role = .plain, bold: Bool = false, reverse: Bool = false, underline: Bool = false
  ) {
    self.role = role
    self.bold = bold
    self.reverse = reverse
    self.underline = underline
  }

  package static let plain = Style()

  /// The same, set off as selected.
  package var selected: Style {
    var style = self
    style.reverse = true
    return style
  }
}

/// How a person writes and reads dates.
package struct DateHabits: Hashable, Sendable {
  /// How dates are written, and which of day and month comes first in `04/05/2017`.
  package var style: DateStyle
  /// On which day of the week a week begins.
  package var weekStart: Weekday

  package init(style: DateStyle = .spelled, weekStart: Weekday = .monday) {
    self.style = style
    self.weekStart = weekStart
  }
}

/// The days on which weeks begin somewhere.
package enum WeekStart: String, Vocabulary {
  case monday, sunday, saturday

  package var weekday: Weekday {
    switch self {
    case .monday: .monday
    case .sunday: .sunday
    case .saturday: .saturday
    }
  }
}

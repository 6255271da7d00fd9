/// The part of the agenda in which something due stands, by its day.
package enum AgendaSection: Int, CaseIterable, Hashable, Sendable {
  case overdue, today, thisWeek, later, undated

  /// - Parameter weekStart: on which day of the week a week begins.
  package init(due: Day?, today: Day, weekStart: Weekday = .monday) {
    guard let due else {
      self = .undated
      return
    }
    if due < today {
      self = .overdue
    } else if due == today {
      self = .today
    } else {
      self = due <= today.lastDayOfWeek(startingOn: weekStart) ? .thisWeek : .later
    }
  }

  /// What stands above it.
  package var title: String {
    switch self {
    case .overdue: "Overdue"
    case .today: "Today"
    case .thisWeek: "This week"
    case .later: "Later"
    case .undated: "Without a date"
    }
  }
}

extension Day {
  /// The last day of the week in which this day is.
  package func lastDayOfWeek(startingOn start: Weekday) -> Day {
    adding(days: 6 - (weekday.rawValue - start.rawValue + 7) % 7)
  }
}

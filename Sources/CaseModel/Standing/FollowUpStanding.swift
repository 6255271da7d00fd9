/// Where a follow-up stands today. Computed, never stored.
package enum FollowUpStanding: Hashable, Sendable {
  case open
  case dueToday
  /// Due within the next seven days.
  case dueSoon(days: Int)
  /// Today is after the due date.
  case overdue(days: Int)
  case done, cancelled

  package init(status: FollowUpStatus, due: Day?, today: Day) {
    switch status {
    case .done: self = .done
    case .cancelled: self = .cancelled
    case .open:
      guard let due else {
        self = .open
        return
      }
      let days = today.days(to: due)
      switch days {
      case ..<0: self = .overdue(days: -days)
      case 0: self = .dueToday
      case ...LetterStanding.soonWithin: self = .dueSoon(days: days)
      default: self = .open
      }
    }
  }
}

extension FollowUp {
  package func standing(today: Day) -> FollowUpStanding {
    FollowUpStanding(status: status, due: due, today: today)
  }
}

extension FollowUpRow {
  package func standing(today: Day) -> FollowUpStanding {
    FollowUpStanding(status: status, due: due, today: today)
  }
}

import CaseModel
import TerminalUI

extension ReaderWriter {
  mutating func write(_ followUp: FollowUp, today: Day) {
    let standing = followUp.standing(today: today)
    field("Status", "\(followUp.status.box) \(followUp.status.spoken)")
    if let due = followUp.due {
      let words = standing.words(due: due, done: followUp.done, today: today, dates: dates)
      field(
        "Due", due.spokenWithWeekday(in: dates) + (standing.isPressing ? ", \(words)" : ""),
        style: standing.isPressing ? standing.style : .plain)
    }
    field("Settled", followUp.done?.spokenWithWeekday(in: dates) ?? "")
    field("Owner", followUp.owner)
    field("Priority", followUp.priority == .normal ? "" : followUp.priority.spoken)
    field("Repeats", followUp.repeats?.spoken ?? "")
    field("Outcome", followUp.outcome)
    field("Impact", followUp.impact?.spoken ?? "")
    field(tags: followUp.tags)
  }
}

extension FollowUpStanding {
  /// Whether the due date is near or over.
  fileprivate var isPressing: Bool {
    switch self {
    case .overdue, .dueToday, .dueSoon: true
    case .open, .done, .cancelled: false
    }
  }
}

extension Repetition {
  /// `every 2 weeks, from the due date`.
  var spoken: String {
    let unit = every == 1 ? "every \(unit.rawValue.dropLast())" : "every \(every) \(unit.rawValue)"
    return "\(unit), from \(from == .due ? "the due date" : "the day it is done")"
  }
}

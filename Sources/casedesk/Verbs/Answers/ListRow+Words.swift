import CaseModel
import TerminalUI

/// What answers say of a row.
extension ListRow {
  /// The date by which searches put it in order.
  var date: PartialDate? {
    switch self {
    case .incident(let incident): incident.date
    case .letter(let letter): letter.sent
    case .response(let response): response.date
    case .followUp(let followUp): (followUp.due ?? followUp.done).map { PartialDate($0) }
    }
  }

  var shownDate: String { date?.spoken ?? "not dated" }

  /// When an answer is due that is waited for, or a follow-up.
  var dueDay: Day? {
    switch self {
    case .incident, .response: nil
    case .letter(let letter): letter.standing.due
    case .followUp(let followUp): followUp.due
    }
  }

  /// A letter's addressee, who responded, or a follow-up's owner.
  var who: String {
    switch self {
    case .incident: ""
    case .letter(let letter):
      letter.addressee.shortName
        + (letter.furtherAddressees > 0 ? " +\(letter.furtherAddressees)" : "")
    case .response(let response): response.from.shortName
    case .followUp(let followUp): followUp.owner
    }
  }

  /// How it stands, as one of a few terms.
  func standing(today: Day) -> String {
    switch self {
    case .incident(let incident): incident.status.rawValue
    case .letter(let letter): letter.standing.term
    case .response: ""
    case .followUp(let followUp): followUp.standing(today: today).term
    }
  }

  /// How its standing is set off.
  func standingStyle(today: Day) -> Style {
    switch standing(today: today) {
    case "overdue", "long-overdue": Style(.overdue)
    case "due-soon": Style(.soon)
    case "done", "answered": Style(.done)
    case "cancelled", "closed", "withdrawn": Style(.dim)
    default: .plain
    }
  }

  /// How it stands, in words.
  func standingWords(today: Day) -> String {
    switch self {
    case .incident(let incident): incident.status.spoken
    case .letter(let letter): letter.standing.spoken
    case .response: ""
    case .followUp(let followUp):
      switch followUp.standing(today: today) {
      case .overdue, .dueToday, .dueSoon: dueWords(today: today)
      case .open, .done, .cancelled:
        followUp.status.spoken + (followUp.done.map { " \($0.spoken)" } ?? "")
      }
    }
  }

  /// `overdue by 3 days`, `due today`, `due in 5 days`.
  func dueWords(today: Day) -> String {
    guard let dueDay else { return standingWords(today: today) }
    let days = today.days(to: dueDay)
    switch days {
    case ..<0:
      let isLong = kind == .letter && -days > LetterStanding.longOverdueAfter
      return "\(isLong ? "long " : "")overdue by \(counted(-days, "day"))"
    case 0: return "due today"
    default: return "due in \(counted(days, "day"))"
    }
  }

  // Of a list of one kind.

  var countries: String {
    if case .incident(let incident) = self { incident.countries.joined(separator: ",") } else { "" }
  }

  func count(_ part: KeyPath<IncidentRow, Int>) -> String {
    if case .incident(let incident) = self { String(incident[keyPath: part]) } else { "" }
  }

  var overdueWords: String {
    if case .incident(let incident) = self, incident.overdue > 0 {
      "\(incident.overdue) overdue"
    } else {
      ""
    }
  }

  /// `3/4`.
  var asks: String {
    guard case .letter(let letter) = self, letter.standing.asks > 0 else { return "" }
    return "\(letter.standing.answeredAsks)/\(letter.standing.asks)"
  }

  /// A response's kind, or a follow-up's priority.
  var term: String {
    switch self {
    case .incident, .letter: ""
    case .response(let response): response.kind.rawValue
    case .followUp(let followUp): followUp.priority.rawValue
    }
  }

  var stance: String {
    if case .response(let response) = self { response.stance?.rawValue ?? "" } else { "" }
  }

  var done: String {
    if case .followUp(let followUp) = self { followUp.done?.description ?? "" } else { "" }
  }
}

extension LetterStanding {
  /// When the answer is due that is waited for.
  fileprivate var due: Day? {
    switch state {
    case .awaitingReply(let due), .dueSoon(let due), .overdue(let due, _),
      .longOverdue(let due, _):
      due
    case .draft, .bounced, .withdrawn, .sentWithoutClock, .paused, .partlyAnswered, .answered: nil
    }
  }

  fileprivate var term: String {
    switch state {
    case .draft: "draft"
    case .bounced: "bounced"
    case .withdrawn: "withdrawn"
    case .sentWithoutClock: "sent"
    case .paused: "paused"
    case .awaitingReply: "awaiting-reply"
    case .dueSoon: "due-soon"
    case .overdue: "overdue"
    case .longOverdue: "long-overdue"
    case .partlyAnswered: "partly-answered"
    case .answered: "answered"
    }
  }
}

extension FollowUpStanding {
  fileprivate var term: String {
    switch self {
    case .open: "open"
    case .dueToday, .dueSoon: "due-soon"
    case .overdue: "overdue"
    case .done: "done"
    case .cancelled: "cancelled"
    }
  }
}

/// `1 day`, `3 days`.
func counted(_ count: Int, _ thing: String) -> String {
  "\(count) \(thing)\(count == 1 ? "" : "s")"
}

import CaseModel

/// Follow-ups as things to do, and the days on which answers to letters are due, as a calendar (RFC
/// 5545). What something is called there stays the same from export to export, so that a calendar
/// that takes in a new one changes what it has.
struct CalendarExport {
  private let shown: ShownMaterial

  init(_ shown: ShownMaterial) { self.shown = shown }

  var file: Export.File {
    var text = CalendarText()
    text.begin("VCALENDAR")
    text.add("VERSION", "2.0")
    text.add("PRODID", "-//Casedesk//Casedesk 1//EN")
    text.add("CALSCALE", "GREGORIAN")
    text.add("X-WR-CALNAME", text: shown.settings.name)
    let responses = shown.responsesByLetter
    for letter in shown.letters { add(letter, responses[letter.id] ?? [], to: &text) }
    for followUp in shown.followUps { add(followUp, to: &text) }
    text.end("VCALENDAR")
    return Export.File("casedesk.ics", text.bytes)
  }

  private var stamp: String {
    CalendarText.moment(shown.today, secondOfDay: shown.secondOfDay)
  }

  // MARK: Letters

  /// A whole day for a letter that waits for its answer, with the arithmetic; reminded of a week
  /// before.
  private func add(_ letter: Letter, _ responses: [OfficialResponse], to text: inout CalendarText) {
    let standing = LetterStanding(
      of: letter, responses: responses, under: shown.settings, today: shown.today)
    guard let due = standing.due,
      let deadline = letter.clockReading(under: shown.settings).deadline
    else { return }
    text.begin("VEVENT")
    text.add("UID", text: "\(letter.id)-due@casedesk")
    text.add("DTSTAMP", stamp)
    text.add("DTSTART", due)
    text.add("SUMMARY", text: "Answer due: \(letter.title)")
    let addressees = letter.addressees.map(\.oneLine).joined(separator: "\n")
    let open = AskLedger(of: letter, responses: responses).open
    let asks = open.map { "\($0.number). \($0.text)" }
    let lines =
      [deadline.arithmetic, addressees.isEmpty ? "" : "To: \(addressees)"]
      + (asks.isEmpty ? [] : ["Open asks:"] + asks)
    text.add("DESCRIPTION", text: lines.filter { !$0.isEmpty }.joined(separator: "\n"))
    text.add("TRANSP", "TRANSPARENT")
    text.add("CATEGORIES", "LETTER")
    text.begin("VALARM")
    text.add("ACTION", "DISPLAY")
    text.add("TRIGGER", "-P7D")
    text.add("DESCRIPTION", text: "Answer due in a week: \(letter.title)")
    text.end("VALARM")
    text.end("VEVENT")
  }

  // MARK: Follow-ups

  private func add(_ followUp: FollowUp, to text: inout CalendarText) {
    text.begin("VTODO")
    text.add("UID", text: "\(followUp.id)@casedesk")
    text.add("DTSTAMP", stamp)
    text.add("SUMMARY", text: followUp.title)
    let rule = followUp.recurrence
    if let rule, let due = followUp.due {
      // What repeats needs a start before its end (3.6.2, 3.8.2.3); floating, since a day begins for
      // everybody at home.
      text.add("DTSTART", "\(CalendarText.date(due))T000000")
      text.add("DUE", "\(CalendarText.date(due))T235959")
      text.add("RRULE", rule)
    } else if let due = followUp.due {
      text.add("DUE", due)
    }
    text.add("PRIORITY", followUp.priority.inCalendars)
    text.add("STATUS", followUp.status.inCalendars)
    if followUp.status == .done, let done = followUp.done {
      text.add("COMPLETED", CalendarText.moment(done, secondOfDay: 0))
    }
    text.add("DESCRIPTION", text: followUp.notes)
    text.add("CATEGORIES", "FOLLOW-UP")
    text.end("VTODO")
  }
}

extension FollowUp {
  /// The rule by which it comes back (RFC 5545, 3.3.10); nil where it doesn't, or where that depends
  /// on the day on which it will be done. A month without the day has it on its last.
  fileprivate var recurrence: String? {
    guard status == .open, let due, let repeats, repeats.from == .due else { return nil }
    switch repeats.unit {
    case .days: return "FREQ=DAILY;INTERVAL=\(repeats.every)"
    case .weeks: return "FREQ=WEEKLY;INTERVAL=\(repeats.every)"
    case .months:
      let monthly = "FREQ=MONTHLY;INTERVAL=\(repeats.every)"
      guard due.day > 28 else { return monthly }
      let days = (28...due.day).map { String($0) }.joined(separator: ",")
      return "\(monthly);BYMONTHDAY=\(days);BYSETPOS=-1"
    }
  }

  fileprivate var notes: String {
    var lines: [String] = []
    if !owner.isEmpty { lines.append("Owner: \(owner)") }
    if let repeats { lines.append("Repeats: \(repeats)") }
    if !outcome.isEmpty { lines.append("Outcome: \(outcome)") }
    if !text.isEmpty { lines += lines.isEmpty ? [text] : ["", text] }
    return lines.joined(separator: "\n")
  }
}

extension Priority {
  /// RFC 5545, 3.8.1.9: 1 is the highest, 9 the lowest.
  fileprivate var inCalendars: String {
    switch self {
    case .urgent: "1"
    case .high: "3"
    case .normal: "5"
    case .low: "9"
    }
  }
}

extension FollowUpStatus {
  fileprivate var inCalendars: String {
    switch self {
    case .open: "NEEDS-ACTION"
    case .done: "COMPLETED"
    case .cancelled: "CANCELLED"
    }
  }
}

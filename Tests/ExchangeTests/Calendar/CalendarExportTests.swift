import CaseModel
import Testing

@testable import Exchange

@Suite("An export as a calendar")
struct CalendarExportTests {
  private static let today = Day(year: 2017, month: 5, day: 2) ?? Day(number: 0)
  private static let incident = RecordID("a-x2m9")
  private static let letter = Letter(
    id: RecordID("letter-a-k7f3"), title: "Persecution; an appeal", incidents: [incident],
    delivery: .sent, sent: PartialDate("2017-04-17"), addressees: [Party(name: "N", body: "B")],
    asks: [Ask(number: 1, text: "Investigate, at once."), Ask(number: 2, text: "Answer.")],
    clock: .days(60))

  private func calendar(_ records: [Record]) throws -> [UInt8] {
    let incident = Record.incident(Incident(id: Self.incident, title: "A"))
    let material = ExportMaterial(
      ([incident] + records).map { .init($0, path: "cases/2017/a-x2m9/\($0.id).md") },
      settings: CasebookSettings(name: "The desk, ours"), today: Self.today, secondOfDay: 3_661)
    return try #require(try Export(.ics).files(of: material).files.first).bytes
  }

  private func followUp(_ edit: (inout FollowUp) -> Void = { _ in }) -> Record {
    var followUp = FollowUp(
      id: RecordID("follow-up-ask-p3ax"), title: "Ask again", incidents: [Self.incident],
      due: Day("2017-05-10"))
    edit(&followUp)
    return .followUp(followUp)
  }

  @Test("has the day on which an answer is due, and what is to be done")
  func whole() throws {
    let bytes = try calendar([.letter(Self.letter), followUp { $0.owner = "Ann" }])
    #expect(
      String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n") == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Casedesk//Casedesk 1//EN
        CALSCALE:GREGORIAN
        X-WR-CALNAME:The desk\\, ours
        BEGIN:VEVENT
        UID:letter-a-k7f3-due@casedesk
        DTSTAMP:20170502T010101Z
        DTSTART;VALUE=DATE:20170616
        SUMMARY:Answer due: Persecution\\; an appeal
        DESCRIPTION:sent Mon 17 Apr 2017 + 60 days = Fri 16 Jun 2017\\nTo: N\\, B\\nOp
         en asks:\\n1. Investigate\\, at once.\\n2. Answer.
        TRANSP:TRANSPARENT
        CATEGORIES:LETTER
        BEGIN:VALARM
        ACTION:DISPLAY
        TRIGGER:-P7D
        DESCRIPTION:Answer due in a week: Persecution\\; an appeal
        END:VALARM
        END:VEVENT
        BEGIN:VTODO
        UID:follow-up-ask-p3ax@casedesk
        DTSTAMP:20170502T010101Z
        SUMMARY:Ask again
        DUE;VALUE=DATE:20170510
        PRIORITY:5
        STATUS:NEEDS-ACTION
        DESCRIPTION:Owner: Ann
        CATEGORIES:FOLLOW-UP
        END:VTODO
        END:VCALENDAR

        """)
  }

  @Test("has no day for a letter that waits for nothing")
  func noClock() throws {
    var draft = Self.letter
    draft.delivery = .draft
    var answered = Self.letter
    answered.id = RecordID("letter-b-k7f3")
    let reply = OfficialResponse(
      id: RecordID("response-b-n5yk"), incidents: [Self.incident], letters: [answered.id],
      from: Party(name: "N"), date: PartialDate("2017-05-01"),
      outcomes: [1, 2].map { AskOutcome(letter: answered.id, ask: $0, outcome: .refused) })
    var clockless = Self.letter
    clockless.id = RecordID("letter-c-k7f3")
    clockless.clock = .none
    let bytes = try calendar([
      .letter(draft), .letter(answered), .letter(clockless), .response(reply),
    ])
    #expect(!String(decoding: bytes, as: UTF8.self).contains("VEVENT"))
  }

  /// Reads the calendar strictly, and prints each component with its properties and what they mean.
  private static let reading = """
    import sys
    import icalendar
    from icalendar import Calendar
    with open(sys.argv[1], "rb") as file:
        data = file.read()
    assert b"\\n" not in data.replace(b"\\r\\n", b""), "a bare line feed"
    for line in data.split(b"\\r\\n"):
        assert len(line) <= 75, "a long line"
        line.decode("utf-8")
    calendar = Calendar.from_ical(data)
    assert not calendar.is_broken if hasattr(calendar, "is_broken") else True
    for part in calendar.walk():
        assert not part.errors, part.errors
        print(part.name)
        for name in sorted(part.keys()):
            value = part[name]
            text = value.to_ical().decode() if hasattr(value, "to_ical") else str(value)
            if hasattr(value, "dt"):
                text = str(value.dt)
            elif isinstance(value, str):
                text = repr(str(value))
            print(" ", name, text)
    """

  @Test("says the same to a reader of calendars that knows nothing of the desk")
  func independentReader() throws {
    let bytes = try calendar([
      .letter(Self.letter), followUp { $0.text = "Long: " + String(repeating: "ж, ", count: 60) },
    ])
    let read = try PythonReader.output(of: Self.reading, reading: bytes)
    let long = "Long: " + String(repeating: "ж, ", count: 60)
    #expect(
      read == """
        VCALENDAR
          CALSCALE 'GREGORIAN'
          PRODID '-//Casedesk//Casedesk 1//EN'
          VERSION '2.0'
          X-WR-CALNAME 'The desk, ours'
        VEVENT
          CATEGORIES LETTER
          DESCRIPTION 'sent Mon 17 Apr 2017 + 60 days = Fri 16 Jun 2017\\nTo: N, B\\nOpen asks:\\n1. Investigate, at once.\\n2. Answer.'
          DTSTAMP 2017-05-02 01:01:01+00:00
          DTSTART 2017-06-16
          SUMMARY 'Answer due: Persecution; an appeal'
          TRANSP 'TRANSPARENT'
          UID 'letter-a-k7f3-due@casedesk'
        VALARM
          ACTION 'DISPLAY'
          DESCRIPTION 'Answer due in a week: Persecution; an appeal'
          TRIGGER -7 days, 0:00:00
        VTODO
          CATEGORIES FOLLOW-UP
          DESCRIPTION '\(long)'
          DTSTAMP 2017-05-02 01:01:01+00:00
          DUE 2017-05-10
          PRIORITY 5
          STATUS 'NEEDS-ACTION'
          SUMMARY 'Ask again'
          UID 'follow-up-ask-p3ax@casedesk'

        """)
  }

  /// Prints the first days on which something repeats, by python-dateutil.
  private static let repeating = """
    import sys
    from icalendar import Calendar
    from dateutil.rrule import rrulestr
    with open(sys.argv[1], "rb") as file:
        calendar = Calendar.from_ical(file.read())
    for todo in calendar.walk("VTODO"):
        start = todo["DTSTART"].dt
        assert todo["DUE"].dt > start
        rule = rrulestr(todo["RRULE"].to_ical().decode(), dtstart=start)
        print(" ".join(day.date().isoformat() for day in rule[:5]))
    """

  @Test(
    "repeats what repeats on the days on which the desk does",
    arguments: [
      ("2017-05-10", "every 3 days from due"), ("2017-05-10", "every 2 weeks from due"),
      ("2017-05-10", "every 1 months from due"), ("2017-01-31", "every 1 months from due"),
      ("2016-11-30", "every 1 months from due"), ("2016-02-29", "every 12 months from due"),
      ("2017-05-01", "every 6 months from due"),
    ])
  func repeats(_ due: String, rule: String) throws {
    let due = try #require(Day(due))
    let repetition = try #require(Repetition(rule))
    let bytes = try calendar([
      followUp {
        $0.due = due
        $0.repeats = repetition
      }
    ])
    let days = (0..<5).map { turn in
      switch repetition.unit {
      case .days: due.adding(days: repetition.every * turn)
      case .weeks: due.adding(days: repetition.every * 7 * turn)
      case .months: due.adding(months: repetition.every * turn)
      }
    }
    #expect(
      try PythonReader.output(of: Self.repeating, reading: bytes)
        == days.map(\.description).joined(separator: " ") + "\n")
  }

  @Test("doesn't promise a day that depends on when something will be done")
  func completion() throws {
    let bytes = try calendar([
      followUp { $0.repeats = Repetition("every 2 weeks from completion") }
    ])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("RRULE"))
    #expect(text.contains("DESCRIPTION:Repeats: every 2 weeks from completion"))
  }

  @Test("says what was done, and when")
  func done() throws {
    let bytes = try calendar([
      followUp {
        $0.status = .done
        $0.done = Day("2017-05-01")
        $0.priority = .urgent
        $0.outcome = "Asked"
      },
      followUp {
        $0.id = RecordID("follow-up-b-p3ax")
        $0.status = .cancelled
        $0.due = nil
      },
    ])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("PRIORITY:1\r\nSTATUS:COMPLETED\r\nCOMPLETED:20170501T000000Z\r\n"))
    #expect(text.contains("STATUS:CANCELLED\r\n"))
    #expect(try PythonReader.output(of: Self.reading, reading: bytes).contains("2017-05-01"))
  }

  @Test("reads whole with everything that the sample has")
  func sample() throws {
    let files = try Export(.ics).files(of: SampleMaterial.material()).files
    let read = try PythonReader.output(
      of: Self.reading, reading: try #require(files.first).bytes)
    let followUps = try SampleMaterial.files().keys.count {
      $0.contains("/follow-up-") && $0.hasSuffix(".md")
    }
    #expect(read.split(separator: "\n").count { $0 == "VTODO" } == followUps)
    #expect(read.split(separator: "\n").contains("VEVENT"))
  }
}

import Testing

@testable import CaseModel

private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

private let incident = Incident(
  id: RecordID("chechnya-0000"), title: "Detentions", date: PartialDate("2017-02/2017-04"))

private func letter(_ name: String, sent: String?, _ change: (inout Letter) -> Void = { _ in })
  -> Letter
{
  var letter = Letter(
    id: RecordID("letter-\(name)-0000"), title: name, incidents: [incident.id], delivery: .sent,
    sent: sent.flatMap { PartialDate($0) }, asks: [Ask(number: 1, text: "Investigate.")])
  change(&letter)
  return letter
}

private func response(
  _ name: String, _ kind: ResponseKind = .reply, on date: String?, to letters: [String] = []
) -> OfficialResponse {
  OfficialResponse(
    id: RecordID("response-\(name)-0000"), incidents: [incident.id],
    letters: letters.map { RecordID("letter-\($0)-0000") }, from: Party(body: name), kind: kind,
    date: date.flatMap { PartialDate($0) })
}

/// The timeline as lines: date, what, of which record.
private func lines(
  letters: [Letter] = [], responses: [OfficialResponse] = [], followUps: [FollowUp] = [],
  today: String = "2017-12-31"
) -> [String] {
  Timeline(
    of: incident, letters: letters, responses: responses, followUps: followUps, today: day(today)
  ).entries.map { entry in
    let what =
      switch entry.what {
      case .silence(let silence):
        "silence \(silence.days) days, \(silence.pausedDays) paused"
          + (silence.goesOn ? ", goes on" : "")
      default: "\(entry.what)"
      }
    return "\(entry.date?.description ?? "–") \(what): \(entry.record.title)"
  }
}

@Suite("A timeline")
struct TimelineTests {
  @Test("shows which answer ended which silence")
  func chain() {
    #expect(
      lines(
        letters: [letter("haley", sent: "2017-04-17")],
        responses: [
          response("State", .publicStatement, on: "2017-04-20", to: ["haley"]),
          response("Mission", on: "2017-05-17", to: ["haley"]),
        ]) == [
          "2017-02/2017-04 happened: Detentions", "2017-04-17 sent: haley",
          "2017-04-20 responded: State, public statement",
          "2017-05-17 silence 30 days, 0 paused: haley", "2017-05-17 responded: Mission, reply",
        ])
  }

  @Test("draws a silence that goes on up to today, without the days that we paused")
  func goingOn() {
    let letter = letter("haley", sent: "2017-04-17") {
      $0.pauses = [
        ClockPause(from: day("2017-05-01"), to: day("2017-05-10")),
        ClockPause(from: day("2017-05-05"), to: day("2017-05-12")),
        ClockPause(from: day("2017-12-30")),
      ]
    }
    #expect(
      lines(letters: [letter], today: "2017-12-31").last
        == "2017-12-31 silence 258 days, 14 paused, goes on: haley")
  }

  @Test("puts partial dates where their time begins, the wider first; what has no date comes last")
  func partialDates() {
    let dates = [
      "2017-04-01", "2017-04", "2017", "after 2017-04-01", "before 2017-04", "about 2017-04-01",
      nil,
    ]
    let letters = dates.enumerated().map { number, date in
      letter("\(number)", sent: date) { $0.delivery = .draft }
    }
    #expect(
      lines(letters: letters) == [
        "2017 drafted: 2", "2017-02/2017-04 happened: Detentions", "before 2017-04 drafted: 4",
        "2017-04 drafted: 1", "2017-04-01 drafted: 0", "about 2017-04-01 drafted: 5",
        "after 2017-04-01 drafted: 3", "– drafted: 6",
      ])
  }

  @Test("has follow-ups on the day when they were done, or are due")
  func followUps() {
    var done = FollowUp(id: RecordID("follow-up-a-0000"), title: "Thank", due: day("2017-05-01"))
    done.status = .done
    done.done = day("2017-04-20")
    let open = FollowUp(id: RecordID("follow-up-b-0000"), title: "Ask", due: day("2018-01-01"))
    #expect(
      lines(followUps: [open, done]).dropFirst() == [
        "2017-04-20 done: Thank", "2018-01-01 toDo: Ask",
      ])
  }

  @Test("knows no silence after thanks, drafts, and letters of an unknown day")
  func noSilence() {
    let letters = [
      letter("thanks", sent: "2017-05-01") {
        $0.kind = .thanks
        $0.asks = []
      },
      letter("draft", sent: "2017-05-01") { $0.delivery = .draft },
      letter("vague", sent: "2017-05"),
    ]
    #expect(!lines(letters: letters).contains { $0.contains("silence") })
  }
}

@Suite("Statements of a body")
struct StatementsTests {
  @Test("stand side by side in order of time; another stance than before is marked")
  func byBody() {
    func said(_ name: String, _ body: String, _ stance: Stance?, on date: String)
      -> OfficialResponse
    {
      var response = response(name, .publicStatement, on: date)
      response.from = Party(name: name, body: body)
      response.stance = stance
      return response
    }
    let groups = Statements.byBody([
      said("Peskov", "Kremlin", .deflected, on: "2017-04-03"),
      said("Moskalkova", "Russian Federation ", .acknowledged, on: "2018-05-14"),
      said("Alvi", "russian federation", .deniedTheEvent, on: "2017-04-01"),
      said("Konovalov", "Russian Federation", nil, on: "2017-10-01"),
      said("Toner", "State Department", .acknowledged, on: "2017-04-07"),
      said("Nauert", "State Department", .acknowledged, on: "2017-05-07"),
    ])
    #expect(
      groups.map(\.body) == ["russian federation", "State Department", "Kremlin"])
    #expect(groups[0].statements.map(\.response.from.name) == ["Alvi", "Konovalov", "Moskalkova"])
    #expect(groups[0].statements.map(\.differsFrom) == [nil, nil, .deniedTheEvent])
    #expect(groups.map(\.differ) == [true, false, false])
  }

  @Test("leave out what a machine answered")
  func automatic() {
    #expect(Statements.byBody([response("Ministry", .autoReply, on: "2017-05-01")]).isEmpty)
  }
}

@Suite("The asks of an incident")
struct IncidentAsksTests {
  @Test("stand in the order in which they were put, to whom, open or settled, and can be searched")
  func lines() {
    let late = letter("late", sent: "2018-08-30") {
      $0.addressees = [Party(body: "Russian Federation")]
      $0.asks = [Ask(number: 1, text: "Protect survivors."), Ask(number: 2, text: "Investigate.")]
    }
    let early = letter("early", sent: "2017-04-17") {
      $0.addressees = [Party(body: "U.S. Mission")]
    }
    var reply = response("Russia", on: "2018-09-04", to: ["late"])
    reply.outcomes = [AskOutcome(letter: late.id, ask: 2, outcome: .refused)]
    let asks = IncidentAsks(letters: [late, early], responses: [reply])
    #expect(
      asks.lines.map { "\($0.letter) \($0.entry.ask.number) \($0.isOpen)" } == [
        "letter-early-0000 1 true", "letter-late-0000 1 true", "letter-late-0000 2 false",
      ])
    #expect(asks.open == 2)
    #expect(
      asks.lines.filter { $0.isOpen && $0.says("russian protect") }.map(\.entry.ask.text)
        == ["Protect survivors."])
  }
}

@Suite("The agenda")
struct AgendaSectionTests {
  // 24 November 2026 is a Tuesday.
  @Test(
    "puts what is due where people look for it",
    arguments: [
      ("2026-11-23", Weekday.monday, AgendaSection.overdue), ("2026-11-24", .monday, .today),
      ("2026-11-25", .monday, .thisWeek), ("2026-11-29", .monday, .thisWeek),
      ("2026-11-30", .monday, .later), ("2026-11-28", .sunday, .thisWeek),
      ("2026-11-29", .sunday, .later), ("2026-11-29", .saturday, .later),
      ("2026-11-27", .saturday, .thisWeek),
    ])
  func sections(due: String, weekStart: Weekday, section: AgendaSection) {
    #expect(AgendaSection(due: day(due), today: day("2026-11-24"), weekStart: weekStart) == section)
    #expect(AgendaSection(due: nil, today: day("2026-11-24"), weekStart: weekStart) == .undated)
  }
}

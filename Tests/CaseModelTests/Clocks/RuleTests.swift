import Testing

@testable import CaseModel

/// A rule for clocks, in the field's words, and cases that would come out otherwise without it.
struct ClockRuleCases: CustomTestStringConvertible {
  var rule: String
  var cases: [ClockCase]

  var testDescription: String { rule }

  init(_ rule: String, _ cases: ClockCase...) {
    self.rule = rule
    self.cases = cases
  }
}

/// A letter of 17 April 2017, a Monday, unless it says otherwise; what came; and how it stands then.
struct ClockCase {
  var sent = "2017-04-17"
  var clock = "days 10"
  var holidays: [String] = []
  /// `2017-05-01..2017-05-03`, or `2017-05-01..` for one that goes on.
  var pauses: [String] = []
  /// `2017-05-01 sent again`.
  var restarts: [String] = []
  /// What came on which day, with an outcome for each ask that it speaks of.
  var came: [(kind: ResponseKind, day: String, outcomes: [Outcome?])] = []
  var today = "2017-04-18"
  /// How the letter stands; nil where the case is about the arithmetic alone.
  var standing: String?
  var arithmetic: String?
  /// The numbers of the asks that are open, of three.
  var open: [Int]?

  var letter: Letter {
    Letter(
      id: RecordID("letter-a-0000"), title: "A letter", incidents: [RecordID("case-0000")],
      delivery: .sent, sent: PartialDate(sent),
      asks: (1...3).map { Ask(number: $0, text: "Ask \($0)") }, clock: Clock(clock) ?? .none,
      pauses: pauses.compactMap { text in
        let days = text.split(separator: ".")
        return Day(days[0]).map {
          ClockPause(
            from: $0, to: days.count > 1 ? Day(days[1]) : nil, reason: "we owed them details")
        }
      },
      restarts: restarts.compactMap { text in
        Day(text.prefix(10)).map { ClockRestart(date: $0, reason: String(text.dropFirst(11))) }
      })
  }

  var responses: [OfficialResponse] {
    came.enumerated().map { number, came in
      OfficialResponse(
        id: RecordID("response-a-000\(number)"), incidents: [RecordID("case-0000")],
        letters: [letter.id], kind: came.kind, date: PartialDate(came.day),
        outcomes: came.outcomes.enumerated().compactMap { place, outcome in
          outcome.map { AskOutcome(letter: letter.id, ask: place + 1, outcome: $0) }
        })
    }
  }

  var settings: CasebookSettings { CasebookSettings(holidays: holidays.compactMap { Day($0) }) }
}

@Suite("The rules for clocks hold")
struct RuleTests {
  @Test("as the field has them", arguments: rules)
  func rule(_ rule: ClockRuleCases) throws {
    for (number, one) in rule.cases.enumerated() {
      #expect(
        one.standing != nil || one.arithmetic != nil || one.open != nil, "Case \(number) is empty.")
      let today = try #require(Day(one.today))
      let standing = LetterStanding(
        of: one.letter, responses: one.responses, under: one.settings, today: today)
      if let expected = one.standing { #expect(standing.spoken == expected, "Case \(number)") }
      if let expected = one.arithmetic {
        let deadline = one.letter.clockReading(under: one.settings).deadline
        #expect(deadline?.arithmetic == expected, "Case \(number)")
      }
      if let expected = one.open {
        let ledger = AskLedger(of: one.letter, responses: one.responses)
        #expect(ledger.open.map(\.number) == expected, "Case \(number)")
      }
    }
  }

  static let rules = [
    ClockRuleCases(
      "Day zero is the day on which the letter was sent",
      ClockCase(
        clock: "days 1", arithmetic: "sent Mon 17 Apr 2017 + 1 day = Tue 18 Apr 2017"),
      ClockCase(
        clock: "working-days 1",
        arithmetic: "sent Mon 17 Apr 2017 + 1 working day = Tue 18 Apr 2017")),
    ClockRuleCases(
      "Overdue only when today is after the due date",
      ClockCase(today: "2017-04-26", standing: "due soon, Thu 27 Apr 2017"),
      ClockCase(today: "2017-04-27", standing: "due soon, Thu 27 Apr 2017"),
      ClockCase(today: "2017-04-28", standing: "overdue by 1 day")),
    ClockRuleCases(
      "Sending again restarts the clock",
      ClockCase(
        restarts: ["2017-05-01 sent again"], today: "2017-05-02",
        standing: "awaiting reply, due 11 May 2017",
        arithmetic: "begun anew Mon 1 May 2017 (sent again) + 10 days = Thu 11 May 2017"),
      // What came before was an answer to the first sending.
      ClockCase(
        restarts: ["2017-05-01 sent again"], came: [(.reply, "2017-04-20", [])],
        today: "2017-05-12", standing: "overdue by 1 day")),
    ClockRuleCases(
      "The first letter after they asked us for clarification restarts the clock",
      ClockCase(
        pauses: ["2017-04-20.."], restarts: ["2017-05-02 clarification sent"],
        today: "2017-05-03", standing: "awaiting reply, due 12 May 2017",
        arithmetic: "begun anew Tue 2 May 2017 (clarification sent) + 10 days = Fri 12 May 2017")),
    ClockRuleCases(
      "While we owe them an answer, the clock is paused",
      ClockCase(
        pauses: ["2017-04-20.."], today: "2017-06-01",
        standing: "clock paused since 20 Apr 2017"),
      ClockCase(
        pauses: ["2017-04-20..2017-04-22"], today: "2017-05-01",
        standing: "due soon, Mon 1 May 2017",
        arithmetic: """
          sent Mon 17 Apr 2017 + 10 days + 3 days paused (we owed them details) \
          = Sun 30 Apr 2017, a weekend; so the next working day, Mon 1 May 2017
          """)),
    ClockRuleCases(
      "An acknowledgement, a holding reply or an auto-reply doesn't stop the clock",
      ClockCase(
        came: [
          (.acknowledgement, "2017-04-18", []), (.holdingReply, "2017-04-19", []),
          (.autoReply, "2017-04-17", []),
        ], today: "2017-04-28", standing: "overdue by 1 day", open: [1, 2, 3])),
    ClockRuleCases(
      "A reply does stop the clock",
      ClockCase(
        came: [(.reply, "2017-04-20", [])], today: "2017-12-01",
        standing: "replied, asks open"),
      ClockCase(
        came: [(.refusal, "2017-04-20", [])], today: "2017-12-01",
        standing: "replied, asks open")),
    ClockRuleCases(
      "Each ask that a reply doesn't settle stays open",
      ClockCase(
        came: [(.reply, "2017-04-20", [.granted, .refused])], today: "2017-12-01",
        standing: "partly answered", open: [3]),
      ClockCase(
        came: [(.reply, "2017-04-20", [.evaded, .notAddressed, .pledged])],
        today: "2017-12-01", standing: "partly answered", open: [1, 2]),
      ClockCase(
        came: [
          (.reply, "2017-04-20", [.granted, .refused]),
          (.reply, "2017-05-20", [nil, nil, .deniedPremise]),
        ], today: "2017-12-01", standing: "answered", open: [])),
    ClockRuleCases(
      "In a calendar-day clock, a due date on a weekend or holiday moves to the next working day",
      ClockCase(
        clock: "days 5",
        arithmetic: """
          sent Mon 17 Apr 2017 + 5 days = Sat 22 Apr 2017, a weekend; \
          so the next working day, Mon 24 Apr 2017
          """),
      ClockCase(
        clock: "days 14", holidays: ["2017-05-01"],
        arithmetic: """
          sent Mon 17 Apr 2017 + 14 days = Mon 1 May 2017, a holiday; \
          so the next working day, Tue 2 May 2017
          """),
      ClockCase(
        clock: "days 5", holidays: ["2017-04-24"], today: "2017-04-25",
        standing: "due soon, Tue 25 Apr 2017")),
    ClockRuleCases(
      "The arithmetic is always shown",
      ClockCase(
        clock: "days 60", pauses: ["2017-05-01..2017-05-03"],
        arithmetic: """
          sent Mon 17 Apr 2017 + 60 days + 3 days paused (we owed them details) \
          = Mon 19 Jun 2017
          """),
      ClockCase(
        clock: "working-days 3", holidays: ["2017-04-19"],
        arithmetic: """
          sent Mon 17 Apr 2017 + 3 working days, without 19 Apr 2017 = Fri 21 Apr 2017
          """)),
    // 9 April without St. Patrick's Day, which the example's calendar had too.
    ClockRuleCases(
      "Of 12 March 2009 with twenty working days, the answer is due on 14 April",
      ClockCase(
        sent: "2009-03-12", clock: "working-days 20",
        holidays: ["2009-03-17", "2009-04-10", "2009-04-13"], today: "2009-04-14",
        standing: "due soon, Tue 14 Apr 2009",
        arithmetic: """
          sent Thu 12 Mar 2009 + 20 working days, without 17 Mar 2009 and 10 Apr 2009 and \
          13 Apr 2009 = Tue 14 Apr 2009
          """)),
  ]
}

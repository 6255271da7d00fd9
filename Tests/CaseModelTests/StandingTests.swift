import Testing

@testable import CaseModel

private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

private let letterID = RecordID("letter-haley-k7f3")

private func letter(asks: Int = 2) -> Letter {
  Letter(
    id: letterID, title: "A call", incidents: [RecordID("case-0000")], delivery: .sent,
    sent: PartialDate(day("2017-04-17")),
    asks: (0..<asks).map { Ask(number: $0 + 1, text: "Ask \($0 + 1)") }, clock: .days(60))
}

private func response(
  _ id: String, _ kind: ResponseKind, on date: String, _ outcomes: [Outcome] = []
) -> OfficialResponse {
  OfficialResponse(
    id: RecordID(id), incidents: [RecordID("case-0000")], letters: [letterID],
    from: Party(body: "A ministry"), kind: kind, date: PartialDate(date),
    outcomes: outcomes.enumerated().map {
      AskOutcome(letter: letterID, ask: $0.offset + 1, outcome: $0.element)
    })
}

@Suite("A letter")
struct LetterStandingTests {
  @Test(
    "is overdue only after its due date",
    arguments: [
      ("2017-06-08", "awaiting reply, due 16 Jun 2017"),
      ("2017-06-09", "due soon, Fri 16 Jun 2017"), ("2017-06-16", "due soon, Fri 16 Jun 2017"),
      ("2017-06-17", "overdue by 1 day"), ("2017-07-16", "overdue by 30 days"),
      ("2017-07-17", "long overdue"),
    ])
  func overdue(today: String, spoken: String) {
    let standing = LetterStanding(
      of: letter(), responses: [], under: CasebookSettings(), today: day(today))
    #expect(standing.spoken == spoken)
    #expect(standing.isOverdue == spoken.contains("overdue"))
  }

  @Test(
    "still waits after what doesn't stop a clock",
    arguments: [
      (ResponseKind.acknowledgement, "long overdue"), (.holdingReply, "long overdue"),
      (.autoReply, "long overdue"), (.publicStatement, "long overdue"),
      (.reply, "replied, asks open"), (.refusal, "replied, asks open"),
      (.referral, "replied, asks open"), (.noComment, "replied, asks open"),
    ])
  func stopping(kind: ResponseKind, spoken: String) {
    let standing = LetterStanding(
      of: letter(), responses: [response("response-a-0000", kind, on: "2017-05-01")],
      under: CasebookSettings(), today: day("2018-01-01"))
    #expect(standing.spoken == spoken)
  }

  @Test("is answered when each ask has an answer, whatever the responses were called")
  func answered() {
    let statement = response(
      "response-a-0000", .publicStatement, on: "2017-04-17", [.pledged, .refused])
    let standing = LetterStanding(
      of: letter(), responses: [statement], under: CasebookSettings(), today: day("2018-01-01"))
    #expect(standing.state == .answered)
    #expect(standing.answeredAsks == 2)
  }

  @Test("keeps an ask open that a reply evades or doesn't address")
  func partly() {
    let reply = response("response-a-0000", .reply, on: "2017-05-01", [.granted, .evaded])
    let standing = LetterStanding(
      of: letter(), responses: [reply], under: CasebookSettings(), today: day("2018-01-01"))
    #expect(standing.state == .partlyAnswered)
    #expect(standing.answeredAsks == 1)
  }

  @Test("waits again after it was sent again")
  func restarted() {
    var letter = letter()
    letter.restarts = [ClockRestart(date: day("2017-12-20"), reason: "sent again")]
    let reply = response("response-a-0000", .reply, on: "2017-05-01")
    let standing = LetterStanding(
      of: letter, responses: [reply], under: CasebookSettings(), today: day("2018-01-01"))
    #expect(standing.spoken == "awaiting reply, due 19 Feb 2018")
  }
}

@Suite("The ask ledger")
struct AskLedgerTests {
  @Test("keeps each answer in order of time, and lets the last that answers stand")
  func standing() {
    let early = response("response-a-0000", .reply, on: "2017-05-01", [.pledged, .evaded])
    let late = response("response-b-0000", .reply, on: "2017-06-01", [.evaded, .notAddressed])
    let ledger = AskLedger(of: letter(), responses: [late, early])
    #expect(ledger.entries[0].answers.map(\.outcome) == [.pledged, .evaded])
    #expect(ledger.entries[0].standing?.outcome == .pledged)
    #expect(ledger.entries[1].standing?.outcome == .evaded)
    #expect(ledger.answered == 1)
    #expect(ledger.open.map(\.number) == [2])
  }

  @Test("says nothing where nobody spoke of an ask")
  func silence() {
    let ledger = AskLedger(of: letter(), responses: [])
    #expect(ledger.entries.map(\.standing) == [nil, nil])
  }
}

@Suite("A follow-up")
struct FollowUpStandingTests {
  @Test(
    "is overdue only after its due date",
    arguments: [
      (FollowUpStatus.open, "2026-11-23", FollowUpStanding.overdue(days: 1)),
      (.open, "2026-11-24", .dueToday), (.open, "2026-12-01", .dueSoon(days: 7)),
      (.open, "2026-12-02", .open), (.done, "2026-11-23", .done),
      (.cancelled, "2026-11-23", .cancelled),
    ])
  func standing(status: FollowUpStatus, due: String, expected: FollowUpStanding) {
    let standing = FollowUpStanding(status: status, due: day(due), today: day("2026-11-24"))
    #expect(standing == expected)
  }

  @Test(
    "repeats from its due date or from the day on which it was done",
    arguments: [
      ("every 2 weeks from due", "2026-11-15"), ("every 2 weeks from completion", "2026-11-24"),
      ("every 1 months from due", "2026-12-01"), ("every 10 days from completion", "2026-11-20"),
    ])
  func repeating(text: String, next: String) throws {
    let repetition = try #require(Repetition(text))
    #expect(repetition.description == text)
    #expect(
      repetition.next(due: day("2026-11-01"), done: day("2026-11-10")).description == next)
  }

  @Test(
    "refuses what is no repetition",
    arguments: [
      "", "every week", "every 0 days from due", "every 1000 days from due",
      "every 2 years from due", "every 2 weeks", "every 2 weeks from monday",
    ])
  func refused(text: String) {
    #expect(Repetition(text) == nil)
  }
}

import Testing

@testable import CaseModel

/// A letter sent on a day under a clock.
private func letter(
  sent: String, clock: String, pauses: [ClockPause] = [], restarts: [ClockRestart] = []
) throws -> Letter {
  Letter(
    id: RecordID("letter-a-0000"), title: "A letter", incidents: [RecordID("case-0000")],
    delivery: .sent, sent: PartialDate(sent), clock: try #require(Clock(clock)),
    pauses: pauses, restarts: restarts)
}

private func day(_ text: String) throws -> Day { try #require(Day(text)) }

@Suite("A clock")
struct ClockTests {
  @Test(
    "reads and prints what records write",
    arguments: [
      "none", "days 1", "days 60", "days 9999", "working-days 20", "osce-vienna-mechanism",
      "un-special-procedures", "national-information-act",
    ])
  func roundTrip(text: String) throws {
    #expect(try #require(Clock(text)).description == text)
  }

  @Test(
    "refuses what is no clock",
    arguments: [
      "", "days", "days 0", "days -1", "days 10000", "days  5", "days 5 6", "working-days",
      "weeks 2", "Days 5", "osce vienna", "-x",
    ])
  func refused(text: String) {
    #expect(Clock(text) == nil)
  }

  @Test(
    "counts from the day of sending, which is day zero",
    arguments: [
      ("2017-04-17", "days 60", "sent Mon 17 Apr 2017 + 60 days = Fri 16 Jun 2017", "2017-06-16"),
      ("2017-04-17", "days 1", "sent Mon 17 Apr 2017 + 1 day = Tue 18 Apr 2017", "2017-04-18"),
      (
        "2016-02-01", "working-days 20",
        "sent Mon 1 Feb 2016 + 20 working days = Mon 29 Feb 2016", "2016-02-29"
      ),
      (
        "2016-12-29", "working-days 3", "sent Thu 29 Dec 2016 + 3 working days = Tue 3 Jan 2017",
        "2017-01-03"
      ),
      (
        "2018-08-30", "osce-vienna-mechanism",
        "sent Thu 30 Aug 2018 + 10 days = Sun 9 Sep 2018, a weekend; "
          + "so the next working day, Mon 10 Sep 2018",
        "2018-09-10"
      ),
      (
        "2017-04-17", "un-special-procedures",
        "sent Mon 17 Apr 2017 + 60 days = Fri 16 Jun 2017", "2017-06-16"
      ),
    ])
  func counting(sent: String, clock: String, arithmetic: String, due: String) throws {
    let reading = try letter(sent: sent, clock: clock).clockReading(under: CasebookSettings())
    #expect(reading.deadline?.due == (try day(due)))
    #expect(reading.deadline?.arithmetic == arithmetic)
  }

  @Test(
    "of working days gives the dates that Alaveteli's own table gives",
    arguments: [
      ("2008-10-01", "2008-10-29"), ("2007-02-01", "2007-03-01"), ("2008-02-01", "2008-02-29"),
      ("2009-03-12", "2009-04-14"), ("2009-03-13", "2009-04-15"), ("2009-03-14", "2009-04-15"),
      ("2009-03-15", "2009-04-15"), ("2009-03-16", "2009-04-16"),
    ])
  func alaveteli(sent: String, due: String) throws {
    // The holidays that Alaveteli's test data lists for these weeks: St. Patrick's Day, Good
    // Friday, Easter Monday.
    let holidays = try ["2009-03-17", "2009-04-10", "2009-04-13"].map(day)
    let reading = try letter(sent: sent, clock: "working-days 20")
      .clockReading(under: CasebookSettings(holidays: holidays))
    #expect(reading.deadline?.due == (try day(due)))
  }

  @Test("of working days names the holidays that it left out")
  func namedHolidays() throws {
    let holidays = try ["2009-04-10", "2009-04-13"].map(day)
    let reading = try letter(sent: "2009-04-08", clock: "working-days 2")
      .clockReading(under: CasebookSettings(holidays: holidays))
    #expect(
      reading.deadline?.arithmetic
        == "sent Wed 8 Apr 2009 + 2 working days, without 10 Apr 2009 and 13 Apr 2009"
        + " = Tue 14 Apr 2009")
  }

  @Test("stands still while we owe an answer, and says for how long")
  func pauses() throws {
    let pause = ClockPause(
      from: try day("2017-05-01"), to: try day("2017-05-03"), reason: "we prepared clarification")
    let reading = try letter(sent: "2017-04-17", clock: "days 60", pauses: [pause])
      .clockReading(under: CasebookSettings())
    #expect(reading.deadline?.due == (try day("2017-06-19")))
    #expect(
      reading.deadline?.arithmetic
        == "sent Mon 17 Apr 2017 + 60 days + 3 days paused (we prepared clarification)"
        + " = Mon 19 Jun 2017")
  }

  @Test("has no due date while a pause goes on")
  func openPause() throws {
    let pause = ClockPause(from: try day("2017-05-01"))
    let reading = try letter(sent: "2017-04-17", clock: "days 60", pauses: [pause])
      .clockReading(under: CasebookSettings())
    #expect(reading == .paused(since: try day("2017-05-01")))
  }

  @Test("begins anew when the letter is sent again")
  func restart() throws {
    let restart = ClockRestart(date: try day("2017-05-01"), reason: "sent again")
    let reading = try letter(sent: "2017-04-17", clock: "days 10", restarts: [restart])
      .clockReading(under: CasebookSettings())
    #expect(
      reading.deadline?.arithmetic
        == "begun anew Mon 1 May 2017 (sent again) + 10 days = Thu 11 May 2017")
  }

  @Test("gives way to a deadline set by hand, whose reason is kept")
  func byHand() throws {
    var letter = try letter(sent: "2017-04-17", clock: "days 60")
    letter.deadline = DeadlineByHand(date: try day("2017-07-01"), reason: "they asked for time")
    #expect(
      letter.clockReading(under: CasebookSettings()).deadline?.arithmetic
        == "set by hand to Sat 1 Jul 2017: they asked for time")
  }

  @Test("of the casebook's own follows its settings, and says when they don't define it")
  func named() throws {
    let letter = try letter(sent: "2017-04-17", clock: "national-act")
    #expect(letter.clockReading(under: CasebookSettings()) == .undefined(name: "national-act"))
    let settings = CasebookSettings(clocks: ["national-act": .workingDays(5)])
    #expect(letter.clockReading(under: settings).deadline?.due == (try day("2017-04-24")))
    let circular = CasebookSettings(clocks: ["national-act": .named("national-act")])
    #expect(letter.clockReading(under: circular) == .undefined(name: "national-act"))
  }

  @Test("doesn't start without the exact day of sending, nor for drafts")
  func notStarted() throws {
    #expect(
      try letter(sent: "2017-04", clock: "days 60").clockReading(under: CasebookSettings())
        == .notStarted)
    var draft = try letter(sent: "2017-04-17", clock: "days 60")
    draft.delivery = .draft
    #expect(draft.clockReading(under: CasebookSettings()) == .noClock)
  }
}

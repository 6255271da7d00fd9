import Testing

@testable import CaseModel

@Suite("A person's own way of writing dates")
struct DateStyleTests {
  private static let today = Day(year: 2026, month: 11, day: 24) ?? Day(number: 0)

  @Test(
    "Each style writes whole days, months and years",
    arguments: [
      (.spelled, "4 May 2017", "Thu 4 May 2017", "4 May", "May 2017"),
      (.iso, "2017-05-04", "Thu 2017-05-04", "2017-05-04", "2017-05"),
      (.dotted, "04.05.2017", "Thu 04.05.2017", "04.05.", "05.2017"),
      (.dayFirst, "04/05/2017", "Thu 04/05/2017", "04/05", "05/2017"),
      (.monthFirst, "05/04/2017", "Thu 05/04/2017", "05/04", "05/2017"),
    ] as [(DateStyle, String, String, String, String)])
  func written(
    style: DateStyle, day: String, withWeekday: String, withoutYear: String, month: String
  ) throws {
    let fourth = try #require(Day("2017-05-04"))
    #expect(fourth.spoken(in: style) == day)
    #expect(fourth.spokenWithWeekday(in: style) == withWeekday)
    #expect(fourth.spokenWithoutYear(in: style) == withoutYear)
    #expect(PartialDate(fourth).spoken(in: style) == day)
    #expect(PartialDate("2017-05")?.spoken(in: style) == month)
    #expect(PartialDate("2017")?.spoken(in: style) == "2017")
    #expect(PartialDate("before 2017-05")?.spoken(in: style) == "before \(month)")
    #expect(PartialDate("2017-05/2017-05-04")?.spoken(in: style) == "\(month) – \(day)")
  }

  @Test("What a style writes is read back as the same date", arguments: DateStyle.allCases)
  func readBack(style: DateStyle) throws {
    let habits = DateHabits(style: style)
    for written in [
      "2017-05-04", "2017-12-31", "2016-02-29", "2017-05", "2017", "before 2017-05-04",
      "after 2017-05", "about 2017", "2017-02/2017-05-04", "2017-05-04/2017-05-12",
    ] {
      let date = try #require(PartialDate(written))
      let typed = date.spoken(in: style)
      let read = try TypedDate(
        typed, today: Self.today, leaning: .past, allowsPartial: true, habits: habits)
      #expect(read.date == date, "\(typed)")
      if let day = date.exactDay {
        let withWeekday = try TypedDate(
          day.spokenWithWeekday(in: style), today: Self.today, leaning: .past,
          allowsPartial: false, habits: habits)
        #expect(withWeekday.day == day)
      }
    }
  }

  @Test(
    "Slashes mean what the person's own style says; other styles still ask",
    arguments: [
      (.monthFirst, "4/5/2017", "2017-04-05"), (.dayFirst, "4/5/2017", "2017-05-04"),
      (.monthFirst, "17/4/2017", "2017-04-17"), (.dayFirst, "4/17/2017", "2017-04-17"),
      (.monthFirst, "4.5.2017", "2017-05-04"), (.spelled, "4/5/2017", nil),
      (.iso, "4/5/2017", nil), (.dotted, "4/5/2017", nil),
    ] as [(DateStyle, String, String?)])
  func slashes(style: DateStyle, typed: String, written: String?) {
    let read = try? TypedDate(
      typed, today: Self.today, leaning: .past, allowsPartial: false,
      habits: DateHabits(style: style))
    #expect(read?.date.description == written)
  }

  @Test("The meaning of a typed date, and what is asked for instead, are in the person's style")
  func meaning() throws {
    let habits = DateHabits(style: .dotted)
    let read = try TypedDate(
      "in 2 days", today: Self.today, leaning: .future, allowsPartial: false, habits: habits)
    #expect(read.meaning == "Thu 26.11.2026, in 2 days")
    let error = #expect(throws: TypedDateError.self) {
      try TypedDate(
        "2017-04", today: Self.today, leaning: .past, allowsPartial: false, habits: habits)
    }
    #expect(
      error?.sentence == "A whole day is needed here, such as 24.11.2026, not only 04.2017.")
  }

  @Test(
    "This week and next week begin on the person's day; today is a Tuesday",
    arguments: [
      (.monday, "next sun", "2026-12-06"), (.sunday, "next sun", "2026-11-29"),
      (.saturday, "next sun", "2026-11-29"), (.monday, "this sun", "2026-11-29"),
      (.sunday, "this sun", "2026-11-22"), (.saturday, "this sat", "2026-11-21"),
      (.sunday, "next sat", "2026-12-05"), (.saturday, "next sat", "2026-11-28"),
      (.monday, "next fri", "2026-12-04"), (.sunday, "next fri", "2026-12-04"),
      (.saturday, "next fri", "2026-12-04"),
    ] as [(WeekStart, String, String)])
  func weekStart(start: WeekStart, typed: String, day: String) throws {
    let read = try TypedDate(
      typed, today: Self.today, leaning: .future, allowsPartial: false,
      habits: DateHabits(weekStart: start.weekday))
    #expect(read.date.description == day)
  }

  @Test("A clock's arithmetic and a letter's standing come in every style")
  func arithmetic() throws {
    let friday = try #require(Day("2017-04-14"))
    var letter = Letter(id: RecordID("letter-haley-k7f3"), title: "To Haley")
    letter.delivery = .sent
    letter.sent = PartialDate("2017-04-13")
    letter.clock = .workingDays(1)
    let settings = CasebookSettings(holidays: [friday])
    let deadline = try #require(letter.clockReading(under: settings).deadline)
    #expect(
      deadline.account.spoken(in: .monthFirst)
        == "sent Thu 04/13/2017 + 1 working day, without 04/14/2017 = Mon 04/17/2017")
    #expect(
      deadline.arithmetic
        == "sent Thu 13 Apr 2017 + 1 working day, without 14 Apr 2017 = Mon 17 Apr 2017")
    let standing = LetterStanding(of: letter, responses: [], under: settings, today: friday)
    #expect(standing.spoken(in: .iso) == "due soon, Mon 2017-04-17")
  }

  @Test("Sentences are equal where they say the same, however they were put together")
  func equalSentences() {
    let word: DatedText = "sent"
    let whole: DatedText = "sent \(Self.today), late"
    let joined: DatedText = word + " " + "\(Self.today)" + ", " + "late"
    #expect(joined == whole)
    #expect(whole.spoken(in: .iso) == "sent Tue 2026-11-24, late")
    #expect("sent \(date: Self.today), late" != whole)
    let longer: DatedText = "\(whole) by \(3)"
    #expect(longer.spoken(in: .dotted) == "sent Tue 24.11.2026, late by 3")
  }
}

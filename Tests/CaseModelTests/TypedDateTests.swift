import Testing

@testable import CaseModel

@Suite("Dates as people type them, on Tue 24 Nov 2026")
struct TypedDateTests {
  static let today = Day(year: 2026, month: 11, day: 24) ?? Day(number: 0)

  @Test(
    "A day is read for a due date",
    arguments: [
      ("2026-11-23", "Mon 23 Nov 2026, yesterday"),
      ("2027-01-22", "Fri 22 Jan 2027, in 59 days"),
      ("2027-1-5", "Tue 5 Jan 2027, in 42 days"),
      ("2026/12/01", "Tue 1 Dec 2026, in 7 days"),
      ("23 Nov", "Tue 23 Nov 2027, in 364 days"),
      ("24 Nov", "Tue 24 Nov 2026, today"),
      ("25 nov", "Wed 25 Nov 2026, tomorrow"),
      ("Nov 30", "Mon 30 Nov 2026, in 6 days"),
      ("30 November", "Mon 30 Nov 2026, in 6 days"),
      ("1st Dec", "Tue 1 Dec 2026, in 7 days"),
      ("23 Nov 2026", "Mon 23 Nov 2026, yesterday"),
      ("Nov 23, 2026", "Mon 23 Nov 2026, yesterday"),
      ("23.11.2026", "Mon 23 Nov 2026, yesterday"),
      ("1.12.", "Tue 1 Dec 2026, in 7 days"),
      ("1.12", "Tue 1 Dec 2026, in 7 days"),
      ("23/11/2026", "Mon 23 Nov 2026, yesterday"),
      ("11/23/2026", "Mon 23 Nov 2026, yesterday"),
      ("12/12/2026", "Sat 12 Dec 2026, in 18 days"),
      ("29 Feb", "Tue 29 Feb 2028, in 1 year"),
      ("29 Feb 2028", "Tue 29 Feb 2028, in 1 year"),
      ("Mon 30 Nov 2026", "Mon 30 Nov 2026, in 6 days"),
      ("Monday, 30 November", "Mon 30 Nov 2026, in 6 days"),
      ("fri 2026-11-27", "Fri 27 Nov 2026, in 3 days"),
      ("today", "Tue 24 Nov 2026, today"),
      ("  Today ", "Tue 24 Nov 2026, today"),
      ("tomorrow", "Wed 25 Nov 2026, tomorrow"),
      ("yesterday", "Mon 23 Nov 2026, yesterday"),
      ("fri", "Fri 27 Nov 2026, in 3 days"),
      ("Friday", "Fri 27 Nov 2026, in 3 days"),
      ("tue", "Tue 1 Dec 2026, in 7 days"),
      ("mon", "Mon 30 Nov 2026, in 6 days"),
      ("next fri", "Fri 4 Dec 2026, in 10 days"),
      ("next mon", "Mon 30 Nov 2026, in 6 days"),
      ("this fri", "Fri 27 Nov 2026, in 3 days"),
      ("last fri", "Fri 20 Nov 2026, 4 days ago"),
      ("in 60 days", "Sat 23 Jan 2027, in 60 days"),
      ("60 days", "Sat 23 Jan 2027, in 60 days"),
      ("in a week", "Tue 1 Dec 2026, in 7 days"),
      ("in 2 weeks", "Tue 8 Dec 2026, in 14 days"),
      ("in 3 months", "Wed 24 Feb 2027, in 92 days"),
      ("in one year", "Wed 24 Nov 2027, in 365 days"),
      ("2 years", "Fri 24 Nov 2028, in 2 years"),
      ("3 days ago", "Sat 21 Nov 2026, 3 days ago"),
      ("+3w", "Tue 15 Dec 2026, in 21 days"),
      ("+ 3 weeks", "Tue 15 Dec 2026, in 21 days"),
      ("3w", "Tue 15 Dec 2026, in 21 days"),
      ("+1m", "Thu 24 Dec 2026, in 30 days"),
      ("-2d", "Sun 22 Nov 2026, 2 days ago"),
      ("−2d", "Sun 22 Nov 2026, 2 days ago"),
      ("next week", "Tue 1 Dec 2026, in 7 days"),
      ("next month", "Thu 24 Dec 2026, in 30 days"),
      ("next year", "Wed 24 Nov 2027, in 365 days"),
      ("last month", "Sat 24 Oct 2026, 31 days ago"),
      ("eom", "Mon 30 Nov 2026, in 6 days"),
      ("end of month", "Mon 30 Nov 2026, in 6 days"),
      ("eoy", "Thu 31 Dec 2026, in 37 days"),
      ("17 Apr 2017", "Mon 17 Apr 2017, 9 years ago"),
      ("+99999d", "Sat 8 Sep 2300, in 273 years"),
    ])
  func dueDates(typed: String, meaning: String) {
    #expect(read(typed, .future, allowsPartial: false)?.meaning == meaning)
  }

  @Test(
    "Without a year, something that happened lies in the past",
    arguments: [
      ("23 Nov", "2026-11-23"), ("24 Nov", "2026-11-24"), ("25 Nov", "2025-11-25"),
      ("29 Feb", "2024-02-29"), ("31.12.", "2025-12-31"), ("fri", "2026-11-20"),
      ("tue", "2026-11-17"), ("mon", "2026-11-23"), ("next fri", "2026-12-04"),
      ("Apr", "2026-04"), ("Nov", "2026-11"), ("Dec", "2025-12"),
    ])
  func pastDates(typed: String, written: String) {
    #expect(read(typed, .past, allowsPartial: true)?.date.description == written)
  }

  @Test(
    "A date may be partial where that is allowed",
    arguments: [
      ("2017-04", "2017-04", "Apr 2017"), ("Apr 2017", "2017-04", "Apr 2017"),
      ("april 2017", "2017-04", "Apr 2017"), ("04.2017", "2017-04", "Apr 2017"),
      ("4/2017", "2017-04", "Apr 2017"), ("2017", "2017", "2017"),
      ("before Apr 2017", "before 2017-04", "before Apr 2017"),
      ("after 1 Apr 2017", "after 2017-04-01", "after 1 Apr 2017"),
      ("since 2016", "after 2016", "after 2016"),
      ("about 2017", "about 2017", "about 2017"), ("~2017", "about 2017", "about 2017"),
      ("around 17 Apr 2017", "about 2017-04-17", "about 17 Apr 2017"),
      ("2017-02/2017-04", "2017-02/2017-04", "Feb 2017 – Apr 2017"),
      ("Feb 2017 to Apr 2017", "2017-02/2017-04", "Feb 2017 – Apr 2017"),
      ("Feb 2017 – Apr 2017", "2017-02/2017-04", "Feb 2017 – Apr 2017"),
      ("between 1 Apr 2017 and 17 Apr 2017", "2017-04-01/2017-04-17", "1 Apr 2017 – 17 Apr 2017"),
      ("2016-2017", "2016/2017", "2016 – 2017"), ("2016–2017", "2016/2017", "2016 – 2017"),
      ("17 Apr 2017", "2017-04-17", "Mon 17 Apr 2017, 9 years ago"),
    ])
  func partialDates(typed: String, written: String, meaning: String) {
    let date = read(typed, .past, allowsPartial: true)
    #expect(date?.date.description == written)
    #expect(date?.meaning == meaning)
  }

  @Test(
    "What can't be taken says what is allowed",
    arguments: [
      (
        "soon", false,
        "“soon” can't be read as a date. Write 2026-11-23, 23 Nov, fri, in 60 days or +3w."
      ),
      (
        "soon", true,
        """
        “soon” can't be read as a date. Write 2026-11-23, 23 Nov, fri, in 60 days or +3w; Apr 2017, \
        2017, before … or about … will do too.
        """
      ),
      (
        String(repeating: "x", count: 5_000), false,
        """
        “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” can't be read as a date. Write 2026-11-23, \
        23 Nov, fri, in 60 days or +3w.
        """
      ),
      (
        "2017-04", false, "A whole day is needed here, such as 24 Nov 2026, not only Apr 2017."
      ),
      (
        "Fri 30 Nov 2026", false, "30 Nov 2026 is a Mon, not a fri. Which of them is right?"
      ),
      ("23.11.26", false, "Write the year of “23.11.26” with four digits."),
      ("23 Nov 26", true, "Write the year of “23 nov 26” with four digits."),
      ("31 Apr 2026", false, "There is no 31 Apr 2026: that month has 30 days."),
      ("2026-02-29", true, "There is no 29 Feb 2026: that month has 28 days."),
      (
        "3/4/2026", true,
        "3/4/2026 can mean 3 Apr or 4 Mar. Write the month as a word: 3 Apr 2026."
      ),
    ])
  func problems(typed: String, allowsPartial: Bool, sentence: String) {
    #expect(throws: TypedDateError(sentence: sentence)) {
      try TypedDate(typed, today: Self.today, leaning: .past, allowsPartial: allowsPartial)
    }
  }

  @Test(
    "What is no date isn't taken for one",
    arguments: [
      "", " ", "-", "+", "in", "in days", "23", "0 Nov", "32 Nov", "13.13.2026", "2026-13-01",
      "fri fri", "next", "last", "before", "about", "2017-04/2017-02", "to", "a", "١٢ Nov",
      "+99999999999999999999d", "2026-11-23-01", "23 Nov 26", "000-1-1", "0000", "//", "..", "~",
      "in 3", "3 4", "a week ago ago", "2nd of Dec", "3. Dez",
    ])
  func rubbish(typed: String) {
    #expect(read(typed, .past, allowsPartial: true) == nil)
  }

  @Test("Every day reads back as it is written and as it is spoken")
  func everyDay() {
    for number in stride(from: -719_000, to: 2_900_000, by: 997) {
      let day = Day(number: number)
      for typed in [
        day.description, day.spoken, "\(day.day).\(day.month).\(day.description.prefix(4))",
      ] {
        #expect(read(typed, .past, allowsPartial: false)?.day == day, "\(typed)")
      }
    }
  }

  private func read(
    _ typed: String, _ leaning: TypedDate.Leaning, allowsPartial: Bool
  ) -> TypedDate? {
    try? TypedDate(typed, today: Self.today, leaning: leaning, allowsPartial: allowsPartial)
  }
}

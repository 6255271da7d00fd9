import Testing

@testable import CaseModel

@Suite("A day")
struct DayTests {
  @Test(
    "reads and prints what records write",
    arguments: ["0001-01-01", "1969-12-31", "1970-01-01", "2000-02-29", "2017-04-17", "9999-12-31"])
  func roundTrip(text: String) throws {
    #expect(try #require(Day(text)).description == text)
  }

  @Test(
    "refuses what is no day",
    arguments: [
      "", "2017", "2017-4-17", "2017-04-31", "2017-02-29", "1900-02-29", "0000-01-01",
      "2017-13-01", "2017-00-10", "2017-04-00", "17.04.2017", "2017-04-17 ", "+017-04-17",
      "２０１７-04-17",
    ])
  func refused(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("is numbered from 1970, through every day of 800 years")
  func numbering() throws {
    var day = try #require(Day("1600-01-01"))
    let end = try #require(Day("2400-01-01"))
    while day < end {
      let again = try #require(Day(year: day.year, month: day.month, day: day.day))
      #expect(again.number == day.number)
      #expect(day.adding(days: 1).weekday.rawValue == day.weekday.rawValue % 7 + 1)
      day = day.adding(days: 1)
    }
    #expect(Day("1970-01-01")?.number == 0)
    #expect(end.number == 157_054)
  }

  @Test(
    "knows its weekday",
    arguments: [
      ("2017-04-17", "Mon 17 Apr 2017"), ("2017-06-16", "Fri 16 Jun 2017"),
      ("2000-02-29", "Tue 29 Feb 2000"), ("1969-12-31", "Wed 31 Dec 1969"),
    ])
  func weekdays(text: String, spoken: String) {
    #expect(Day(text)?.spokenWithWeekday == spoken)
  }

  @Test(
    "adds months, ending at the month's last day where it is shorter",
    arguments: [
      ("2017-01-31", 1, "2017-02-28"), ("2016-01-31", 1, "2016-02-29"),
      ("2017-11-30", 3, "2018-02-28"), ("2017-03-31", -1, "2017-02-28"),
      ("2017-01-15", -1, "2016-12-15"), ("2017-12-31", 12, "2018-12-31"),
    ])
  func months(from: String, months: Int, to: String) {
    #expect(Day(from)?.adding(months: months).description == to)
  }

  @Test("stays inside its years however much is added")
  func limits() throws {
    let day = try #require(Day("2017-04-17"))
    #expect(day.adding(days: .max).description == "9999-12-31")
    #expect(day.adding(days: .min).description == "0001-01-01")
    #expect(day.adding(months: .max).year == 9999)
    #expect(day.adding(months: .min).year == 1)
  }
}

@Suite("A partial date")
struct PartialDateTests {
  @Test(
    "prints as records write it and as people read it",
    arguments: [
      ("2017-04-17", "17 Apr 2017", "2017-04-17", "2017-04-17"),
      ("2017-04", "Apr 2017", "2017-04-01", "2017-04-30"),
      ("2016-02", "Feb 2016", "2016-02-01", "2016-02-29"),
      ("2017", "2017", "2017-01-01", "2017-12-31"),
      ("2017-02/2017-04", "Feb 2017 – Apr 2017", "2017-02-01", "2017-04-30"),
      ("2016/2017-04-17", "2016 – 17 Apr 2017", "2016-01-01", "2017-04-17"),
      ("before 2017-04-17", "before 17 Apr 2017", "2017-04-16", "2017-04-16"),
      ("before 2017", "before 2017", "2016-12-31", "2016-12-31"),
      ("after 2017-04", "after Apr 2017", "2017-05-01", "2017-05-01"),
      ("about 2017", "about 2017", "2017-01-01", "2017-12-31"),
    ])
  func forms(text: String, spoken: String, sortDay: String, lastDay: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.description == text)
    #expect(date.spoken == spoken)
    #expect(date.sortDay.description == sortDay)
    #expect(date.lastDay.description == lastDay)
  }

  @Test(
    "refuses what is no date",
    arguments: [
      "", "april", "2017-13", "2017-4", "before", "before ", "before after 2017", "2017/",
      "2018/2017", "2017-04-17/2017-04-17", "2017/2018/2019", "0000", "around 2017",
    ])
  func refused(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test("stands in a list where its first possible day does")
  func order() {
    let texts = ["2018", "before 2017", "2017-04-17", "after 2017-03", "2017", "2017-02/2018"]
    let sorted = texts.compactMap { PartialDate($0) }.sorted().map(\.description)
    #expect(
      sorted == ["before 2017", "2017", "2017-02/2018", "after 2017-03", "2017-04-17", "2018"])
  }
}

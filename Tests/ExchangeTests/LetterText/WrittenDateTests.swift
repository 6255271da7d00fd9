import CaseModel
import Exchange
import Testing

@Suite("A date as letters and tables write it")
struct WrittenDateTests {
  @Test(
    "is read in many forms",
    arguments: [
      ("2017-04-17", "2017-04-17"), ("17.04.2017", "2017-04-17"), ("17.4.17", "2017-04-17"),
      ("17/04/2017", "2017-04-17"), ("04/17/2017", "2017-04-17"), ("4/17/99", "1999-04-17"),
      ("04-17-2017", "2017-04-17"), ("2017/4/17", "2017-04-17"), ("2017.04.17", "2017-04-17"),
      ("April 17, 2017", "2017-04-17"), ("17 April 2017", "2017-04-17"),
      ("Mon 17 Apr 2017", "2017-04-17"), ("17th of April, 2017", "2017-04-17"),
      ("Apr. 17 2017", "2017-04-17"), ("17-Apr-2017", "2017-04-17"), ("17-apr-17", "2017-04-17"),
      ("17 апреля 2017 г.", "2017-04-17"), ("17 апреля 2017 года", "2017-04-17"),
      ("17.04.2017 г.", "2017-04-17"), ("2017-04-17T10:15:00Z", "2017-04-17"),
      ("17.04.2017 0:00:00", "2017-04-17"), ("4/17/2017 10:15 PM", "2017-04-17"),
      ("апрель 2017", "2017-04"), ("в апреле 2017 года", "2017-04"), ("Apr 2017", "2017-04"),
      ("04/2017", "2017-04"), ("04.2017", "2017-04"), ("2017-04", "2017-04"), ("2017", "2017"),
      ("before April 2017", "before 2017-04"), ("до 17.04.2017", "before 2017-04-17"),
      ("after 2017", "after 2017"), ("после апреля 2017", "after 2017-04"),
      ("about 2017-04", "about 2017-04"), ("ca. 2017", "about 2017"), ("~2017", "about 2017"),
      ("около 17.04.2017", "about 2017-04-17"), ("2017-02/2017-04", "2017-02/2017-04"),
      ("Feb 2017 – Apr 2017", "2017-02/2017-04"), ("Feb–Apr 2017", "2017-02/2017-04"),
      ("1–3 April 2017", "2017-04-01/2017-04-03"),
      ("01.04.2017-03.04.2017", "2017-04-01/2017-04-03"),
      ("from 1 Apr 2017 to 3 May 2017", "2017-04-01/2017-05-03"), ("2015-2017", "2015/2017"),
    ])
  func reads(_ text: String, as date: String) {
    #expect(WrittenDate(text).date?.description == date)
  }

  @Test("that can mean two days is neither, unless it is known what stands first")
  func ambiguous() throws {
    let (may, april) = (try #require(Day("2017-05-04")), try #require(Day("2017-04-05")))
    #expect(WrittenDate("04/05/2017") == .eitherOf(may, april))
    #expect(WrittenDate("04/05/2017", order: .dayFirst) == .date(PartialDate(may)))
    #expect(WrittenDate("04/05/2017", order: .monthFirst) == .date(PartialDate(april)))
    #expect(WrittenDate("05/05/2017").date?.description == "2017-05-05")
  }

  @Test(
    "that doesn't exist is known as such",
    arguments: ["30.02.2017", "31 April 2017", "2017-13-01", "17/04/2017 as month first"])
  func impossible(_ text: String) {
    let order: DayOrder? = text.hasSuffix("first") ? .monthFirst : nil
    let date = WrittenDate(text.replacing(" as month first", with: ""), order: order)
    #expect(date == .impossible)
  }

  @Test(
    "isn't anything else",
    arguments: [
      "", "soon", "10017-3505", "799 United Nations Plaza", "tomorrow", "May", "12", "1.2.3.4",
    ])
  func noDate(_ text: String) { #expect(WrittenDate(text) == .none) }
}

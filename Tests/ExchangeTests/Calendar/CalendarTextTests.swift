import CaseModel
import Testing

@testable import Exchange

@Suite("The lines of a calendar")
struct CalendarTextTests {
  private func written(_ text: String) -> String {
    var calendar = CalendarText()
    calendar.add("SUMMARY", text: text)
    return String(decoding: calendar.bytes, as: UTF8.self)
  }

  @Test(
    "escape what would mean something else",
    arguments: [
      ("a, b; c\\d", "a\\, b\\; c\\\\d"), ("a\nb\r\nc\rd", "a\\nb\\nc\\nd"),
      ("a\u{2028}b\u{85}c", "a\\nb\\nc"), ("a\u{0}\u{1B}[31m\u{7F}b", "a[31mb"),
      ("a\tb:\"c\"", "a\tb:\"c\""), ("BEGIN:VEVENT\r\nX:Y", "BEGIN:VEVENT\\nX:Y"),
    ])
  func escapes(_ text: String, written: String) {
    #expect(self.written(text) == "SUMMARY:\(written)\r\n")
  }

  @Test("leave out what is empty")
  func empty() { #expect(written("") == "") }

  @Test(
    "are folded at 75 bytes, between characters",
    arguments: [
      String(repeating: "a", count: 300), String(repeating: "é", count: 200),
      String(repeating: "ж", count: 200), String(repeating: "人", count: 200),
      String(repeating: "😀", count: 100), String(repeating: ",", count: 100),
      String(repeating: "a😀é", count: 90),
    ])
  func folding(_ text: String) {
    let lines = written(text).utf8.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 1)
    for line in lines {
      #expect(line.last == UInt8(ascii: "\r"))
      #expect(line.count - 1 <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    for line in lines.dropLast() { #expect(line.count - 1 > 70) }
    let whole = written(text).replacing("\r\n ", with: "")
    #expect(whole == "SUMMARY:\(text.replacing(",", with: "\\,"))\r\n")
  }

  @Test(
    "have days and moments as calendars write them",
    arguments: [("2017-04-17", "20170417"), ("0017-04-07", "00170407"), ("9999-12-31", "99991231")])
  func days(_ day: String, written: String) throws {
    let day = try #require(Day(day))
    #expect(CalendarText.date(day) == written)
    #expect(CalendarText.moment(day, secondOfDay: 36_061) == "\(written)T100101Z")
  }

  @Test("have no day that calendars can't write", arguments: [-900_000, 900_000_000])
  func farDays(_ number: Int) {
    #expect(CalendarText.date(Day(number: number)).utf8.count == 8)
  }
}

import Testing

@testable import CaseModel

/// One row of the table: when a letter was sent, under which clock, which days were closed, when
/// the clock stood still and when it began anew, and the day on which its answer is due.
struct DatedCase: CustomTestStringConvertible {
  let testDescription: String
  let letter: Letter
  let settings: CasebookSettings
  let due: String

  init?(row: some StringProtocol) {
    let cells = row.split(separator: "|", omittingEmptySubsequences: false).map { cell in
      cell.split(separator: " ").joined(separator: " ")
    }
    guard cells.count == 6, let clock = Clock(cells[1]) else { return nil }
    testDescription = "\(cells.joined(separator: " | "))"
    letter = Letter(
      id: RecordID("letter-a-0000"), title: "A letter", delivery: .sent,
      sent: PartialDate(cells[0]), clock: clock,
      pauses: cells[3].split(separator: " ").compactMap(DatedCase.pause),
      restarts: cells[4].split(separator: " ").compactMap { Day($0) }.map { ClockRestart(date: $0) }
    )
    settings = CasebookSettings(
      holidays: cells[2].split(separator: " ").compactMap { Day($0) },
      clocks: ["national-act": .workingDays(30), "city-petition": .days(30)])
    due = cells[5]
  }

  /// `2017-05-01..2017-05-03`, or `2017-05-01..` for one that goes on.
  private static func pause(_ text: Substring) -> ClockPause? {
    let parts = text.split(separator: ".")
    guard let first = parts.first, let from = Day(first) else { return nil }
    return ClockPause(from: from, to: parts.count == 2 ? Day(parts[1]) : nil)
  }
}

@Suite("An answer is due")
struct DueDateTableTests {
  @Test("on the day that the rules give", arguments: DueDateTableTests.cases)
  func due(_ dated: DatedCase) {
    switch dated.letter.clockReading(under: dated.settings) {
    case .due(let deadline): #expect(deadline.due.description == dated.due)
    case .paused(let since): #expect("paused since \(since)" == dated.due)
    case let other: Issue.record("\(other)")
    }
  }

  @Test("in every row of the table, which has more than seventy")
  func complete() {
    #expect(DueDateTableTests.cases.count == DueDateTableTests.rows.count)
    #expect(DueDateTableTests.cases.count > 70)
  }

  static let cases = rows.compactMap { DatedCase(row: $0) }

  private static let rows = table.split(separator: "\n").filter { !$0.hasPrefix("#") }

  // Computed by another program: it lists the days that count, and takes the one wanted.
  private static let table = """
    # Calendar days; a weekend moves to the next working day.
    2017-04-17 | days 1 | | | | 2017-04-18
    2017-04-17 | days 60 | | | | 2017-06-16
    2017-04-17 | un-special-procedures | | | | 2017-06-16
    2018-08-30 | osce-vienna-mechanism | | | | 2018-09-10
    2018-08-31 | osce-vienna-mechanism | | | | 2018-09-10
    2018-09-01 | osce-vienna-mechanism | | | | 2018-09-11
    2018-11-01 | days 1 | | | | 2018-11-02
    2018-11-02 | days 1 | | | | 2018-11-05
    2018-11-03 | days 1 | | | | 2018-11-05
    2018-11-04 | days 1 | | | | 2018-11-05
    2026-11-24 | days 365 | | | | 2027-11-24
    2026-11-24 | days 9999 | | | | 2054-04-10
    # Leap days.
    2016-02-28 | days 1 | | | | 2016-02-29
    2016-02-27 | days 2 | | | | 2016-02-29
    2016-02-29 | days 365 | | | | 2017-02-28
    2016-02-29 | days 366 | | | | 2017-03-01
    2015-12-31 | days 60 | | | | 2016-02-29
    2023-02-28 | days 1 | | | | 2023-03-01
    2024-02-28 | days 1 | | | | 2024-02-29
    2024-02-29 | days 366 | | | | 2025-03-03
    2000-02-28 | days 1 | | | | 2000-02-29
    2100-02-26 | days 3 | | | | 2100-03-01
    2024-02-28 | working-days 1 | | | | 2024-02-29
    2024-02-28 | working-days 2 | | | | 2024-03-01
    2024-02-01 | working-days 20 | | | | 2024-02-29
    2023-02-01 | working-days 20 | | | | 2023-03-01
    # Year ends.
    2016-12-31 | days 1 | 2017-01-02 | | | 2017-01-03
    2016-12-30 | days 2 | 2017-01-01 2017-01-02 | | | 2017-01-03
    2017-12-15 | days 10 | 2017-12-25 2017-12-26 | | | 2017-12-27
    2017-12-22 | working-days 1 | 2017-12-25 2017-12-26 | | | 2017-12-27
    2018-12-20 | working-days 10 | 2018-12-25 2018-12-26 2019-01-01 | | | 2019-01-08
    2019-12-31 | working-days 5 | 2020-01-01 2020-01-02 2020-01-03 2020-01-06 2020-01-07 | | | 2020-01-14
    2020-12-31 | days 1 | 2021-01-01 | | | 2021-01-04
    1999-12-31 | days 1 | | | | 2000-01-03
    # Holidays, on weekends too.
    2009-03-12 | working-days 20 | 2009-03-17 2009-04-10 2009-04-13 | | | 2009-04-14
    2009-03-12 | working-days 20 | 2009-04-10 2009-04-13 | | | 2009-04-09
    2008-10-01 | working-days 20 | | | | 2008-10-29
    2008-02-01 | working-days 20 | | | | 2008-02-29
    2021-04-01 | days 1 | 2021-04-02 2021-04-05 | | | 2021-04-06
    2021-04-01 | days 4 | 2021-04-02 2021-04-05 | | | 2021-04-06
    2022-04-25 | working-days 5 | 2022-05-01 2022-05-02 2022-05-03 | | | 2022-05-04
    2022-12-20 | working-days 5 | 2022-12-25 2022-12-26 2022-12-27 | | | 2022-12-29
    2021-12-20 | working-days 5 | 2021-12-25 2021-12-26 | | | 2021-12-27
    2021-12-22 | days 3 | 2021-12-25 2021-12-27 2021-12-28 | | | 2021-12-29
    2026-04-30 | days 1 | 2026-05-01 | | | 2026-05-04
    2026-05-04 | working-days 4 | 2026-05-09 | | | 2026-05-08
    2026-05-08 | days 1 | 2026-05-09 2026-05-11 | | | 2026-05-12
    # Sent on a day on which offices are closed.
    2009-03-14 | working-days 20 | 2009-03-17 2009-04-10 2009-04-13 | | | 2009-04-15
    2009-03-15 | working-days 20 | 2009-03-17 2009-04-10 2009-04-13 | | | 2009-04-15
    2026-01-01 | working-days 1 | 2026-01-01 | | | 2026-01-02
    2026-01-03 | days 2 | | | | 2026-01-05
    # The clock stands still while we owe an answer.
    2017-04-17 | days 60 | | 2017-05-01..2017-05-03 | | 2017-06-19
    2017-04-17 | days 10 | | 2017-04-18..2017-04-18 | | 2017-04-28
    2017-04-17 | days 10 | | 2017-04-10..2017-04-19 | | 2017-05-01
    2017-04-17 | days 10 | | 2017-04-20..2017-04-22 2017-04-22..2017-04-24 | | 2017-05-02
    2017-04-17 | days 10 | | 2017-04-27..2017-05-05 | | 2017-05-08
    2017-04-17 | days 10 | | 2017-04-28..2017-05-05 | | 2017-04-27
    2017-04-17 | working-days 5 | | 2017-04-22..2017-04-23 | | 2017-04-24
    2017-04-17 | working-days 5 | 2017-04-19 | 2017-04-19..2017-04-20 | | 2017-04-26
    2016-02-20 | days 10 | | 2016-02-28..2016-03-01 | | 2016-03-04
    2016-12-20 | days 14 | 2017-01-02 | 2016-12-25..2017-01-01 | | 2017-01-11
    2017-04-17 | days 60 | | 2017-05-01.. | | paused since 2017-05-01
    2017-04-17 | days 60 | | 2017-05-01..2017-05-02 2017-07-01.. | | paused since 2017-07-01
    # Sending again begins the clock anew.
    2017-04-17 | days 10 | | | 2017-05-01 | 2017-05-11
    2017-04-17 | days 10 | | | 2017-05-01 2017-05-10 | 2017-05-22
    2017-04-17 | days 10 | | | 2017-05-10 2017-05-01 | 2017-05-22
    2017-04-17 | days 10 | | | 2017-04-17 | 2017-04-27
    2017-04-17 | days 10 | | | 2017-04-01 | 2017-04-27
    2016-02-01 | days 28 | | | 2016-02-29 | 2016-03-28
    2017-04-17 | working-days 10 | 2017-05-01 2017-05-09 | | 2017-04-28 | 2017-05-16
    # What we sent on their question begins it anew, and ends the pause.
    2017-04-17 | days 60 | | 2017-05-01..2017-05-09 | 2017-05-10 | 2017-07-10
    2017-04-17 | days 60 | | 2017-05-01.. | 2017-05-10 | 2017-07-10
    2017-04-17 | days 60 | | 2017-05-01.. | 2017-04-25 | paused since 2017-05-01
    2017-04-17 | days 10 | | 2017-05-05..2017-05-14 | 2017-05-10 | 2017-05-24
    # Procedures of the casebook's own.
    2026-11-24 | national-act | 2026-12-25 2027-01-01 | | | 2027-01-07
    2026-11-24 | city-petition | 2026-12-24 2026-12-25 | | | 2026-12-28
    """
}

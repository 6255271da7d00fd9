/// Which days offices work: not on weekends, nor on the holidays that the casebook lists.
package struct WorkingCalendar: Hashable, Sendable {
  private let holidays: Set<Day>

  package init(holidays: some Sequence<Day>) { self.holidays = Set(holidays) }

  package func isWorkingDay(_ day: Day) -> Bool {
    !day.weekday.isWeekend && !holidays.contains(day)
  }

  package func isHoliday(_ day: Day) -> Bool { holidays.contains(day) }

  /// The day itself where it is a working day, else the next that is.
  package func workingDay(onOrAfter day: Day) -> Day {
    // Settings could list every day for years as a holiday; the search ends all the same.
    var candidate = day
    for _ in 0..<3_660 {
      if isWorkingDay(candidate) { return candidate }
      candidate = candidate.adding(days: 1)
    }
    return day
  }
}

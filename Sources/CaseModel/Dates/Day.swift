/// A civil day in the Gregorian calendar, without time or time zone.
///
/// Deadlines in casework are counted in days, so the model has its own day instead of an instant.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, which is 0; earlier days are negative.
  package let number: Int

  /// The day that many days after 1970-01-01, limited to the years 1 to 9999.
  package init(number: Int) {
    self.number = min(max(number, Day.firstNumber), Day.lastNumber)
  }

  /// The day of that year (1 to 9999), month (1 to 12) and day of the month; nil where there is
  /// no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Day.length(ofMonth: month, year: year) else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  /// Reads `2017-04-17`; nil for anything else, and for days that don't exist.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3,
      let year = digits(parts[0], count: 4),
      let month = digits(parts[1], count: 2),
      let day = digits(parts[2], count: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// 1 to 9999.
  package var year: Int { civil.year }
  /// 1 to 12.
  package var month: Int { civil.month }
  /// The day of the month, 1 to 31.
  package var day: Int { civil.day }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: (((number + 3) % 7) + 7) % 7 + 1) ?? .monday
  }

  /// The day `days` later, or earlier where `days` is negative.
  package func adding(days: Int) -> Day {
    let (sum, overflow) = number.addingReportingOverflow(days)
    return Day(number: overflow ? (days > 0 ? Day.lastNumber : Day.firstNumber) : sum)
  }

  /// The same day of the month `months` later, or that month's last day where it is shorter.
  package func adding(months: Int) -> Day {
    let clamped = min(max(months, -120_000), 120_000)
    let total = year * 12 + (month - 1) + clamped
    let newYear = min(max(total / 12, 1), 9999)
    let newMonth = ((total % 12) + 12) % 12 + 1
    let newDay = min(day, Day.length(ofMonth: newMonth, year: newYear))
    return Day(number: Day.number(year: newYear, month: newMonth, day: newDay))
  }

  /// How many days later `other` is; negative where it is earlier.
  package func days(to other: Day) -> Int { other.number - number }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// 28 to 31. `month` must be 1 to 12.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static let firstNumber = number(year: 1, month: 1, day: 1)
  private static let lastNumber = number(year: 9999, month: 12, day: 31)

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  // Counting the year from March puts the leap day last, so that months before it have fixed
  // offsets.
  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}

/// Days of the week, numbered as in ISO 8601: Monday is 1.
package enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// `Mon`, `Tue` …
  package var short: String {
    switch self {
    case .monday: "Mon"
    case .tuesday: "Tue"
    case .wednesday: "Wed"
    case .thursday: "Thu"
    case .friday: "Fri"
    case .saturday: "Sat"
    case .sunday: "Sun"
    }
  }

  package var isWeekend: Bool { self == .saturday || self == .sunday }
}

extension Day: CustomStringConvertible {
  /// As records write it: `2017-04-17`.
  package var description: String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// For people: `17 Apr 2017`.
  package var spoken: String { "\(day) \(monthNames[month - 1]) \(padded(year, to: 4))" }

  /// For people, with the day of the week: `Mon 17 Apr 2017`.
  package var spokenWithWeekday: String { "\(weekday.short) \(spoken)" }
}

/// The months' names as the desk writes them, January first.
package let monthNames = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]

func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Reads exactly `count` ASCII digits.
func digits(_ text: some StringProtocol, count: Int) -> Int? {
  guard text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
    return nil
  }
  return Int(text)
}

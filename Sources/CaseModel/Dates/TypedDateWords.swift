/// The words and figures of typed dates.
extension TypedDateReader {
  func step(_ word: some StringProtocol) -> Step? {
    switch String(word) {
    case "d", "day", "days": .days(1)
    case "w", "wk", "week", "weeks": .days(7)
    case "m", "mo", "month", "months": .months(1)
    case "y", "yr", "year", "years": .months(12)
    default: nil
    }
  }

  func weekday(_ word: Substring) -> Weekday? {
    guard word.utf8.count >= 3 else { return nil }
    return Weekday.allCases.first { $0.fullName.hasPrefix(word) }
  }

  func month(_ word: Substring) -> Int? {
    let name = word.last == "." ? word.dropLast() : word
    guard name.utf8.count >= 3 else { return nil }
    return TypedDateReader.months.firstIndex { $0.hasPrefix(name) }
      .map { $0 + 1 }
  }

  func ordinal(_ word: Substring) -> Int? {
    for ending in ["st", "nd", "rd", "th", "."] where word.hasSuffix(ending) {
      return small(word.dropLast(ending.count))
    }
    return small(word)
  }

  func small(_ word: Substring) -> Int? {
    (1...2).contains(word.utf8.count) ? digits(word, count: word.utf8.count) : nil
  }

  func year(_ word: Substring) -> Int? {
    digits(word, count: 4).flatMap { $0 >= 1 ? $0 : nil }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}

/// A unit in which people count.
enum Step {
  case days(Int)
  case months(Int)
}

extension Day {
  func adding(_ count: Int, _ step: Step) -> Day {
    switch step {
    case .days(let days): adding(days: count * days)
    case .months(let months): adding(months: count * months)
    }
  }
}

extension Weekday {
  fileprivate var fullName: String {
    switch self {
    case .monday: "monday"
    case .tuesday: "tuesday"
    case .wednesday: "wednesday"
    case .thursday: "thursday"
    case .friday: "friday"
    case .saturday: "saturday"
    case .sunday: "sunday"
    }
  }
}

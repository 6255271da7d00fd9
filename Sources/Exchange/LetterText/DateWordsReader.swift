internal import CaseModel

/// Reads the words of a date: lower-case, with `е` for `ё`.
struct DateWordsReader {
  let order: DayOrder?

  /// The word that limits a date, as records write it, and the rest.
  func qualifier(of text: String) -> (word: String, rest: String)? {
    if text.hasPrefix("~") { return ("about", text.dropFirst().trimmed) }
    guard let space = text.firstIndex(of: " ") else { return nil }
    let first = text[..<space].filter { $0 != "." }
    guard let word = Self.qualifiers[first] else { return nil }
    return (word, text[space...].trimmed)
  }

  private static let qualifiers = [
    "before": "before", "до": "before", "after": "after", "since": "after", "после": "after",
    "about": "about", "around": "about", "circa": "about", "ca": "about", "c": "about",
    "approximately": "about", "около": "about", "примерно": "about", "ок": "about",
  ]

  // MARK: Points in time

  func point(_ text: String) -> DatePoint {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," })
      .map { $0.hasPrefix("(") ? $0.dropFirst() : $0 }
      .filter { !Self.isPassedOver($0) && !MonthNames.isWeekday($0) }
    switch words.count {
    case 1: return figures(withoutTime(words[0]))
    case 2:
      guard let month = MonthNames.month(words[0]), let year = year(words[1]) else { return .none }
      return .known(written(year, month))
    case 3:
      if let day = small(words[0]), let month = MonthNames.month(words[1]) {
        return self.day(words[2], month, day)
      }
      if let month = MonthNames.month(words[0]), let day = small(words[1]) {
        return self.day(words[2], month, day)
      }
      return .none
    default: return .none
    }
  }

  private static func isPassedOver(_ word: Substring) -> Bool {
    if ["г", "г.", "года", "году", "year", "of", "the", "on", "в", "am", "pm"].contains(word) {
      return true
    }
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    // A time of day.
    return parts.count > 1 && parts[0].count <= 2 && parts.allSatisfy { $0.first?.isNumber == true }
  }

  /// `2017-04-17t10:00:00z` without its time.
  private func withoutTime(_ word: Substring) -> Substring {
    guard word.utf8.count > 11, let mark = word.firstIndex(of: "t"),
      word.utf8.distance(from: word.startIndex, to: mark) == 10
    else { return word }
    return word[..<mark]
  }

  private func figures(_ word: Substring) -> DatePoint {
    var word = word
    for ending in ["г.", "г", "."] where word.hasSuffix(ending) {
      word = word.dropLast(ending.count)
      break
    }
    for separator in ["-", ".", "/"] as [Character] {
      let parts = word.split(separator: separator, omittingEmptySubsequences: false)
      if parts.count == 3 { return three(parts, separator) }
      if parts.count == 2 { return two(parts) }
    }
    return year(word).map { .known(padded($0, 4)) } ?? .none
  }

  private func two(_ parts: [Substring]) -> DatePoint {
    if let year = year(parts[0]), let month = small(parts[1]), (1...12).contains(month) {
      return .known(written(year, month))
    }
    if let month = small(parts[0]) ?? MonthNames.month(parts[0]), (1...12).contains(month),
      let year = year(parts[1])
    {
      return .known(written(year, month))
    }
    return .none
  }

  private func three(_ parts: [Substring], _ separator: Character) -> DatePoint {
    if let month = MonthNames.month(parts[1]), let first = small(parts[0]) {
      return day(parts[2], month, first)
    }
    guard let second = small(parts[1]) else { return .none }
    if year(parts[0]) != nil, let last = small(parts[2]) { return day(parts[0], second, last) }
    guard let first = small(parts[0]), anyYear(parts[2]) != nil else { return .none }
    if separator == "." { return day(parts[2], second, first) }
    switch order {
    case .dayFirst?: return day(parts[2], second, first)
    case .monthFirst?: return day(parts[2], first, second)
    case nil:
      if first > 12 || first == second { return day(parts[2], second, first) }
      if second > 12 { return day(parts[2], first, second) }
      guard let year = anyYear(parts[2]), let one = Day(year: year, month: second, day: first),
        let other = Day(year: year, month: first, day: second)
      else { return .impossible }
      return .eitherOf(one, other)
    }
  }

  private func day(_ year: Substring, _ month: Int, _ day: Int) -> DatePoint {
    guard let year = anyYear(year) else { return .none }
    return Day(year: year, month: month, day: day).map { .known($0.description) } ?? .impossible
  }

  // MARK: Ranges

  /// `feb 2017 – apr 2017`, `feb–apr 2017`, `1–3 april 2017`, `2015-2017`.
  func range(_ text: String) -> WrittenDate {
    for separator in [" to ", " по ", " until ", "–", "—", " - ", "..", "-"] {
      guard let found = text.firstRange(of: separator) else { continue }
      var first = text[..<found.lowerBound].trimmed
      let last = text[found.upperBound...].trimmed
      for word in ["from ", "between ", "с "] where first.hasPrefix(word) {
        first = String(first.dropFirst(word.count))
      }
      guard case .known(let to) = point(last) else { continue }
      for rest in ["", tail(of: last, 1), tail(of: last, 2)] {
        guard case .known(let from) = point(first + rest), let date = PartialDate("\(from)/\(to)")
        else { continue }
        return .date(date)
      }
    }
    return .none
  }

  /// The last words of a date, which its other end may leave out.
  private func tail(of text: String, _ count: Int) -> String {
    " "
      + text.split(separator: " ").filter { !Self.isPassedOver($0) }.suffix(count)
      .joined(separator: " ")
  }

  // MARK: Figures

  private func small(_ word: Substring) -> Int? {
    var word = word
    for ending in ["st", "nd", "rd", "th", "-го", "."] where word.hasSuffix(ending) {
      word = word.dropLast(ending.count)
      break
    }
    return (1...2).contains(word.utf8.count) ? digits(word) : nil
  }

  private func year(_ word: Substring) -> Int? {
    word.utf8.count == 4 ? digits(word).flatMap { $0 >= 1 ? $0 : nil } : nil
  }

  private func anyYear(_ word: Substring) -> Int? {
    if let year = year(word) { return year }
    guard word.utf8.count == 2, let short = digits(word) else { return nil }
    return short >= 70 ? 1900 + short : 2000 + short
  }

  private func digits(_ word: Substring) -> Int? {
    word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
  }

  private func written(_ year: Int, _ month: Int) -> String {
    "\(padded(year, 4))-\(padded(month, 2))"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

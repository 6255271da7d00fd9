/// Reads the words of a typed date against the present day.
struct TypedDateReader {
  let today: Day
  let leaning: TypedDate.Leaning
  let habits: DateHabits

  /// Lower-case words without commas and the ends of ordinal numbers.
  static func words(of text: String) -> [Substring] {
    let plain = text.lowercased().map { character -> Character in
      character == "," || character.isWhitespace ? " " : character == "—" ? "–" : character
    }
    // The number of words that mean something is small; the rest would only cost time.
    return String(plain.prefix(200)).split(separator: " ")
  }

  /// The date as records write it; nil where the words make none.
  func written(_ words: [Substring]) -> String? {
    if let word = words.first, let prefix = TypedDateReader.prefixes[String(word)],
      words.count > 1
    {
      return point(Array(words.dropFirst())).map { "\(prefix) \($0)" }
    }
    if let word = words.first, word.first == "~" {
      let rest = [word.dropFirst()].filter { !$0.isEmpty } + words.dropFirst()
      return point(rest).map { "about \($0)" }
    }
    return point(words) ?? range(words)
  }

  /// A sentence for words that could be read, were they not ambiguous or impossible.
  func reasonAgainst(_ words: [Substring]) -> String? {
    let parts = words.joined(separator: " ").split(
      separator: "/", omittingEmptySubsequences: false)
    if !writesSlashes, words.count == 1, parts.count == 3, let first = small(parts[0]),
      let second = small(parts[1]),
      first <= 12, second <= 12, first != second, first > 0, second > 0, year(parts[2]) != nil
    {
      let (one, other) = (monthNames[second - 1], monthNames[first - 1])
      return """
        \(words[0]) can mean \(first) \(one) or \(second) \(other). \
        Write the month as a word: \(first) \(one) \(parts[2]).
        """
    }
    guard written(words) == nil else { return nil }
    if let word = words.first, weekday(word) != nil, let day = dated(Array(words.dropFirst())) {
      return "\(day.spoken) is a \(day.weekday.short), not a \(word). Which of them is right?"
    }
    if isYearShort(words) {
      return "Write the year of “\(words.joined(separator: " "))” with four digits."
    }
    guard let (day, month, year) = civil(words), let month, let year else { return nil }
    guard (1...12).contains(month), Day(year: year, month: month, day: day) == nil else {
      return nil
    }
    return "There is no \(day) \(monthNames[month - 1]) \(year): that month has "
      + "\(Day.length(ofMonth: month, year: year)) days."
  }

  /// Whether the person writes dates with slashes, so that it is known what comes first.
  private var writesSlashes: Bool { habits.style == .dayFirst || habits.style == .monthFirst }

  // MARK: Points in time

  private func point(_ words: [Substring]) -> String? {
    if let day = relative(words) ?? named(words) ?? dated(words) { return day.description }
    return partial(words)
  }

  private func relative(_ words: [Substring]) -> Day? {
    switch words.joined(separator: " ") {
    case "today", "now": return today
    case "tomorrow", "tom": return today.adding(days: 1)
    case "yesterday": return today.adding(days: -1)
    case "eom", "end of month", "end of the month": return endOfMonth
    case "eoy", "end of year", "end of the year": return Day(year: today.year, month: 12, day: 31)
    case let phrase:
      if let unit = step(phrase.hasPrefix("next ") ? phrase.dropFirst(5) : "") {
        return today.adding(1, unit)
      }
      if let unit = step(phrase.hasPrefix("last ") ? phrase.dropFirst(5) : "") {
        return today.adding(-1, unit)
      }
      return counted(words)
    }
  }

  private func counted(_ words: [Substring]) -> Day? {
    guard var first = words.first else { return nil }
    var rest = Array(words.dropFirst())
    var sign = 1
    if first == "in", let next = rest.first {
      first = next
      rest.removeFirst()
    } else if let mark = first.first, "+-−".contains(mark) {
      sign = mark == "+" ? 1 : -1
      first = first.dropFirst()
      if first.isEmpty, let next = rest.first {
        first = next
        rest.removeFirst()
      }
    } else if rest.last == "ago" {
      sign = -1
      rest.removeLast()
    } else if first.last?.isLetter != true || rest.isEmpty == false {
      // A bare count, `60 days`, is taken as `in 60 days`; a bare `2017` is a year.
      guard rest.count == 1, step(rest[0]) != nil else { return nil }
    }
    let figures = first.prefix { $0.isASCII && $0.isNumber }
    let unit = ([first.dropFirst(figures.count)] + rest).filter { !$0.isEmpty }
    let isArticle = figures.isEmpty && (first == "a" || first == "an" || first == "one")
    guard let count = isArticle ? 1 : Int(figures), (0...99_999).contains(count) else { return nil }
    let unitWords = isArticle ? rest : unit
    guard unitWords.count == 1, let unit = step(unitWords[0]) else { return nil }
    return today.adding(sign * count, unit)
  }

  private func named(_ words: [Substring]) -> Day? {
    guard let last = words.last, words.count <= 2, let weekday = weekday(last) else { return nil }
    let start = habits.weekStart
    let thisWeek = today.lastDayOfWeek(startingOn: start).adding(days: -6)
    let place = (weekday.rawValue - start.rawValue + 7) % 7
    switch words.count == 2 ? words[0] : "" {
    case "":
      return leaning == .future ? nearest(weekday, forward: true) : nearest(weekday, forward: false)
    case "next": return thisWeek.adding(days: 7 + place)
    case "last": return nearest(weekday, forward: false)
    case "this": return thisWeek.adding(days: place)
    default: return nil
    }
  }

  private func nearest(_ weekday: Weekday, forward: Bool) -> Day {
    let ahead = (weekday.rawValue - today.weekday.rawValue + 7) % 7
    let days = forward ? (ahead == 0 ? 7 : ahead) : (ahead == 0 ? -7 : ahead - 7)
    return today.adding(days: days)
  }

  private func dated(_ words: [Substring]) -> Day? {
    // `Fri 27 Nov 2026`, as the desk writes it: the day of the week must be right.
    if words.count > 1, let weekday = weekday(words[0]) {
      return dated(Array(words.dropFirst())).flatMap { $0.weekday == weekday ? $0 : nil }
    }
    guard let (day, month, year) = civil(words), let month else { return nil }
    if let year { return Day(year: year, month: month, day: day) }
    // Leap days come every four years, or eight.
    for distance in 0...8 {
      let year = today.year + (leaning == .future ? distance : -distance)
      guard let found = Day(year: year, month: month, day: day) else { continue }
      if leaning == .future ? found >= today : found <= today { return found }
    }
    return nil
  }

  /// A day, a month and perhaps a year, in any of the orders that can't be mistaken.
  private func civil(_ words: [Substring]) -> (day: Int, month: Int?, year: Int?)? {
    switch words.count {
    case 1:
      let word = words[0]
      for separator in ["-", ".", "/"] as [Character] {
        let parts = word.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3 || (parts.count == 2 && separator == ".") else { continue }
        if parts.count == 3, let year = year(parts[0]), let month = small(parts[1]),
          let day = small(parts[2])
        {
          return (day, month, year)
        }
        guard var day = small(parts[0]), var month = small(parts[1]) else { return nil }
        if separator == "/", habits.style == .monthFirst, day <= 12 { swap(&day, &month) }
        if parts.count == 2 || parts[2].isEmpty {
          return separator == "." ? (day, month, nil) : nil
        }
        guard let year = year(parts[2]) else { return nil }
        // With slashes the month may come first; above twelve it must be the day.
        return separator == "/" && month > 12 ? (month, day, year) : (day, month, year)
      }
      return nil
    case 2, 3:
      let year = words.count == 3 ? year(words[2]) : nil
      guard words.count == 2 || year != nil else { return nil }
      if let day = ordinal(words[0]), let month = month(words[1]) { return (day, month, year) }
      if let month = month(words[0]), let day = ordinal(words[1]) { return (day, month, year) }
      return nil
    default: return nil
    }
  }

  private func isYearShort(_ words: [Substring]) -> Bool {
    let parts =
      words.count == 1 ? words[0].split(whereSeparator: { ".-/".contains($0) }) : words
    guard parts.count == 3, parts[2].utf8.count == 2, small(parts[2]) != nil else { return false }
    return civil(Array(parts[..<2]) + ["20" + parts[2]]) != nil
      || (small(parts[0]) != nil && small(parts[1]) != nil)
  }

  // MARK: Partial dates

  private func partial(_ words: [Substring]) -> String? {
    if words.count == 1 {
      if let year = year(words[0]) { return padded(year, to: 4) }
      if let month = month(words[0]) { return written(month: month) }
      for separator in ["-", ".", "/"] as [Character] {
        let parts = words[0].split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 2 else { continue }
        if let year = year(parts[0]), let month = small(parts[1]) { return written(month, year) }
        if let month = small(parts[0]), let year = year(parts[1]) { return written(month, year) }
      }
      return nil
    }
    guard words.count == 2, let month = month(words[0]), let year = year(words[1]) else {
      return nil
    }
    return written(month, year)
  }

  private func written(_ month: Int, _ year: Int) -> String? {
    (1...12).contains(month) ? "\(padded(year, to: 4))-\(padded(month, to: 2))" : nil
  }

  private func written(month: Int) -> String? {
    let isOver = month < today.month
    let isAhead = month > today.month
    let year =
      leaning == .future ? today.year + (isOver ? 1 : 0) : today.year - (isAhead ? 1 : 0)
    return written(month, year)
  }

  private func range(_ words: [Substring]) -> String? {
    var words = words
    if words.first == "from" || words.first == "between" { words.removeFirst() }
    for (index, word) in words.enumerated()
    where ["to", "and", "–", "-", "/", "until"].contains(word) {
      return between(Array(words[..<index]), Array(words[(index + 1)...]))
    }
    let text = words.joined(separator: " ")
    for separator in ["/", "–", ".."] {
      if let found = text.firstRange(of: separator) {
        return between(
          text[..<found.lowerBound].split(separator: " "),
          text[found.upperBound...].split(separator: " "))
      }
    }
    let years = text.split(separator: "-", omittingEmptySubsequences: false)
    guard years.count == 2, year(years[0]) != nil, year(years[1]) != nil else { return nil }
    return "\(years[0])/\(years[1])"
  }

  private func between(_ from: [Substring], _ to: [Substring]) -> String? {
    guard let from = point(from), let to = point(to) else { return nil }
    return "\(from)/\(to)"
  }

  private var endOfMonth: Day? {
    Day(
      year: today.year, month: today.month,
      day: Day.length(ofMonth: today.month, year: today.year))
  }

  private static let prefixes = [
    "before": "before", "after": "after", "about": "about", "around": "about", "circa": "about",
    "ca.": "about", "since": "after",
  ]
}

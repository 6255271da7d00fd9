internal import CaseModel

/// What a line above a letter says of when and how it was sent.
enum DateLine {
  /// The date of a line that holds little else: `April 17, 2017`, `Washington, D.C., April 17, 2017`,
  /// `г. Москва, 17 апреля 2017 г.`, `17.04.2017 № 15/2`.
  static func read(_ line: String) -> WrittenDate {
    guard line.count <= 80, line.contains(where: \.isNumber) else { return .none }
    var text = line.filter { $0 != "*" && $0 != "_" }.trimmed
    if let (label, rest) = LetterLabel.read(text), label == .date { text = rest }
    if let sign = text.firstIndex(of: "№") { text = text[..<sign].trimmed }
    let lower = text.lowercased()
    for word in ["dated ", "от "] where lower.hasPrefix(word) {
      text = text.dropFirst(word.count).trimmed
    }
    while text.last == "." && !text.lowercased().hasSuffix("г.") { text.removeLast() }
    let whole = WrittenDate(text)
    if isDay(whole) { return whole }
    // A place before it, set off by a comma.
    var rest = text[...]
    while let comma = rest.firstIndex(of: ",") {
      rest = rest[rest.index(after: comma)...]
      let found = WrittenDate(rest.trimmed)
      if isDay(found) { return found }
    }
    // “April 2017” may head a letter, but “2017” alone is a number of a street.
    if case .date(let date) = whole, text.contains(where: \.isLetter), date.exactDay == nil {
      return whole
    }
    return .none
  }

  private static func isDay(_ date: WrittenDate) -> Bool {
    switch date {
    case .date(let date): date.exactDay != nil
    case .eitherOf: true
    case .impossible, .none: false
    }
  }

  /// The way of sending that a line names.
  static func channel(_ line: String) -> Channel? {
    let lower = line.lowercased()
    for (words, channel) in PartyWords.sendings where words.contains(where: { lower.contains($0) })
    {
      return Channel(rawValue: channel)
    }
    return nil
  }
}

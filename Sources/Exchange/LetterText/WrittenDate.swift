package import CaseModel

/// Which of the two small figures of a date like 04/05/2017 is the day.
package enum DayOrder: String, CaseIterable, Hashable, Sendable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}

/// What a date in a letter or a table says.
package enum WrittenDate: Hashable, Sendable {
  case date(PartialDate)
  /// It means one of two days, and nothing says which: the day-first reading, then the other.
  case eitherOf(Day, Day)
  /// It looks like a date, but there is no such day.
  case impossible
  case none

  package var date: PartialDate? {
    if case .date(let date) = self { date } else { nil }
  }

  /// Reads `2017-04-17`, `17.04.2017`, `04/17/2017`, `17-Apr-17`, `April 17, 2017`,
  /// `17 апреля 2017 г.`, with the time of day left out; months and years; ranges with a dash or
  /// “to”; and all of these after `before`, `after`, `about`, `до`, `после` or `около`.
  ///
  /// Two-digit years from 70 on are of the twentieth century.
  /// - Parameter order: what stands first in dates with slashes or hyphens; where it is nil, a date
  ///   that leaves the choice is ``eitherOf(_:_:)``. With dots the day stands first.
  package init(_ text: some StringProtocol, order: DayOrder? = nil) {
    let plain = String(
      text.lowercased().prefix(80).map { character -> Character in
        character == "ё" ? "е" : character.isWhitespace ? " " : character
      }
    ).trimmed
    guard !plain.isEmpty, plain.contains(where: { $0.isNumber }) else {
      self = .none
      return
    }
    if let date = PartialDate(plain) {
      self = .date(date)
      return
    }
    let reader = DateWordsReader(order: order)
    if let (word, rest) = reader.qualifier(of: plain) {
      self = reader.point(rest).qualified(word)
      return
    }
    let point = reader.point(plain)
    self = point == .none ? reader.range(plain) : point.written
  }
}

/// A day, a month or a year, as its words say it.
enum DatePoint: Hashable {
  /// As records write it: `2017-04-17`, `2017-04` or `2017`.
  case known(String)
  case eitherOf(Day, Day)
  case impossible
  case none

  var written: WrittenDate { qualified("") }

  func qualified(_ word: String) -> WrittenDate {
    switch self {
    case .known(let text):
      PartialDate(word.isEmpty ? text : "\(word) \(text)").map { .date($0) } ?? .none
    case .eitherOf(let one, let other): .eitherOf(one, other)
    case .impossible: .impossible
    case .none: .none
    }
  }
}

extension String {
  /// Without white space and byte order marks at both ends.
  var trimmed: String {
    // Most texts begin and end with a letter or digit of ASCII.
    if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first),
      (0x21...0x7E).contains(last)
    {
      return self
    }
    return self[...].trimmed
  }
}

extension Substring {
  /// Without white space and byte order marks at both ends.
  var trimmed: String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
    guard let first = unicodeScalars.firstIndex(where: { !isBlank($0) }),
      let last = unicodeScalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[first..<unicodeScalars.index(after: last)])
  }
}

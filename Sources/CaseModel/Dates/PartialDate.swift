/// A date as far as it is known: a day, a month, a year, a range of these, or one with `before`,
/// `after` or `about` (HURIDOCS list 48, "type of date").
package struct PartialDate: Hashable, Sendable {
  /// A day, a whole month, or a whole year.
  package enum Precision: Hashable, Sendable {
    case day(Day)
    case month(year: Int, month: Int)
    case year(Int)

    package var first: Day {
      switch self {
      case .day(let day): day
      case .month(let year, let month): known(year: year, month: month, day: 1)
      case .year(let year): known(year: year, month: 1, day: 1)
      }
    }

    package var last: Day {
      switch self {
      case .day(let day): day
      case .month(let year, let month):
        known(year: year, month: month, day: Day.length(ofMonth: month, year: year))
      case .year(let year): known(year: year, month: 12, day: 31)
      }
    }

    // The precision was read from text that was checked, so the day exists.
    private func known(year: Int, month: Int, day: Int) -> Day {
      Day(year: year, month: month, day: day) ?? Day(number: 0)
    }
  }

  package enum Form: Hashable, Sendable {
    case on(Precision)
    case between(Precision, Precision)
    case before(Precision)
    case after(Precision)
    case about(Precision)
  }

  package let form: Form

  /// An exact day.
  package init(_ day: Day) { form = .on(.day(day)) }

  /// Reads the form that records write: `2017-04-17`, `2017-04`, `2017`, `2017-02/2017-04`,
  /// `before 2017-04`, `after 2017-04-01`, `about 2017`; nil for anything else, and for a range
  /// that ends before it begins.
  package init?(_ text: some StringProtocol) {
    for (word, form) in PartialDate.words where text.hasPrefix(word + " ") {
      guard let precision = PartialDate.precision(text.dropFirst(word.count + 1)) else {
        return nil
      }
      self.form = form(precision)
      return
    }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    switch ends.count {
    case 1:
      guard let precision = PartialDate.precision(text) else { return nil }
      form = .on(precision)
    case 2:
      guard let from = PartialDate.precision(ends[0]), let to = PartialDate.precision(ends[1]),
        from.first < to.last
      else { return nil }
      form = .between(from, to)
    default: return nil
    }
  }

  /// The day, where an exact one is known.
  package var exactDay: Day? {
    if case .on(.day(let day)) = form { day } else { nil }
  }

  /// The day that stands for this date in a list ordered by time: the first day that it may mean,
  /// or for `before` the day before it.
  package var sortDay: Day {
    switch form {
    case .on(let date), .about(let date), .between(let date, _): date.first
    case .before(let date): date.first.adding(days: -1)
    case .after(let date): date.last.adding(days: 1)
    }
  }

  /// The last day that this date may mean. `after` has none, so it stands for the first day that it
  /// may mean.
  package var lastDay: Day {
    switch form {
    case .on(let date), .about(let date), .between(_, let date): date.last
    case .before, .after: sortDay
    }
  }

  private static let words: [(String, @Sendable (Precision) -> Form)] = [
    ("before", { .before($0) }), ("after", { .after($0) }), ("about", { .about($0) }),
  ]

  private static func precision(_ text: some StringProtocol) -> Precision? {
    if let day = Day(text) { return .day(day) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = digits(parts[0], count: 4), year >= 1 else { return nil }
    if parts.count == 1 { return .year(year) }
    guard parts.count == 2, let month = digits(parts[1], count: 2), (1...12).contains(month) else {
      return nil
    }
    return .month(year: year, month: month)
  }
}

extension PartialDate: Comparable {
  package static func < (left: PartialDate, right: PartialDate) -> Bool {
    left.sortDay < right.sortDay
  }
}

extension PartialDate: CustomStringConvertible {
  /// As records write it.
  package var description: String {
    switch form {
    case .on(let date): written(date)
    case .between(let from, let to): "\(written(from))/\(written(to))"
    case .before(let date): "before \(written(date))"
    case .after(let date): "after \(written(date))"
    case .about(let date): "about \(written(date))"
    }
  }

  /// For people: `17 Apr 2017`, `Apr 2017`, `Feb 2017 – Apr 2017`, `before Apr 2017`.
  package var spoken: String { spoken(in: .spelled) }

  private func written(_ date: Precision) -> String {
    switch date {
    case .day(let day): day.description
    case .month(let year, let month): "\(padded(year, to: 4))-\(padded(month, to: 2))"
    case .year(let year): padded(year, to: 4)
    }
  }
}

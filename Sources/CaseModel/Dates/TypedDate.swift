/// A date as a person types it, and what it means.
///
/// Reads `2026-11-23`, `23 Nov 2026`, `23.11.2026`, `23 Nov`, `today`, `tomorrow`, `yesterday`,
/// `fri`, `next fri`, `last fri`, `in 60 days`, `3 weeks ago`, `+3w`, `-2d`, `next month`, `eom`,
/// `eoy`; where partial dates are allowed also `Apr 2017`, `2017-04`, `2017`, `before …`,
/// `after …`, `about …`, and ranges with `to`, `–` or `/`. English names of months and days, in
/// full or shortened, capitals or not.
///
/// A date that leaves the choice is settled by the field's ``Leaning``: `23 Nov` is the next 23
/// November for a due date and the last one for something that happened; today counts as both.
/// `fri` is the nearest Friday on that side, never today. `next fri` is the Friday of next week,
/// `this fri` that of this week, where weeks begin on the day of the person's ``DateHabits``;
/// `last fri` is the nearest one that is over. `04/05/2026` is refused, since it can mean two days,
/// unless the person writes dates with slashes themself.
package struct TypedDate: Hashable, Sendable {
  /// On which side of today a field's dates usually lie.
  package enum Leaning: Hashable, Sendable {
    case past, future
  }

  /// What was typed, as records write it.
  package let date: PartialDate
  /// For people, how far from today included: `Fri 22 Jan 2027, in 60 days`; `Apr 2017`.
  package let meaning: String

  /// The exact day; nil where it is a partial date.
  package var day: Day? { date.exactDay }

  /// Reads what was typed.
  /// - Parameters:
  ///   - allowsPartial: whether a month, a year, a range and the like will do.
  ///   - habits: how the person writes dates, and when their weeks begin.
  /// - Throws: a sentence that says what is allowed.
  package init(
    _ text: String, today: Day, leaning: Leaning, allowsPartial: Bool,
    habits: DateHabits = DateHabits()
  ) throws(TypedDateError) {
    let reader = TypedDateReader(today: today, leaning: leaning, habits: habits)
    let words = TypedDateReader.words(of: text)
    guard !words.isEmpty else { throw .unreadable(text, allowsPartial: allowsPartial) }
    if let reason = reader.reasonAgainst(words) { throw TypedDateError(sentence: reason) }
    guard let written = reader.written(words), let date = PartialDate(written) else {
      throw .unreadable(text, allowsPartial: allowsPartial)
    }
    guard allowsPartial || date.exactDay != nil else {
      let (wanted, typed) = (today.spoken(in: habits.style), date.spoken(in: habits.style))
      throw TypedDateError(
        sentence: "A whole day is needed here, such as \(wanted), not only \(typed).")
    }
    self.date = date
    meaning = TypedDate.meaning(of: date, today: today, style: habits.style)
  }

  /// A date for people, and how far from today it is where the day is known.
  package static func meaning(
    of date: PartialDate, today: Day, style: DateStyle = .spelled
  ) -> String {
    guard let day = date.exactDay else { return date.spoken(in: style) }
    return "\(day.spokenWithWeekday(in: style)), \(distance(from: today, to: day))"
  }

  /// `today`, `in 60 days`, `3 days ago`; years once it is more than one.
  package static func distance(from today: Day, to day: Day) -> String {
    let days = today.days(to: day)
    switch days {
    case 0: return "today"
    case 1: return "tomorrow"
    case -1: return "yesterday"
    case 2...366: return "in \(days) days"
    case -366 ... -2: return "\(-days) days ago"
    default: break
    }
    let (from, to) = days > 0 ? (today, day) : (day, today)
    var years = to.year - from.year
    if from.adding(months: years * 12) > to { years -= 1 }
    let span = years == 1 ? "1 year" : "\(years) years"
    return days > 0 ? "in \(span)" : "\(span) ago"
  }
}

/// Why a typed date can't be taken: a sentence that says what is allowed.
package struct TypedDateError: Error, Hashable, Sendable {
  package let sentence: String

  static func unreadable(_ text: String, allowsPartial: Bool) -> TypedDateError {
    // Something long that was pasted by mistake is recognised by its beginning.
    let start = text.prefix(40)
    let typed = start.endIndex < text.endIndex ? start + "…" : start
    let days =
      "“\(typed)” can't be read as a date. Write 2026-11-23, 23 Nov, fri, in 60 days or +3w"
    return TypedDateError(
      sentence: allowsPartial
        ? "\(days); Apr 2017, 2017, before … or about … will do too." : days + ".")
  }
}

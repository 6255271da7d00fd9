/// How dates are written for people. What records write never depends on it.
package enum DateStyle: String, Vocabulary {
  /// `17 Apr 2017`, which nobody misreads.
  case spelled
  /// `2017-04-17`.
  case iso
  /// `17.04.2017`.
  case dotted
  /// `17/04/2017`.
  case dayFirst = "day-first"
  /// `04/17/2017`.
  case monthFirst = "month-first"
}

extension Day {
  /// For people: `17 Apr 2017`, `04/17/2017`.
  package func spoken(in style: DateStyle) -> String {
    let (year, month, day) = (padded(year, to: 4), padded(month, to: 2), padded(day, to: 2))
    return switch style {
    case .spelled: spoken
    case .iso: description
    case .dotted: "\(day).\(month).\(year)"
    case .dayFirst: "\(day)/\(month)/\(year)"
    case .monthFirst: "\(month)/\(day)/\(year)"
    }
  }

  /// For people, with the day of the week: `Mon 17 Apr 2017`, `Mon 04/17/2017`.
  package func spokenWithWeekday(in style: DateStyle) -> String {
    "\(weekday.short) \(spoken(in: style))"
  }

  /// For people, without the year where that can't be misread: `17 Apr`, `04/17`, `2017-04-17`.
  package func spokenWithoutYear(in style: DateStyle) -> String {
    let (month, day) = (padded(month, to: 2), padded(day, to: 2))
    return switch style {
    case .spelled: "\(self.day) \(monthNames[self.month - 1])"
    case .iso: description
    case .dotted: "\(day).\(month)."
    case .dayFirst: "\(day)/\(month)"
    case .monthFirst: "\(month)/\(day)"
    }
  }
}

extension PartialDate {
  /// For people: `17 Apr 2017`, `04/2017`, `before 2017`.
  package func spoken(in style: DateStyle) -> String {
    switch form {
    case .on(let date): date.spoken(in: style)
    case .between(let from, let to): "\(from.spoken(in: style)) – \(to.spoken(in: style))"
    case .before(let date): "before \(date.spoken(in: style))"
    case .after(let date): "after \(date.spoken(in: style))"
    case .about(let date): "about \(date.spoken(in: style))"
    }
  }
}

extension PartialDate.Precision {
  fileprivate func spoken(in style: DateStyle) -> String {
    switch self {
    case .day(let day): return day.spoken(in: style)
    case .month(let year, let month):
      let (written, digits) = (padded(year, to: 4), padded(month, to: 2))
      return switch style {
      case .spelled: "\(monthNames[month - 1]) \(written)"
      case .iso: "\(written)-\(digits)"
      case .dotted: "\(digits).\(written)"
      case .dayFirst, .monthFirst: "\(digits)/\(written)"
      }
    case .year(let year): return padded(year, to: 4)
    }
  }
}

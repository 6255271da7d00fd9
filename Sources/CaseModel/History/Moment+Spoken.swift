extension Moment {
  /// For people, by the clock that hung there: `Mon 30 Nov 2026, 14:03`.
  package func spoken(in style: DateStyle) -> String {
    "\(day.spokenWithWeekday(in: style)), \(clock)"
  }

  /// For programs, with the distance to UTC: `2026-11-30T14:03:09+01:00` (RFC 3339).
  package var written: String {
    let minutes = abs(offset)
    let sign = offset < 0 ? "-" : "+"
    let second = ((seconds + offset * 60) % 60 + 60) % 60
    return "\(day)T\(clock):\(padded(second, to: 2))\(sign)\(padded(minutes / 60, to: 2)):"
      + padded(minutes % 60, to: 2)
  }
}

/// A point in time, with the clock that somebody had on the wall then.
package struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1970 in UTC.
  package var seconds: Int
  /// How far the wall's clock is ahead of UTC, in minutes, from -1,439 to 1,439.
  package var offset: Int

  package init(seconds: Int, offset: Int = 0) {
    self.seconds = seconds
    self.offset = max(-1_439, min(1_439, offset))
  }

  /// The day that the wall's calendar showed.
  package var day: Day { Day(number: local.quotient) }

  /// What the wall's clock showed: `14:03`.
  package var clock: String {
    let minutes = local.remainder / 60
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// By time, wherever the clocks hung.
  package static func < (left: Moment, right: Moment) -> Bool {
    (left.seconds, left.offset) < (right.seconds, right.offset)
  }

  private var local: (quotient: Int, remainder: Int) {
    let shown = seconds + offset * 60
    let day = shown >= 0 ? shown / 86_400 : (shown - 86_399) / 86_400
    return (day, shown - day * 86_400)
  }
}

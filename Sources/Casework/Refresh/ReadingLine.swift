/// What people are told while a folder is read: how far it is and, once that is known well enough,
/// how long it still takes. Knows no clock: whoever asks says how much time has passed.
package struct ReadingLine: Sendable {
  private struct Sample: Sendable {
    var time: Duration
    var seen: Int
  }

  // A few seconds' worth, the oldest first.
  private var samples: [Sample] = []
  private var shownExpected = 0
  // Until when it takes, as it was last shown, in seconds since the start.
  private var shownEnd: Double?

  package init() {}

  /// `Reading the folder: 31,200 of about 500,000 records, 40 s left`.
  /// - Parameter elapsed: since the reading began.
  package mutating func text(_ progress: RefreshProgress, after elapsed: Duration) -> String {
    let seen = ReadingLine.grouped(
      progress.seen < 1_000 ? progress.seen : progress.seen / 100 * 100)
    note(progress, elapsed)
    guard progress.expected > 0, progress.seen <= progress.expected else {
      return "Reading the folder: \(seen) records"
    }
    if progress.expected > shownExpected || progress.expected < shownExpected / 10 * 9 {
      shownExpected = ReadingLine.roundedUp(progress.expected)
    }
    let line = "Reading the folder: \(seen) of about \(ReadingLine.grouped(shownExpected)) records"
    guard let left = timeLeft(progress, elapsed) else { return line }
    return "\(line), \(left) left"
  }

  private mutating func note(_ progress: RefreshProgress, _ elapsed: Duration) {
    if let last = samples.last, elapsed - last.time < .milliseconds(500) { return }
    samples.append(Sample(time: elapsed, seen: progress.seen))
    samples.removeAll { elapsed - $0.time > .seconds(12) }
  }

  /// Nil as long as the pace isn't known, or isn't the same for a while.
  private mutating func timeLeft(_ progress: RefreshProgress, _ elapsed: Duration) -> String? {
    guard let first = samples.first, let last = samples.last,
      last.time - first.time >= .seconds(3)
    else { return nil }
    let middle = samples[samples.count / 2]
    let paces = [pace(first, middle), pace(middle, last)]
    guard let slow = paces.min(), let fast = paces.max(), slow > 0, fast < 2 * slow else {
      return nil
    }
    let now = elapsed.inSeconds
    var left = Double(progress.expected - progress.seen) / pace(first, last)
    // A little more than was said before is no news.
    if let shownEnd, left > shownEnd - now, left < 1.3 * (shownEnd - now) + 10 {
      left = max(0, shownEnd - now)
    }
    shownEnd = now + left
    return ReadingLine.spoken(left)
  }

  private func pace(_ from: Sample, _ to: Sample) -> Double {
    let time = (to.time - from.time).inSeconds
    return time > 0 ? Double(to.seen - from.seen) / time : 0
  }

  /// `5 s`, `40 s`, `3 min`: never less than it takes.
  private static func spoken(_ seconds: Double) -> String {
    if seconds > 90 { return "\(Int((seconds / 60).rounded(.up))) min" }
    let step = seconds > 20 ? 10.0 : 5.0
    return "\(max(5, Int((seconds / step).rounded(.up) * step))) s"
  }

  /// Two digits of it, and no less.
  private static func roundedUp(_ number: Int) -> Int {
    var unit = 1
    while number / unit >= 100 { unit *= 10 }
    return (number + unit - 1) / unit * unit
  }

  /// `31,200`.
  private static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).reversed().enumerated() {
      if place > 0, place % 3 == 0 { text = "," + text }
      text = String(digit) + text
    }
    return text
  }
}

extension Duration {
  fileprivate var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}

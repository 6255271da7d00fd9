/// A sentence in which days stand, kept so that each reader gets them in the style of their own.
package struct DatedText: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case words(String)
    case day(Day, hasWeekday: Bool)
  }

  private var parts: [Part] = []

  /// The sentence with its days in that style.
  package func spoken(in style: DateStyle) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .day(let day, true): day.spokenWithWeekday(in: style)
      case .day(let day, false): day.spoken(in: style)
      }
    }.joined()
  }

  package static func + (left: DatedText, right: DatedText) -> DatedText {
    var sum = left
    for part in right.parts { sum.append(part) }
    return sum
  }

  package static func += (left: inout DatedText, right: DatedText) { left = left + right }

  // Words next to words are one part, so that equal sentences are equal values.
  private mutating func append(_ part: Part) {
    if case .words(let more) = part {
      if more.isEmpty { return }
      if case .words(let words)? = parts.last {
        parts[parts.count - 1] = .words(words + more)
        return
      }
    }
    parts.append(part)
  }
}

extension DatedText: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = DatedText()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { text.append(.words(literal)) }

    package mutating func appendInterpolation(_ words: String) { text.append(.words(words)) }

    package mutating func appendInterpolation(_ number: Int) {
      text.append(.words(String(number)))
    }

    /// A day, with the day of the week.
    package mutating func appendInterpolation(_ day: Day) {
      text.append(.day(day, hasWeekday: true))
    }

    /// A day by its date alone.
    package mutating func appendInterpolation(date day: Day) {
      text.append(.day(day, hasWeekday: false))
    }

    package mutating func appendInterpolation(_ other: DatedText) { text = text + other }
  }

  package init(stringLiteral words: String) { append(.words(words)) }

  package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.text }
}

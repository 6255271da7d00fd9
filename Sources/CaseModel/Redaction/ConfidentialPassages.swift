/// The passages of a text that stand between `<confidential>` and `</confidential>`.
///
/// In doubt more is left out: a passage that isn't closed reaches to the end of its text, and a
/// closing mark without an opening one reaches back to the passage before it, or to the start.
/// Capitals and blanks inside a mark make no difference. Passages may stand inside passages.
package struct ConfidentialPassages: Hashable, Sendable {
  /// What stands where a passage was left out.
  package static let placeholder = "[left out]"

  /// How many passages there are; one inside another counts with it.
  package let count: Int
  /// The text with ``placeholder`` for each passage.
  package let remaining: String

  package init(in text: String) {
    guard text.utf8.contains(UInt8(ascii: "<")) else {
      count = 0
      remaining = text
      return
    }
    let scalars = Array(text.unicodeScalars)
    let passages = Self.passages(in: scalars)
    var kept = String.UnicodeScalarView()
    var place = 0
    for passage in passages {
      kept.append(contentsOf: scalars[place..<passage.lowerBound])
      kept.append(contentsOf: Self.placeholder.unicodeScalars)
      place = passage.upperBound
    }
    kept.append(contentsOf: scalars[place...])
    count = passages.count
    remaining = passages.isEmpty ? text : String(kept)
  }

  private static func passages(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var passages: [Range<Int>] = []
    func leaveOut(_ range: Range<Int>) {
      if let last = passages.last, last.upperBound >= range.lowerBound {
        passages[passages.count - 1] = last.lowerBound..<range.upperBound
      } else {
        passages.append(range)
      }
    }
    var depth = 0
    var start = 0
    var place = 0
    while place < scalars.count {
      guard let mark = PassageMark(in: scalars, at: place) else {
        place += 1
        continue
      }
      if mark.closes {
        if depth == 0 { start = passages.last?.upperBound ?? 0 }
        depth = max(0, depth - 1)
        if depth == 0 { leaveOut(start..<mark.end) }
      } else {
        if depth == 0 { start = place }
        depth += 1
      }
      place = mark.end
    }
    if depth > 0 { leaveOut(start..<scalars.count) }
    return passages
  }
}

/// One `<confidential>` or `</confidential>`.
private struct PassageMark {
  let closes: Bool
  let end: Int

  /// Nil where none starts at `place`. A mark without its `>` counts too.
  init?(in scalars: [Unicode.Scalar], at place: Int) {
    guard scalars[place] == "<" else { return nil }
    var next = PassageMark.skippingBlanks(in: scalars, from: place + 1)
    let closes = next < scalars.count && scalars[next] == "/"
    if closes { next = PassageMark.skippingBlanks(in: scalars, from: next + 1) }
    for letter in "confidential".unicodeScalars {
      while next < scalars.count, scalars[next].isUnseen { next += 1 }
      guard next < scalars.count, PassageMark.lowercase(scalars[next]) == letter else { return nil }
      next += 1
    }
    if next < scalars.count, scalars[next].properties.isAlphabetic { return nil }
    self.closes = closes
    let rest = scalars[next...].firstIndex { $0 == ">" || $0 == "<" || $0 == "\n" }
    if let rest, scalars[rest] == ">" { end = rest + 1 } else { end = next }
  }

  private static func skippingBlanks(in scalars: [Unicode.Scalar], from place: Int) -> Int {
    scalars[place...].firstIndex { !$0.properties.isWhitespace && !$0.isUnseen } ?? scalars.count
  }

  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0x20) ?? scalar : scalar
  }
}

extension Unicode.Scalar {
  /// Whether it shows nothing, as a zero-width space or a soft hyphen.
  var isUnseen: Bool { properties.generalCategory == .format }
}

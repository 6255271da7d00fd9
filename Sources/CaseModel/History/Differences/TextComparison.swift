/// What differs between two texts, line by line.
struct TextComparison {
  /// The lines that went and came, each stretch with up to two lines that stayed above and below it.
  let lines: [RecordDifference.Line]
  private let added: Int
  private let removed: Int

  init(_ old: String, _ new: String) {
    let whole = TextComparison.whole(TextComparison.lines(of: old), TextComparison.lines(of: new))
    lines = TextComparison.near(whole)
    added = whole.count { if case .added = $0 { true } else { false } }
    removed = whole.count { if case .removed = $0 { true } else { false } }
  }

  /// `2 lines added, 1 taken away`.
  var summary: String {
    let lines = { (count: Int) in "\(count) line\(count == 1 ? "" : "s")" }
    switch (added, removed) {
    case (0, 0): return "only in its line ends"
    case (_, 0): return "\(lines(added)) added"
    case (0, _): return "\(lines(removed)) taken away"
    case (_, _): return "\(lines(added)) added, \(removed) taken away"
    }
  }

  /// How many lines that stayed are shown around a change.
  private static let around = 2
  /// How many pairs of lines are compared at most; beyond, what differs counts as one piece. A table
  /// of so many is made in a blink.
  private static let mostPairs = 1_000_000

  private static func lines(of text: String) -> [Substring] {
    text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func whole(_ old: [Substring], _ new: [Substring]) -> [RecordDifference.Line] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let (oldRest, newRest) = (old[start...], new[start...])
    let end = zip(oldRest.reversed(), newRest.reversed()).prefix { $0 == $1 }.count
    return old[..<start].map { .same(String($0)) }
      + middle(Array(oldRest.dropLast(end)), Array(newRest.dropLast(end)))
      + oldRest.suffix(end).map { .same(String($0)) }
  }

  /// By the longest row of lines that both have.
  private static func middle(_ old: [Substring], _ new: [Substring]) -> [RecordDifference.Line] {
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= mostPairs else {
      return old.map { .removed(String($0)) } + new.map { .added(String($0)) }
    }
    let width = new.count + 1
    var longest = [Int32](repeating: 0, count: (old.count + 1) * width)
    for row in old.indices.reversed() {
      for column in new.indices.reversed() {
        longest[row * width + column] =
          old[row] == new[column]
          ? longest[(row + 1) * width + column + 1] + 1
          : max(longest[(row + 1) * width + column], longest[row * width + column + 1])
      }
    }
    var lines: [RecordDifference.Line] = []
    var (row, column) = (0, 0)
    while row < old.count || column < new.count {
      if row < old.count, column < new.count, old[row] == new[column] {
        lines.append(.same(String(old[row])))
        (row, column) = (row + 1, column + 1)
      } else if column == new.count
        || row < old.count
          && longest[(row + 1) * width + column] >= longest[row * width + column + 1]
      {
        lines.append(.removed(String(old[row])))
        row += 1
      } else {
        lines.append(.added(String(new[column])))
        column += 1
      }
    }
    return lines
  }

  /// Without the lines that are far from any change.
  private static func near(_ lines: [RecordDifference.Line]) -> [RecordDifference.Line] {
    var isNear = [Bool](repeating: false, count: lines.count)
    for (place, line) in lines.enumerated() {
      if case .same = line { continue }
      for near in max(0, place - around)..<min(lines.count, place + around + 1) {
        isNear[near] = true
      }
    }
    return zip(lines, isNear).filter(\.1).map(\.0)
  }
}

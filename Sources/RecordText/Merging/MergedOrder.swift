/// In which order the things stand that two people made of one list, each under a number of its own.
struct MergedOrder {
  /// The order in which the list was.
  let base: [Int]
  let one: [Int]
  let other: [Int]
  /// What is to be there.
  let alive: Set<Int>
  /// Whose order stands where both put the same things in other orders.
  let stands: Which
  /// Orders what both added at one place, the same on both sides.
  let precedes: (Int, Int) -> Bool
  /// Whether what one side added at one place stays together.
  let keepsTogether: Bool

  /// The order, and whether both changed it, each in another way.
  func merged() -> (order: [Int], isClash: Bool) {
    let common = Set(one).intersection(other).intersection(alive)
    let ours = one.filter(common.contains)
    let theirs = other.filter(common.contains)
    var spine = ours
    var isClash = false
    if ours != theirs {
      let known = Set(base)
      let before = base.filter(common.contains)
      let isMoved = [ours, theirs].map { $0.filter(known.contains) != before }
      isClash = isMoved[0] && isMoved[1]
      let which = isMoved[0] == isMoved[1] ? stands : isMoved[0] ? .one : .other
      spine = which == .one ? ours : theirs
    }
    let runs = (runs(of: one, common), runs(of: other, common))
    return (
      ([nil] + spine.map { $0 }).flatMap { anchor in
        (anchor.map { [$0] } ?? []) + joined(runs.0[anchor] ?? [], runs.1[anchor] ?? [])
      }, isClash
    )
  }

  /// What only this side has, by what it follows there of what both have.
  private func runs(of side: [Int], _ common: Set<Int>) -> [Int?: [Int]] {
    var runs: [Int?: [Int]] = [:]
    var anchor: Int?
    for number in side where alive.contains(number) {
      if common.contains(number) {
        anchor = number
      } else {
        runs[anchor, default: []].append(number)
      }
    }
    return runs
  }

  private func joined(_ one: [Int], _ other: [Int]) -> [Int] {
    guard let first = one.first, let second = other.first else { return one + other }
    if keepsTogether { return precedes(first, second) ? one + other : other + one }
    var joined: [Int] = []
    var (left, right) = (one[...], other[...])
    while let first = left.first, let second = right.first {
      if precedes(first, second) {
        joined.append(left.removeFirst())
      } else {
        joined.append(right.removeFirst())
      }
    }
    return joined + left + right
  }
}

/// One of two sides that are brought together.
enum Which: Hashable {
  case one, other

  var opposite: Which { self == .one ? .other : .one }
}

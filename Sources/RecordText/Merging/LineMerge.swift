/// Brings two versions of a few lines together, as diff3 does, but without marks: what both changed
/// stands as one has it, and what both added at one place stands one after the other.
struct LineMerge {
  private var stretches: [Stretch] = []

  private enum Stretch {
    case settled([ArraySlice<UInt8>])
    case clash(one: [ArraySlice<UInt8>], other: [ArraySlice<UInt8>])
  }

  init(base: [UInt8], one: [UInt8], other: [UInt8]) {
    let (base, one, other) = (Self.lines(base), Self.lines(one), Self.lines(other))
    let inOne = Dictionary(uniqueKeysWithValues: LineDiff.matches(base, one))
    let inOther = Dictionary(uniqueKeysWithValues: LineDiff.matches(base, other))
    var (start, oneStart, otherStart) = (0, 0, 0)
    for index in 0...base.count {
      let isEnd = index == base.count
      guard let first = isEnd ? one.count : inOne[index],
        let second = isEnd ? other.count : inOther[index]
      else { continue }
      add(
        Array(base[start..<index]), Array(one[oneStart..<first]),
        Array(other[otherStart..<second]))
      if !isEnd { stretches.append(.settled([base[index]])) }
      (start, oneStart, otherStart) = (index + 1, first + 1, second + 1)
    }
  }

  var isClash: Bool {
    stretches.contains { if case .clash = $0 { true } else { false } }
  }

  func lines(stands: Which) -> [UInt8] {
    stretches.flatMap { stretch in
      switch stretch {
      case .settled(let lines): lines.joined()
      case .clash(let one, let other): (stands == .one ? one : other).joined()
      }
    }
  }

  private mutating func add(
    _ base: [ArraySlice<UInt8>], _ one: [ArraySlice<UInt8>], _ other: [ArraySlice<UInt8>]
  ) {
    if one == other || other == base {
      stretches.append(.settled(one))
    } else if one == base {
      stretches.append(.settled(other))
    } else if base.isEmpty {
      stretches.append(.settled(Self.both(one, other)))
    } else {
      stretches.append(.clash(one: one, other: other))
    }
  }

  /// What both added at one place, without saying twice what they begin or end alike with.
  private static func both(
    _ one: [ArraySlice<UInt8>], _ other: [ArraySlice<UInt8>]
  ) -> [ArraySlice<UInt8>] {
    let start = zip(one, other).prefix { $0 == $1 }.count
    let (left, right) = (one.dropFirst(start), other.dropFirst(start))
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let middles = (left.dropLast(end), right.dropLast(end))
    let isFirst = middles.0.joined().lexicographicallyPrecedes(middles.1.joined())
    let middle = isFirst ? middles.0 + middles.1 : middles.1 + middles.0
    return Array(one.prefix(start) + middle + left.suffix(end))
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: .newline).map { $0 + 1 } ?? bytes.endIndex
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }
}

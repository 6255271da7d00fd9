/// Finds what two sequences have in common, in an order that both have.
///
/// Elements that stand once in each are the landmarks, as in Bram Cohen's patience diff; between
/// them the same is done again, and short stretches are compared in full. So the time grows with the
/// length, and not with its square, whatever the sequences are.
enum LineDiff {
  /// Pairs of equal elements by their indices, both rising.
  static func matches<Element: Hashable>(_ one: [Element], _ other: [Element]) -> [(Int, Int)] {
    var numbers: [Element: Int] = [:]
    func number(_ element: Element) -> Int {
      if let number = numbers[element] { return number }
      numbers[element] = numbers.count
      return numbers.count - 1
    }
    var diff = Diff(one: one.map(number), other: other.map(number))
    diff.match(0..<one.count, 0..<other.count, depth: 0)
    return diff.matches
  }

  private struct Diff {
    let one: [Int]
    let other: [Int]
    var matches: [(Int, Int)] = []

    /// How often landmarks are looked for between landmarks.
    private static let deepest = 24
    /// How many comparisons a stretch without landmarks may take.
    private static let mostComparisons = 40_000

    init(one: [Int], other: [Int]) {
      self.one = one
      self.other = other
    }

    mutating func match(_ left: Range<Int>, _ right: Range<Int>, depth: Int) {
      var (left, right) = (left, right)
      while let (first, second) = ends(left, right), one[first] == other[second] {
        matches.append((first, second))
        left = (first + 1)..<left.upperBound
        right = (second + 1)..<right.upperBound
      }
      var tail: [(Int, Int)] = []
      while !left.isEmpty, !right.isEmpty, one[left.upperBound - 1] == other[right.upperBound - 1] {
        tail.append((left.upperBound - 1, right.upperBound - 1))
        left = left.lowerBound..<(left.upperBound - 1)
        right = right.lowerBound..<(right.upperBound - 1)
      }
      if !left.isEmpty, !right.isEmpty { matchInside(left, right, depth: depth) }
      matches += tail.reversed()
    }

    private func ends(_ left: Range<Int>, _ right: Range<Int>) -> (Int, Int)? {
      left.isEmpty || right.isEmpty ? nil : (left.lowerBound, right.lowerBound)
    }

    private mutating func matchInside(_ left: Range<Int>, _ right: Range<Int>, depth: Int) {
      let landmarks = depth < Self.deepest ? self.landmarks(left, right) : []
      guard !landmarks.isEmpty else { return compare(left, right) }
      var (start, otherStart) = (left.lowerBound, right.lowerBound)
      for (first, second) in landmarks {
        match(start..<first, otherStart..<second, depth: depth + 1)
        matches.append((first, second))
        (start, otherStart) = (first + 1, second + 1)
      }
      match(start..<left.upperBound, otherStart..<right.upperBound, depth: depth + 1)
    }

    /// The longest rising row of elements that stand once on each side.
    private func landmarks(_ left: Range<Int>, _ right: Range<Int>) -> [(Int, Int)] {
      var places: [Int: (count: Int, place: Int)] = [:]
      for place in right { places[other[place], default: (0, place)].count += 1 }
      var counts: [Int: Int] = [:]
      for place in left { counts[one[place], default: 0] += 1 }
      let unique = left.compactMap { place -> (Int, Int)? in
        guard counts[one[place]] == 1, let there = places[one[place]], there.count == 1 else {
          return nil
        }
        return (place, there.place)
      }
      return Self.longestRise(unique)
    }

    private static func longestRise(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
      var ends: [Int] = []
      var before = [Int?](repeating: nil, count: pairs.count)
      for index in pairs.indices {
        var (low, high) = (0, ends.count)
        while low < high {
          let middle = (low + high) / 2
          if pairs[ends[middle]].1 < pairs[index].1 { low = middle + 1 } else { high = middle }
        }
        before[index] = low > 0 ? ends[low - 1] : nil
        if low == ends.count { ends.append(index) } else { ends[low] = index }
      }
      var rise: [(Int, Int)] = []
      var next = ends.last
      while let index = next {
        rise.append(pairs[index])
        next = before[index]
      }
      return rise.reversed()
    }

    /// The longest common row, where that is quickly found.
    private mutating func compare(_ left: Range<Int>, _ right: Range<Int>) {
      guard left.count * right.count <= Self.mostComparisons else { return }
      let width = right.count + 1
      var lengths = [Int](repeating: 0, count: (left.count + 1) * width)
      for (row, first) in left.enumerated().reversed() {
        for (column, second) in right.enumerated().reversed() {
          let here = row * width + column
          lengths[here] =
            one[first] == other[second]
            ? lengths[here + width + 1] + 1 : max(lengths[here + width], lengths[here + 1])
        }
      }
      var (row, column) = (0, 0)
      while row < left.count, column < right.count {
        let here = row * width + column
        let (first, second) = (left.lowerBound + row, right.lowerBound + column)
        if one[first] == other[second] {
          matches.append((first, second))
          (row, column) = (row + 1, column + 1)
        } else if lengths[here + width] >= lengths[here + 1] {
          row += 1
        } else {
          column += 1
        }
      }
    }
  }
}

/// Brings two versions of the blank lines and comments above a field together.
enum MergedGap {
  /// What one side changed is taken; what both wrote is all there, in an order that is the same
  /// whichever is called the first.
  static func gap(
    _ base: ArraySlice<UInt8>, _ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>
  ) -> [UInt8] {
    if one == other || other == base { return Array(one) }
    if one == base { return Array(other) }
    let (first, second) = one.lexicographicallyPrecedes(other) ? (one, other) : (other, one)
    let gone = Set(lines(base)).subtracting(
      Set(lines(one)).intersection(lines(other)))
    let kept = lines(first).filter { !gone.contains($0) || isBlank($0) }
    let have = Set(kept)
    let added = lines(second).filter { !have.contains($0) && !gone.contains($0) && !isBlank($0) }
    return Array((kept + added).joined())
  }

  /// The lines that aren't blank.
  static func comments(_ gap: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    lines(gap).filter { !isBlank($0) }
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == .space || $0 == .newline }
  }

  private static func lines(_ gap: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = gap
    while !rest.isEmpty {
      let end = rest.firstIndex(of: .newline).map { $0 + 1 } ?? rest.endIndex
      lines.append(rest[..<end])
      rest = rest[end...]
    }
    return lines
  }
}

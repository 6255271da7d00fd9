import SeededRandom

extension SplitMix64 {
  /// Whether something that happens `percent` times in a hundred happens now.
  mutating func happens(_ percent: Int) -> Bool { chance(percent, of: 100) }
}

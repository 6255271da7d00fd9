import SeededRandom

extension SplitMix64 {
  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// Up to `most` values, often none.
  mutating func some<Element>(
    _ most: Int = 4, _ make: (inout SplitMix64) -> Element
  ) -> [Element] {
    guard chance(70) else { return [] }
    return (0..<below(most + 1)).map { _ in make(&self) }
  }

  mutating func maybe<Element>(_ make: (inout SplitMix64) -> Element) -> Element? {
    chance(60) ? make(&self) : nil
  }
}

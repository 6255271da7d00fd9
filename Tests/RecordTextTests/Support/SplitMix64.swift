/// A seeded generator, so that a failing property can be run again.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

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

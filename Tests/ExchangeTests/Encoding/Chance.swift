import SeededRandom

/// Chance that can be played again, as tests of random input use it.
struct Chance {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
  mutating func pick<Element>(_ choices: [Element]) -> Element { random.pick(choices) }
  mutating func chance(_ part: Int, of whole: Int) -> Bool { random.chance(part, of: whole) }
}

/// What tests and made-up casebooks choose by chance.
extension SplitMix64 {
  /// True `part` times of `whole`, 1 and up.
  package mutating func chance(_ part: Int, of whole: Int) -> Bool {
    Int.random(in: 0..<whole, using: &self) < part
  }

  /// One of the choices, of which there must be one.
  package mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &self)]
  }

  /// None to `most` of the choices, any of them more than once.
  package mutating func several<Element>(_ choices: [Element], upTo most: Int) -> [Element] {
    guard !choices.isEmpty else { return [] }
    return (0..<Int.random(in: 0...most, using: &self)).map { _ in pick(choices) }
  }
}

import CaseModel
import SeededRandom
import TerminalUI
import Testing

@testable import Desk

extension HostedForm {
  /// Presses Tab until the focus is there.
  mutating func tab(to stop: FormStop, _ location: SourceLocation = #_sourceLocation) {
    for _ in 0..<200 where engine.focus != stop { press(Key(.tab)) }
    #expect(engine.focus == stop, sourceLocation: location)
  }

  /// Goes to a field and types into it, or opens its list and chooses what the text finds.
  mutating func fill(
    _ name: String, _ text: String, _ location: SourceLocation = #_sourceLocation
  ) {
    tab(to: .field(name), location)
    let isTyped = engine.field(name)?.isTyped ?? true
    if !isTyped { press(Key(.enter)) }
    type(text)
    if !isTyped { press(Key(.enter)) }
  }

  /// Presses the button that adds to a group.
  mutating func add(_ group: String, _ location: SourceLocation = #_sourceLocation) {
    tab(to: .add(group: group), location)
    press(Key(.enter))
  }

  /// Saves, and says which change that came to; nil where it isn't saved.
  mutating func save() -> Change? {
    press(.control("s"))
    guard case .save(let pending)? = takeEffects().last else { return nil }
    var random = SplitMix64(seed: 1)
    return pending.change(using: &random)
  }
}

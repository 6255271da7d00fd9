package import TerminalUI

/// Finds what a key means, from the table of bindings.
package struct Keymap: Hashable, Sendable {
  package let bindings: [Binding]

  package init(_ bindings: [Binding] = Binding.standard) { self.bindings = bindings }

  /// What a key means where it is pressed; nil where it means nothing.
  ///
  /// A letter of another script counts as the Latin one on the same key, and h, j, k and l as
  /// arrows, unless the table gives them a meaning of their own.
  package func command(for key: Key, in situation: KeySituation) -> DeskCommand? {
    for candidate in [key, KeyboardLayouts.latin(key)].compactMap({ $0 }) {
      if let found = bound(candidate, in: situation) { return found }
      if let arrow = Keymap.arrows[candidate], let found = bound(arrow, in: situation) {
        return found
      }
    }
    return nil
  }

  /// The table's line for a command; nil where the table lacks it.
  package func binding(for command: DeskCommand) -> Binding? {
    bindings.first { $0.command == command }
  }

  /// The key that hints and notices name: `Ctrl+Z`; empty where the command has none.
  func keyName(for command: DeskCommand) -> String {
    binding(for: command)?.keys.first?.description ?? ""
  }

  // A binding whose place isn't the present one is still found where no other has the key, so that
  // the desk can say why it doesn't apply.
  private func bound(_ key: Key, in situation: KeySituation) -> DeskCommand? {
    let all = bindings.filter { $0.keys.contains(key) }
    let fitting = all.filter { $0.place.holds(in: situation) }
    return (fitting.first { $0.place.isNarrow } ?? fitting.first ?? all.first)?.command
  }

  private static let arrows: [Key: Key] = [
    .character("h"): Key(.left), .character("j"): Key(.down), .character("k"): Key(.up),
    .character("l"): Key(.right),
  ]
}

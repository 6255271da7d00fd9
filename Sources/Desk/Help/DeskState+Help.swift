import TerminalUI

extension DeskState {
  /// The bindings that help lists for what was typed: those of the present pane first, then those
  /// that apply everywhere, then the rest.
  func helpBindings(for typed: String) -> [Binding] {
    let found = keymap.bindings.filter {
      Finder.finds(typed, in: "\($0.name) \($0.keysSpoken) \($0.help)")
    }
    return (0...2).flatMap { rank in found.filter { helpRank(of: $0) == rank } }
  }

  /// 0 for a binding that is only of the present pane, 1 for one that applies, 2 for one that
  /// doesn't now.
  private func helpRank(of binding: Binding) -> Int {
    guard reason(against: binding.command) == nil else { return 2 }
    return binding.place.isNarrow && binding.place.holds(in: situation) ? 0 : 1
  }

  mutating func pressInHelp(_ key: Key, _ finder: Finder) {
    var finder = finder
    switch finder.press(key, count: { helpBindings(for: $0).count }) {
    case .stays: dialog = .help(finder)
    case .closes, .chosen: dialog = nil
    }
  }
}

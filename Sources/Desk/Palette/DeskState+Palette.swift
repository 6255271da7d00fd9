import CaseModel
import TerminalUI

extension DeskState {
  /// The bindings that the palette finds: those that apply, then the others, each in the table's
  /// order.
  func paletteBindings(for typed: String) -> [Binding] {
    let found = keymap.bindings.filter { Finder.finds(typed, in: "\($0.name) \(keysHere(of: $0))") }
    let applying = found.filter { reason(against: $0.command) == nil }
    return applying + found.filter { reason(against: $0.command) != nil }
  }

  /// The keys that do it where one stands, for people; those that mean something else here don't
  /// count.
  func keysHere(of binding: Binding) -> String {
    binding.keys.filter { keymap.command(for: $0, in: situation) == binding.command }
      .map(\.description).joined(separator: ", ")
  }

  mutating func pressInPalette(_ key: Key, _ finder: Finder) -> [DeskEffect] {
    var finder = finder
    switch finder.press(key, count: { paletteBindings(for: $0).count }) {
    case .stays: dialog = .palette(finder)
    case .closes: dialog = nil
    case .chosen: return chooseInPalette(finder)
    }
    return []
  }

  /// Does what the palette's selected line says.
  func paletteChoice(_ finder: Finder) -> DeskCommand? {
    let found = paletteBindings(for: finder.typed)
    let place = finder.places.selection
    return found.indices.contains(place) ? found[place].command : nil
  }

  // What doesn't apply stays in the list, with its reason beside it; choosing it tells the reason.
  private mutating func chooseInPalette(_ finder: Finder) -> [DeskEffect] {
    guard let command = paletteChoice(finder) else { return [] }
    dialog = nil
    return perform(command)
  }
}

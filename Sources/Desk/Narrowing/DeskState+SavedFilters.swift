import CaseModel
import TerminalUI

extension DeskState {
  /// Asks for the name under which the focused list's filter is kept.
  mutating func nameFilter() {
    guard let text = narrowings[focus] else { return }
    dialog = .naming(FilterNamePrompt(pane: focus, text: text))
  }

  mutating func press(_ key: Key, in prompt: FilterNamePrompt) {
    var prompt = prompt
    switch key.code {
    case .escape:
      dialog = nil
      return
    case .enter: return save(prompt)
    case .backspace: prompt.takeBack()
    case .character("u") where key.modifiers == .control: prompt.clear()
    case .character(let character) where key.modifiers.isEmpty: prompt.type(String(character))
    default: break
    }
    dialog = .naming(prompt)
  }

  private mutating func save(_ prompt: FilterNamePrompt) {
    let words = prompt.name.split(separator: " ")
    guard !words.isEmpty else { return }
    let filter = SavedFilter(
      name: words.joined(separator: " "), pane: prompt.pane, text: prompt.text)
    dialog = nil
    let isNew = !filters.contains { $0.name == filter.name }
    guard !isNew || filters.count < SavedFilter.most else {
      notice = Notice(
        text: "\(SavedFilter.most) filters are kept, and no more. Delete one of them first.")
      return
    }
    filters.removeAll { $0.name == filter.name }
    filters.append(filter)
    filters.sort { ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name) }
    notice = Notice(
      text: """
        \(isNew ? "Kept" : "Kept anew") as “\(filter.name)”. \(key(.chooseFilter)) lists the saved \
        filters.
        """)
  }

  // MARK: The list of them

  func filters(for typed: String) -> [SavedFilter] {
    filters.filter { Finder.finds(typed, in: "\($0.name) \($0.pane.title) \($0.text)") }
  }

  mutating func press(_ key: Key, inFilters finder: Finder) {
    var finder = finder
    let found = filters(for: finder.typed)
    let chosen = finder.places.selection
    if key == Key(.delete), found.indices.contains(chosen) {
      filters.removeAll { $0 == found[chosen] }
      notice = Notice(text: "The filter “\(found[chosen].name)” is kept no longer.")
      dialog = filters.isEmpty ? nil : .filters(finder)
      return
    }
    switch finder.press(key, count: { filters(for: $0).count }) {
    case .stays: dialog = .filters(finder)
    case .closes: dialog = nil
    case .chosen:
      dialog = nil
      let found = filters(for: finder.typed)
      guard found.indices.contains(finder.places.selection) else { return }
      apply(found[finder.places.selection])
    }
  }

  private mutating func apply(_ filter: SavedFilter) {
    setFocus(filter.pane)
    narrow(filter.pane, to: filter.text)
    notice = Notice(text: "\(filter.pane.title): “\(filter.name)”. \(key(.back)) shows all again.")
  }

  func filterRows(for typed: String) -> [DialogRow] {
    filters(for: typed).map { filter in
      DialogRow(
        line: RowLine(
          [Span(text: filter.name)],
          right: [Span(text: filter.pane.title, style: Style(.dim))]),
        detail: "\(filter.text)\nEnter filters \(filter.pane.title), Delete forgets it.")
    }
  }
}

import CaseModel
import TerminalUI

extension DeskState {
  mutating func search() {
    let before = searches[focus]
    dialog = .search(SearchPrompt(pane: focus, typed: before ?? "", before: before))
  }

  /// Narrows a list to what contains the text, or shows all where it is empty. The selected record
  /// stays selected where it is still in the list.
  mutating func search(_ pane: Pane, for text: String) -> [DeskEffect] {
    guard (searches[pane] ?? "") != text else { return [] }
    searches[pane] = text.isEmpty ? nil : text
    awaited[pane] = self[pane].selected
    return []
  }

  /// Types into the search: the list narrows with every letter, Enter keeps it so, Esc goes back.
  mutating func press(_ key: Key, in prompt: SearchPrompt) -> [DeskEffect] {
    var prompt = prompt
    switch key.code {
    case .enter:
      dialog = nil
      return []
    case .escape:
      dialog = nil
      return search(prompt.pane, for: prompt.before ?? "")
    case .up: self[prompt.pane].move(.up)
    case .down: self[prompt.pane].move(.down)
    case .pageUp: self[prompt.pane].move(.pageUp)
    case .pageDown: self[prompt.pane].move(.pageDown)
    case .backspace: prompt.typed = String(prompt.typed.dropLast())
    case .character("u") where key.modifiers == .control: prompt.typed = ""
    case .character(let character) where key.modifiers.isEmpty: prompt.type(String(character))
    default: break
    }
    dialog = .search(prompt)
    return search(prompt.pane, for: prompt.typed)
  }
}

extension SearchPrompt {
  /// Appends what was typed or pasted, of a paste its first line.
  mutating func type(_ text: String) {
    let line = text.split(whereSeparator: \.isNewline).first ?? ""
    typed = String((typed + line).prefix(200))
  }
}

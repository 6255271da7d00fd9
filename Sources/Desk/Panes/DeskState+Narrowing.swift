import CaseModel
import TerminalUI

extension DeskState {
  mutating func narrow() {
    let before = narrowings[focus]
    dialog = .narrowing(NarrowingPrompt(pane: focus, typed: before ?? "", before: before))
  }

  /// Narrows a list to what says the words, or shows all where there are none. The selected record
  /// stays selected where it is still in the list, of a narrowed one near its beginning.
  mutating func narrow(_ pane: Pane, to text: String) {
    guard (narrowings[pane] ?? "") != text else { return }
    narrowings[pane] = text.isEmpty ? nil : text
    awaited[pane] = text.isEmpty ? self[pane].selected : nil
  }

  /// The list that a step back shows whole again, the focused one first; nil where none is
  /// narrowed.
  var narrowedPane: Pane? { ([focus] + Pane.lists).first { narrowings[$0] != nil } }

  /// Types into the prompt: the list narrows with every letter, Enter keeps it so, Esc goes back.
  mutating func press(_ key: Key, in prompt: NarrowingPrompt) {
    var prompt = prompt
    switch key.code {
    case .enter:
      dialog = nil
      return
    case .escape:
      dialog = nil
      return narrow(prompt.pane, to: prompt.before ?? "")
    case .up: self[prompt.pane].move(.up)
    case .down: self[prompt.pane].move(.down)
    case .pageUp: self[prompt.pane].move(.pageUp)
    case .pageDown: self[prompt.pane].move(.pageDown)
    case .backspace: prompt.typed = String(prompt.typed.dropLast())
    case .character("u") where key.modifiers == .control: prompt.typed = ""
    case .character(let character) where key.modifiers.isEmpty: prompt.type(String(character))
    default: break
    }
    dialog = .narrowing(prompt)
    narrow(prompt.pane, to: prompt.typed)
  }
}

extension NarrowingPrompt {
  /// Appends what was typed or pasted, of a paste its first line.
  mutating func type(_ text: String) {
    let line = text.split(whereSeparator: \.isNewline).first ?? ""
    typed = String((typed + line).prefix(200))
  }
}

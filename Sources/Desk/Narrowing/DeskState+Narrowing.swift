import CaseModel
import TerminalUI

extension DeskState {
  /// Opens the line in which the focused list is filtered.
  mutating func narrow() -> [DeskEffect] {
    guard let kind = focus.kind else { return [] }
    let prompt = NarrowingPrompt(
      pane: focus, kind: kind, before: narrowings[focus], today: today, dates: settings.dates)
    return go(on: prompt)
  }

  /// Narrows a list to what a filter finds, or shows all where it is empty. The selected record
  /// stays selected where it is still in the list, of a narrowed one near its beginning.
  mutating func narrow(_ pane: Pane, to text: String) {
    let filter = FilterWords(text).isEmpty ? nil : text
    guard narrowings[pane] != filter else { return }
    narrowings[pane] = filter
    awaited[pane] = filter == nil ? self[pane].selected : nil
  }

  /// The list that a step back shows whole again, the focused one first; nil where none is
  /// narrowed.
  var narrowedPane: Pane? { ([focus] + Pane.lists).first { narrowings[$0] != nil } }

  /// Types into the line: the list narrows with every letter, Enter keeps it so, Esc goes back.
  mutating func press(_ key: Key, in prompt: NarrowingPrompt) -> [DeskEffect] {
    var prompt = prompt
    switch key.code {
    case .enter where prompt.choice == nil:
      dialog = nil
      return []
    case .enter, .tab, .right: prompt.take(prompt.choice ?? 0, today: today)
    case .escape:
      dialog = nil
      narrow(prompt.pane, to: prompt.before ?? "")
      return []
    case .up where prompt.completions.isEmpty: self[prompt.pane].move(.up)
    case .down where prompt.completions.isEmpty: self[prompt.pane].move(.down)
    case .up, .down: prompt.choose(forward: key.code == .down)
    case .pageUp: self[prompt.pane].move(.pageUp)
    case .pageDown: self[prompt.pane].move(.pageDown)
    case .backspace: prompt.takeBack(today: today)
    case .character("u") where key.modifiers == .control: prompt.clear(today: today)
    case .character(let character) where key.modifiers.isEmpty:
      prompt.type(String(character), today: today)
    default: break
    }
    return go(on: prompt)
  }

  /// Goes on with the line as it is now.
  mutating func go(on prompt: NarrowingPrompt) -> [DeskEffect] {
    var prompt = prompt
    let request = prompt.request()
    dialog = .narrowing(prompt)
    narrow(prompt.pane, to: prompt.text)
    return request.map { [.findValues($0)] } ?? []
  }

  /// Takes values that were asked for while a filter is typed.
  mutating func take(_ values: [String], for request: ValueRequest) {
    guard case .narrowing(var prompt) = dialog else { return }
    prompt.take(values, for: request, today: today)
    dialog = .narrowing(prompt)
  }

  /// Takes one word of a list's filter away.
  mutating func removeChip(_ place: Int, of pane: Pane) {
    var words = FilterWords(narrowings[pane] ?? "")
    words.remove(at: place)
    narrow(pane, to: words.text)
  }

  /// Takes the completion that was clicked; nil where the click isn't on the list of them.
  mutating func pointInCompletions(at point: Point) -> [DeskEffect]? {
    guard case .narrowing(var prompt) = dialog, let box = completionBox(prompt),
      box.contains(point)
    else { return nil }
    let place = shownCompletions(prompt, in: box).lowerBound + point.row - box.row - 1
    if box.inset(columns: 1, rows: 1).contains(point) { prompt.take(place, today: today) }
    return go(on: prompt)
  }
}

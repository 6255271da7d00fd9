import CaseModel
import TerminalUI

/// A word of a list's filter on the screen.
struct FilterChip: Hashable, Sendable {
  var text: String
  /// Its place among the words; nil for what only says that there are more.
  var place: Int?
  var area: Area
}

extension DeskState {
  /// The panes whose first line shows what they are filtered by.
  var filteredPanes: Set<Pane> { Set(narrowings.keys) }

  /// The words of a list's filter, as its first line shows them.
  func chips(of pane: Pane, on screen: Screen) -> [FilterChip] {
    guard let line = screen.chips(of: pane), let text = narrowings[pane] else { return [] }
    let words = FilterWords(text).all
    var chips: [FilterChip] = []
    var column = line.column
    for (place, word) in words.enumerated() {
      let isLast = place == words.count - 1
      // Where more words follow, the last that has room says so.
      let room = line.endColumn - column - (isLast ? 0 : 3)
      let cut = OneLine.truncated(SafeText.string(word), to: max(1, room - 4))
      let shown = "[\(cut) \(Glyphs.away)]"
      guard room - 4 >= min(6, SafeText.columns(word)) else {
        let rest = "+\(words.count - place)"
        chips.append(FilterChip(text: rest, area: chipArea(rest, column, line)))
        break
      }
      chips.append(FilterChip(text: shown, place: place, area: chipArea(shown, column, line)))
      column += SafeText.columns(shown) + 1
    }
    return chips
  }

  private func chipArea(_ text: String, _ column: Int, _ line: Area) -> Area {
    Area(column: column, row: line.row, columns: SafeText.columns(text), rows: 1)
  }

  func drawChips(of pane: Pane, in frame: inout Frame, _ screen: Screen) {
    for chip in chips(of: pane, on: screen) {
      frame.put(
        chip.text, column: chip.area.column, row: chip.area.row, limit: chip.area.columns,
        style: Style(chip.place == nil ? .dim : .accent, bold: chip.place != nil))
    }
  }

  // MARK: The line

  /// Draws the line in which a filter is typed, at the bottom of the screen.
  func draw(_ prompt: NarrowingPrompt, in frame: inout Frame, row: Int) {
    let label = "Only \(prompt.pane.title) with: "
    let help =
      prompt.completions.isEmpty ? "Enter keeps it, Esc goes back" : "Tab completes, Enter keeps"
    let keys = size.columns < 60 ? "" : help
    let room = max(8, size.columns - SafeText.columns(label) - SafeText.columns(keys) - 4)
    let finished = prompt.words.finished.map { "[\($0)] " }.joined()
    let typed = OneLine.ending(SafeText.string(finished + prompt.words.open), in: room - 1)
    frame.put(label, column: 1, row: row, style: Style(.hint))
    let column = 1 + SafeText.columns(label)
    let used = frame.put(typed, column: column, row: row, style: Style(.plain, bold: true))
    frame.put(
      keys, column: size.columns - SafeText.columns(keys) - 1, row: row, style: Style(.dim))
    frame.cursor = Point(column: min(column + used, size.columns - 1), row: row)
    drawCompletions(of: prompt, in: &frame)
  }

  /// Where the completions stand: beside the list that is filtered, so that it stays in sight.
  func completionBox(_ prompt: NarrowingPrompt) -> Area? {
    guard !prompt.completions.isEmpty else { return nil }
    let columns = min(size.columns, max(40, size.columns * 5 / 8))
    let rows = min(prompt.completions.count + 2, size.columns < 60 ? 7 : 12, size.rows - 4)
    guard rows >= 3 else { return nil }
    let isAtRight = prompt.pane == .incidents
    return Area(
      column: isAtRight ? size.columns - columns : 0, row: size.rows - 1 - rows, columns: columns,
      rows: rows)
  }

  /// The completions that are on the screen.
  func shownCompletions(_ prompt: NarrowingPrompt, in box: Area) -> Range<Int> {
    let rows = box.rows - 2
    let first = max(0, min((prompt.choice ?? 0) - rows + 1, prompt.completions.count - rows))
    return first..<min(prompt.completions.count, first + rows)
  }

  private func drawCompletions(of prompt: NarrowingPrompt, in frame: inout Frame) {
    guard let box = completionBox(prompt) else { return }
    frame.fill(box)
    let shown = shownCompletions(prompt, in: box)
    let isCut = shown.count < prompt.completions.count
    let inside = frame.drawBorder(
      box,
      Frame.BorderText(
        title: prompt.words.open.contains(":") ? "Values" : "Filter by",
        count: isCut ? "\(prompt.completions.count)" : ""), focused: true)
    let widest = shown.map { SafeText.columns(prompt.completions[$0].shown) }.max() ?? 0
    let width = min(widest, inside.columns - 4)
    for (line, place) in shown.enumerated() {
      let completion = prompt.completions[place]
      let area = Area(
        column: inside.column, row: inside.row + line, columns: inside.columns, rows: 1)
      frame.put(
        RowLine([
          Span(text: OneLine.padded(completion.shown, to: width) + "  "),
          Span(text: completion.meaning, style: Style(.dim)),
        ]), column: area.column + 2, row: area.row, columns: area.columns - 2)
      guard place == prompt.choice else { continue }
      frame.put(Glyphs.selection, column: area.column, row: area.row, style: Style(.accent))
      frame.restyle(area) { $0 = $0.selected }
    }
  }

  /// Draws the line in which a filter gets its name.
  func draw(_ prompt: FilterNamePrompt, in frame: inout Frame, row: Int) {
    let label = "Save the filter as: "
    let keys = size.columns < 60 ? "" : "Enter saves it, Esc goes back"
    let column = 1 + SafeText.columns(label)
    let room = max(8, size.columns - column - SafeText.columns(keys) - 3)
    let typed = OneLine.ending(SafeText.string(prompt.name), in: room - 1)
    frame.put(label, column: 1, row: row, style: Style(.hint))
    let used = frame.put(typed, column: column, row: row, style: Style(.plain, bold: true))
    frame.put(
      keys, column: size.columns - SafeText.columns(keys) - 1, row: row, style: Style(.dim))
    frame.cursor = Point(column: min(column + used, size.columns - 1), row: row)
  }
}

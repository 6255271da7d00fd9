import CaseModel
import TerminalUI

/// What an import would save, to agree to or to leave.
struct ImportDialog: Hashable, Sendable {
  enum Outcome: Hashable, Sendable {
    case stays, leaves
    case imports(asAnswer: Bool)
  }

  /// A button: what it says, and what pressing it comes to.
  private enum Choice: Hashable, Sendable {
    case asAnswer, imports, leaves
  }

  let preview: ImportPreview
  /// The incident to which new records go.
  let incident: RecordID?
  private var focus: Choice
  private var top = 0

  init(_ preview: ImportPreview, incident: RecordID?) {
    self.preview = preview
    self.incident = incident
    focus = .leaves
    focus = choices[0]
  }

  /// The keys, for the bottom line.
  var hints: [FormHint] {
    preview.isWorthSaving
      ? [FormHint("↑↓", "Read on"), FormHint("Ctrl+S", "Import"), FormHint("Esc", "Leave it")]
      : [FormHint("↑↓", "Read on"), FormHint("Esc", "Close")]
  }

  mutating func press(_ key: Key, in area: Area) -> Outcome {
    switch (key.code, key.modifiers) {
    case (.escape, _): return .leaves
    case (.character("s"), .control):
      return preview.isWorthSaving ? outcome(of: choices[0]) : .stays
    case (.enter, _), (.character(" "), _): return outcome(of: focus)
    case (.tab, .shift), (.left, _): step(by: -1)
    case (.tab, _), (.right, _): step(by: 1)
    case (.up, _): scroll(by: -1, in: area)
    case (.down, _): scroll(by: 1, in: area)
    case (.pageUp, _): scroll(by: -max(1, textRows(in: area) - 1), in: area)
    case (.pageDown, _): scroll(by: max(1, textRows(in: area) - 1), in: area)
    case (.home, _): top = 0
    case (.end, _): scroll(by: Int.max / 2, in: area)
    default: break
    }
    return .stays
  }

  mutating func respond(to mouse: MouseEvent, in area: Area) -> Outcome {
    switch mouse.kind {
    case .wheelUp: scroll(by: -3, in: area)
    case .wheelDown: scroll(by: 3, in: area)
    case .press:
      guard let button = buttons(in: area).first(where: { $0.area.contains(mouse.point) }) else {
        return .stays
      }
      return outcome(of: button.choice)
    case .doubleClick, .drag, .release: break
    }
    return .stays
  }

  func draw(into frame: inout Frame, area: Area) {
    let lines = lines(columns: area.columns)
    let rows = textRows(in: area)
    for (row, line) in lines.dropFirst(top).prefix(rows).enumerated() {
      frame.put(line, column: area.column + 1, row: area.row + row, limit: area.columns - 2)
    }
    let edge = area.endColumn - 1
    if top > 0 { frame.put("↑", column: edge, row: area.row, style: Style(.hint)) }
    if top + rows < lines.count {
      frame.put("↓", column: edge, row: area.row + rows - 1, style: Style(.hint))
    }
    for button in buttons(in: area) {
      let isFocused = button.choice == focus
      let style = Style(isFocused ? .accent : .plain, bold: isFocused)
      frame.put(
        button.text, column: button.area.column, row: button.area.row,
        style: isFocused ? style.selected : style)
      if isFocused { frame.cursor = button.area.origin }
    }
  }

  private var choices: [Choice] {
    guard preview.isWorthSaving else { return [.leaves] }
    return preview.mayAnswer.isEmpty ? [.imports, .leaves] : [.asAnswer, .imports, .leaves]
  }

  private func text(of choice: Choice) -> String {
    switch choice {
    case .asAnswer: "[ Import as the answer ]"
    case .imports: preview.mayAnswer.isEmpty ? "[ Import ]" : "[ Without the letter ]"
    case .leaves: preview.isWorthSaving ? "[ Leave it ]" : "[ Close ]"
    }
  }

  private func outcome(of choice: Choice) -> Outcome {
    switch choice {
    case .asAnswer: .imports(asAnswer: true)
    case .imports: .imports(asAnswer: false)
    case .leaves: .leaves
    }
  }

  private mutating func step(by count: Int) {
    let all = choices
    let place = (all.firstIndex(of: focus) ?? 0) + count
    focus = all[(place + all.count) % all.count]
  }

  private struct Button {
    var text: String
    var area: Area
    var choice: Choice
  }

  private func buttons(in area: Area) -> [Button] {
    var column = area.column + 1
    return choices.map { choice in
      let text = text(of: choice)
      let columns = SafeText.columns(text)
      let button = Button(
        text: text, area: Area(column: column, row: area.endRow - 1, columns: columns, rows: 1),
        choice: choice)
      column += columns + (area.columns < 60 ? 1 : 2)
      return button
    }
  }

  private func textRows(in area: Area) -> Int { max(1, area.rows - 2) }

  private func lines(columns: Int) -> [String] {
    let question =
      preview.mayAnswer.isEmpty ? [] : ["", "Is it the answer to “\(preview.mayAnswer)”?"]
    return ([preview.headline] + question + [""] + preview.lines.drop { $0.isEmpty }).flatMap {
      line in
      let indent = String(line.prefix { $0 == " " })
      let room = max(8, columns - 2 - indent.count)
      let wrapped = TextLayout.wrap(String(line.dropFirst(indent.count)), columns: room)
      return wrapped.isEmpty ? [""] : wrapped.map { indent + $0 }
    }
  }

  private mutating func scroll(by rows: Int, in area: Area) {
    let most = max(0, lines(columns: area.columns).count - textRows(in: area))
    top = min(max(0, top + min(rows, most)), most)
  }
}

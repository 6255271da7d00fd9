import CaseModel
import TerminalUI

extension DeskState {
  /// A hint at the bottom of the screen: the command that it names and the columns that it takes.
  struct Hint: Hashable {
    var command: DeskCommand
    var key: String
    var word: String
    var columns: Range<Int>
  }

  func drawStatusLine(in frame: inout Frame, _ screen: Screen) {
    let row = screen.statusRow
    let right = statusAtRight
    let rightColumns = right.reduce(0) { $0 + SafeText.columns($1.text) }
    if case .narrowing(let prompt) = dialog {
      draw(prompt, in: &frame, row: row)
      return
    }
    if case .naming(let prompt) = dialog {
      draw(prompt, in: &frame, row: row)
      return
    }
    if let notice {
      drawNotice(notice, in: &frame)
      return
    }
    if !dialogHints.isEmpty {
      draw(dialogHints, in: &frame, row: row)
      return
    }
    for hint in hints(within: hintRoom) {
      let column = hint.columns.lowerBound
      frame.put(hint.key, column: column, row: row, style: Style(.hint, bold: true))
      frame.put(
        hint.word, column: column + SafeText.columns(hint.key) + 1, row: row, style: Style(.hint))
    }
    frame.put(right, column: size.columns - rightColumns - 1, row: row, limit: rightColumns)
  }

  /// The columns that hints may take.
  var hintRoom: Int {
    let right = statusAtRight.reduce(0) { $0 + SafeText.columns($1.text) }
    return size.columns - right - (right > 0 ? 3 : 1)
  }

  // A notice has to be read to its end: a long one covers the lines above for as long as it stands.
  private func drawNotice(_ notice: Notice, in frame: inout Frame) {
    let text = notice.fitted(to: size.columns - 2)
    let lines = TextLayout.wrap(text, columns: size.columns - 2).count
    let rows = min(lines, size.rows / 2)
    let area = Area(column: 0, row: size.rows - rows, columns: size.columns, rows: rows)
    frame.fill(area)
    frame.put(
      paragraph: text, in: area.inset(columns: 1, rows: 0),
      style: Style(notice.isProblem ? .problem : .notice, bold: true))
  }

  /// What the keys do while something is open over the panes.
  private var dialogHints: [FormHint] {
    switch dialog {
    case .form(let form): form.hints
    case .palette: [FormHint("Enter", "Do it"), FormHint("Esc", "Close")]
    case .help, .problems: [FormHint("Up, Down", "Choose"), FormHint("Esc", "Close")]
    case .things: [FormHint("Enter", "Open"), FormHint("Esc", "Close")]
    case .owners: [FormHint("Enter", "Show"), FormHint("Esc", "Close")]
    case .deleted: [FormHint("Enter", "Put back"), FormHint("Esc", "Close")]
    case .copying: [FormHint("Enter", "Copy"), FormHint("Esc", "Close")]
    case .clash: ClashDialog.hints
    case .choices: [FormHint("Enter", "Show"), FormHint("Esc", "Close")]
    case .choosing: ChoiceDialog.hints
    case .importing(let importing): importing.hints
    case .confirmation:
      [
        FormHint("Tab", "Other button", briefly: "Other"), FormHint("Enter", "Press it"),
        FormHint("Esc", "Cancel"),
      ]
    case .filters:
      [
        FormHint("Enter", "Filter"), FormHint("Delete", "Forget it", briefly: "Forget"),
        FormHint("Esc", "Close"),
      ]
    case .marksMenu: [FormHint("Enter", "Do it"), FormHint("Esc", "Close")]
    case .narrowing, .naming: []
    case nil: isTyping ? lineHints : []
    }
  }

  /// What the keys do while a search is typed.
  private var lineHints: [FormHint] {
    if view == .timeline || view == .history {
      return [FormHint("Enter", "Keep"), FormHint("Esc", "Take back")]
    }
    let down =
      offersRecent
      ? [FormHint("Down", "Searches of before")]
      : search.hits.selected == nil ? [] : [FormHint("Enter", "To the hits")]
    return down + [
      FormHint(key(.back), "Desk"), FormHint(key(.palette), "Menu"), FormHint(key(.help), "Help"),
    ]
  }

  private func draw(_ hints: [FormHint], in frame: inout Frame, row: Int) {
    var column = 1
    for hint in hints {
      let does = size.columns < 60 ? hint.doesBriefly : hint.does
      let columns = SafeText.columns(hint.key) + 1 + SafeText.columns(does)
      guard column + columns < size.columns else { break }
      frame.put(hint.key, column: column, row: row, style: Style(.hint, bold: true))
      let word = column + SafeText.columns(hint.key) + 1
      frame.put(does, column: word, row: row, style: Style(.hint))
      column += columns + 2
    }
  }

  /// What stands at the right: work in progress, files that can't be read, and what is overdue.
  private var statusAtRight: [Span] {
    var parts: [Span] = []
    let isNarrow = size.columns < 60
    if markedCount > 0 {
      parts.append(Span(text: "\(markedCount.grouped) marked", style: Style(.accent, bold: true)))
    }
    if let gathering, !isNarrow {
      let way = Span(text: "\(gathering) (\(key(.back)) stops it)", style: Style(.dim))
      parts.append(way)
    } else if let progress, !isNarrow || (problems.isEmpty && overdue == 0) {
      let percent = progress.fraction.map { " \(Int(min(max(0, $0), 1) * 100))%" } ?? ""
      parts.append(Span(text: progress.text + percent, style: Style(.dim)))
    }
    if !problems.isEmpty {
      let files = problems.count == 1 ? "1 file" : "\(problems.count) files"
      let text = isNarrow ? "\(problems.count) unreadable" : "\(files) can't be read"
      parts.append(Span(text: "\(text) (\(key(.showProblems)))", style: Style(.problem)))
    }
    if let settingsStatus, !isNarrow { parts.append(settingsStatus) }
    parts += sharingStatus
    if overdue > 0 {
      parts.append(Span(text: "\(overdue)! overdue", style: Style(.overdue, bold: true)))
    }
    return Array(parts.map { [$0] }.joined(separator: [Span(text: "  ")]))
  }

  /// The hints that have room, for what applies now, in the table's order. Help is always there, and
  /// the menu where the line is long enough.
  func hints(within room: Int) -> [Hint] {
    let hinted = keymap.bindings.filter { isHinted($0) }
    // What only one face of the timeline or the history knows comes first.
    let wanted = hinted.filter { $0.place.isOfFace } + hinted.filter { !$0.place.isOfFace }
    let always: Set<DeskCommand> = room < 50 ? [.help] : [.palette, .help]
    let last = wanted.filter { always.contains($0.command) }
    // One column stands before the hints, two between them.
    var left = room + 1 - last.reduce(0) { $0 + columns(of: $1) + 2 }
    var kept: [Binding] = []
    for binding in wanted where !always.contains(binding.command) {
      guard columns(of: binding) + 2 <= left else { continue }
      left -= columns(of: binding) + 2
      kept.append(binding)
    }
    kept += last
    var column = 1
    return kept.map { binding in
      let end = column + columns(of: binding)
      defer { column = end + 2 }
      return Hint(
        command: binding.command, key: binding.keys.first?.description ?? "",
        word: hint(of: binding), columns: column..<end)
    }
  }

  private func isHinted(_ binding: Binding) -> Bool {
    guard binding.hint != nil, let key = binding.keys.first,
      keymap.command(for: key, in: situation) == binding.command
    else { return false }
    return reason(against: binding.command) == nil
  }

  private func columns(of binding: Binding) -> Int {
    SafeText.columns(binding.keys.first?.description ?? "") + 1
      + SafeText.columns(hint(of: binding))
  }

  // The key that marks a follow-up done opens one again that is.
  private func hint(of binding: Binding) -> String {
    if binding.command == .toggleDone, case .followUp(let followUp) = reader.record,
      followUp.status == .done
    {
      return "Reopen"
    }
    return binding.hint ?? ""
  }
}

extension OneLine {
  /// The end of a text that is being typed, as much of it as has room.
  static func ending(_ text: String, in columns: Int) -> String {
    var kept = Substring(text)
    while SafeText.columns(kept) > max(0, columns) { kept = kept.dropFirst() }
    return String(kept)
  }
}

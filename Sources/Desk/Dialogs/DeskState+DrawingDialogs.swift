import CaseModel
import TerminalUI

extension DeskState {
  /// A row of a dialog's list, and what is said below of it when it is selected.
  struct DialogRow: Hashable {
    var line: RowLine
    var detail: String
    var isDim = false
  }

  func drawDialog(in frame: inout Frame, _ screen: Screen) {
    switch dialog {
    case .palette(let finder):
      draw("Menu", paletteRows(for: finder.typed), finder, in: &frame)
    case .help(let finder):
      draw("Help", helpRows(for: finder.typed), finder, in: &frame)
    case .problems(let finder):
      let rows = problems(for: finder.typed).map {
        DialogRow(line: RowLine($0.path, style: Style(.problem)), detail: $0.sentence)
      }
      draw("Problem files", rows, finder, in: &frame)
    case .things(let things, let finder):
      let rows = things.filter { finder.finds($0.name) }.map {
        DialogRow(line: RowLine($0.name), detail: "Enter opens it.")
      }
      draw("Open", rows, finder, in: &frame)
    case .confirmation(let confirmation): draw(confirmation, in: &frame)
    case .form(let form): draw(form, in: &frame, screen)
    case .clash(let clash): draw(clash, in: &frame)
    case .importing(let importing): draw(importing, in: &frame)
    case .choices(let finder):
      draw("Versions to choose from", choiceRows(for: finder.typed), finder, in: &frame)
    case .choosing(let choosing): draw(choosing, in: &frame)
    case .deleted(let records, let finder):
      draw("Put back", deletedRows(records, for: finder.typed), finder, in: &frame)
    case .owners(let owners, let finder):
      draw("Whose", ownerRows(owners, for: finder.typed), finder, in: &frame)
    case .filters(let finder):
      draw("Saved filters", filterRows(for: finder.typed), finder, in: &frame)
    case .marksMenu(let finder):
      draw(marksMenuTitle, marksMenuRows(for: finder.typed), finder, in: &frame)
    case .copying(let offers, let finder):
      draw("Copy", copyRows(offers, for: finder.typed), finder, in: &frame)
    case .narrowing, .naming, nil: break
    }
  }

  private func draw(
    _ title: String, _ rows: [DialogRow], _ finder: Finder, in frame: inout Frame
  ) {
    guard let box = dialog?.box(on: size, isPlain: isPlain) else { return }
    frame.fill(box.area)
    let places = finder.places
    let count = rows.isEmpty ? "" : "\(places.selection + 1) of \(rows.count)"
    if isPlain {
      drawPlain(title: count.isEmpty ? title : "\(title), \(count)", of: box.area, in: &frame)
    } else {
      frame.drawBorder(
        box.area, Frame.BorderText(title: title, count: count), focused: true)
    }
    drawPrompt(finder, at: box.prompt, in: &frame)
    for place in places.visible where rows.indices.contains(place) {
      let row = box.list.row + place - places.visible.lowerBound
      let isSelected = place == places.selection
      frame.put(
        rows[place].line, column: box.list.column + 2, row: row, columns: box.list.columns - 2)
      let area = Area(column: box.list.column, row: row, columns: box.list.columns, rows: 1)
      if rows[place].isDim { frame.restyle(area) { $0 = Style(.dim) } }
      guard isSelected else { continue }
      if isPlain { frame.cursor = area.origin }
      frame.put(Glyphs.selection, column: box.list.column, row: row, style: Style(.accent))
      frame.restyle(area) { $0 = $0.selected }
    }
    let detail =
      rows.indices.contains(places.selection)
      ? rows[places.selection].detail : "Nothing is found. Esc clears what was typed."
    frame.put(paragraph: detail, in: box.detail, style: Style(.hint))
  }

  private func drawPrompt(_ finder: Finder, at area: Area, in frame: inout Frame) {
    if finder.typed.isEmpty {
      frame.put(
        "Type to find", column: area.column + 2, row: area.row,
        limit: area.columns - 2, style: Style(.dim))
    }
    frame.put("/", column: area.column, row: area.row, style: Style(.accent))
    let typed = OneLine.ending(finder.typed, in: area.columns - 4)
    let used = frame.put(
      typed, column: area.column + 2, row: area.row, style: Style(.plain, bold: true))
    frame.cursor = Point(column: area.column + 2 + used, row: area.row)
  }

  private func paletteRows(for typed: String) -> [DialogRow] {
    paletteBindings(for: typed).map { binding in
      let reason = reason(against: binding.command)
      let key = Span(text: keysHere(of: binding), style: Style(.hint))
      return DialogRow(
        line: RowLine(reason == nil ? binding.name : "\(binding.name) (not now)", right: [key]),
        detail: reason.map { "Not now: \($0)" } ?? binding.help, isDim: reason != nil)
    }
  }

  private func helpRows(for typed: String) -> [DialogRow] {
    helpBindings(for: typed).map { binding in
      let columns = DialogBox(on: size, details: 0, isPlain: isPlain).list.columns
      let isWide = columns >= 72
      let keys =
        columns < 50
        ? OneLine.padded(binding.keys.first?.description ?? "", to: 9)
        : OneLine.padded(binding.keysSpoken, to: 22)
      let name = isWide ? OneLine.padded(binding.name, to: 28) + "  " : binding.name
      return DialogRow(
        line: RowLine(
          [
            Span(text: keys + "  ", style: Style(.hint, bold: true)), Span(text: name),
            Span(text: isWide ? binding.help : "", style: Style(.dim)),
          ]), detail: "\(binding.name). \(binding.help)")
    }
  }

  private func draw(_ confirmation: Confirmation, in frame: inout Frame) {
    let box = confirmationBox(confirmation)
    frame.fill(isPlain ? Area(column: 0, row: 1, columns: size.columns, rows: size.rows - 2) : box)
    if isPlain { drawPlain(title: confirmation.button, of: box, in: &frame) }
    let inside =
      isPlain
      ? box.inset(columns: 2, rows: 1)
      : frame.drawBorder(box, Frame.BorderText(title: confirmation.button), focused: true)
        .inset(columns: 1, rows: 0)
    frame.put(paragraph: confirmation.question, in: inside.split(top: inside.rows - 2).top)
    for button in buttons(of: confirmation) {
      let style = Style(button.isFocused ? .accent : .plain, bold: button.isFocused)
      frame.put(
        button.text, column: button.area.column, row: button.area.row,
        style: button.isFocused ? style.selected : style)
      if button.isFocused { frame.cursor = button.area.origin }
    }
  }

  private func confirmationBox(_ confirmation: Confirmation) -> Area {
    let columns = isPlain ? size.columns : min(size.columns, 64)
    let lines = TextLayout.wrap(confirmation.question, columns: columns - 4).count
    let rows = min(size.rows - 2, lines + 4)
    return Area(
      column: (size.columns - columns) / 2, row: 1 + (size.rows - 2 - rows) / 2, columns: columns,
      rows: rows)
  }

  /// The buttons of a confirmation: Cancel, and what does it.
  func buttons(
    of confirmation: Confirmation
  ) -> [(text: String, area: Area, isFocused: Bool, isCancel: Bool)] {
    let box = confirmationBox(confirmation)
    let texts = ["[ Cancel ]", "[ \(confirmation.button) ]"]
    let row = box.endRow - 2
    var column = box.column + 2
    return texts.enumerated().map { place, text in
      let area = Area(column: column, row: row, columns: SafeText.columns(text), rows: 1)
      column = area.endColumn + 2
      let isCancel = place == 0
      return (text, area, confirmation.isCancelFocused == isCancel, isCancel)
    }
  }
}

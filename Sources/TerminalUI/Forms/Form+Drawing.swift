extension Form {
  /// The part of a form's area in which the fields scroll: all but the title and a message.
  func view(in area: Area) -> Area {
    let height = message.map { messageLines($0, columns: area.columns).count } ?? 0
    return area.split(top: min(1 + height, max(0, area.rows - 1))).rest
  }

  /// How far the form is scrolled in a view of that size, so that the focus shows.
  func visibleScroll(_ layout: FormLayout, rows: Int) -> Int {
    let most = max(0, layout.rows - rows)
    let kept = min(max(0, scroll), most)
    guard followsFocus, var wanted = layout.rows(of: focus) else { return kept }
    // Some of what comes next shows too, and the list that is open.
    let below = popup.map { min($0.count, 6) + 2 } ?? (rows > 10 ? 2 : 0)
    let end = min(wanted.upperBound + below, wanted.lowerBound + rows)
    wanted = wanted.lowerBound..<max(wanted.upperBound, end)
    // What is taller than the view shows the row of its cursor.
    if wanted.count > rows, let area = layout.area(of: focus) {
      return min(max(area.row, area.endRow - rows), most)
    }
    // What stands just above may be its heading.
    let first = max(0, wanted.lowerBound - (wanted.count < rows ? 1 : 0))
    if wanted.lowerBound <= kept { return min(first, most) }
    return min(max(kept, wanted.upperBound - rows), most)
  }

  /// Draws the form into an area: the title, a message, and as much of the fields as fits. Sets
  /// the frame's cursor to where typing goes.
  package func draw(into frame: inout Frame, area: Area) {
    guard !area.isEmpty else { return }
    frame.fill(area)
    frame.put(
      OneLine.truncated(title, to: max(0, area.columns - 2)), column: area.column + 1,
      row: area.row, style: Style(.heading, bold: true))
    if let offer { return draw(offer, into: &frame, area: area) }
    if let message { draw(message, into: &frame, area: area) }
    let view = view(in: area)
    let layout = FormLayout(self, size: view.size)
    let scroll = visibleScroll(layout, rows: view.rows)
    var canvas = FormCanvas(view: view, scroll: scroll)
    for box in layout.boxes { draw(box, on: &canvas, into: &frame) }
    let edge = view.endColumn - 1
    if scroll > 0 { frame.put("↑", column: edge, row: view.row, style: Style(.hint)) }
    if scroll + view.rows < layout.rows {
      frame.put("↓", column: edge, row: view.endRow - 1, style: Style(.hint))
    }
    drawPopup(layout, scroll: scroll, into: &frame, view: view)
    // A window of a column or two may have no room for it.
    if let cursor = frame.cursor, !area.contains(cursor) { frame.cursor = nil }
  }

  private func draw(_ box: FormBox, on canvas: inout FormCanvas, into frame: inout Frame) {
    guard let area = canvas.place(box.area) else { return }
    let isFocused = box.stop == focus
    if isFocused, !canvas.isMarked {
      frame.put("▸", column: area.column - 1, row: area.row, style: Style(.accent, bold: true))
      canvas.isMarked = true
    }
    switch box.content {
    case .heading(let text):
      frame.put(
        text, column: area.column, row: area.row, limit: area.columns,
        style: Style(.heading, bold: true))
    case .label(let text):
      frame.put(
        text, column: area.column, row: area.row, limit: area.columns,
        style: isFocused ? Style(.accent, bold: true) : Style(.dim))
    case .problem(let text):
      frame.put(
        text, column: area.column, row: area.row, limit: area.columns, style: Style(.problem))
    case .note(let text):
      frame.put(text, column: area.column, row: area.row, limit: area.columns, style: Style(.hint))
    case .button(let label):
      frame.put(
        "[ \(label) ]", column: area.column, row: area.row, limit: area.columns,
        style: isFocused ? Style(.accent, bold: true, reverse: true) : Style(.accent))
      if isFocused { frame.cursor = area.origin }
    case .input:
      guard case .field(let name) = box.stop, let field = field(name) else { return }
      draw(field, into: &frame, area: area, isFocused: isFocused)
    }
  }

  private func draw(
    _ field: FormField, into frame: inout Frame, area: Area, isFocused: Bool
  ) {
    let style = Style(.plain, underline: true)
    if field.isTyped {
      field.input.draw(into: &frame, area: area, isFocused: isFocused, style: style)
      if field.isEmpty, !field.placeholder.isEmpty {
        frame.put(
          field.placeholder, column: area.column, row: area.row, limit: area.columns,
          style: Style(.hint, underline: true))
      }
      return
    }
    frame.fill(area, style: isFocused ? style.selected : style)
    frame.put(
      OneLine.truncated(field.chosenLabel, to: max(0, area.columns - 2)), column: area.column,
      row: area.row, style: isFocused ? style.selected : style)
    if field.kind != .yesNo {
      frame.put(
        "▾", column: area.endColumn - 1, row: area.row, style: isFocused ? style.selected : style)
    }
    if isFocused { frame.cursor = area.origin }
  }

  private func drawPopup(
    _ layout: FormLayout, scroll: Int, into frame: inout Frame, view: Area
  ) {
    guard let popup, let area = popupArea(popup, layout, scroll: scroll, view: view) else {
      return
    }
    popup.draw(into: &frame, area: area)
  }

  func popupArea(_ popup: FormPopup, _ layout: FormLayout, scroll: Int, view: Area) -> Area? {
    guard let field = layout.area(of: .field(popup.field)), view.rows >= 3, view.columns >= 3
    else { return nil }
    let row = min(max(view.row, view.row + field.row - scroll), view.endRow - 1)
    let onScreen = Area(
      column: view.column + field.column, row: row, columns: field.columns, rows: 1)
    return popup.area(under: onScreen, in: view)
  }

  private func draw(_ message: Message, into frame: inout Frame, area: Area) {
    for (index, line) in messageLines(message, columns: area.columns).enumerated() {
      frame.put(
        line, column: area.column + 1, row: area.row + 1 + index,
        limit: max(0, area.columns - 2), style: Style(message.isProblem ? .problem : .notice))
    }
  }

  private func messageLines(_ message: Message, columns: Int) -> [String] {
    let text = message.isProblem ? "! " + message.sentence : message.sentence
    return Array(TextLayout.wrap(text, columns: max(1, columns - 2)).prefix(3))
  }

}

/// Where a form's boxes come to stand on the screen.
struct FormCanvas {
  let view: Area
  let scroll: Int
  /// Whether the mark of the focus is drawn.
  var isMarked = false

  init(view: Area, scroll: Int) {
    self.view = view
    self.scroll = scroll
  }

  /// The box on the screen; nil unless it is wholly in view, or the part that is.
  func place(_ area: Area) -> Area? {
    let first = max(area.row, scroll)
    let end = min(area.endRow, scroll + view.rows)
    guard first < end else { return nil }
    return Area(
      column: view.column + area.column, row: view.row + first - scroll,
      columns: min(area.columns, max(0, view.columns - area.column)), rows: end - first)
  }
}

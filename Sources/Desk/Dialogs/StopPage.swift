import TerminalUI

/// A text with places in it at which the focus stops, as versions to choose from and the buttons below
/// them: how it scrolls, is drawn and takes the mouse. What the lines say comes from whoever has it.
struct StopPage<Stop: Hashable & Sendable>: Hashable, Sendable {
  struct Line: Hashable, Sendable {
    var text: String
    var style: Style = .plain
    var stop: Stop?
    var isButton = false
  }

  var focus: Stop
  private var top = 0

  init(focus: Stop) { self.focus = focus }

  /// Lines of a text that wraps, one column in.
  static func wrapped(_ text: String, columns: Int, style: Style = .plain) -> [Line] {
    TextLayout.wrap(text, columns: max(1, columns - 2)).map { Line(text: " " + $0, style: style) }
  }

  static func button(_ text: String, _ stop: Stop) -> Line {
    Line(text: " [ \(text) ]", style: Style(.accent), stop: stop, isButton: true)
  }

  /// Moves the focus, or scrolls where the key is for that.
  mutating func move(_ key: Key, _ lines: [Line], in area: Area) {
    let stops = lines.compactMap(\.stop)
    switch (key.code, key.modifiers) {
    case (.up, _), (.left, _), (.tab, .shift): step(forward: false, stops)
    case (.down, _), (.right, _), (.tab, _): step(forward: true, stops)
    case (.home, _): focus = stops.first ?? focus
    case (.end, _): focus = stops.last ?? focus
    case (.pageUp, _): return scroll(by: -max(1, area.rows - 2), lines, in: area)
    case (.pageDown, _): return scroll(by: max(1, area.rows - 2), lines, in: area)
    default: return
    }
    reveal(lines, in: area)
  }

  /// Scrolls with the wheel, and puts the focus where the mouse is pressed.
  /// - Returns: the stop that was pressed; nil where none was.
  mutating func respond(to mouse: MouseEvent, _ lines: [Line], in area: Area) -> Stop? {
    switch mouse.kind {
    case .press, .doubleClick:
      let row = mouse.point.row - area.row + top
      guard area.contains(mouse.point), lines.indices.contains(row), let stop = lines[row].stop
      else { return nil }
      focus = stop
      return mouse.kind == .press ? stop : nil
    case .wheelUp: scroll(by: -3, lines, in: area)
    case .wheelDown: scroll(by: 3, lines, in: area)
    case .drag, .release: break
    }
    return nil
  }

  /// Brings what has the focus onto the screen, the line above it too where there is room.
  mutating func reveal(_ lines: [Line], in area: Area) {
    guard let first = lines.firstIndex(where: { $0.stop == focus }) else { return }
    let last = lines.lastIndex { $0.stop == focus } ?? first
    if last >= top + area.rows { top = last - area.rows + 1 }
    // A long version shows its beginning.
    if first - 1 < top { top = first - 1 }
    top = min(max(0, top), max(0, lines.count - area.rows))
    if first <= area.rows - 1, last < area.rows { top = 0 }
  }

  func draw(_ lines: [Line], into frame: inout Frame, area: Area) {
    frame.cursor = nil
    for (row, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      let isFocused = line.stop == focus
      let style = isFocused ? Style(.accent, bold: true, reverse: line.isButton) : line.style
      frame.put(
        line.text, column: area.column, row: area.row + row, limit: area.columns, style: style)
      guard isFocused, frame.cursor == nil else { continue }
      let mark = Point(column: area.column, row: area.row + row)
      frame.put(
        Glyphs.selection, column: mark.column, row: mark.row, style: Style(.accent, bold: true))
      frame.cursor = mark
    }
    let edge = area.endColumn - 1
    if top > 0 { frame.put("↑", column: edge, row: area.row, style: Style(.hint)) }
    if top + area.rows < lines.count {
      frame.put("↓", column: edge, row: area.endRow - 1, style: Style(.hint))
    }
    if frame.cursor == nil { frame.cursor = area.origin }
  }

  private mutating func step(forward: Bool, _ stops: [Stop]) {
    // A stop may have several lines.
    let place = forward ? stops.lastIndex(of: focus) : stops.firstIndex(of: focus)
    guard let place else {
      focus = stops.first ?? focus
      return
    }
    let next = place + (forward ? 1 : -1)
    if stops.indices.contains(next) { focus = stops[next] }
  }

  private mutating func scroll(by rows: Int, _ lines: [Line], in area: Area) {
    top = min(max(0, top + rows), max(0, lines.count - area.rows))
  }
}

extension DeskState {
  /// Where a text stands on the screen that takes the whole window, inside its border.
  var wideDialogArea: Area {
    let whole = Area(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
    if isPlain { return whole.split(top: 1).rest }
    return screen.form == .narrow ? whole : wideDialogBox.inset(columns: 1, rows: 1)
  }

  /// The same with its border.
  var wideDialogBox: Area {
    let columns = min(size.columns, 112)
    return Area(
      column: (size.columns - columns) / 2, row: 1, columns: columns, rows: size.rows - 2)
  }

  /// Makes room for such a text, under its title where there is room for one.
  func drawWideDialog(_ title: String, in frame: inout Frame) {
    if isPlain {
      frame.fill(wideDialogBox)
      drawPlain(title: title, of: wideDialogBox, in: &frame)
    } else if screen.form == .narrow {
      frame.fill(wideDialogArea)
    } else {
      frame.fill(wideDialogBox)
      frame.drawBorder(wideDialogBox, Frame.BorderText(title: title), focused: true)
    }
  }
}

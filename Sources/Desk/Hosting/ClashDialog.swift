import CaseModel
import TerminalUI

/// What to do about an edit that clashes with somebody else's: of each field that both changed, one
/// version is chosen. Nothing is lost until then, and nothing where the person goes back.
struct ClashDialog: Hashable, Sendable {
  /// Where the focus can be.
  enum Stop: Hashable, Sendable {
    case version(field: Int, Clash.Side)
    case save, back
  }

  /// What a key or a click came to.
  enum Outcome: Hashable, Sendable {
    case stays, saves, goesBack
  }

  /// What was to be saved.
  let change: Change
  let clash: Clash
  /// Why it wasn't saved.
  let sentence: String
  /// The form that asked; nil where none is there any more.
  let form: DeskForm?
  private(set) var focus: Stop
  /// The version chosen of each field, by its name.
  private(set) var choices: [String: Clash.Side] = [:]
  private(set) var remark = ""
  private var top = 0

  init(_ change: Change, _ clash: Clash, _ sentence: String, form: DeskForm?) {
    self.change = change
    self.clash = clash
    self.sentence = sentence
    self.form = form
    focus = clash.fields.isEmpty ? .save : .version(field: 0, .theirs)
  }

  /// Both versions of each field, then the buttons.
  var stops: [Stop] {
    clash.fields.indices.flatMap { [Stop.version(field: $0, .theirs), .version(field: $0, .ours)] }
      + [.save, .back]
  }

  /// The keys, for the bottom line.
  static let hints = [
    FormHint("Space", "Choose"), FormHint("Ctrl+S", "Save as chosen", briefly: "Save"),
    FormHint("Esc", "Back"), FormHint("↑↓", "Move"),
  ]

  mutating func press(_ key: Key, in area: Area) -> Outcome {
    remark = ""
    switch (key.code, key.modifiers) {
    case (.escape, _): return .goesBack
    case (.character("s"), .control): return save(in: area)
    case (.up, _), (.left, _), (.tab, .shift): move(by: -1)
    case (.down, _), (.right, _), (.tab, _): move(by: 1)
    case (.home, _): move(by: -stops.count)
    case (.end, _): move(by: stops.count)
    case (.pageUp, _): return scroll(by: -max(1, area.rows - 2), in: area)
    case (.pageDown, _): return scroll(by: max(1, area.rows - 2), in: area)
    case (.enter, _), (.character(" "), _): return take(focus, in: area)
    default: break
    }
    reveal(in: area)
    return .stays
  }

  mutating func respond(to mouse: MouseEvent, in area: Area) -> Outcome {
    switch mouse.kind {
    case .press, .doubleClick:
      guard area.contains(mouse.point) else { return .stays }
      let lines = lines(columns: area.columns)
      let row = mouse.point.row - area.row + top
      guard lines.indices.contains(row), let stop = lines[row].stop else { return .stays }
      remark = ""
      focus = stop
      return mouse.kind == .press ? take(stop, in: area) : .stays
    case .wheelUp: return scroll(by: -3, in: area)
    case .wheelDown: return scroll(by: 3, in: area)
    case .drag, .release: return .stays
    }
  }

  func draw(into frame: inout Frame, area: Area) {
    let lines = lines(columns: area.columns)
    frame.cursor = nil
    for (row, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      let isFocused = line.stop == focus
      var style = line.style
      if isFocused { style = Style(.accent, bold: true, reverse: line.isButton) }
      frame.put(
        line.text, column: area.column, row: area.row + row, limit: area.columns, style: style)
      if isFocused, frame.cursor == nil {
        frame.put("▸", column: area.column, row: area.row + row, style: Style(.accent, bold: true))
        frame.cursor = Point(column: area.column, row: area.row + row)
      }
    }
    let edge = area.endColumn - 1
    if top > 0 { frame.put("↑", column: edge, row: area.row, style: Style(.hint)) }
    if top + area.rows < lines.count {
      frame.put("↓", column: edge, row: area.endRow - 1, style: Style(.hint))
    }
  }

  // MARK: What stands there

  private struct Line {
    var text: String
    var style: Style
    var stop: Stop?
    var isButton = false
  }

  private func lines(columns: Int) -> [Line] {
    let room = max(1, columns - 2)
    let intro = """
      Somebody else changed “\(clash.theirs.title)” meanwhile, and these fields otherwise than you. \
      Choose one version of each; everything else of both edits is kept.
      """
    var lines = TextLayout.wrap(intro, columns: room).map { Line(text: " " + $0, style: .plain) }
    for (place, field) in clash.fields.enumerated() {
      lines.append(Line(text: "", style: .plain))
      lines.append(Line(text: " " + ClashDialog.label(field), style: Style(.heading, bold: true)))
      // What is missing stands by the field that has the focus, so that it is in sight.
      if !remark.isEmpty, focus == .version(field: place, .theirs) {
        lines += TextLayout.wrap("! " + remark, columns: room).map {
          Line(text: " " + $0, style: Style(.problem))
        }
      }
      lines += version(.theirs, of: place, columns: columns)
      lines += version(.ours, of: place, columns: columns)
    }
    lines.append(Line(text: "", style: .plain))
    lines.append(
      Line(text: " [ Save as chosen ]", style: Style(.accent), stop: .save, isButton: true))
    let back = form == nil ? "Leave theirs as it is" : "Back to the form"
    lines.append(Line(text: " [ \(back) ]", style: Style(.accent), stop: .back, isButton: true))
    return lines
  }

  private func version(_ side: Clash.Side, of place: Int, columns: Int) -> [Line] {
    let field = clash.fields[place]
    let stop = Stop.version(field: place, side)
    let mark = choices[field.name] == side ? "(•)" : "( )"
    let (name, value) = side == .ours ? ("Yours:  ", field.ours) : ("Theirs: ", field.theirs)
    let indent = 5 + name.count
    let text = value.isEmpty ? "nothing" : value
    return TextLayout.wrap(text, columns: max(8, columns - indent - 1)).enumerated().map {
      let start = $0.offset == 0 ? " \(mark) \(name)" : String(repeating: " ", count: indent)
      return Line(text: start + $0.element, style: .plain, stop: stop)
    }
  }

  /// `people-affected` reads "People affected".
  private static func label(_ field: Clash.Field) -> String {
    let words = String(field.name.map { $0 == "-" ? " " : $0 })
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  // MARK: Choosing

  private mutating func take(_ stop: Stop, in area: Area) -> Outcome {
    switch stop {
    case .version(let place, let side):
      choices[clash.fields[place].name] = side
      // On to what is still to be chosen, or else to the button.
      let next = clash.fields.indices.first { choices[clash.fields[$0].name] == nil }
      focus = next.map { .version(field: $0, .theirs) } ?? .save
      reveal(in: area)
      return .stays
    case .save: return save(in: area)
    case .back: return .goesBack
    }
  }

  private mutating func save(in area: Area) -> Outcome {
    guard let open = clash.fields.indices.first(where: { choices[clash.fields[$0].name] == nil })
    else { return .saves }
    focus = .version(field: open, .theirs)
    remark = "\(ClashDialog.label(clash.fields[open])) is still to be chosen."
    reveal(in: area)
    return .stays
  }

  private mutating func move(by count: Int) {
    let all = stops
    let place = (all.firstIndex(of: focus) ?? 0) + count
    focus = all[min(max(0, place), all.count - 1)]
  }

  private mutating func scroll(by rows: Int, in area: Area) -> Outcome {
    let most = max(0, lines(columns: area.columns).count - area.rows)
    top = min(max(0, top + rows), most)
    return .stays
  }

  private mutating func reveal(in area: Area) {
    let lines = lines(columns: area.columns)
    let most = max(0, lines.count - area.rows)
    guard let first = lines.firstIndex(where: { $0.stop == focus }) else { return }
    let last = lines.lastIndex { $0.stop == focus } ?? first
    // The heading above shows too, where there is room; a long version shows its beginning.
    if last >= top + area.rows { top = last - area.rows + 1 }
    if first - 1 < top { top = first - 1 }
    top = min(max(0, top), most)
    if first <= area.rows - 1, last < area.rows { top = 0 }
  }
}

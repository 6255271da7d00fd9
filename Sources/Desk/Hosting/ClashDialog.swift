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
  /// The version chosen of each field, by its name.
  private(set) var choices: [String: Clash.Side] = [:]
  private(set) var remark = ""
  private var page: StopPage<Stop>

  init(_ change: Change, _ clash: Clash, _ sentence: String, form: DeskForm?) {
    self.change = change
    self.clash = clash
    self.sentence = sentence
    self.form = form
    page = StopPage(focus: clash.fields.isEmpty ? .save : .version(field: 0, .theirs))
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
    case (.enter, _), (.character(" "), _): return take(page.focus, in: area)
    default: page.move(key, lines(columns: area.columns), in: area)
    }
    return .stays
  }

  mutating func respond(to mouse: MouseEvent, in area: Area) -> Outcome {
    guard let stop = page.respond(to: mouse, lines(columns: area.columns), in: area) else {
      return .stays
    }
    remark = ""
    return take(stop, in: area)
  }

  func draw(into frame: inout Frame, area: Area) {
    page.draw(lines(columns: area.columns), into: &frame, area: area)
  }

  // MARK: What stands there

  private typealias Line = StopPage<Stop>.Line

  private func lines(columns: Int) -> [Line] {
    let intro = """
      Somebody else changed “\(clash.theirs.title)” meanwhile, and these fields otherwise than you. \
      Choose one version of each; everything else of both edits is kept.
      """
    var lines = StopPage<Stop>.wrapped(intro, columns: columns)
    for (place, field) in clash.fields.enumerated() {
      lines.append(Line(text: ""))
      lines.append(Line(text: " " + ClashDialog.label(field), style: Style(.heading, bold: true)))
      // What is missing stands by the field that has the focus, so that it is in sight.
      if !remark.isEmpty, page.focus == .version(field: place, .theirs) {
        lines += StopPage.wrapped("! " + remark, columns: columns, style: Style(.problem))
      }
      lines += version(.theirs, of: place, columns: columns)
      lines += version(.ours, of: place, columns: columns)
    }
    lines.append(Line(text: ""))
    let back = form == nil ? "Leave theirs as it is" : "Back to the form"
    return lines + [StopPage.button("Save as chosen", .save), StopPage.button(back, .back)]
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
      return Line(text: start + $0.element, stop: stop)
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
      page.focus = next.map { .version(field: $0, .theirs) } ?? .save
      page.reveal(lines(columns: area.columns), in: area)
      return .stays
    case .save: return save(in: area)
    case .back: return .goesBack
    }
  }

  private mutating func save(in area: Area) -> Outcome {
    guard let open = clash.fields.indices.first(where: { choices[clash.fields[$0].name] == nil })
    else { return .saves }
    page.focus = .version(field: open, .theirs)
    remark = "\(ClashDialog.label(clash.fields[open])) is still to be chosen."
    page.reveal(lines(columns: area.columns), in: area)
    return .stays
  }
}

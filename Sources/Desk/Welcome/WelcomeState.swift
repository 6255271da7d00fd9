package import CaseModel
package import TerminalUI

/// The one screen of a first start, where no casebook is open: make one, open one, or look at the
/// sample. Pure, as ``DeskState`` is.
package struct WelcomeState: Hashable, Sendable {
  /// What a person can choose, in the order of the screen.
  package enum Choice: CaseIterable, Hashable, Sendable {
    case make, open, sample, quit
  }

  /// Why the screen is there, as a sentence: `There is no casebook in /home/ana.`
  private let reason: String
  private let hasSample: Bool
  private let isASCII: Bool
  private(set) var size: Size
  private(set) var chosen = Choice.make
  private(set) var path: TextInput
  private(set) var problem = ""

  /// - Parameters:
  ///   - path: the folder that is proposed; the person may type another.
  ///   - hasSample: whether a sample casebook is at hand.
  package init(reason: String, path: String, hasSample: Bool, size: Size, isASCII: Bool = false) {
    self.reason = reason
    self.hasSample = hasSample
    self.isASCII = isASCII
    self.size = size
    self.path = TextInput(path, singleLine: true)
    self.path.buffer.moveCursor(to: self.path.buffer.end)
  }

  /// What is offered, the sample only where there is one.
  var choices: [Choice] { Choice.allCases.filter { $0 != .sample || hasSample } }

  package mutating func update(_ action: WelcomeAction) -> [WelcomeEffect] {
    switch action {
    case .refused(let refusal): problem = refusal.sentence
    case .event(.resized(let size)): self.size = size
    case .event(.paste(let text)):
      if hasPath { path.paste(text, size: pathArea.size) }
    case .event(.mouse(let mouse)): return point(at: mouse)
    case .event(.key(let key)): return press(key)
    }
    return []
  }

  private mutating func press(_ key: Key) -> [WelcomeEffect] {
    problem = ""
    switch key {
    case Key(.up), Key(.tab, .shift): step(by: -1)
    case Key(.down), Key(.tab): step(by: 1)
    case Key(.enter): return carryOut()
    case .control("q"): return [.quit]
    case .character("q") where !hasPath: return [.quit]
    default:
      if hasPath { _ = path.handle(key, size: pathArea.size, clipboard: "") }
    }
    return []
  }

  private mutating func point(at mouse: MouseEvent) -> [WelcomeEffect] {
    guard mouse.kind == .press || mouse.kind == .doubleClick,
      let choice = choices.first(where: { row(of: $0) == mouse.point.row })
    else { return [] }
    chosen = choice
    return mouse.kind == .doubleClick ? carryOut() : []
  }

  private mutating func step(by count: Int) {
    let all = choices
    let place = (all.firstIndex(of: chosen) ?? 0) + count + all.count
    chosen = all[place % all.count]
  }

  private mutating func carryOut() -> [WelcomeEffect] {
    if hasPath, path.text.allSatisfy(\.isWhitespace) {
      problem = "Type the folder's path first."
      return []
    }
    return switch chosen {
    case .make: [.make(path.text)]
    case .open: [.open(path.text)]
    case .sample: [.openSample]
    case .quit: [.quit]
    }
  }
}

extension WelcomeState {
  /// Whether the chosen line needs a folder's path.
  var hasPath: Bool { chosen == .make || chosen == .open }

  /// The screen.
  package func frame() -> Frame {
    var frame = Frame(size: size)
    guard size.columns >= Screen.smallest.columns, size.rows >= Screen.smallest.rows else {
      frame.put("Make the window larger", column: 0, row: 0)
      frame.cursor = size.columns > 0 && size.rows > 0 ? Point(column: 0, row: 0) : nil
      return frame
    }
    frame.put(" Casedesk", column: 0, row: 0, style: Style(.heading, bold: true))
    let top = Area(column: 2, row: 1, columns: size.columns - 4, rows: 2)
    frame.put(paragraph: reason, in: top)
    for choice in choices { draw(choice, in: &frame) }
    drawPath(in: &frame)
    let below = Area(
      column: 2, row: pathArea.row + 1, columns: size.columns - 4,
      rows: size.rows - pathArea.row - 2)
    frame.put(paragraph: problem, in: below, style: Style(.problem, bold: true))
    frame.put(
      "Enter does it  Ctrl+Q quits", column: 1, row: size.rows - 1,
      limit: size.columns - 2, style: Style(.hint))
    return isASCII ? frame.inASCII : frame
  }

  private func draw(_ choice: Choice, in frame: inout Frame) {
    let isChosen = choice == chosen
    let row = row(of: choice)
    frame.put(
      choice.sentence, column: 4, row: row, limit: size.columns - 6,
      style: isChosen ? Style.plain.selected : .plain)
    guard isChosen else { return }
    frame.put(Glyphs.selection, column: 2, row: row, style: Style(.accent))
    if !hasPath { frame.cursor = Point(column: 2, row: row) }
  }

  private func drawPath(in frame: inout Frame) {
    guard hasPath else { return }
    let label = Area(column: 2, row: pathArea.row, columns: 8, rows: 1)
    frame.put("Folder:", column: label.column, row: label.row, style: Style(.dim))
    path.draw(into: &frame, area: pathArea, isFocused: true, style: Style(underline: true))
  }

  private func row(of choice: Choice) -> Int { 4 + (choices.firstIndex(of: choice) ?? 0) }

  private var pathArea: Area {
    Area(column: 10, row: 5 + choices.count, columns: size.columns - 12, rows: 1)
  }
}

extension WelcomeState.Choice {
  fileprivate var sentence: String {
    switch self {
    case .make: "Make a new casebook in a folder"
    case .open: "Open a casebook in a folder"
    case .sample: "Look at the sample casebook"
    case .quit: "Quit"
    }
  }
}

/// What happened on the first screen.
package enum WelcomeAction: Hashable, Sendable {
  case event(TerminalEvent)
  /// Why the folder couldn't be made or opened.
  case refused(Refusal)
}

/// What the first screen asks for. Whoever runs it goes on to the desk, or answers
/// ``WelcomeAction/refused(_:)``.
package enum WelcomeEffect: Hashable, Sendable {
  /// Makes a casebook in the folder with that path, and opens it.
  case make(String)
  case open(String)
  case openSample
  case quit
}

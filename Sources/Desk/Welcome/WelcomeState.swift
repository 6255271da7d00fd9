package import CaseModel
package import TerminalUI

/// The one screen of a first start, where no casebook is open: make one, join one that colleagues
/// share, open one, or look at the sample. Pure, as ``DeskState`` is.
package struct WelcomeState: Hashable, Sendable {
  /// What a person can choose, in the order of the screen.
  package enum Choice: CaseIterable, Hashable, Sendable {
    case make, join, open, sample, quit
  }

  /// Why the screen is there, as a sentence: `There is no casebook in /home/ana.`
  private let reason: String
  private let hasSample: Bool
  private let isASCII: Bool
  private(set) var size: Size
  private(set) var chosen = Choice.make
  private(set) var path: TextInput
  private(set) var problem = ""
  /// What is asked of who joins a casebook; nil while that isn't open.
  private(set) var joining: JoinForm?
  private let isPlain: Bool

  /// - Parameters:
  ///   - path: the folder that is proposed; the person may type another.
  ///   - hasSample: whether a sample casebook is at hand.
  package init(
    reason: String, path: String, hasSample: Bool, size: Size, isASCII: Bool = false,
    isPlain: Bool = false
  ) {
    self.isPlain = isPlain
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
    case .paths(let paths, let field): joining?.take(paths: paths, field: field)
    case .joinProgress(let progress): joining?.take(progress)
    case .joinFailed(let failure):
      let area = joinArea
      joining?.fail(failure, in: area)
    case .event(.resized(let size)): self.size = size
    case .event(.key(.control("q"))): return [.quit]
    case .event(let event) where joining != nil: return join(event)
    case .event(.paste(let text)):
      if hasPath { path.paste(text, size: pathArea.size) }
    case .event(.mouse(let mouse)): return point(at: mouse)
    case .event(.key(let key)): return press(key)
    }
    return []
  }

  private mutating func join(_ event: TerminalEvent) -> [WelcomeEffect] {
    guard isLargeEnough else { return [] }
    let area = joinArea
    return (joining?.update(event, in: area) ?? []).compactMap { outcome in
      switch outcome {
      case .effect(let effect): return effect
      case .goesBack:
        joining = nil
        return nil
      }
    }
  }

  private mutating func press(_ key: Key) -> [WelcomeEffect] {
    problem = ""
    switch key {
    case Key(.up), Key(.tab, .shift): step(by: -1)
    case Key(.down), Key(.tab): step(by: 1)
    case Key(.enter): return carryOut()
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
    switch chosen {
    case .make: return [.make(path.text)]
    case .join:
      joining = JoinForm(folder: path.text, isLinear: isPlain)
      return []
    case .open: return [.open(path.text)]
    case .sample: return [.openSample]
    case .quit: return [.quit]
    }
  }
}

extension WelcomeState {
  /// Whether the chosen line needs a folder's path.
  var hasPath: Bool { chosen == .make || chosen == .open }

  private var isLargeEnough: Bool {
    size.columns >= Screen.smallest.columns && size.rows >= Screen.smallest.rows
  }

  /// The screen.
  package func frame() -> Frame {
    var frame = Frame(size: size)
    guard isLargeEnough else {
      frame.put("Make the window larger", column: 0, row: 0)
      frame.cursor = size.columns > 0 && size.rows > 0 ? Point(column: 0, row: 0) : nil
      return frame
    }
    if let joining {
      drawName(in: &frame)
      draw(joining, in: &frame)
      return isASCII ? frame.inASCII : frame
    }
    drawReason(in: &frame)
    for choice in choices { draw(choice, in: &frame) }
    drawPath(in: &frame)
    frame.put(
      "Enter does it  Ctrl+Q quits", column: 1, row: size.rows - 1,
      limit: size.columns - 2, style: Style(.hint))
    drawProblem(in: &frame)
    return isASCII ? frame.inASCII : frame
  }

  private func drawName(in frame: inout Frame) {
    frame.put(" Casedesk", column: 0, row: 0, style: Style(.heading, bold: true))
  }

  // Where there is little room, it takes the line of the name too.
  private func drawReason(in frame: inout Frame) {
    let columns = size.columns - 4
    let isLong = TextLayout.wrap(reason, columns: columns).count > firstRow - 1
    if !isLong { drawName(in: &frame) }
    let top = isLong ? 0 : 1
    frame.put(
      paragraph: reason, in: Area(column: 2, row: top, columns: columns, rows: firstRow - top))
  }

  // Where there is little room, it takes the line of hints too.
  private func drawProblem(in frame: inout Frame) {
    guard !problem.isEmpty else { return }
    let room = Area(
      column: 2, row: pathArea.row + 1, columns: size.columns - 4,
      rows: size.rows - pathArea.row - 1)
    let rows = TextLayout.wrap(problem, columns: room.columns).count
    if rows >= room.rows {
      frame.fill(Area(column: 0, row: room.row, columns: size.columns, rows: room.rows))
    }
    frame.put(paragraph: problem, in: room, style: Style(.problem, bold: true))
  }

  private func draw(_ joining: JoinForm, in frame: inout Frame) {
    frame.cursor = nil
    joining.form.draw(into: &frame, area: joinArea)
    var column = 1
    for hint in joining.hints {
      let does = size.columns < 60 ? hint.doesBriefly : hint.does
      let columns = SafeText.columns(hint.key) + 1 + SafeText.columns(does)
      guard column + columns < size.columns else { break }
      frame.put(hint.key, column: column, row: size.rows - 1, style: Style(.hint, bold: true))
      frame.put(
        does, column: column + SafeText.columns(hint.key) + 1, row: size.rows - 1,
        style: Style(.hint))
      column += columns + 2
    }
    if frame.cursor == nil { frame.cursor = joinArea.origin }
  }

  private var joinArea: Area {
    Area(column: 1, row: 1, columns: size.columns - 2, rows: size.rows - 2)
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

  private func row(of choice: Choice) -> Int {
    firstRow + (choices.firstIndex(of: choice) ?? 0)
  }

  // Every line counts in a small window.
  private var isLow: Bool { size.rows < 14 }
  private var firstRow: Int { isLow ? 3 : 4 }

  private var pathArea: Area {
    Area(
      column: 10, row: firstRow + choices.count + (isLow ? 0 : 1), columns: size.columns - 12,
      rows: 1)
  }
}

extension WelcomeState.Choice {
  fileprivate var sentence: String {
    switch self {
    case .make: "Make a new casebook in a folder"
    case .join: "Join a shared casebook"
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
  /// The answer to ``WelcomeEffect/completePath(field:text:)``.
  case paths([String], field: String)
  /// How far ``WelcomeEffect/join(_:)`` is.
  case joinProgress(SyncProgress)
  case joinFailed(JoinFailure)
}

/// What the first screen asks for. Whoever runs it goes on to the desk, or answers
/// ``WelcomeAction/refused(_:)``.
package enum WelcomeEffect: Hashable, Sendable {
  /// Makes a casebook in the folder with that path, and opens it.
  case make(String)
  case open(String)
  case openSample
  /// Folders whose path begins with the text. Answered by ``WelcomeAction/paths(_:field:)``.
  case completePath(field: String, text: String)
  /// Makes a casebook of a shared one behind the screen, and opens it; tells how far that is by
  /// ``WelcomeAction/joinProgress(_:)``, and why not by ``WelcomeAction/joinFailed(_:)``.
  case join(JoinWish)
  /// Stops that; it is answered nevertheless.
  case stopJoining
  case quit
}

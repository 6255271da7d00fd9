import CaseModel
import TerminalUI

extension DeskState {
  var chronicleScreen: ChronicleScreen {
    ChronicleScreen(
      size: size, isPlain: isPlain, face: chronicle.face, isReading: chronicle.isReading,
      hasRemark: leavesOutOfChronicle)
  }

  /// Whether there are more records about the incident than are shown.
  var leavesOutOfChronicle: Bool { (chronicle.material?.leftOut ?? 0) > 0 }

  /// The reader's inside, or what it would be if the reader were on the screen.
  var chronicleReaderArea: Area {
    let screen = chronicleScreen
    let reading = ChronicleScreen(
      size: size, isPlain: isPlain, face: chronicle.face, isReading: true,
      hasRemark: leavesOutOfChronicle)
    return screen.inside(screen.reader ?? reading.reader)
  }

  /// Asks for everything about the desk's incident, where the timeline is shown.
  mutating func settleChronicle() -> [DeskEffect] {
    guard view == .timeline, !isHurrying else { return [] }
    chronicle.show(self[.incidents].selected)
    let (size, isPlain, hasRemark) = (size, isPlain, leavesOutOfChronicle)
    let missing = chronicle.settle { face in
      ChronicleScreen(
        size: size, isPlain: isPlain, face: face, isReading: false, hasRemark: hasRemark)
    }
    return missing.map { [.readMaterial($0)] } ?? []
  }

  // MARK: Faces

  /// Shows another face, also from another view.
  mutating func show(face: ChronicleFace) -> [DeskEffect] {
    let effects = show(.timeline)
    chronicle.face = face
    chronicle.isReading = false
    reader.leaveLinks()
    return effects
  }

  /// The faces by name: what each says, and the columns that it takes. The one that is shown stands
  /// in brackets.
  var faceTabs: [(face: ChronicleFace, text: String, columns: Range<Int>)] {
    var column = 0
    return ChronicleFace.allCases.map { face in
      let name = "\(face.number) \(face.title)"
      let text = face == chronicle.face ? "[\(name)]" : " \(name) "
      defer { column += text.utf8.count }
      return (face, text, column..<column + text.utf8.count)
    }
  }

  // MARK: Moving

  mutating func moveInChronicle(_ command: DeskCommand) {
    switch chronicle.face {
    case .timeline:
      if command == .right { chronicle.isReading = true }
      if let move = DeskState.move(command) { chronicle.move(move) }
    case .asks:
      if command == .left || command == .right {
        chronicle.asks.chooseAnswer(forward: command == .right)
      } else if let move = DeskState.move(command) {
        chronicle.asks.move(move)
      }
    case .statements: moveInStatements(command)
    }
  }

  private mutating func moveInStatements(_ command: DeskCommand) {
    let index = chronicle.statements.index
    switch command {
    case .left: chronicle.statements.goTo(index - 1)
    case .right: chronicle.statements.goTo(index + 1)
    case .first: chronicle.statements.goTo(0)
    case .last: chronicle.statements.goTo(.max)
    case .pageUp, .pageDown: scrollStatements(by: command == .pageUp ? -5 : 5)
    default: if let move = DeskState.move(command) { chronicle.statements.move(move) }
    }
  }

  mutating func scrollStatements(by lines: Int) {
    guard let area = statementAreas.first else { return }
    let longest = statementPages.map(\.lines.count).max() ?? 0
    chronicle.statements.scroll(by: lines, of: longest, showing: area.rows)
  }

  mutating func stepInChronicle() {
    chronicle.isReading.toggle()
    if !chronicle.isReading { reader.leaveLinks() }
  }

  // MARK: Opening

  mutating func openInChronicle() -> [DeskEffect] {
    chronicle.isReading ? followLink() : openOnDesk(chronicle.selected)
  }

  /// Opens the response that gave the chosen answer.
  mutating func openAnswer() -> [DeskEffect] {
    openOnDesk(chronicle.asks.chosenAnswer?.response)
  }

  mutating func backInChronicle() -> [DeskEffect] {
    if chronicle.isReading {
      if !reader.history.isEmpty { return reader.goBack() }
      chronicle.isReading = false
    } else if chronicle.face == .asks, chronicle.asks.isNarrowed {
      chronicle.asks.widen()
    } else if chronicle.face == .statements, chronicle.statements.held != nil {
      chronicle.statements.toggleHeld()
    } else {
      return show(.desk)
    }
    return []
  }

  // MARK: Which asks, and what is held

  mutating func changeAsksShown() {
    chronicle.asks.changeShown()
    let count = chronicle.asks.lines.count
    let asks = count == 1 ? "1 ask" : "\(count) asks"
    notice = Notice(
      text: chronicle.asks.shown == .all
        ? "All asks: \(count)." : "Only \(chronicle.asks.shown.rawValue) asks: \(asks).")
  }

  mutating func holdStatement() {
    chronicle.statements.toggleHeld()
    notice = Notice(
      text: chronicle.statements.held == nil
        ? "No statement is held any more."
        : "This statement stays at the left while you go to others, of any body.")
  }

  /// Gives a key to the words that the asks must say; nil where it means something else.
  mutating func pressInAskWords(_ key: Key) -> [DeskEffect]? {
    switch key.code {
    case .enter: chronicle.asks.stopTyping(keeping: true)
    case .escape: chronicle.asks.stopTyping(keeping: false)
    case .up: chronicle.asks.move(.up)
    case .down: chronicle.asks.move(.down)
    case .pageUp: chronicle.asks.move(.pageUp)
    case .pageDown: chronicle.asks.move(.pageDown)
    case .backspace: chronicle.asks.takeBack()
    case .character("u") where key.modifiers == .control: chronicle.asks.narrow(to: "")
    case .character(let character) where key.modifiers.isEmpty:
      chronicle.asks.type(String(character))
    case .character, .function, .tab: return nil
    case .left, .right, .home, .end, .delete, .insert: break
    }
    return []
  }

  /// Everything that the casebook has, in the search.
  mutating func showEverything() -> [DeskEffect] {
    let effects = show(.search)
    search.listEverything(today: today)
    search.focus = .hits
    return effects
  }
}

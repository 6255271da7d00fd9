import CaseModel
import TerminalUI

@testable import Desk

/// Plays a session: sends keys to a desk, and answers its effects from a casebook in memory.
struct DeskPlayer {
  var desk: DeskState
  var casebook: FakeCasebook
  /// Whether what is found behind the desk waits for ``answerBehind()``.
  var isSlow = false
  /// What the desk asked for, in order.
  var asked: [DeskEffect] = []
  private var behind: [DeskEffect] = []

  init(
    _ casebook: FakeCasebook, columns: Int = 120, rows: Int = 36,
    session: DeskSession = DeskSession(), options: DeskState.Options = DeskState.Options()
  ) {
    self.casebook = casebook
    desk = DeskState(
      casebook: "data", size: Size(columns: columns, rows: rows), today: casebook.today, seed: 7,
      session: session, options: options)
    run(desk.start())
  }

  mutating func send(_ action: DeskAction) { run(desk.update(action)) }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.event(.key(key))) }
  }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  mutating func mouse(_ kind: MouseEvent.Kind, _ column: Int, _ row: Int) {
    send(.event(.mouse(MouseEvent(kind, at: Point(column: column, row: row)))))
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.event(.resized(Size(columns: columns, rows: rows))))
  }

  /// Answers what waits, the first first.
  mutating func answerBehind() {
    let waiting = behind
    behind = []
    for effect in waiting { answer(effect) }
  }

  var lines: [String] { desk.frame().lines }
  var screen: String { lines.joined(separator: "\n") }
  /// The line at the bottom.
  var status: String { lines.last ?? "" }

  // Each effect is answered before the next, and what the answer leads to at once, as the program
  // does it. A desk that asked for ever more would end in a stack overflow.
  private mutating func run(_ effects: [DeskEffect]) {
    for effect in effects {
      asked.append(effect)
      if isSlow, effect.isAnsweredBehind { behind.append(effect) } else { answer(effect) }
    }
  }

  private mutating func answer(_ effect: DeskEffect) {
    for action in casebook.answer(effect) { run(desk.update(action)) }
  }
}

extension DeskEffect {
  var isAnsweredBehind: Bool {
    switch self {
    case .search, .countHits, .excerpt, .findValues, .findIDs, .readMarked: true
    case .fetchAgenda, .fetchOfficials, .readMaterial: true
    case .fetch(let query, _), .locate(_, let query):
      !query.matching.isEmpty || query.official != nil
    default: false
    }
  }
}

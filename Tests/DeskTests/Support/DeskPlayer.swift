import CaseModel
import TerminalUI

@testable import Desk

/// Plays a session: sends keys to a desk, and answers its effects from a casebook in memory.
struct DeskPlayer {
  var desk: DeskState
  var casebook: FakeCasebook

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

  var lines: [String] { desk.frame().lines }
  var screen: String { lines.joined(separator: "\n") }
  /// The line at the bottom.
  var status: String { lines.last ?? "" }

  private mutating func run(_ effects: [DeskEffect]) {
    var waiting = effects
    var count = 0
    while !waiting.isEmpty {
      count += 1
      // A desk that asks for ever more would never draw.
      guard count < 10_000 else { return }
      for action in casebook.answer(waiting.removeFirst()) { waiting += desk.update(action) }
    }
  }
}

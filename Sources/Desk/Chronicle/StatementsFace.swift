import CaseModel
import TerminalUI

/// What each body said on an incident, and which of its statements stand side by side.
struct StatementsFace: Hashable, Sendable {
  /// A statement that stays where it is while others go by.
  struct Held: Hashable, Sendable {
    let body: String
    let statement: Statements.Statement
  }

  private(set) var bodies: [Statements] = []
  private(set) var places = ListState(rowHeight: 2)
  /// Which of the body's statements is selected.
  private(set) var index = 0
  private(set) var held: Held?
  /// How many lines of the statements are scrolled off.
  private(set) var top = 0

  var body: Statements? {
    bodies.indices.contains(places.selection) ? bodies[places.selection] : nil
  }

  var selected: Statements.Statement? {
    guard let all = body?.statements, all.indices.contains(index) else { return nil }
    return all[index]
  }

  /// Takes the statements anew; selection and what is held stay with their records.
  mutating func take(_ bodies: [Statements]) {
    let (before, statement) = (body?.body, selected?.response.id)
    self.bodies = bodies
    if let place = bodies.firstIndex(where: { $0.body == before }) {
      places.follow(to: place, of: bodies.count)
      let all = bodies[place].statements
      index =
        all.firstIndex { $0.response.id == statement } ?? min(index, max(0, all.count - 1))
    } else {
      places.setTotal(bodies.count)
      begin()
    }
    if let id = held?.statement.response.id {
      held = bodies.lazy.flatMap { body in
        body.statements.lazy.map { Held(body: body.body, statement: $0) }
      }.first { $0.statement.response.id == id }
    }
  }

  /// Fits the bodies to so many lines, each taking so many.
  mutating func settle(showing rows: Int, rowHeight: Int) {
    if places.rowHeight != rowHeight {
      var other = ListState(total: bodies.count, rowHeight: rowHeight, height: rows)
      other.move(.to(places.selection))
      places = other
    }
    places.setHeight(rows)
  }

  /// Goes to another body.
  mutating func move(_ move: ListState.Move) {
    let before = places.selection
    places.move(move)
    if places.selection != before { begin() }
  }

  mutating func scrollBodies(by rows: Int) { places.scroll(by: rows) }

  /// Selects what a response says; nothing happens where it says nothing.
  mutating func choose(response: RecordID) {
    for (place, body) in bodies.enumerated() {
      let found = body.statements.firstIndex { $0.response.id == response }
      guard let found else { continue }
      move(.to(place))
      return goTo(found)
    }
  }

  /// Goes to another statement of the body; nothing happens beyond the ends.
  mutating func goTo(_ index: Int) {
    self.index = min(max(0, index), max(0, (body?.statements.count ?? 0) - 1))
    top = 0
  }

  mutating func scroll(by lines: Int, of all: Int, showing rows: Int) {
    top = max(0, min(top + lines, all - rows))
  }

  /// Holds the selected statement, or lets go of the one that is held.
  mutating func toggleHeld() {
    if held != nil {
      held = nil
    } else if let body, let selected {
      held = Held(body: body.body, statement: selected)
    }
  }

  /// How many statements there are to stand side by side.
  var count: Int {
    let isOfBody = held.map { $0.body == body?.body } ?? true
    return (body?.statements.count ?? 0) + (isOfBody ? 0 : 1)
  }

  /// What stands side by side in so many columns, the selected one last: the held statement and
  /// those of the body before the selected one, or after it where there are none before.
  func shown(columns: Int) -> [Held] {
    guard let body, columns > 0 else { return [] }
    let all = body.statements
    let first = held.flatMap { $0.statement == selected ? nil : $0 }
    let room = max(1, columns - (first == nil ? 0 : 1))
    let start = max(0, min(index - room + 1, all.count - room))
    let rest = all.dropFirst(start).prefix(room).filter { $0 != first?.statement }
    return (first.map { [$0] } ?? []) + rest.map { Held(body: body.body, statement: $0) }
  }

  // The first change of stance is what the person came for.
  private mutating func begin() {
    index = body?.statements.firstIndex { $0.differsFrom != nil } ?? 0
    top = 0
  }
}

internal import CaseModel
internal import GRDB

/// What the index keeps of one kind of record only.
struct Details {
  private let statement: String
  /// The columns after the record's number.
  private let cells: [Cell]
  private var outcomes: [Spoken] = []

  /// What a response says of an ask.
  private struct Spoken {
    var letter: String
    var ask: Int
    var outcome: Outcome
  }

  init(_ record: CaseModel.Record, settings: CasebookSettings) {
    switch record {
    case .incident(let incident):
      statement = "INSERT INTO incident VALUES (?, ?, ?, ?)"
      cells = [
        incident.date?.description, incident.status.rawValue, KeptList.joined(incident.countries),
      ]
    case .letter(let letter):
      // Whether a reply came, and what of the asks, is counted when the transaction ends.
      statement = """
        INSERT INTO letter VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, NULL, 0, 0, ?)
        """
      cells = Details.cells(letter, settings)
    case .response(let response):
      statement = "INSERT INTO response VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
      cells = [
        kept(response.from.name), kept(response.from.office), kept(response.from.body),
        response.kind.rawValue, response.stance?.rawValue, response.date?.description,
        response.effectiveDay?.number, response.kind.stopsClock ? 1 : 0,
      ]
      outcomes = response.outcomes.map {
        Spoken(letter: kept($0.letter.text), ask: $0.ask, outcome: $0.outcome)
      }
    case .followUp(let followUp):
      statement = "INSERT INTO follow_up VALUES (?, ?, ?, ?, ?, ?, ?)"
      cells = [
        followUp.status.rawValue, followUp.due?.number, followUp.done?.number,
        kept(followUp.owner), followUp.priority.rawValue, followUp.repeats?.description,
      ]
    }
  }

  private static func cells(_ letter: Letter, _ settings: CasebookSettings) -> [Cell] {
    let addressee = letter.addressees.first ?? Party()
    var due: Day?
    var pausedSince: Day?
    switch letter.clockReading(under: settings) {
    case .due(let deadline): due = deadline.due
    case .paused(let since): pausedSince = since
    case .noClock, .notStarted, .undefined: break
    }
    return [
      kept(addressee.name), kept(addressee.office), kept(addressee.body),
      max(0, letter.addressees.count - 1), letter.sent?.description, letter.delivery.rawValue,
      due?.number, pausedSince?.number, letter.clockStart?.number, KeptPauses.text(letter.pauses),
      letter.asks.map { String($0.number) }.joined(separator: " "), letter.asks.count,
    ]
  }

  func write(number: Int, names: inout Names, _ db: Database) throws {
    try db.each(statement, of: [number] + cells) { _ in true }
    for outcome in outcomes {
      try db.run(
        """
        INSERT INTO outcome VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET outcome = excluded.outcome
            WHERE excluded.outcome / \(Outcome.ofWeight) >= outcome / \(Outcome.ofWeight)
        """, number, try names.number(of: outcome.letter, db), outcome.ask,
        outcome.outcome.number)
    }
  }

  static func remove(number: Int, kind: RecordKind, _ db: Database) throws {
    switch kind {
    case .incident: try db.run("DELETE FROM incident WHERE number = ?", number)
    case .letter: try db.run("DELETE FROM letter WHERE number = ?", number)
    case .response:
      try db.run("DELETE FROM response WHERE number = ?", number)
      try db.run("DELETE FROM outcome WHERE response = ?", number)
    case .followUp: try db.run("DELETE FROM follow_up WHERE number = ?", number)
    }
  }
}

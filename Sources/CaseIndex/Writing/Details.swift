internal import CaseModel
internal import GRDB

/// What the index keeps of one kind of record only.
enum Details {
  static func write(
    _ record: CaseModel.Record, number: Int, settings: CasebookSettings, _ db: Database
  ) throws {
    switch record {
    case .incident(let incident):
      try db.run(
        "INSERT INTO incident VALUES (?, ?, ?, ?)", number, incident.date?.description,
        incident.status.rawValue, KeptList.joined(incident.countries))
    case .letter(let letter): try write(letter, number: number, settings: settings, db)
    case .response(let response): try write(response, number: number, db)
    case .followUp(let followUp):
      try db.run(
        "INSERT INTO follow_up VALUES (?, ?, ?, ?, ?, ?, ?)", number, followUp.status.rawValue,
        followUp.due?.number, followUp.done?.number, kept(followUp.owner),
        followUp.priority.rawValue, followUp.repeats?.description)
    }
  }

  static func remove(number: Int, _ db: Database) throws {
    for table in ["incident", "letter", "response", "follow_up"] {
      try db.run("DELETE FROM \(table) WHERE number = ?", number)
    }
    try db.run("DELETE FROM outcome WHERE response = ?", number)
  }

  // Whether a reply came, and how many asks are answered, is counted when the transaction ends.
  private static func write(
    _ letter: Letter, number: Int, settings: CasebookSettings, _ db: Database
  ) throws {
    let addressee = letter.addressees.first ?? Party()
    var due: Day?
    var pausedSince: Day?
    switch letter.clockReading(under: settings) {
    case .due(let deadline): due = deadline.due
    case .paused(let since): pausedSince = since
    case .noClock, .notStarted, .undefined: break
    }
    try db.run(
      "INSERT INTO letter VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)", number,
      kept(addressee.name), kept(addressee.office), kept(addressee.body),
      max(0, letter.addressees.count - 1), letter.sent?.description, letter.delivery.rawValue,
      due?.number, pausedSince?.number, letter.clockStart?.number,
      letter.asks.map { String($0.number) }.joined(separator: " "))
  }

  private static func write(
    _ response: OfficialResponse, number: Int, _ db: Database
  ) throws {
    try db.run(
      "INSERT INTO response VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", number, kept(response.from.name),
      kept(response.from.office), kept(response.from.body), response.kind.rawValue,
      response.stance?.rawValue, response.date?.description, response.effectiveDay?.number,
      response.kind.stopsClock ? 1 : 0)
    for outcome in response.outcomes {
      try db.run(
        """
        INSERT INTO outcome VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET answers = max(answers, excluded.answers)
        """, number, try Names.number(of: outcome.letter, db), outcome.ask,
        outcome.outcome.answersAsk ? 1 : 0)
    }
  }
}

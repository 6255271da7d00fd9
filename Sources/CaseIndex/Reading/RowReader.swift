internal import CaseModel
internal import GRDB

/// Makes the rows that lists show. What depends on today is computed here.
struct RowReader {
  let db: Database
  let today: Day

  func row(_ number: Int, _ kind: RecordKind) throws -> ListRow {
    switch kind {
    case .incident: .incident(try incident(number))
    case .letter: .letter(try letter(number))
    case .response: .response(try response(number))
    case .followUp: .followUp(try followUp(number))
    }
  }

  private func incident(_ number: Int) throws -> IncidentRow {
    try known(
      try db.row(
        """
        SELECT record.id, record.title, date, status, countries,
          (SELECT total FROM tally WHERE scope = ?1 AND kind = 1),
          (SELECT total FROM tally WHERE scope = ?1 AND kind = 2),
          (SELECT total FROM tally WHERE scope = ?1 AND kind = 4)
          FROM record JOIN incident USING (number) WHERE number = ?1
        """, number
      ) { row in
        IncidentRow(
          id: RecordID(try row.text(0)), title: try row.text(1), date: try date(row, 2),
          status: try term(row, 3), countries: KeptList.items(try row.text(4)),
          letters: try row.optionalInteger(5) ?? 0, responses: try row.optionalInteger(6) ?? 0,
          openFollowUps: try row.optionalInteger(7) ?? 0,
          overdue: try overdue(in: number))
      })
  }

  /// How many letters and follow-ups of the scope are overdue.
  func overdue(in scope: Int) throws -> Int {
    let order = StoredOrder(scope: scope, kind: Listing.dated, sort: .standard)
    return try StoredList(order, db: db).count(before: .before(today.number))
  }

  private func letter(_ number: Int) throws -> LetterRow {
    try known(
      try db.row(
        """
        SELECT record.id, record.title, letter.name, office, body, further, sent, delivery, due,
          paused_since, reply_came, answered, asks
          FROM record JOIN letter USING (number) WHERE number = ?
        """, number
      ) { row in
        let standing = LetterStanding(
          delivery: try term(row, 7), due: try day(row, 8), pausedSince: try day(row, 9),
          replyCame: try row.integer(10) == 1, answeredAsks: try row.integer(11),
          asks: try row.text(12).split(separator: " ").count, today: today)
        return LetterRow(
          id: RecordID(try row.text(0)), title: try row.text(1), addressee: try party(row, 2),
          furtherAddressees: try row.integer(5), sent: try date(row, 6), standing: standing)
      })
  }

  private func response(_ number: Int) throws -> ResponseRow {
    try known(
      try db.row(
        """
        SELECT record.id, record.title, response.name, office, body, response.kind, stance, date,
          \(Self.letters)
          FROM record JOIN response USING (number) WHERE number = ?1
        """, number
      ) { row in
        ResponseRow(
          id: RecordID(try row.text(0)), title: try row.text(1), from: try party(row, 2),
          kind: try term(row, 5), stance: try optionalTerm(row, 6), date: try date(row, 7),
          letters: try letters(row, 8))
      })
  }

  private func followUp(_ number: Int) throws -> FollowUpRow {
    try known(
      try db.row(
        """
        SELECT record.id, record.title, status, due, done, owner, priority, repeats,
          \(Self.letters)
          FROM record JOIN follow_up USING (number) WHERE number = ?1
        """, number
      ) { row in
        FollowUpRow(
          id: RecordID(try row.text(0)), title: try row.text(1), status: try term(row, 2),
          due: try day(row, 3), done: try day(row, 4), owner: try row.text(5),
          priority: try term(row, 6), repeats: try row.optionalText(7).flatMap { Repetition($0) },
          letters: try letters(row, 8))
      })
  }

  /// The letters that the record names, as one column.
  private static let letters = """
    (SELECT group_concat(id, char(31)) FROM (
      SELECT target.id FROM link JOIN record AS target ON target.number = link.target
        WHERE link.source = ?1 AND link.field = \(LinkField.letters.rawValue)
        ORDER BY link.position))
    """

  private func party(_ row: Columns, _ column: Int32) throws -> Party {
    Party(
      name: try row.text(column), office: try row.text(column + 1),
      body: try row.text(column + 2))
  }

  private func letters(_ row: Columns, _ column: Int32) throws -> [RecordID] {
    KeptList.items(try row.optionalText(column) ?? "").map { RecordID($0) }
  }

  private func known<Found>(_ row: Found?) throws -> Found {
    guard let row else { throw IndexFault.damaged("a row of a list is missing") }
    return row
  }

  private func day(_ row: Columns, _ column: Int32) throws -> Day? {
    try row.optionalInteger(column).map { Day(number: $0) }
  }

  private func date(_ row: Columns, _ column: Int32) throws -> PartialDate? {
    guard let text = try row.optionalText(column) else { return nil }
    guard let date = PartialDate(text) else { throw IndexFault.damaged("a date can't be read") }
    return date
  }

  private func term<Term: Vocabulary>(_ row: Columns, _ column: Int32) throws -> Term {
    guard let term: Term = try optionalTerm(row, column) else {
      throw IndexFault.damaged("a term is missing")
    }
    return term
  }

  private func optionalTerm<Term: Vocabulary>(_ row: Columns, _ column: Int32) throws -> Term? {
    guard let text = try row.optionalText(column) else { return nil }
    guard let term = Term(rawValue: text) else {
      throw IndexFault.damaged("a term is unknown")
    }
    return term
  }
}

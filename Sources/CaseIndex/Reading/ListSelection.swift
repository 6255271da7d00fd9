internal import CaseModel
internal import GRDB

/// A list query as SQL. Words of the person's only ever come in as arguments.
struct ListSelection {
  private let source: String
  private let arguments: [Cell]
  private let scope: Int
  private let kind: Int
  private let isNarrowed: Bool

  /// Nil where the query asks for an incident or letter that nothing names: its list is empty.
  init?(_ query: ListQuery, _ db: Database) throws {
    let (scopeID, narrowing) = ListSelection.scopes(of: query)
    if let scopeID {
      guard let known = try Names.known(scopeID, db) else { return nil }
      scope = known
    } else {
      scope = Listing.wholeCasebook
    }
    kind = query.list.number

    var source = "place AS list"
    var condition = " WHERE list.scope = ? AND list.kind = ? AND list.sort = ?"
    var arguments: [Cell] = [scope, kind, query.sort.number]
    if !query.matching.isEmpty {
      // CROSS keeps SQLite from starting with the records, which would lose the order.
      source += " CROSS JOIN record ON record.number = list.number"
      let (said, words) = ListSelection.saying(query.matching)
      condition += " AND (instr(record.folded, ?) > 0\(said))"
      arguments += [Folding.folded(query.matching)] + words
    }
    if let narrowing {
      guard let incident = try Names.known(narrowing, db) else { return nil }
      condition += """
         AND EXISTS (SELECT 1 FROM link WHERE link.source = list.number AND link.target = ?
          AND link.field IN \(LinkField.listing))
        """
      arguments.append(incident)
    }
    isNarrowed = !query.matching.isEmpty || narrowing != nil
    self.source = source + condition
    self.arguments = arguments
  }

  /// How many rows the whole list has.
  func total(_ db: Database) throws -> Int {
    guard isNarrowed else {
      return try db.integer(
        "SELECT total FROM tally WHERE scope = ? AND kind = ?", scope, kind) ?? 0
    }
    return try db.integer("SELECT COUNT(*) FROM \(source)", of: arguments) ?? 0
  }

  /// The numbers of `count` records from `offset` on, counted from whichever end is nearer.
  func numbers(offset: Int, count: Int, of total: Int, _ db: Database) throws -> [Int] {
    let remaining = total - offset - count
    let fromEnd = remaining < offset
    let direction = fromEnd ? "DESC" : "ASC"
    let numbers = try db.integers(
      """
      SELECT list.number FROM \(source)
        ORDER BY list.key \(direction), list.id \(direction) LIMIT ? OFFSET ?
      """, of: arguments + [count, fromEnd ? remaining : offset])
    return fromEnd ? numbers.reversed() : numbers
  }

  /// How many rows stand before the record; nil where the list doesn't hold it.
  func position(of id: RecordID, _ db: Database) throws -> Int? {
    let entry = try db.rows(
      "SELECT list.key, list.id FROM \(source) AND list.number = ?",
      of: arguments + [try Names.known(id, db)])
    guard let entry = entry.first else { return nil }
    let place: DatabaseValue = entry[0]
    return try db.integer(
      "SELECT COUNT(*) FROM \(source) AND (list.key, list.id) < (?, ?)",
      of: arguments + [place, try entry.text(1)])
  }

  /// Adds records that say the words anywhere, whatever their titles are. What a search asks of
  /// dates and of how things stand isn't a list's to answer.
  private static func saying(_ typed: String) -> (condition: String, arguments: [Cell]) {
    let query = SearchQuery(typed, today: Day(number: 0))
    guard query.states.isEmpty, query.from == nil, query.through == nil,
      let pattern = FullTextPattern(query.terms).text
    else { return ("", []) }
    let condition = """
       OR list.number IN (SELECT searched.number FROM words
        CROSS JOIN searched ON searched.place = words.rowid
        WHERE words MATCH ? AND searched.number IS NOT NULL)
      """
    return (condition, [pattern])
  }

  // Where both are given, the letter's list is the shorter one to walk.
  private static func scopes(of query: ListQuery) -> (RecordID?, narrowing: RecordID?) {
    switch query.list {
    case .incident: (nil, nil)
    case .letter: (query.incident, nil)
    case .response, .followUp:
      query.letter.map { ($0, query.incident) } ?? (query.incident, nil)
    }
  }
}

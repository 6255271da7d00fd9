internal import CaseModel
internal import GRDB

/// A search as SQL, newest hits first.
struct SearchSelection {
  private let query: SearchQuery
  private let pattern: String?
  private let today: Day

  init(_ query: SearchQuery, today: Day) {
    self.query = query
    self.today = today
    pattern = FullTextPattern(query.terms).text
  }

  /// Number and kind of each hit.
  func hits(_ db: Database, offset: Int, limit: Int) throws -> [Row] {
    let (source, arguments) = source(withRecords: true)
    return try db.rows(
      """
      SELECT searched.number, record.kind \(source) ORDER BY \(place) DESC LIMIT ? OFFSET ?
      """, of: arguments + [limit, offset])
  }

  /// Each hit's number, and that of the incident with which it is filed.
  func filedHits(_ db: Database) throws -> RowCursor {
    let (source, arguments) = source(withRecords: true)
    return try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT searched.number, CASE record.kind WHEN 0 THEN record.number ELSE (
            SELECT target FROM link WHERE link.source = record.number AND position = 0
              AND field = \(LinkField.incidents.rawValue)) END
            \(source) ORDER BY \(place) DESC
          """), arguments: StatementArguments(arguments))
  }

  /// The places of hits between two places.
  func places(_ db: Database, from first: Int, through last: Int) throws -> RowCursor {
    let (source, arguments) = source(withRecords: !query.states.isEmpty)
    return try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT \(place) \(source) AND \(place) BETWEEN ? AND ? ORDER BY \(place) DESC"),
      arguments: StatementArguments(arguments + [first, last]))
  }

  func count(_ db: Database) throws -> Int {
    let hasStale =
      try db.integer("SELECT EXISTS (SELECT 1 FROM searched WHERE number IS NULL)") == 1
    let (source, arguments) = source(withRecords: hasStale || !query.states.isEmpty)
    return try db.integer("SELECT COUNT(*) \(source)", of: arguments) ?? 0
  }

  private var place: String { pattern == nil ? "searched.place" : "words.rowid" }

  /// `CROSS` keeps SQLite from starting with the records, which would lose the order.
  private func source(withRecords: Bool) -> (String, [Cell]) {
    var tables = "FROM words"
    var conditions = ["words MATCH ?"]
    var arguments: [Cell] = [pattern]
    if pattern == nil {
      tables = "FROM searched"
      conditions = ["searched.number IS NOT NULL"]
      arguments = []
    } else if withRecords {
      tables += " CROSS JOIN searched ON searched.place = words.rowid"
    }
    if withRecords { tables += " CROSS JOIN record ON record.number = searched.number" }
    // Records without a date are neither before nor after any.
    if query.from != nil || query.through != nil {
      conditions.append("\(place) BETWEEN ? AND ?")
      arguments.append(SearchPlaces.first(of: query.from ?? Day(number: .min)))
      arguments.append(SearchPlaces.last(of: query.through ?? Day(number: .max)))
    }
    for state in query.states {
      conditions.append((state.isNegated ? "NOT " : "") + "(\(condition(state.name)))")
      if state.name == .overdue { arguments.append(today.number) }
    }
    return (tables + " WHERE " + conditions.joined(separator: " AND "), arguments)
  }

  private func condition(_ state: SearchState.Name) -> String {
    switch state {
    case .overdue: "COALESCE(record.overdue_after < ?, 0)"
    case .open:
      """
      record.is_open = 1
        OR EXISTS (SELECT 1 FROM incident WHERE number = record.number AND status = 'open')
        OR EXISTS (SELECT 1 FROM letter WHERE number = record.number AND \(Self.wasSent)
          AND reply_came = 0 AND (asks = '' OR \(Self.hasOpenAsks)))
      """
    case .openAsks:
      """
      EXISTS (SELECT 1 FROM letter WHERE number = record.number AND \(Self.wasSent)
        AND asks > '' AND \(Self.hasOpenAsks))
      """
    }
  }

  private static let wasSent = "delivery IN ('sent', 'delivered')"
  /// The numbers of asks stand with blanks between them.
  private static let hasOpenAsks = "answered <= length(asks) - length(replace(asks, ' ', ''))"
}

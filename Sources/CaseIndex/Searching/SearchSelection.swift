internal import CaseModel
internal import GRDB

/// A search as SQL, newest hits first.
struct SearchSelection {
  private let query: SearchQuery
  private let kind: RecordKind?
  private let today: Day
  private let db: Database

  /// - Parameter kind: of what kind records must be; nil for any.
  init(_ query: SearchQuery, kind: RecordKind? = nil, today: Day, _ db: Database) {
    self.query = query
    self.kind = kind
    self.today = today
    self.db = db
  }

  /// Number and kind of each hit.
  func hits(
    offset: Int, limit: Int, order: SearchOrder
  ) throws -> [(number: Int, kind: Int)] {
    let isRanked = order == .relevance && hasWords
    let (source, arguments) = try source(
      isRanked || offset > Self.few ? .all : .newest, withRecords: true)
    let sorted = isRanked ? "words.rank, \(place) DESC" : "\(place) DESC"
    return try db.rows(
      "SELECT searched.number, record.kind \(source) ORDER BY \(sorted) LIMIT ? OFFSET ?",
      of: arguments + [limit, offset]
    ) { (try $0.integer(0), try $0.integer(1)) }
  }

  /// Each hit as lists order it, newest first.
  func eachListed(
    _ hits: KnownWords.Hits, needsTitle: Bool, _ visit: (ListedRecord) throws -> Bool
  ) throws {
    let (source, arguments) = try source(hits, withRecords: true)
    let title = needsTitle ? "record.title" : "''"
    try db.each(
      """
      SELECT searched.number, record.rank, record.id, \(title) \(source) ORDER BY \(place) DESC
      """, of: arguments
    ) { try visit(try ListedRecord($0)) }
  }

  /// Each hit's number, and that of the incident with which it is filed.
  func eachFiled(_ visit: (Int, Int?) throws -> Bool) throws {
    let (source, arguments) = try source(.newest, withRecords: true)
    try db.each(
      """
      SELECT searched.number, CASE record.kind WHEN 0 THEN record.number ELSE (
        SELECT target FROM link WHERE link.source = record.number AND position = 0
          AND field = \(LinkField.incidents.rawValue)) END
        \(source) ORDER BY \(place) DESC
      """, of: arguments
    ) { try visit(try $0.integer(0), try $0.optionalInteger(1)) }
  }

  /// The places of hits between two places, the newest first.
  func eachPlace(
    from first: Int, through last: Int, _ visit: (Int) throws -> Bool
  ) throws {
    let (source, arguments) = try source(.all, withRecords: !query.states.isEmpty)
    try db.each(
      "SELECT \(place) \(source) AND \(place) BETWEEN ? AND ? ORDER BY \(place) DESC",
      of: arguments + [first, last]
    ) { try visit(try $0.integer(0)) }
  }

  /// Which of these records are hits, by where they stand among them; in no order.
  func hits(among numbers: [Int]) throws -> [Int] {
    var members: [Int: Int] = [:]
    for (index, number) in numbers.enumerated() {
      let place = try db.integer("SELECT place FROM record WHERE number = ?", number)
      if let place { members[place] = index }
    }
    guard let first = members.keys.min(), let last = members.keys.max() else { return [] }
    var hits: [Int] = []
    try eachPlace(from: first, through: last) { place in
      if let index = members[place] { hits.append(index) }
      return hits.count < members.count
    }
    return hits
  }

  func count() throws -> Int {
    let hasStale =
      try db.integer("SELECT EXISTS (SELECT 1 FROM searched WHERE number IS NULL)") == 1
    let (source, arguments) = try source(.all, withRecords: hasStale || !query.states.isEmpty)
    return try db.integer("SELECT COUNT(*) \(source)", of: arguments) ?? 0
  }

  private var hasWords: Bool { !query.terms.isEmpty || kind != nil }
  private var place: String { hasWords ? "words.rowid" : "searched.place" }

  /// `CROSS` keeps SQLite from starting with the records, which would lose the order.
  private func source(
    _ hits: KnownWords.Hits, withRecords: Bool
  ) throws -> (String, [Cell]) {
    let pattern = try FullTextPattern(query.terms, kind: kind, KnownWords(db: db, hits: hits)).text
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

  /// Up to so many hits, words are looked for one by one.
  private static let few = 1_000
  private static let wasSent = "delivery IN ('sent', 'delivered')"
  /// The numbers of asks stand with blanks between them.
  private static let hasOpenAsks = "answered <= length(asks) - length(replace(asks, ' ', ''))"
}

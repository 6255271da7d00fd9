internal import CaseModel
internal import GRDB

/// A search as SQL, newest hits first.
struct SearchSelection {
  let query: SearchQuery
  let kind: RecordKind?
  let today: Day
  let db: Database

  /// Up to how many overdue records a search for those begins with them.
  let few: Int

  /// - Parameter kind: of what kind records must be; nil for any.
  init(
    _ query: SearchQuery, kind: RecordKind? = nil, today: Day, _ db: Database, sizes: ListSizes
  ) {
    few = sizes.few
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
    if !isRanked, let overdue = try hitsAmongOverdue() {
      return overdue.dropFirst(offset).prefix(limit).map { ($0.number, $0.kind) }
    }
    let (source, arguments) = try source(
      isRanked || offset > Self.mostOneByOne ? .all : .newest, withRecords: true)
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
    if let overdue = try hitsAmongOverdue() {
      for hit in overdue {
        let record = try db.row(
          "SELECT number, rank, id, title FROM record WHERE number = ?", hit.number,
          read: ListedRecord.init)
        if let record, try !visit(record) { return }
      }
      return
    }
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
    from first: Int, through last: Int, withStates: Bool = true, _ visit: (Int) throws -> Bool
  ) throws {
    let hasStates = withStates && !query.states.isEmpty
    let (source, arguments) = try source(.all, withRecords: hasStates, withStates: hasStates)
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
    if let overdue = try hitsAmongOverdue() { return overdue.count }
    let hasStale =
      try db.integer("SELECT EXISTS (SELECT 1 FROM searched WHERE number IS NULL)") == 1
    let (source, arguments) = try source(.all, withRecords: hasStale || !query.states.isEmpty)
    return try db.integer("SELECT COUNT(*) \(source)", of: arguments) ?? 0
  }

  var hasWords: Bool { !query.terms.isEmpty || !kinds.isEmpty }

  /// Of which kinds hits may be; none for any.
  private var kinds: [RecordKind] {
    if let kind { return [kind] }
    let wanted = query.states.filter { !$0.isNegated }.map(\.name)
    if wanted.contains(where: { $0 == .openAsks || $0 == .unanswered }) { return [.letter] }
    return wanted.contains(.overdue) ? [.letter, .followUp] : []
  }

  private var place: String { hasWords ? "words.rowid" : "searched.place" }

  /// `CROSS` keeps SQLite from starting with the records, which would lose the order.
  private func source(
    _ hits: KnownWords.Hits, withRecords: Bool, withStates: Bool = true
  ) throws -> (String, [Cell]) {
    let known = KnownWords(db: db, hits: hits)
    let pattern = try FullTextPattern(query.terms, kinds: kinds, known).text
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
    for (condition, cells) in withStates ? states : [] {
      conditions.append(condition)
      arguments += cells
    }
    return (tables + " WHERE " + conditions.joined(separator: " AND "), arguments)
  }

  /// What is asked of how things stand, as conditions on records.
  var states: [(condition: String, cells: [Cell])] {
    query.states.map { state in
      (
        (state.isNegated ? "NOT " : "") + "(\(condition(state.name)))",
        state.name == .overdue ? [today.number] : []
      )
    }
  }

  private func condition(_ state: SearchState.Name) -> String {
    switch state {
    case .overdue: "COALESCE(record.overdue_after < ?, 0)"
    case .open:
      """
      record.is_open = 1
        OR EXISTS (SELECT 1 FROM incident WHERE number = record.number AND status = 'open')
        OR \(Self.isUnanswered)
      """
    case .unanswered: Self.isUnanswered
    case .openAsks:
      """
      EXISTS (SELECT 1 FROM letter WHERE number = record.number AND \(Self.wasSent)
        AND asks > '' AND \(Self.hasOpenAsks))
      """
    }
  }

  /// Up to so many hits, words are looked for one by one.
  private static let mostOneByOne = 1_000
  static let wasSent = "delivery IN ('sent', 'delivered')"
  private static let isUnanswered = """
    EXISTS (SELECT 1 FROM letter WHERE number = record.number AND \(wasSent)
      AND reply_came = 0 AND (asks = '' OR \(hasOpenAsks)))
    """
  /// The numbers of asks stand with blanks between them.
  private static let hasOpenAsks = "answered <= length(asks) - length(replace(asks, ' ', ''))"
}

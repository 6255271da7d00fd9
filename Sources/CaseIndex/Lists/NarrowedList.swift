internal import CaseModel
internal import GRDB

/// A list of which not everything is wanted: only what a search finds, what belongs to a letter and
/// an incident at once, or what is behind a figure.
struct NarrowedList {
  let kind: RecordKind
  let sort: ListSort
  /// Nil for the whole casebook's.
  let scope: Int?
  /// An incident to which rows must belong besides.
  let narrowing: Int?
  /// Only letters that one of an official's figures counts.
  let official: OfficialFigureScope?
  let search: SearchSelection?
  let db: Database

  /// The numbers of a window's records, and how many rows the list has.
  func page(offset: Int, limit: Int) throws -> (numbers: [Int], total: Int) {
    if let search, isNewestFirst, let numbers = try newestFirst(search, offset, limit) {
      return (numbers, try search.count())
    }
    let all = try gathered()
    return (all.dropFirst(offset).prefix(limit).map(\.number), all.count)
  }

  /// How many rows stand before the record; nil where the list doesn't hold it.
  func position(of record: ListedRecord) throws -> Int? {
    try gathered().firstIndex { $0.number == record.number }
  }

  /// Whether a search finds the rows in the list's order, but for those of one day.
  private var isNewestFirst: Bool {
    scope == nil && narrowing == nil && kind == .incident && sort == .standard
  }

  /// Takes hits day by day until the window is full.
  /// - Returns: nil where hits come in another order, since one day has more than have room there.
  private func newestFirst(
    _ search: SearchSelection, _ offset: Int, _ limit: Int
  ) throws -> [Int]? {
    var numbers: [Int] = []
    var day: [Spot] = []
    var passed = 0
    func takeDay() {
      let wanted = (offset..<(offset + limit)).clamped(to: passed..<(passed + day.count))
      if !wanted.isEmpty {
        let sorted = day.sorted()
        numbers += wanted.map { sorted[$0 - passed].number }
      }
      passed += day.count
      day = []
    }
    var agrees = true
    try search.eachListed(offset < 1_000 ? .newest : .all, needsTitle: false) { record in
      if let last = day.last, last.key != record.spot.key {
        agrees = last.key < record.spot.key
        takeDay()
      }
      day.append(record.spot)
      return agrees && passed < offset + limit
    }
    if passed < offset + limit { takeDay() }
    return agrees ? numbers : nil
  }

  /// All rows, in order: a search behind, which can be stopped.
  private func gathered() throws -> [ListedRecord] {
    var rows: [ListedRecord] = []
    if scope == nil, official == nil, let search {
      try search.eachListed(.all, needsTitle: sort == .title) { record in
        rows.append(record)
        return true
      }
    } else {
      rows = try members()
      if let search { rows = try search.hits(among: rows.map(\.number)).map { rows[$0] } }
    }
    switch sort {
    case .standard: return rows.sorted { $0.spot < $1.spot }
    case .reversed:
      return rows.sorted { left, right in
        let groups = (ListRank.group(of: left.rank), ListRank.group(of: right.rank))
        return groups.0 == groups.1 ? right.spot < left.spot : groups.0 < groups.1
      }
    case .title:
      return rows.map { ($0.titleSpot, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// What belongs to the scope or is behind the figure, and belongs to the other scope.
  private func members() throws -> [ListedRecord] {
    if let official { return try letters(behind: official) }
    return try db.rows(
      """
      SELECT record.number, record.rank, record.id, record.title FROM place
        CROSS JOIN record ON record.number = place.number
        WHERE place.scope = ? AND place.kind = ? AND place.sort = 0\(alsoOf.condition)
      """, of: [scope ?? Listing.wholeCasebook, kind.number] + alsoOf.cells,
      read: ListedRecord.init)
  }

  private func letters(behind official: OfficialFigureScope) throws -> [ListedRecord] {
    var letters: [Int: ListedRecord] = [:]
    for number in try KnownOffices(db).numbers(of: official) {
      let found = try db.rows(
        """
        SELECT record.number, record.rank, record.id, record.title FROM addressee
          CROSS JOIN letter ON letter.number = addressee.letter
          CROSS JOIN record ON record.number = addressee.letter
          WHERE addressee.official = ? AND \(SearchSelection.wasSent)
            AND \(official.figure.condition)\(alsoOf.condition)
        """, of: [number] + alsoOf.cells, read: ListedRecord.init)
      for letter in found { letters[letter.number] = letter }
    }
    return Array(letters.values)
  }

  private var alsoOf: (condition: String, cells: [Cell]) {
    guard let narrowing else { return ("", []) }
    let condition = """
       AND EXISTS (SELECT 1 FROM link WHERE link.source = record.number AND link.target = ?
        AND link.field IN \(LinkField.listing))
      """
    return (condition, [narrowing])
  }
}

internal import CaseModel
internal import GRDB

/// A record as far as its place in lists follows from it.
struct ListedRecord {
  var number: Int
  var rank: Int
  var tie: Int
  var title: String

  var spot: Spot { Spot(key: .rank(rank), tie: tie, number: number) }

  var titleSpot: Spot {
    Spot(key: .title(Folding.titleKey(title)), tie: tie, number: number)
  }

  /// Nil where there is no such record.
  static func known(_ id: RecordID, _ kind: RecordKind, _ db: Database) throws -> ListedRecord? {
    try db.row(
      "SELECT number, rank, id, title FROM record WHERE id = ? AND kind = ?", kept(id.text),
      kind.number, read: ListedRecord.init)
  }

  /// Reads number, rank, id and title.
  init(_ row: Columns) throws {
    number = try row.integer(0)
    rank = try row.integer(1)
    tie = Tie.of(try row.text(2))
    title = try row.text(3)
  }
}

/// Everything that the casebook, an incident or a letter has of one kind.
struct PlainList {
  let total: Int
  private let scope: Int
  private let kind: RecordKind
  private let sort: ListSort
  private let isLong: Bool
  private let db: Database

  init(scope: Int, kind: RecordKind, sort: ListSort, db: Database) throws {
    let tally = try db.row(
      "SELECT total, is_long FROM tally WHERE scope = ? AND kind = ?", scope, kind.number
    ) { (total: try $0.integer(0), isLong: try $0.integer(1) == 1) }
    total = tally?.total ?? 0
    isLong = tally?.isLong ?? false
    self.scope = scope
    self.kind = kind
    self.sort = sort
    self.db = db
  }

  /// The numbers of records from `offset` on; offset and count are within the list.
  func numbers(offset: Int, count: Int) throws -> [Int] {
    switch sort {
    case .standard: try stored(.standard).numbers(offset: offset, count: count)
    case .reversed: try reversed(offset..<(offset + count))
    case .title:
      isLong
        ? try stored(.title).numbers(offset: offset, count: count)
        : try sortedByTitle().dropFirst(offset).prefix(count).map(\.number)
    }
  }

  /// How many rows stand before the record; nil where the list doesn't hold it.
  func position(of record: ListedRecord) throws -> Int? {
    let standard = try stored(.standard)
    guard try standard.holds(record.spot) else { return nil }
    switch sort {
    case .standard: return try standard.count(before: record.spot)
    case .reversed:
      let place = try standard.count(before: record.spot)
      let group = try groups(standard).first { $0.contains(place) }
      return group.map { $0.lowerBound + $0.upperBound - 1 - place }
    case .title where isLong: return try stored(.title).count(before: record.titleSpot)
    case .title: return try sortedByTitle().firstIndex { $0.number == record.number }
    }
  }

  /// Groups stay where they are; in each, the last comes first.
  private func reversed(_ window: Range<Int>) throws -> [Int] {
    let standard = try stored(.standard)
    return try groups(standard).flatMap { group -> [Int] in
      let part = window.clamped(to: group)
      guard !part.isEmpty else { return [] }
      let first = group.lowerBound + group.upperBound - part.upperBound
      return try standard.numbers(offset: first, count: part.count).reversed()
    }
  }

  private func groups(_ standard: StoredList) throws -> [Range<Int>] {
    let starts = try ListRank.groups(of: kind).map { try standard.count(before: .before($0)) }
    return zip([0] + starts, starts + [total]).map { $0..<max($0, $1) }
  }

  /// Short lists aren't stored by title.
  private func sortedByTitle() throws -> [Spot] {
    try db.rows(
      """
      SELECT record.number, record.rank, record.id, record.title FROM place
        CROSS JOIN record ON record.number = place.number
        WHERE place.scope = ? AND place.kind = ? AND place.sort = 0
      """, scope, kind.number
    ) { try ListedRecord($0).titleSpot }.sorted()
  }

  private func stored(_ sort: StoredOrder.Sort) throws -> StoredList {
    try StoredList(StoredOrder(scope: scope, kind: kind.number, sort: sort), db: db)
  }
}

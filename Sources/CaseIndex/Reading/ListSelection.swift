internal import CaseModel
internal import GRDB

/// The rows that a list query asks for.
struct ListSelection {
  private enum Source {
    case nothing
    case plain(PlainList)
    case narrowed(NarrowedList)
  }

  private let query: ListQuery
  private let source: Source
  private let db: Database

  init(_ query: ListQuery, today: Day, _ db: Database, sizes: ListSizes) throws {
    self.query = query
    self.db = db
    source = try ListSelection.source(query, today, db, sizes)
  }

  /// The numbers of the window's records, and how many rows the whole list has.
  func page(_ window: Window) throws -> (numbers: [Int], total: Int) {
    switch source {
    case .nothing: return ([], 0)
    case .narrowed(let list):
      let offset = max(0, window.offset)
      let limit = min(max(0, window.limit), Int.max - offset)
      return try list.page(offset: offset, limit: limit)
    case .plain(let list):
      let rows = window.rows(of: list.total)
      let numbers = try list.numbers(offset: rows.lowerBound, count: rows.count)
      guard numbers.count == rows.count else { throw IndexFault.damaged("a list's count is wrong") }
      return (numbers, list.total)
    }
  }

  /// How many rows stand before the record; nil where the list doesn't hold it.
  func position(of id: RecordID) throws -> Int? {
    guard let record = try ListedRecord.known(id, query.list, db) else { return nil }
    switch source {
    case .nothing: return nil
    case .plain(let list): return try list.position(of: record)
    case .narrowed(let list): return try list.position(of: record)
    }
  }

  private static func source(
    _ query: ListQuery, _ today: Day, _ db: Database, _ sizes: ListSizes
  ) throws -> Source {
    let (scopeID, narrowingID) = scopes(of: query)
    let scope = try scopeID.map { try Names.known($0, db) }
    let narrowing = try narrowingID.map { try Names.known($0, db) }
    // An incident or letter that nothing names has no list.
    if case .some(nil) = scope { return .nothing }
    if case .some(nil) = narrowing { return .nothing }
    let search = SearchQuery(query.matching, today: today, dates: query.dates)
    let official = query.list == .letter ? query.official : nil
    guard narrowingID != nil || official != nil || !search.isEmpty else {
      return .plain(
        try PlainList(
          scope: (scope ?? nil) ?? Listing.wholeCasebook, kind: query.list, sort: query.sort,
          db: db))
    }
    let selection =
      search.isEmpty
      ? nil : SearchSelection(search, kind: query.list, today: today, db, sizes: sizes)
    return .narrowed(
      NarrowedList(
        kind: query.list, sort: query.sort, scope: scope ?? nil, narrowing: narrowing ?? nil,
        official: official, search: selection, db: db))
  }

  private static func scopes(of query: ListQuery) -> (RecordID?, narrowing: RecordID?) {
    switch query.list {
    case .incident: (nil, nil)
    case .letter: query.official == nil ? (query.incident, nil) : (nil, query.incident)
    case .response, .followUp:
      query.letter.map { ($0, query.incident) } ?? (query.incident, nil)
    }
  }
}

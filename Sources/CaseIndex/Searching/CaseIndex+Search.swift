package import CaseModel
internal import GRDB
internal import GRDBSQLite

extension CaseIndex {
  /// The hits of a window, newest first or by relevance; newest first, those without a date come
  /// last.
  /// - Parameter isWanted: asked now and then; false stops the search.
  /// - Returns: nil where it was stopped.
  package func search(
    _ query: SearchQuery, _ window: Window, order: SearchOrder = .newest, today: Day,
    while isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(IndexFault) -> SearchPage? {
    try readWhile(isWanted) { db in
      let limit = min(max(0, window.limit), Int.max - 1)
      let hits = try SearchSelection(query, today: today, db, sizes: sizes).hits(
        offset: max(0, window.offset), limit: limit + 1, order: order)
      let reader = RowReader(db: db, today: today)
      let rows = try hits.prefix(limit).map { hit in
        try reader.row(hit.number, try kind(hit.kind))
      }
      return SearchPage(query: query, window: window, rows: rows, hasMore: hits.count > limit)
    }
  }

  /// The records that the search finds, the newest first, `limit` at most.
  /// - Parameter isWanted: asked now and then; false stops the search.
  /// - Returns: nil where it was stopped.
  package func ids(
    of query: SearchQuery, limit: Int, today: Day,
    while isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(IndexFault) -> [RecordID]? {
    try readWhile(isWanted) { db in
      try SearchSelection(query, today: today, db, sizes: sizes)
        .hits(offset: 0, limit: max(0, limit), order: .newest)
        .map { try id(of: $0.number, db) }
    }
  }

  /// How many hits the search has in all.
  /// - Returns: nil where it was stopped.
  package func count(
    of query: SearchQuery, today: Day, while isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(IndexFault) -> Int? {
    try readWhile(isWanted) { db in
      try SearchSelection(query, today: today, db, sizes: sizes).count()
    }
  }

  /// The hits by the incidents with which they are filed; the window counts incidents.
  /// - Returns: nil where it was stopped.
  package func groupedSearch(
    _ query: SearchQuery, _ window: Window, today: Day,
    while isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(IndexFault) -> GroupedSearchPage? {
    try readWhile(isWanted) { db in
      try HitGroups(SearchSelection(query, today: today, db, sizes: sizes), db: db)
        .page(query, window, today: today)
    }
  }

  /// Which part of the full-text table, from 0 to 1, are words of records that were changed or
  /// deleted since. They are never found, but they take room and time: from a half on it is worth
  /// while to build the index anew.
  package func staleFraction() throws(IndexFault) -> Double {
    try read { db in
      let stale = try db.integer("SELECT COUNT(*) FROM searched WHERE number IS NULL") ?? 0
      let current = try db.integer("SELECT SUM(total) FROM tally WHERE scope = 0 AND kind < 4") ?? 0
      return stale == 0 ? 0 : Double(stale) / Double(stale + current)
    }
  }

  func readWhile<Value>(
    _ isWanted: @escaping @Sendable () -> Bool, _ body: (Database) throws -> Value
  ) throws(IndexFault) -> Value? {
    try read { db in
      guard isWanted() else { return nil }
      let asked = Question(isWanted)
      sqlite3_progress_handler(
        db.sqliteConnection, 10_000,
        { context in
          guard let context else { return 0 }
          return Unmanaged<Question>.fromOpaque(context).takeUnretainedValue().isWanted() ? 0 : 1
        },
        Unmanaged.passUnretained(asked).toOpaque())
      defer {
        sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil)
        withExtendedLifetime(asked) {}
      }
      do {
        return try body(db)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
        return nil
      }
    }
  }
}

private final class Question: Sendable {
  let isWanted: @Sendable () -> Bool

  init(_ isWanted: @escaping @Sendable () -> Bool) { self.isWanted = isWanted }
}

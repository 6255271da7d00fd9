package import CaseModel
internal import GRDB

extension CaseIndex {
  /// The rows of a window, and how many the whole list has; both from one moment. At any offset of a
  /// list of any length this takes the same time, unless the list is narrowed.
  package func page(
    _ query: ListQuery, _ window: Window, today: Day
  ) throws(IndexFault) -> ListPage {
    try read { db in try page(query, window, today, db) }
  }

  /// The same for a list that is narrowed, of which all hits may have to be looked at.
  /// - Parameter isWanted: asked now and then; false stops it.
  /// - Returns: nil where it was stopped.
  package func page(
    _ query: ListQuery, _ window: Window, today: Day, while isWanted: @escaping @Sendable () -> Bool
  ) throws(IndexFault) -> ListPage? {
    try readWhile(isWanted) { db in try page(query, window, today, db) }
  }

  /// How many rows of the list stand before the record; nil where the list doesn't hold it.
  package func position(
    of id: RecordID, in query: ListQuery, today: Day
  ) throws(IndexFault) -> Int? {
    try read { db in try ListSelection(query, today: today, db, sizes: sizes).position(of: id) }
  }

  /// The same for a list that is narrowed.
  /// - Parameter isWanted: asked now and then; false stops it.
  /// - Returns: nil where it was stopped.
  package func position(
    of id: RecordID, in query: ListQuery, today: Day, while isWanted: @escaping @Sendable () -> Bool
  ) throws(IndexFault) -> ListPosition? {
    try readWhile(isWanted) { db in
      ListPosition(row: try ListSelection(query, today: today, db, sizes: sizes).position(of: id))
    }
  }

  /// The records of the list, its first ones, `limit` at most.
  /// - Parameter isWanted: asked now and then; false stops it.
  /// - Returns: nil where it was stopped.
  package func ids(
    of query: ListQuery, limit: Int, today: Day,
    while isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(IndexFault) -> [RecordID]? {
    try readWhile(isWanted) { db in
      try ListSelection(query, today: today, db, sizes: sizes)
        .page(Window(offset: 0, limit: limit)).numbers.map { try id(of: $0, db) }
    }
  }

  func id(of number: Int, _ db: Database) throws -> RecordID {
    let id = try db.row("SELECT id FROM record WHERE number = ?", number) {
      RecordID(try $0.text(0))
    }
    guard let id else { throw IndexFault.damaged("a row of a list is missing") }
    return id
  }

  private func page(
    _ query: ListQuery, _ window: Window, _ today: Day, _ db: Database
  ) throws -> ListPage {
    let (numbers, total) = try ListSelection(query, today: today, db, sizes: sizes).page(window)
    let reader = RowReader(db: db, today: today)
    let rows = try numbers.map { try reader.row($0, query.list) }
    return ListPage(query: query, window: window, rows: rows, total: total)
  }

  /// The row of one record; nil where there is no such record.
  package func row(of id: RecordID, today: Day) throws(IndexFault) -> ListRow? {
    try read { db in
      let found = try db.row(
        "SELECT number, kind FROM record WHERE id = ? AND kind IS NOT NULL", kept(id.text)
      ) { (number: try $0.integer(0), kind: try kind($0.integer(1))) }
      return try found.map { try RowReader(db: db, today: today).row($0.number, $0.kind) }
    }
  }

  /// How many letters of the whole casebook wait for an answer that is overdue, and open follow-ups
  /// are past their due date, together.
  package func overdue(today: Day) throws(IndexFault) -> Int {
    try read { db in try RowReader(db: db, today: today).overdue(in: Listing.wholeCasebook) }
  }

  /// Records whose id is `part`; else begins with it; else ends with it, where it has four
  /// characters or more; else contains it; case ignored. In order of ids, `limit` at most.
  package func ids(matching part: String, limit: Int) throws(IndexFault) -> [RecordID] {
    let part = kept(part.lowercased())
    guard !part.isEmpty else { return [] }
    return try read { db in
      if try db.integer("SELECT 1 FROM record WHERE id = ? AND kind IS NOT NULL", part) == 1 {
        return [RecordID(part)]
      }
      var conditions = ["id > ?1 AND id < ?1 || '\u{10FFFF}'", "instr(id, ?1) > 0"]
      if part.unicodeScalars.count >= 4 {
        conditions.insert("substr(id, -4) = substr(?1, -4) AND substr(id, -length(?1)) = ?1", at: 1)
      }
      for condition in conditions {
        let found = try db.rows(
          "SELECT id FROM record WHERE \(condition) AND kind IS NOT NULL ORDER BY id LIMIT ?2",
          part, max(0, limit)
        ) { RecordID(try $0.text(0)) }
        if !found.isEmpty { return found }
      }
      return []
    }
  }

  func kind(_ number: Int) throws -> RecordKind {
    guard let kind = RecordKind(number: number) else {
      throw IndexFault.damaged("a record's kind is unknown")
    }
    return kind
  }
}

package import CaseModel
internal import GRDB

extension CaseIndex {
  /// The rows of a window, and how many the whole list has; both from one moment.
  package func page(
    _ query: ListQuery, _ window: Window, today: Day
  ) throws(IndexFault) -> ListPage {
    try read { db in
      guard let selection = try ListSelection(query, db) else {
        return ListPage(query: query, window: window, rows: [], total: 0)
      }
      let total = try selection.total(db)
      let offset = min(max(0, window.offset), total)
      let count = min(max(0, window.limit), total - offset)
      let numbers = try selection.numbers(offset: offset, count: count, of: total, db)
      guard numbers.count == count else { throw IndexFault.damaged("a list's count is wrong") }
      let rows = try numbers.map { try RowReader(db: db, today: today).row($0, query.list) }
      return ListPage(query: query, window: window, rows: rows, total: total)
    }
  }

  /// How many rows of the list stand before the record; nil where the list doesn't hold it.
  package func position(of id: RecordID, in query: ListQuery) throws(IndexFault) -> Int? {
    try read { db in try ListSelection(query, db)?.position(of: id, db) }
  }

  /// The row of one record; nil where there is no such record.
  package func row(of id: RecordID, today: Day) throws(IndexFault) -> ListRow? {
    try read { db in
      let found = try db.row(
        "SELECT number, kind FROM record WHERE id = ? AND kind IS NOT NULL", kept(id.text))
      guard let found else { return nil }
      guard let kind = RecordKind(number: try found.integer(1)) else {
        throw IndexFault.damaged("a record's kind is unknown")
      }
      return try RowReader(db: db, today: today).row(try found.integer(0), kind)
    }
  }

  /// How many letters of the whole casebook wait for an answer that is overdue, and open follow-ups
  /// are past their due date, together.
  package func overdue(today: Day) throws(IndexFault) -> Int {
    try read { db in
      try db.integer("SELECT COUNT(*) FROM due WHERE scope = 0 AND day < ?", today.number) ?? 0
    }
  }

  /// Records whose id is `part`; else begins with it; else contains it, case ignored. In order of
  /// ids, `limit` at most.
  package func ids(matching part: String, limit: Int) throws(IndexFault) -> [RecordID] {
    let part = kept(part.lowercased())
    guard !part.isEmpty else { return [] }
    return try read { db in
      if try db.integer("SELECT 1 FROM record WHERE id = ? AND kind IS NOT NULL", part) == 1 {
        return [RecordID(part)]
      }
      for condition in ["id > ?1 AND id < ?1 || '~'", "instr(id, ?1) > 0"] {
        let found = try db.rows(
          "SELECT id FROM record WHERE kind IS NOT NULL AND \(condition) ORDER BY id LIMIT ?2",
          part, max(0, limit))
        if !found.isEmpty { return try found.map { RecordID(try $0.text(0)) } }
      }
      return []
    }
  }
}

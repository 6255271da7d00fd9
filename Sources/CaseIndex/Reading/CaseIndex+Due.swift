package import CaseModel
internal import GRDB

extension CaseIndex {
  /// Letters that wait for an answer and open follow-ups whose due dates are between two days, the
  /// earliest first.
  /// - Parameter owners: only follow-ups that one of them owns; nil for everything.
  /// - Returns: `limit` rows at most, and how many there are.
  package func due(
    from first: Day, through last: Day, owners: [String]?, limit: Int, today: Day
  ) throws(IndexFault) -> DuePage {
    try read { db in
      var condition = "due.scope = 0 AND due.day BETWEEN ? AND ?"
      var arguments: [Cell] = [first.number, last.number]
      if let owners {
        let marks = owners.map { _ in "?" }.joined(separator: ", ")
        condition += """
           AND EXISTS (SELECT 1 FROM follow_up
            WHERE follow_up.number = due.number AND follow_up.owner IN (\(marks)))
          """
        arguments += owners.map(kept)
      }
      let found = try db.rows(
        """
        SELECT due.number, record.kind FROM due CROSS JOIN record ON record.number = due.number
          WHERE \(condition) ORDER BY due.day, record.id LIMIT ?
        """, of: arguments + [max(0, limit)])
      let reader = RowReader(db: db, today: today)
      let rows = try found.map { row in
        guard let kind = RecordKind(number: try row.integer(1)) else {
          throw IndexFault.damaged("a record's kind is unknown")
        }
        return try reader.row(try row.integer(0), kind)
      }
      let total = try db.integer("SELECT COUNT(*) FROM due WHERE \(condition)", of: arguments)
      return DuePage(rows: rows, total: total ?? 0)
    }
  }
}

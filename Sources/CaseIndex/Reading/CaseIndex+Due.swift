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
      var condition = "due.scope = 0 AND due.kind = ? AND due.sort = 0 AND due.key BETWEEN ? AND ?"
      var arguments: [Cell] = [Listing.dated, first.number, last.number]
      if let owners {
        let marks = owners.map { _ in "?" }.joined(separator: ", ")
        condition += """
           AND EXISTS (SELECT 1 FROM follow_up
            WHERE follow_up.number = due.number AND follow_up.owner IN (\(marks)))
          """
        arguments += owners.map { kept($0) }
      }
      let found = try db.rows(
        """
        SELECT due.number, record.kind FROM place AS due
          CROSS JOIN record ON record.number = due.number
          WHERE \(condition) ORDER BY due.key, record.id LIMIT ?
        """, of: arguments + [max(0, limit)]
      ) { (number: try $0.integer(0), kind: try kind($0.integer(1))) }
      let reader = RowReader(db: db, today: today)
      let rows = try found.map { try reader.row($0.number, $0.kind) }
      let total = try db.integer(
        "SELECT COUNT(*) FROM place AS due WHERE \(condition)", of: arguments)
      return DuePage(rows: rows, total: total ?? 0)
    }
  }
}

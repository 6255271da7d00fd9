package import CaseModel
internal import GRDB

extension CaseIndex {
  /// Records of the kind with this title, case and the blanks at the ends of `title` ignored, in the
  /// standard order of their list, `limit` at most. Takes about as long for a list of any length.
  package func records(
    titled title: String, _ kind: RecordKind, limit: Int
  ) throws(IndexFault) -> [RecordID] {
    let wanted = Self.wanted(title)
    guard !wanted.isEmpty, limit > 0 else { return [] }
    return try read { db in
      let isLong =
        try db.integer(
          "SELECT is_long FROM tally WHERE scope = 0 AND kind = ?", kind.number) == 1
      // Short lists aren't stored by title.
      if isLong, let few = try fewRecords(titled: wanted, kind, db) {
        return few.prefix(limit).map { RecordID($0) }
      }
      return try recordsInOrder(titled: wanted, kind, limit, db)
    }
  }

  /// Nil where there are so many that their order costs more than a walk through the list.
  private func fewRecords(
    titled wanted: String, _ kind: RecordKind, _ db: Database
  ) throws -> [String]? {
    var seen = 0
    var found: [(rank: Int, tie: Int, id: String)] = []
    try db.each(
      """
      SELECT record.id, record.title, record.rank, place.tie FROM place
        CROSS JOIN record ON record.number = place.number
        WHERE place.scope = 0 AND place.kind = ? AND place.sort = \(StoredOrder.Sort.title.rawValue)
          AND place.key = ?
      """, of: [kind.number, Folding.titleKey(wanted)]
    ) { row in
      seen += 1
      if Folding.folded(try row.text(1)) == wanted {
        found.append((try row.integer(2), try row.integer(3), try row.text(0)))
      }
      return seen <= Self.few
    }
    guard seen <= Self.few else { return nil }
    return found.sorted { ($0.rank, $0.tie) < ($1.rank, $1.tie) }.map(\.id)
  }

  private func recordsInOrder(
    titled wanted: String, _ kind: RecordKind, _ limit: Int, _ db: Database
  ) throws -> [RecordID] {
    var found: [RecordID] = []
    try db.each(
      """
      SELECT record.id, record.title FROM place
        CROSS JOIN record ON record.number = place.number
        WHERE place.scope = 0 AND place.kind = ?
          AND place.sort = \(StoredOrder.Sort.standard.rawValue)
        ORDER BY place.key, place.tie, place.number
      """, of: [kind.number]
    ) { row in
      if Folding.folded(try row.text(1)) == wanted { found.append(RecordID(try row.text(0))) }
      return found.count < limit
    }
    return found
  }

  private static func wanted(_ title: String) -> String {
    let scalars = title.unicodeScalars.drop { $0.properties.isWhitespace }
    let length = scalars.reversed().drop { $0.properties.isWhitespace }.count
    return Folding.folded(String(Substring(scalars.prefix(length))))
  }

  private static let few = 1_000
}

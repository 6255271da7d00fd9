package import CaseModel
internal import GRDB

extension CaseIndex {
  /// What the record names, in the order of its fields, then what names it, in order of kinds and
  /// ids. A link that leads nowhere comes without a kind.
  package func links(of id: RecordID) throws(IndexFault) -> [RecordInContext.Link] {
    try read { db in
      guard let number = try Names.known(id, db) else { return [] }
      let outgoing = try db.rows(
        """
        SELECT record.id, record.kind, record.title
          FROM link JOIN record ON record.number = link.target
          WHERE link.source = ? GROUP BY record.number ORDER BY MIN(link.position)
        """, number
      ) { try link($0, isIncoming: false) }
      let incoming = try db.rows(
        """
        SELECT DISTINCT record.id, record.kind, record.title
          FROM link JOIN record ON record.number = link.source
          WHERE link.target = ? ORDER BY record.kind, record.id
        """, number
      ) { try link($0, isIncoming: true) }
      return outgoing + incoming
    }
  }

  private func link(_ row: Columns, isIncoming: Bool) throws -> RecordInContext.Link {
    RecordInContext.Link(
      id: RecordID(try row.text(0)),
      kind: try row.optionalInteger(1).flatMap { RecordKind(number: $0) },
      title: try row.optionalText(2) ?? "", isIncoming: isIncoming)
  }
}

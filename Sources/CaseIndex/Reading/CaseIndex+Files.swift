package import CaseModel
internal import GRDB

extension CaseIndex {
  /// Where the record's file is; nil where there is no such record.
  package func file(of id: RecordID) throws(IndexFault) -> KnownFile? {
    try read { db in
      try db.row(
        """
        SELECT path, stamp, id, kind, fingerprint FROM record WHERE id = ? AND kind IS NOT NULL
        """, kept(id.text)
      ).map(knownFile)
    }
  }

  /// What the index knows of one path; nil where it knows nothing.
  package func file(at path: String) throws(IndexFault) -> KnownFile? {
    try read { db in try db.row(knownFiles("path = ?1"), kept(path)).map(knownFile) }
  }

  /// What the files at these paths looked like when they were read, in the same order; nil for
  /// those that the index doesn't know.
  package func stamps(at paths: [String]) throws(IndexFault) -> [String?] {
    try read { db in
      try paths.map { path in
        try db.row(
          """
          SELECT stamp FROM record WHERE path = ?1 UNION ALL
          SELECT stamp FROM problem WHERE path = ?1
          """, kept(path))?.text(0)
      }
    }
  }

  /// How many records the index holds.
  package func count() throws(IndexFault) -> Int {
    try read { db in
      try db.integer("SELECT SUM(total) FROM tally WHERE scope = 0 AND kind < 4") ?? 0
    }
  }

  /// Files whose paths come after `path`, in order of paths (by bytes), `limit` at most: so that a
  /// check of the whole folder holds few of them.
  package func files(after path: String, limit: Int) throws(IndexFault) -> [KnownFile] {
    try read { db in
      try db.rows(
        knownFiles("path > ?1") + " ORDER BY path LIMIT ?2", kept(path), max(0, limit)
      ).map(knownFile)
    }
  }

  private func knownFiles(_ condition: String) -> String {
    """
    SELECT path, stamp, id, kind, fingerprint FROM record WHERE path IS NOT NULL AND \(condition)
    UNION ALL SELECT path, stamp, NULL, NULL, NULL FROM problem WHERE \(condition)
    """
  }

  private func knownFile(_ row: Row) throws -> KnownFile {
    var identity: KnownFile.Identity?
    if let id = try row.optionalText(2) {
      guard let kind = RecordKind(number: try row.integer(3)) else {
        throw IndexFault.damaged("a record's kind is unknown")
      }
      identity = KnownFile.Identity(
        id: RecordID(id), kind: kind, fingerprint: try row.text(4))
    }
    return KnownFile(path: try row.text(0), stamp: try row.text(1), record: identity)
  }
}

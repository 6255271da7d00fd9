package import CaseModel
internal import GRDB

extension CaseIndex {
  /// Where the record's file is; nil where there is no such record.
  package func file(of id: RecordID) throws(IndexFault) -> KnownFile? {
    try read { db in try file(of: id, db) }
  }

  /// Where records' files are, in the same order; nil for those that aren't records.
  package func files(of ids: [RecordID]) throws(IndexFault) -> [KnownFile?] {
    try read { db in try ids.map { try file(of: $0, db) } }
  }

  private func file(of id: RecordID, _ db: Database) throws -> KnownFile? {
    try Names.known(id, db).flatMap { try StoredFiles.file(of: $0, db) }
  }

  /// What the index knows of one path; nil where it knows nothing.
  package func file(at path: String) throws(IndexFault) -> KnownFile? {
    try read { db in
      let path = KeptPath(path)
      if let number = try StoredFiles.record(path, db) {
        return try StoredFiles.file(of: number, db)
      }
      return try StoredFiles.problemStamp(path, db).map {
        KnownFile(path: path.text, stamp: $0, record: nil)
      }
    }
  }

  /// What the files at these paths looked like when they were read, in the same order; nil for
  /// those that the index doesn't know.
  package func stamps(at paths: [String]) throws(IndexFault) -> [String?] {
    try read { db in
      var folders = Folders()
      return try paths.map { path in
        let path = KeptPath(path)
        let number = try folders.existing(path.folder, db).flatMap { folder in
          try StoredFiles.record(path, in: folder, db)
        }
        guard let number else { return try StoredFiles.problemStamp(path, db) }
        return try db.row("SELECT stamp FROM record WHERE number = ?", number) { try $0.text(0) }
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
      try StoredFiles.files(after: kept(path), before: nil, limit: max(0, limit), db)
    }
  }
}

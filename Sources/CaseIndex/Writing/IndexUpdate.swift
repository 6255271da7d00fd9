internal import CaseModel
internal import GRDB

/// One transaction's work: takes findings in, then mends what depends on them.
struct IndexUpdate {
  let db: Database
  let settings: CasebookSettings

  // Letters whose standing may be another now, and ids that may be named by nothing any more.
  private var letters: Set<Int> = []
  private var targets: Set<Int> = []
  private var freed: [String] = []
  private var entries = SearchEntries()

  init(db: Database, settings: CasebookSettings) {
    self.db = db
    self.settings = settings
  }

  mutating func take(_ finding: Finding) throws {
    switch finding {
    case .record(let indexed): try put(indexed)
    case .nothing(let path): try clear(path: kept(path))
    case .problem(let problem, let path, let stamp):
      try clear(path: kept(path))
      try db.run(
        "INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?, NULL)", kept(path), kept(stamp),
        kept(problem.path), problem.line, problem.column, kept(problem.message))
    }
  }

  /// - Returns: paths whose files were left out for an id that is free now.
  func finish() throws -> [String] {
    for letter in letters { try LetterCount(number: letter).mend(db) }
    try entries.mend(db)
    for target in targets {
      try db.run(
        """
        DELETE FROM record WHERE number = ? AND kind IS NULL
          AND NOT EXISTS (SELECT 1 FROM link WHERE target = record.number)
        """, target)
    }
    return freed.sorted()
  }

  private mutating func put(_ indexed: IndexedRecord) throws {
    let record = indexed.record
    let path = kept(indexed.path)
    let number = try Names.number(of: record.id, db)
    if let known = try db.row(
      "SELECT path, stamp FROM record WHERE number = ? AND kind IS NOT NULL", number)
    {
      let knownPath = try known.text(0)
      if knownPath < path {
        try clear(path: path)
        return try leaveOut(
          path, stamp: kept(indexed.stamp), claiming: record.id, ownedBy: knownPath)
      }
      let knownStamp = try known.text(1)
      try take(number)
      if knownPath > path {
        try leaveOut(knownPath, stamp: knownStamp, claiming: record.id, ownedBy: path)
      }
    }
    try clear(path: path)

    let listing = Listing(number: number, of: record)
    try db.run(
      """
      UPDATE record SET kind = ?, path = ?, fingerprint = ?, stamp = ?, title = ?, folded = ?,
        title_key = ?, rank = ?, is_open = ?, overdue_after = ? WHERE number = ?
      """, listing.kind, path, kept(indexed.fingerprint), kept(indexed.stamp), kept(record.title),
      Folding.searched(record), listing.titleKey, listing.rank, listing.isOpen ? 1 : 0,
      listing.overdueAfter, number)
    for (position, link) in Links.of(record).enumerated() {
      let target = try Names.number(of: link.target, db)
      try db.run(
        "INSERT INTO link VALUES (?, ?, ?, ?)", number, position, target, link.field.rawValue)
    }
    try Details.write(record, number: number, settings: settings, db)
    try KnownParties.add(record, number: number, db)
    try listing.enter(db)
    entries.put(record, number: number)
    try noteLetters(around: number)
  }

  /// Takes out whatever is known of a path.
  private mutating func clear(path: String) throws {
    if let number = try db.integer("SELECT number FROM record WHERE path = ?", path) {
      let claims = try db.rows(
        "SELECT path FROM problem WHERE claims = (SELECT id FROM record WHERE number = ?)", number)
      freed += try claims.map { try $0.text(0) }
      try take(number)
    }
    try db.run("DELETE FROM problem WHERE path = ?", path)
  }

  /// Takes a record out; its id stays while it is named.
  private mutating func take(_ number: Int) throws {
    try noteLetters(around: number)
    targets.formUnion(try db.integers("SELECT target FROM link WHERE source = ?", number))
    targets.insert(number)
    entries.take(number)
    try Listing.stored(number, db)?.leave(db)
    try KnownParties.remove(number: number, db)
    try Details.remove(number: number, db)
    try db.run("DELETE FROM link WHERE source = ?", number)
    try db.run(
      """
      UPDATE record SET kind = NULL, path = NULL, fingerprint = NULL, stamp = NULL, title = NULL,
        folded = NULL, title_key = NULL, rank = NULL, is_open = NULL, overdue_after = NULL
        WHERE number = ?
      """, number)
  }

  private func leaveOut(
    _ path: String, stamp: String, claiming id: RecordID, ownedBy owner: String
  ) throws {
    let message = "\(id) is already the record \(owner), so this file is left out. Rename it."
    try db.run(
      "INSERT OR REPLACE INTO problem VALUES (?, ?, ?, NULL, NULL, ?, ?)", path, stamp, path,
      message, kept(id.text))
  }

  private mutating func noteLetters(around number: Int) throws {
    letters.insert(number)
    letters.formUnion(
      try db.integers(
        "SELECT target FROM link WHERE source = ? AND field IN (?, ?)", number,
        LinkField.letters.rawValue, LinkField.outcomes.rawValue))
  }
}

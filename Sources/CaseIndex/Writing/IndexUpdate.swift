internal import CaseModel
internal import GRDB

/// One transaction's work: takes findings in, one after the other, then writes what depends on all of
/// them.
struct IndexUpdate {
  let db: Database
  let sizes: ListSizes

  private var names = Names()
  private var folders = Folders()
  private var parties = KnownParties()
  private var values = KnownValues()
  private var officials = KnownOfficials()
  private var lists = ListChanges()
  private var entries = SearchEntries()
  // Letters whose standing may be another now, and ids that may be named by nothing any more.
  private var letters: Set<Int> = []
  private var targets: Set<Int> = []
  private var freed: [String] = []
  private var hasProblems: Bool

  init(db: Database, sizes: ListSizes) throws {
    self.db = db
    self.sizes = sizes
    hasProblems = try db.integer("SELECT EXISTS (SELECT 1 FROM problem)") == 1
  }

  mutating func take(_ finding: PreparedFinding) throws {
    switch finding.content {
    case .record(let record): try put(record, finding.path)
    case .nothing: try clear(finding.path)
    case .problem(let problem, let stamp):
      try clear(finding.path)
      try note(
        problem: kept(problem.message), of: finding.path, stamp: stamp, shown: kept(problem.path),
        line: problem.line, column: problem.column)
    }
  }

  /// - Returns: paths whose files were left out for an id that is free now.
  mutating func finish() throws -> [String] {
    for letter in letters.sorted() {
      guard let standing = try LetterCount(number: letter).mend(db) else { continue }
      if try lists.overdue(letter, after: standing.overdueAfter, db) {
        try db.run(
          "UPDATE record SET overdue_after = ? WHERE number = ?", standing.overdueAfter, letter)
      }
    }
    if !letters.isEmpty {
      try Facts.set(.letters, to: String(UInt64.random(in: 0...(.max)), radix: 36), db)
    }
    try lists.write(db, sizes: sizes)
    try parties.write(db)
    try values.write(db)
    try officials.sweep(db)
    try entries.write(db)
    for target in targets {
      try db.run(
        """
        DELETE FROM record WHERE number = ? AND kind IS NULL
          AND NOT EXISTS (SELECT 1 FROM link WHERE target = record.number)
        """, target)
    }
    try folders.sweep(db)
    return freed.sorted()
  }

  private mutating func put(_ record: PreparedRecord, _ path: KeptPath) throws {
    let known = try known(record.id)
    if let known, let knownPath = known.path {
      if knownPath.isBefore(path) {
        try clear(path)
        return try leaveOut(path, stamp: record.stamp, claiming: record.id, ownedBy: knownPath)
      }
      try take(known.number)
      if path.isBefore(knownPath) {
        try leaveOut(knownPath, stamp: known.stamp, claiming: record.id, ownedBy: path)
      }
    }
    try clear(path)
    let place = try entries.place(of: record.document, known: known?.words, db)
    let number = try write(record, path, place: place, known: known?.number)
    entries.note(number, at: place)
    var scopes: Set<Int> = [Listing.wholeCasebook]
    for (position, link) in record.links.enumerated() {
      let target = try names.number(of: link.target, db)
      try db.run(
        "INSERT INTO link VALUES (?, ?, ?, ?)", number, position, target, link.field.rawValue)
      if link.field.isListing { scopes.insert(target) }
      if link.field.answersLetters { letters.insert(target) }
    }
    if record.kind == .letter { letters.insert(number) }
    try record.details.write(number: number, names: &names, db)
    try parties.add(record.parties, record: number, db)
    try officials.add(record.addressees, letter: number, db)
    lists.enters(
      number,
      as: Listing(
        kind: record.kind.number, rank: record.rank, title: record.title, tie: record.tie,
        isOpen: record.isOpen, overdueAfter: record.overdueAfter, scopes: scopes))
  }

  private struct Known {
    var number: Int
    /// Nil where no record has the id, but one names it.
    var path: KeptPath?
    var stamp: String
    var words: SearchEntries.Known?
  }

  private func known(_ id: String) throws -> Known? {
    try db.row(
      """
      SELECT record.number, folder.path, record.name, record.stamp, record.place, record.digest
        FROM record LEFT JOIN folder ON folder.number = record.folder WHERE record.id = ?
      """, id
    ) { row in
      let folder = try row.optionalText(1)
      let name = try row.optionalText(2)
      return Known(
        number: try row.integer(0),
        path: folder.map { KeptPath(folder: $0, name: name ?? id + KeptPath.ending) },
        stamp: try row.optionalText(3) ?? "",
        words: try row.optionalInteger(4).map { place in
          SearchEntries.Known(place: place, digest: try row.integer(5))
        })
    }
  }

  /// - Returns: the record's number.
  private mutating func write(
    _ record: PreparedRecord, _ path: KeptPath, place: Int, known: Int?
  ) throws -> Int {
    let folder = try folders.number(of: path.folder, db)
    let valueNumbers = try values.add(record.values, db)
    if let known {
      try db.run(
        """
        UPDATE record SET kind = ?, folder = ?, name = ?, fingerprint = ?, stamp = ?, title = ?,
          rank = ?, is_open = ?, overdue_after = ?, place = ?, digest = ?, field_values = ?
          WHERE number = ?
        """, record.kind.number, folder, path.name(besides: record.id), record.fingerprint,
        record.stamp, record.title, record.rank, record.isOpen ? 1 : 0, record.overdueAfter, place,
        Int(record.document.digest), valueNumbers, known)
      return known
    }
    try db.run(
      """
      INSERT INTO record (id, kind, folder, name, fingerprint, stamp, title, rank, is_open,
        overdue_after, place, digest, field_values) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, record.id, record.kind.number, folder, path.name(besides: record.id),
      record.fingerprint, record.stamp, record.title, record.rank, record.isOpen ? 1 : 0,
      record.overdueAfter, place, Int(record.document.digest), valueNumbers)
    let number = Int(db.lastInsertedRowID)
    names.note(number, of: record.id)
    return number
  }

  /// Takes out whatever is known of a path.
  private mutating func clear(_ path: KeptPath) throws {
    if let number = try folders.existing(path.folder, db).flatMap({ folder in
      try StoredFiles.record(path, in: folder, db)
    }) {
      freed += try db.rows(
        """
        SELECT path FROM problem WHERE claims = (SELECT id FROM record WHERE number = ?)
        """, number
      ) { try $0.text(0) }
      try take(number)
    }
    if hasProblems {
      try db.run("DELETE FROM problem WHERE path = ?", path.text)
    }
  }

  /// Takes a record out; its id stays while it is named.
  private mutating func take(_ number: Int) throws {
    let links = try db.rows("SELECT target, field FROM link WHERE source = ?", number) {
      (target: try $0.integer(0), field: LinkField(rawValue: try $0.integer(1)))
    }
    letters.formUnion(links.filter { $0.field?.answersLetters == true }.map(\.target))
    targets.formUnion(links.map(\.target))
    targets.insert(number)
    let left = try db.row(
      "SELECT place, folder, field_values FROM record WHERE number = ?", number
    ) {
      (
        place: try $0.optionalInteger(0), folder: try $0.optionalInteger(1),
        values: try $0.optionalText(2)
      )
    }
    left?.place.map { entries.take(number, from: $0) }
    left?.folder.map { folders.emptied($0) }
    left?.values.map { values.remove($0) }
    let listing = try Listing.stored(number, db)
    lists.leaves(number, as: listing)
    try parties.remove(record: number, db)
    if let kind = listing.flatMap({ RecordKind(number: $0.kind) }) {
      if kind == .letter {
        letters.insert(number)
        try officials.remove(letter: number, db)
      }
      try Details.remove(number: number, kind: kind, db)
    }
    try db.run("DELETE FROM link WHERE source = ?", number)
    try db.run(
      """
      UPDATE record SET kind = NULL, folder = NULL, name = NULL, fingerprint = NULL, stamp = NULL,
        title = NULL, rank = NULL, is_open = NULL, overdue_after = NULL, field_values = NULL
        WHERE number = ?
      """, number)
  }

  private mutating func leaveOut(
    _ path: KeptPath, stamp: String, claiming id: String, ownedBy owner: KeptPath
  ) throws {
    let message =
      "\(id) is already the record \(owner.text), so this file is left out. Rename it."
    try note(problem: message, of: path, stamp: stamp, shown: path.text, claims: id)
  }

  private mutating func note(
    problem message: String, of path: KeptPath, stamp: String, shown: String, line: Int? = nil,
    column: Int? = nil, claims: String? = nil
  ) throws {
    hasProblems = true
    try db.run(
      "INSERT OR REPLACE INTO problem VALUES (?, ?, ?, ?, ?, ?, ?)", path.text, stamp, shown,
      line, column, message, claims)
  }
}

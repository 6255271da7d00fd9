internal import CPageSums
internal import GRDB
internal import GRDBSQLite

/// Opens an index file, or replaces it where it can't be used. Runs while no other desk opens it.
struct IndexOpening {
  struct Opened {
    var writer: any DatabaseWriter
    var users: FileLock?
    var isDoubtful = false
    /// Why the index isn't whole; nil where it is.
    var reason: String?
  }

  let folder: IndexFolder
  let identity: String
  /// Why what is there must be replaced in any case.
  var reason: String?

  func run() throws(IndexFault) -> Opened {
    let users = try folder.usersLock()
    var isDoubtful = false
    var reason = reason
    if reason != nil { try folder.discard() }
    // Beside another desk that has it open, the file changes all the time.
    let isAlone = users.take(.exclusive)
    switch folder.condition() {
    case .absent: reason = reason ?? "there was none yet"
    case .altered where isAlone:
      reason = "another program changed its file"
      try folder.discard()
    case .notClosed where isAlone && !folder.isLeftWhole:
      reason = "the machine stopped while a desk had it open"
      try folder.discard()
    case .notClosed: isDoubtful = isAlone
    case .altered, .asClosed: break
    }
    if isAlone { folder.noteOpening() }
    folder.removeMark()
    guard users.take(.shared) else { throw .unavailable("its lock can't be had") }

    let pool: DatabasePool
    do {
      pool = try openUsable()
    } catch .damaged(let why) {
      reason = reason ?? why
      try folder.discard()
      pool = try openUsable()
    }
    do {
      if reason == nil { reason = try pool.read { try Self.incompleteness($0) } }
    } catch {
      throw IndexFault(error)
    }
    return Opened(writer: pool, users: users, isDoubtful: isDoubtful, reason: reason)
  }

  /// Whether pages have sums, so that one which isn't as it was written is found out.
  private static let sumsPages = casedesk_sum_pages() == SQLITE_OK

  static var configuration: Configuration {
    _ = sumsPages
    var configuration = Configuration()
    configuration.label = "case index"
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 3
    configuration.persistentReadOnlyConnections = true
    configuration.prepareDatabase { db in
      // A prepared file runs nothing; nothing of a record goes to a temporary file; what is
      // deleted doesn't stay readable in free pages.
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
          PRAGMA temp_store = MEMORY; PRAGMA secure_delete = FAST;
          """)
    }
    return configuration
  }

  static func makeTables(_ db: Database, identity: String) throws {
    for table in Schema.tables { try db.execute(sql: table) }
    try db.execute(
      sql: """
        PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(Schema.edition);
        """)
    try Facts.set(.identity, to: identity, db)
  }

  private func openUsable() throws(IndexFault) -> DatabasePool {
    try folder.makeFile()
    do {
      let first = try DatabaseQueue(path: folder.index, configuration: Self.configuration)
      try first.writeWithoutTransaction { db in
        // Only a file without any table takes this on.
        var room = CASEDESK_SUM_SIZE
        sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_RESERVE_BYTES, &room)
        try db.execute(sql: "\(waiting); PRAGMA journal_mode = WAL")
      }
      try first.write { db in
        if try db.integer("SELECT COUNT(*) FROM sqlite_master") == 0 {
          try Self.makeTables(db, identity: identity)
        }
        try check(db)
        // The log must hold something, else the pool writes into it before it can be told not to
        // wait for the disk.
        try db.execute(sql: "PRAGMA user_version = \(Schema.edition)")
      }
      let pool = try DatabasePool(path: folder.index, configuration: Self.configuration)
      try pool.writeWithoutTransaction { try $0.execute(sql: waiting) }
      try first.close()
      return pool
    } catch {
      throw IndexFault(error)
    }
  }

  /// Whether writing waits for the disk.
  private var waiting: String {
    "PRAGMA synchronous = \(folder.needsNoWaiting ? "OFF" : "NORMAL")"
  }

  func check(_ db: Database) throws {
    guard try db.integer("PRAGMA application_id") == Schema.applicationID else {
      throw IndexFault.damaged("it is another program's file")
    }
    let tables = try db.rows(
      """
      SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT IN \(Schema.madeByEngine)
        ORDER BY rowid
      """
    ) { try $0.text(0) }
    guard tables == Schema.tables, try db.integer("PRAGMA user_version") == Schema.edition else {
      throw IndexFault.damaged("it is another version's")
    }
    guard try Facts.value(.identity, db) == identity else {
      throw IndexFault.damaged("it is another casebook's")
    }
  }

  static func incompleteness(_ db: Database) throws -> String? {
    try Facts.value(.whole, db) == nil ? "its build was stopped before the end" : nil
  }
}

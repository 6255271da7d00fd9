internal import GRDB

/// How the engine is set while the index is built, and afterwards.
///
/// While thousands of records are written at once, more of the file is kept in memory, it is copied
/// from the log less often, and the full-text engine puts its parts together at the end instead of
/// again and again.
enum Tuning {
  static func building(_ db: Database) throws {
    try db.execute(sql: "PRAGMA cache_size = -40000; PRAGMA wal_autocheckpoint = 16384")
    try db.run("INSERT INTO words (words, rank) VALUES ('hashsize', 16777216)")
    try db.run("INSERT INTO words (words, rank) VALUES ('automerge', 0)")
    try db.run("INSERT INTO words (words, rank) VALUES ('crisismerge', 1000)")
  }

  static func atRest(_ db: Database) throws {
    try db.execute(sql: "PRAGMA cache_size = -2000; PRAGMA wal_autocheckpoint = 1000")
    try db.run("INSERT INTO words (words, rank) VALUES ('hashsize', 1048576)")
    try db.run("INSERT INTO words (words, rank) VALUES ('automerge', 4)")
    try db.run("INSERT INTO words (words, rank) VALUES ('crisismerge', 16)")
  }

  /// Puts some parts of the full-text table together.
  /// - Returns: whether there may be more to do.
  static func mergeSome(_ db: Database) throws -> Bool {
    let before = db.totalChangesCount
    try db.run("INSERT INTO words (words, rank) VALUES ('merge', -500)")
    // The command itself is one; less than two means that there was nothing to do.
    return db.totalChangesCount - before >= 2
  }
}

import GRDBSQLite
import Glibc

/// SQLite's full-text engine on the records' texts, and nothing else: contentless, with prefix
/// indexes, and with row ids in the order of dates.
final class BareFullText {
  private var database: OpaquePointer?
  private let path: String

  init(path: String) throws(NotMeasured) {
    self.path = path
    guard sqlite3_open(path, &database) == SQLITE_OK else { throw failure() }
    // The limit has to be hard to reach, so that nothing of it is for safety.
    try run("PRAGMA journal_mode = OFF")
    try run("PRAGMA synchronous = OFF")
    try run(
      "CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize='unicode61', prefix='1 2 3')"
    )
  }

  deinit { sqlite3_close(database) }

  var bytes: Double { Double(FileTree.size(of: path)) }

  /// Puts in the texts of all files, the oldest first.
  /// - Returns: how long the inserts took, in seconds; reading the files aside.
  func fill(with paths: [String]) throws(NotMeasured) -> Double {
    let dated = paths.map { (date: RecordFile(path: $0).date, path: $0) }.sorted { $0 < $1 }
    var time = 0.0
    var start = 0
    while start < dated.count {
      let batch = dated[start..<min(start + Self.batch, dated.count)]
      let texts = batch.map { RecordFile(path: $0.path).text }
      time += try seconds { () throws(NotMeasured) in try insert(texts, after: start) }
      start += batch.count
    }
    return time
  }

  private func insert(_ texts: [String], after number: Int) throws(NotMeasured) {
    try run("BEGIN")
    let statement = try prepare("INSERT INTO words (rowid, text) VALUES (?, ?)")
    defer { sqlite3_finalize(statement) }
    for (index, text) in texts.enumerated() {
      sqlite3_bind_int64(statement, 1, Int64(number + index + 1))
      try bind(text, to: statement, at: 2)
      guard sqlite3_step(statement) == SQLITE_DONE else { throw failure() }
      sqlite3_reset(statement)
    }
    try run("COMMIT")
  }

  /// How long the newest fifty take for what is typed, and the count of all, in seconds.
  func times(for typed: String) throws(NotMeasured) -> (newest: Double, count: Double) {
    let pattern = "\"\(typed)\" *"
    return (
      newest: try time(
        "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 50", pattern),
      count: try time("SELECT COUNT(*) FROM words WHERE words MATCH ?", pattern)
    )
  }

  private func time(_ question: String, _ pattern: String) throws(NotMeasured) -> Double {
    try seconds { () throws(NotMeasured) in
      let statement = try prepare(question)
      defer { sqlite3_finalize(statement) }
      try bind(pattern, to: statement, at: 1)
      while sqlite3_step(statement) == SQLITE_ROW {}
    }
  }

  // MARK: SQLite

  private func run(_ statement: String) throws(NotMeasured) {
    guard sqlite3_exec(database, statement, nil, nil, nil) == SQLITE_OK else { throw failure() }
  }

  private func prepare(_ text: String) throws(NotMeasured) -> OpaquePointer? {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(database, text, -1, &statement, nil) == SQLITE_OK else {
      throw failure()
    }
    return statement
  }

  private func bind(_ text: String, to statement: OpaquePointer?, at place: Int32)
    throws(NotMeasured)
  {
    // As SQLITE_TRANSIENT, which Swift doesn't import: SQLite keeps a copy.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    guard sqlite3_bind_text(statement, place, text, -1, copied) == SQLITE_OK else {
      throw failure()
    }
  }

  private func failure() -> NotMeasured {
    NotMeasured("The bare full-text engine: \(String(cString: sqlite3_errmsg(database))).")
  }

  private static let batch = 10_000
}

internal import CaseModel
internal import GRDB

/// Files as the tables hold them: each folder once, and names only where they aren't ids.
enum StoredFiles {
  /// The number of the record at the path.
  static func record(_ path: KeptPath, _ db: Database) throws -> Int? {
    let folder = try db.integer("SELECT number FROM folder WHERE path = ?", path.folder)
    return try folder.flatMap { try record(path, in: $0, db) }
  }

  static func record(_ path: KeptPath, in folder: Int, _ db: Database) throws -> Int? {
    try db.integer(
      """
      SELECT number FROM record WHERE id = ?3 AND folder = ?1 AND name IS NULL
      UNION ALL SELECT number FROM record WHERE folder = ?1 AND name = ?2
      """, folder, path.name, path.impliedID)
  }

  static func problemStamp(_ path: KeptPath, _ db: Database) throws -> String? {
    try db.row("SELECT stamp FROM problem WHERE path = ?", path.text) { try $0.text(0) }
  }

  /// Nil where the number is only that of an id that records name.
  static func file(of number: Int, _ db: Database) throws -> KnownFile? {
    try db.row(
      """
      SELECT \(columns) FROM record JOIN folder ON folder.number = record.folder
        WHERE record.number = ?
      """, number
    ) { try file($0, path($0)) }
  }

  /// Files whose paths come after one and before another, by bytes.
  static func files(
    after start: String, before end: String?, limit: Int, _ db: Database
  ) throws -> [KnownFile] {
    try each(after: start, before: end, limit: limit, db, record: file) { path, stamp in
      KnownFile(path: path, stamp: stamp, record: nil)
    }
  }

  /// The same, with only their stamps.
  static func stamps(
    after start: String, before end: String, limit: Int, _ db: Database
  ) throws -> [(path: String, stamp: String)] {
    try each(after: start, before: end, limit: limit, db) { row, path in
      (path, try row.text(5))
    } problem: {
      ($0, $1)
    }
  }

  private static func each<Value>(
    after start: String, before end: String?, limit: Int, _ db: Database,
    record: (Columns, String) throws -> Value, problem: (String, String) -> Value
  ) throws -> [Value] {
    let problems = try db.rows(
      """
      SELECT path, stamp FROM problem WHERE path > ?1 AND (?2 IS NULL OR path < ?2)
        ORDER BY path LIMIT ?3
      """, start, end, limit
    ) { (path: try $0.text(0), stamp: try $0.text(1)) }
    var order = PathOrder(problems.map { ($0.path, problem($0.path, $0.stamp)) }, limit: limit)
    // Those in which the start lies come before it and may hold files after it.
    for folder in folders(around: start) {
      try db.each(
        """
        SELECT \(columns) FROM folder CROSS JOIN record ON record.folder = folder.number
          WHERE folder.path = ?
        """, of: [folder]
      ) { row in
        let path = try path(row)
        if isBetween(path, start, end) { order.add(path, try record(row, path)) }
        return true
      }
    }
    var last = 0
    try db.each(
      """
      SELECT \(columns) FROM folder CROSS JOIN record ON record.folder = folder.number
        WHERE folder.path > ?1 AND (?2 IS NULL OR folder.path < ?2) ORDER BY folder.path
      """, of: [start, end]
    ) { row in
      let folder = try row.integer(6)
      if folder != last, !order.give(before: try row.text(0)) { return false }
      last = folder
      let path = try path(row)
      if isBetween(path, start, end) { order.add(path, try record(row, path)) }
      return true
    }
    return order.all()
  }

  private static let columns = """
    folder.path, record.name, record.id, record.kind, record.fingerprint, record.stamp,
    folder.number
    """

  private static func path(_ row: Columns) throws -> String {
    let name = try row.optionalText(1)
    return try row.text(0) + (name ?? row.text(2) + KeptPath.ending)
  }

  private static func file(_ row: Columns, _ path: String) throws -> KnownFile {
    guard let kind = RecordKind(number: try row.integer(3)) else {
      throw IndexFault.damaged("a record's kind is unknown")
    }
    let identity = KnownFile.Identity(
      id: RecordID(try row.text(2)), kind: kind,
      fingerprint: try KeptFingerprint.text(row, 4))
    return KnownFile(path: path, stamp: try row.text(5), record: identity)
  }

  private static func isBetween(_ path: String, _ start: String, _ end: String?) -> Bool {
    start.utf8.lexicographicallyPrecedes(path.utf8)
      && end.map { path.utf8.lexicographicallyPrecedes($0.utf8) } ?? true
  }

  private static func folders(around path: String) -> [String] {
    let slash = UInt8(ascii: "/")
    let ends = path.utf8.indices.filter { path.utf8[$0] == slash }
    return [""] + ends.map { String(path[...$0]) }
  }
}

/// Puts what comes folder by folder into the order of paths, by bytes: where a folder has others in
/// it, their files stand among its own.
struct PathOrder<Value> {
  private let limit: Int
  private var given: [Value] = []
  private var waiting: [(path: String, value: Value)]

  init(_ waiting: [(String, Value)], limit: Int) {
    self.limit = limit
    self.waiting = waiting.map { ($0.0, $0.1) }
  }

  mutating func add(_ path: String, _ value: Value) { waiting.append((path, value)) }

  /// Nothing that comes from now on is before the path.
  /// - Returns: whether more are wanted.
  mutating func give(before path: String) -> Bool {
    waiting.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let ready = waiting.prefix { $0.path.utf8.lexicographicallyPrecedes(path.utf8) }
    given += ready.prefix(limit - given.count).map(\.value)
    waiting.removeFirst(ready.count)
    return given.count < limit
  }

  /// All in order, the limit at most.
  mutating func all() -> [Value] {
    waiting.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    given += waiting.prefix(limit - given.count).map(\.value)
    return given
  }
}

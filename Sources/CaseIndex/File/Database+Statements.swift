internal import GRDB
internal import GRDBSQLite

/// A value that a statement takes.
protocol Bindable: Sendable {
  func bind(to statement: OpaquePointer, at place: Int32) -> Int32
}

/// One value of a statement; nil for none.
typealias Cell = (any Bindable)?

// The index writes some ten million rows for a large casebook, so that statements are bound and read
// here, by the engine's own functions; everything else is GRDB's.
extension Database {
  /// Runs a statement that gives no rows. Text only ever comes in as an argument.
  func run(_ sql: String, _ arguments: Cell...) throws {
    try each(sql, of: arguments) { _ in true }
  }

  /// All rows of a statement whose result is known to be short.
  func rows<Value>(
    _ sql: String, _ arguments: Cell..., read: (Columns) throws -> Value
  ) throws -> [Value] {
    try rows(sql, of: arguments, read: read)
  }

  func rows<Value>(
    _ sql: String, of arguments: [Cell], read: (Columns) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try each(sql, of: arguments) { row in
      values.append(try read(row))
      return true
    }
    return values
  }

  /// The first row, where there is one.
  func row<Value>(
    _ sql: String, _ arguments: Cell..., read: (Columns) throws -> Value
  ) throws -> Value? {
    var value: Value?
    try each(sql, of: arguments) { row in
      value = try read(row)
      return false
    }
    return value
  }

  /// The first column of the first row, where there is one.
  func integer(_ sql: String, _ arguments: Cell...) throws -> Int? {
    try integer(sql, of: arguments)
  }

  func integer(_ sql: String, of arguments: [Cell]) throws -> Int? {
    var value: Int?
    try each(sql, of: arguments) { row in
      value = try row.optionalInteger(0)
      return false
    }
    return value
  }

  /// The first column of all rows.
  func integers(_ sql: String, _ arguments: Cell...) throws -> [Int] {
    try rows(sql, of: arguments) { try $0.integer(0) }
  }

  /// Calls `visit` with each row, which may run other statements, but not the same one; it returns
  /// false to stop.
  func each(_ sql: String, of arguments: [Cell], _ visit: (Columns) throws -> Bool) throws {
    let cached = try cachedStatement(sql: sql)
    let statement = cached.sqliteStatement
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
      withExtendedLifetime(cached) {}
    }
    for (index, argument) in arguments.enumerated() {
      guard let argument else { continue }
      let code = argument.bind(to: statement, at: Int32(index + 1))
      if code != SQLITE_OK { throw fault(code) }
    }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: if try !visit(Columns(statement: statement)) { return }
      case SQLITE_DONE: return
      case let code: throw fault(code)
      }
    }
  }

  private func fault(_ code: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: sqlite3_errmsg(sqliteConnection).map { String(cString: $0) })
  }
}

/// The columns of the row at which a statement stands.
struct Columns {
  fileprivate let statement: OpaquePointer

  func text(_ column: Int32) throws -> String {
    guard let text = try optionalText(column) else { throw unreadable }
    return text
  }

  func optionalText(_ column: Int32) throws -> String? {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: return nil
    case SQLITE_TEXT:
      guard let start = sqlite3_column_text(statement, column) else { throw unreadable }
      let bytes = UnsafeBufferPointer(
        start: start, count: Int(sqlite3_column_bytes(statement, column)))
      return String(decoding: bytes, as: UTF8.self)
    default: throw unreadable
    }
  }

  func integer(_ column: Int32) throws -> Int {
    guard let integer = try optionalInteger(column) else { throw unreadable }
    return integer
  }

  func optionalInteger(_ column: Int32) throws -> Int? {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: return nil
    case SQLITE_INTEGER: return Int(sqlite3_column_int64(statement, column))
    default: throw unreadable
    }
  }

  /// Nil for what isn't bytes.
  func bytes(_ column: Int32) -> [UInt8]? {
    guard sqlite3_column_type(statement, column) == SQLITE_BLOB else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    let start = sqlite3_column_blob(statement, column)
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  func isInteger(_ column: Int32) -> Bool {
    sqlite3_column_type(statement, column) == SQLITE_INTEGER
  }

  private var unreadable: IndexFault { .damaged("a row can't be read") }
}

extension Int: Bindable {
  func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
    sqlite3_bind_int64(statement, place, Int64(self))
  }
}

extension String: Bindable {
  func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
    var text = self
    return text.withUTF8 { bytes in
      // Without an address SQLite would take it for no value.
      guard let start = bytes.baseAddress else {
        return sqlite3_bind_text(statement, place, "", 0, copied)
      }
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        sqlite3_bind_text64(statement, place, $0, UInt64(bytes.count), copied, UInt8(SQLITE_UTF8))
      }
    }
  }
}

extension [UInt8]: Bindable {
  func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
    sqlite3_bind_blob64(statement, place, self, UInt64(count), copied)
  }
}

/// Tells SQLite that a value is gone after the call.
private var copied: sqlite3_destructor_type {
  unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

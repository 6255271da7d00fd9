internal import GRDB

/// One value of a statement or of a row.
typealias Cell = (any DatabaseValueConvertible)?

extension Database {
  /// Runs a statement that gives no rows. Text only ever comes in as an argument.
  func run(_ sql: String, _ arguments: Cell...) throws {
    try cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
  }

  /// All rows of a statement whose result is known to be short.
  func rows(_ sql: String, _ arguments: Cell...) throws -> [Row] {
    try rows(sql, of: arguments)
  }

  func rows(_ sql: String, of arguments: [Cell]) throws -> [Row] {
    try Row.fetchAll(cachedStatement(sql: sql), arguments: StatementArguments(arguments))
  }

  func row(_ sql: String, _ arguments: Cell...) throws -> Row? {
    try Row.fetchOne(cachedStatement(sql: sql), arguments: StatementArguments(arguments))
  }

  /// The first column of the first row, where there is one.
  func integer(_ sql: String, _ arguments: Cell...) throws -> Int? {
    try integer(sql, of: arguments)
  }

  func integer(_ sql: String, of arguments: [Cell]) throws -> Int? {
    try Row.fetchOne(cachedStatement(sql: sql), arguments: StatementArguments(arguments))?
      .decode(Int?.self, atIndex: 0)
  }

  /// The first column of all rows.
  func integers(_ sql: String, _ arguments: Cell...) throws -> [Int] {
    try integers(sql, of: arguments)
  }

  func integers(_ sql: String, of arguments: [Cell]) throws -> [Int] {
    try rows(sql, of: arguments).map { try $0.decode(Int.self, atIndex: 0) }
  }
}

extension Row {
  func text(_ column: Int) throws -> String { try decode(String.self, atIndex: column) }

  func optionalText(_ column: Int) throws -> String? {
    try decode(String?.self, atIndex: column)
  }

  func integer(_ column: Int) throws -> Int { try decode(Int.self, atIndex: column) }

  func optionalInteger(_ column: Int) throws -> Int? { try decode(Int?.self, atIndex: column) }
}

/// Text as SQLite can keep it: a NUL, which would end it there, becomes the mark that screens show
/// for it.
func kept(_ text: String) -> String {
  guard text.utf8.contains(0) else { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{2400}" : $0 }))
}

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

/// Text as the index can keep it: a NUL, which would end it, and the mark between the items of a
/// list become the pictures that screens show for them.
func kept(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0 || $0 == 0x1F }) else { return text }
  let scalars = text.unicodeScalars.map { (scalar) -> Unicode.Scalar in
    switch scalar {
    case "\0": return "\u{2400}"
    case "\u{1F}": return "\u{241F}"
    default: return scalar
    }
  }
  return String(String.UnicodeScalarView(scalars))
}

/// A list of texts, none of them empty, as one text.
enum KeptList {
  static let separator = "\u{1F}"

  static func joined(_ items: [String]) -> String {
    items.map(kept).joined(separator: separator)
  }

  static func items(_ text: String) -> [String] {
    text.split(separator: separator).map(String.init)
  }
}

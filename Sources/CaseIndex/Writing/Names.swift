internal import CaseModel
internal import GRDB

/// The numbers that stand for ids inside the index, as one transaction comes to know them.
struct Names {
  // Texts that Swift takes for equal may be two ids, so that bytes are compared.
  private var known: [[UInt8]: Int] = [:]

  /// The id's number; a new one where the id was named by nothing yet.
  mutating func number(of id: String, _ db: Database) throws -> Int {
    let bytes = Array(id.utf8)
    if let number = known[bytes] { return number }
    if let number = try db.integer("SELECT number FROM record WHERE id = ?", id) {
      known[bytes] = number
      return number
    }
    try db.run("INSERT INTO record (id) VALUES (?)", id)
    let number = Int(db.lastInsertedRowID)
    known[bytes] = number
    return number
  }

  /// Notes a number that was given.
  mutating func note(_ number: Int, of id: String) { known[Array(id.utf8)] = number }

  static func known(_ id: RecordID, _ db: Database) throws -> Int? {
    try db.integer("SELECT number FROM record WHERE id = ?", kept(id.text))
  }
}

/// The numbers that stand for folders, as one transaction comes to know them.
struct Folders {
  private var known: [[UInt8]: Int] = [:]
  /// Those out of which records were taken.
  private var touched: Set<Int> = []

  mutating func number(of path: String, _ db: Database) throws -> Int {
    if let number = try existing(path, db) { return number }
    try db.run("INSERT INTO folder (path) VALUES (?)", path)
    let number = Int(db.lastInsertedRowID)
    known[Array(path.utf8)] = number
    return number
  }

  mutating func existing(_ path: String, _ db: Database) throws -> Int? {
    let bytes = Array(path.utf8)
    if let number = known[bytes] { return number }
    let number = try db.integer("SELECT number FROM folder WHERE path = ?", path)
    if let number { known[bytes] = number }
    return number
  }

  /// Notes that a record was taken out of it.
  mutating func emptied(_ number: Int) { touched.insert(number) }

  /// Forgets folders in which no record is any more.
  func sweep(_ db: Database) throws {
    for number in touched {
      try db.run(
        """
        DELETE FROM folder WHERE number = ?1
          AND NOT EXISTS (SELECT 1 FROM record WHERE folder = ?1)
        """, number)
    }
  }
}

internal import GRDB

/// What the index notes about itself.
enum Facts {
  static func identity(_ db: Database) throws -> String? { try value("identity", db) }

  static func setIdentity(_ identity: String, _ db: Database) throws {
    try set("identity", to: identity, db)
  }

  static func wholeUnder(_ db: Database) throws -> String? { try value("whole under", db) }

  static func setWhole(under settings: String, _ db: Database) throws {
    try set("whole under", to: settings, db)
  }

  private static func value(_ name: String, _ db: Database) throws -> String? {
    try db.row("SELECT value FROM fact WHERE name = ?", name)?.text(0)
  }

  private static func set(_ name: String, to value: String, _ db: Database) throws {
    try db.run("INSERT OR REPLACE INTO fact VALUES (?, ?)", name, value)
  }
}

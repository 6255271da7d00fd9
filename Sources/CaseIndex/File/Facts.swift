internal import GRDB

/// What the index notes about itself.
enum Facts {
  enum Name: String {
    case identity, settings, whole, checked
    /// Another one after each change of what letters add to officials' figures.
    case letters
  }

  static func value(_ name: Name, _ db: Database) throws -> String? {
    try db.row("SELECT value FROM fact WHERE name = ?", name.rawValue) { try $0.text(0) }
  }

  static func set(_ name: Name, to value: String, _ db: Database) throws {
    try db.run("INSERT OR REPLACE INTO fact VALUES (?, ?)", name.rawValue, value)
  }
}

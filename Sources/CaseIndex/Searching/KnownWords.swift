internal import GRDB

/// Every word that the full-text table holds, once the index is whole.
struct KnownWords {
  let db: Database

  /// The words that begin so; nil where they aren't known, or are too many to be looked for one by
  /// one.
  func words(beginning: String) throws -> [String]? {
    guard try Facts.value(.whole, db) != nil else { return nil }
    let words = try db.rows(
      "SELECT word FROM term WHERE word >= ?1 AND word < ?1 || '\u{10FFFF}' LIMIT ?2", beginning,
      KnownWords.most + 1
    ) { try $0.text(0) }
    // One that nothing begins with finds nothing, as it should.
    return words.count > KnownWords.most ? nil : words.isEmpty ? [beginning] : words
  }

  /// Takes in the words of records whose words are known to be others.
  func add(_ documents: [SearchDocument]) throws {
    guard !documents.isEmpty, try Facts.value(.whole, db) != nil else { return }
    var seen: Set<Substring> = []
    for document in documents {
      for word in document.text.split(separator: " ") where seen.insert(word).inserted {
        try db.run("INSERT OR IGNORE INTO term VALUES (?)", String(word))
      }
    }
  }

  /// Takes in all words anew.
  func make() throws {
    try db.run("DELETE FROM term")
    try db.run("INSERT OR IGNORE INTO term SELECT term FROM words_in_use")
  }

  private static let most = 500
}

internal import GRDB

/// Every word that the full-text table holds, once the index is whole; till then the beginnings of
/// words alone.
struct KnownWords {
  let db: Database
  /// For how many hits they are wanted.
  var hits: Hits = .newest

  enum Hits {
    /// For the first few. The engine puts all that begins so together before it gives the first hit;
    /// of words that are named it takes what it needs.
    case newest
    /// For all, where it looks at each word for each hit.
    case all

    /// How many words are looked for one by one.
    fileprivate var most: Int {
      switch self {
      case .newest: 4_000
      case .all: 32
      }
    }
  }

  /// The words that begin so; nil where they aren't known, or are too many to be looked for one by
  /// one.
  func words(beginning: String) throws -> [String]? {
    guard try Facts.value(.whole, db) != nil else { return nil }
    let words = try words(from: beginning, most: hits.most + 1)
    // One that nothing begins with finds nothing, as it should.
    return words.count > hits.most ? nil : words.isEmpty ? [beginning] : words
  }

  /// The beginnings that begin so, as the full-text table holds them.
  func beginnings(_ beginning: String) throws -> [String] {
    try words(from: beginning, most: 4_000)
  }

  /// Takes in the words of records that are written.
  func add(_ documents: [SearchDocument]) throws {
    guard !documents.isEmpty else { return }
    let isWhole = try Facts.value(.whole, db) != nil
    var words: Set<String> = []
    for document in documents {
      words.formUnion(isWhole ? document.words : document.beginnings)
    }
    for word in words { try db.run("INSERT OR IGNORE INTO term VALUES (?)", word) }
  }

  /// Takes in all words anew.
  func make() throws {
    try db.run("DELETE FROM term")
    try db.run("INSERT OR IGNORE INTO term SELECT term FROM words_in_use")
  }

  private func words(from beginning: String, most: Int) throws -> [String] {
    try db.rows(
      "SELECT word FROM term WHERE word >= ?1 AND word < ?1 || '\u{10FFFF}' LIMIT ?2", beginning,
      most
    ) { try $0.text(0) }
  }
}

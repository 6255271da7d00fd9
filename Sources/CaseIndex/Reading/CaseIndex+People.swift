package import CaseModel
internal import GRDB

extension CaseIndex {
  /// People, offices and bodies that letters and responses name, with `part` somewhere in a name,
  /// case ignored; those named most often first.
  package func parties(matching part: String, limit: Int) throws(IndexFault) -> [Party] {
    try read { db in
      try db.rows(
        """
        SELECT name, office, body, MAX(address) FROM party WHERE ?1 = '' OR instr(folded, ?1) > 0
          GROUP BY name, office, body ORDER BY SUM(uses) DESC, name, office, body LIMIT ?2
        """, Folding.folded(part), max(0, limit)
      ) { row in
        Party(
          name: try row.text(0), office: try row.text(1), body: try row.text(2),
          address: try row.text(3))
      }
    }
  }

  /// Everyone who owns a follow-up, those who own most first.
  package func owners(limit: Int) throws(IndexFault) -> [String] {
    try read { db in try db.values(of: .owner, beginning: "", limit: limit) }
  }

  /// What records have in a field of which values are kept, a name, an office, a body, a country, a
  /// tag or an owner, with a word that begins as `typed` does, case and marks ignored. Those that
  /// begin so as a whole come first, and of each part those that most records have. Only the values
  /// are looked at, each once, and no record.
  /// - Parameter isWanted: asked now and then; false stops it.
  /// - Returns: nil where it was stopped.
  package func values(
    of field: SearchField, matching typed: String, limit: Int,
    while isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(IndexFault) -> [String]? {
    let (typed, limit) = (KnownValue.folded(typed), max(0, limit))
    return try readWhile(isWanted) { db in
      let found = try db.values(of: field, beginning: typed, limit: limit)
      guard found.count < limit, !typed.isEmpty else { return found }
      return found
        + (try db.values(of: field, saying: " " + typed, but: typed, limit: limit - found.count))
    }
  }
}

extension Database {
  /// By the index of folded values.
  fileprivate func values(
    of field: SearchField, beginning typed: String, limit: Int
  ) throws -> [String] {
    try rows(
      """
      SELECT text FROM value WHERE field = ?1 AND folded >= ?2 AND folded < ?2 || '\u{10FFFF}'
        ORDER BY uses DESC, text LIMIT ?3
      """, field.rawValue, typed, limit
    ) { try $0.text(0) }
  }

  /// Those that have the words later on.
  fileprivate func values(
    of field: SearchField, saying words: String, but beginning: String, limit: Int
  ) throws -> [String] {
    try rows(
      """
      SELECT text FROM value WHERE field = ?1 AND instr(folded, ?2) > 0
        AND NOT (folded >= ?3 AND folded < ?3 || '\u{10FFFF}') ORDER BY uses DESC, text LIMIT ?4
      """, field.rawValue, words, beginning, limit
    ) { try $0.text(0) }
  }
}

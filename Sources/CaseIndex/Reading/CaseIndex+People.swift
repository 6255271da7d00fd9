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
    try read { db in
      try db.rows(
        """
        SELECT owner FROM follow_up WHERE owner > '' GROUP BY owner
          ORDER BY COUNT(*) DESC, owner LIMIT ?
        """, max(0, limit)
      ) { try $0.text(0) }
    }
  }
}

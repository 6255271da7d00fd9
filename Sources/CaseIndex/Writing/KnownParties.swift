internal import CaseModel
internal import GRDB

/// People, offices and bodies that records name, each once with how many records do.
enum KnownParties {
  static func add(_ record: CaseModel.Record, number: Int, _ db: Database) throws {
    for party in Set(parties(of: record)) where !party.isEmpty {
      let texts = [party.name, party.office, party.body].map(kept)
      try db.run(
        """
        INSERT INTO party (name, office, body, address, folded, uses) VALUES (?, ?, ?, ?, ?, 0)
          ON CONFLICT DO NOTHING
        """, texts[0], texts[1], texts[2], kept(party.address),
        Folding.folded(texts.joined(separator: "\n")))
      try db.run(
        """
        INSERT OR IGNORE INTO party_use SELECT ?, number FROM party
          WHERE name = ? AND office = ? AND body = ? AND address = ?
        """, number, texts[0], texts[1], texts[2], kept(party.address))
    }
    try db.run(
      """
      UPDATE party SET uses = uses + 1
        WHERE number IN (SELECT party FROM party_use WHERE record = ?)
      """, number)
  }

  static func remove(number: Int, _ db: Database) throws {
    let used = try db.integers("SELECT party FROM party_use WHERE record = ?", number)
    try db.run("DELETE FROM party_use WHERE record = ?", number)
    for party in used {
      try db.run("UPDATE party SET uses = uses - 1 WHERE number = ?", party)
      try db.run("DELETE FROM party WHERE number = ? AND uses = 0", party)
    }
  }

  private static func parties(of record: CaseModel.Record) -> [Party] {
    switch record {
    case .incident, .followUp: []
    case .letter(let letter): letter.senders + letter.addressees
    case .response(let response): [response.from]
    }
  }
}

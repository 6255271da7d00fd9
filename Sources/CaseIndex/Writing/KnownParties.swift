internal import CaseModel
internal import GRDB

/// A person, office or body, as the index keeps it.
struct KnownParty {
  let name: String
  let office: String
  let body: String
  let address: String

  /// Those that the record names, each once.
  static func all(of record: CaseModel.Record) -> [KnownParty] {
    let parties: [Party] =
      switch record {
      case .incident, .followUp: []
      case .letter(let letter): letter.senders + letter.addressees
      case .response(let response): [response.from]
      }
    return Set(parties).filter { !$0.isEmpty }.map { party in
      KnownParty(
        name: kept(party.name), office: kept(party.office), body: kept(party.body),
        address: kept(party.address))
    }
  }

  /// All of it, with marks between that none of its texts has.
  fileprivate var bytes: [UInt8] {
    Array([name, office, body, address].joined(separator: KeptList.separator).utf8)
  }
}

/// People, offices and bodies that records name, each once with how many records do; what one
/// transaction changes of them.
struct KnownParties {
  private var numbers: [[UInt8]: Int] = [:]
  private var uses: [Int: Int] = [:]

  mutating func add(_ parties: [KnownParty], record: Int, _ db: Database) throws {
    for party in parties {
      let party = try number(of: party, db)
      try db.run("INSERT OR IGNORE INTO party_use VALUES (?, ?)", record, party)
      if db.changesCount > 0 { uses[party, default: 0] += 1 }
    }
  }

  mutating func remove(record: Int, _ db: Database) throws {
    for party in try db.integers("SELECT party FROM party_use WHERE record = ?", record) {
      uses[party, default: 0] -= 1
    }
    try db.run("DELETE FROM party_use WHERE record = ?", record)
  }

  /// Notes how many records name each, and forgets whom none names.
  func write(_ db: Database) throws {
    for (party, change) in uses.sorted(by: { $0.key < $1.key }) {
      if change != 0 {
        try db.run("UPDATE party SET uses = uses + ? WHERE number = ?", change, party)
      }
      // One that came and went in one transaction is there, too.
      if change <= 0 { try db.run("DELETE FROM party WHERE number = ? AND uses = 0", party) }
    }
  }

  private mutating func number(of party: KnownParty, _ db: Database) throws -> Int {
    let bytes = party.bytes
    if let number = numbers[bytes] { return number }
    let known = try db.integer(
      "SELECT number FROM party WHERE name = ? AND office = ? AND body = ? AND address = ?",
      party.name, party.office, party.body, party.address)
    if let known {
      numbers[bytes] = known
      return known
    }
    try db.run(
      """
      INSERT INTO party (name, office, body, address, folded, uses) VALUES (?, ?, ?, ?, ?, 0)
      """, party.name, party.office, party.body, party.address,
      Folding.folded([party.name, party.office, party.body].joined(separator: "\n")))
    let number = Int(db.lastInsertedRowID)
    numbers[bytes] = number
    return number
  }
}

internal import CaseModel
internal import GRDB

/// A body, or an office in it, as a letter's addressees name it.
struct KnownOfficial: Hashable {
  let body: String
  let office: String
  let bodyKey: String
  let officeKey: String

  init(_ party: Party) {
    body = kept(party.bodyName)
    office = kept(party.office.isEmpty ? party.name : party.office)
    bodyKey = kept(party.bodyKey)
    officeKey = kept(party.officeKey)
  }

  /// Those to whom the record is written, each once.
  static func addressees(of record: CaseModel.Record) -> [KnownOfficial] {
    guard case .letter(let letter) = record else { return [] }
    return letter.addressees.filter { !$0.isEmpty }.map { KnownOfficial($0) }
  }

  fileprivate var bytes: [UInt8] { Array("\(body)\(KeptList.separator)\(office)".utf8) }
}

/// To whom letters are written; what one transaction changes of it.
struct KnownOfficials {
  private var numbers: [[UInt8]: Int] = [:]
  /// Those from whom letters were taken.
  private var touched: Set<Int> = []

  mutating func add(_ officials: [KnownOfficial], letter: Int, _ db: Database) throws {
    for official in officials {
      try db.run(
        "INSERT OR IGNORE INTO addressee VALUES (?, ?)", letter, try number(of: official, db))
    }
  }

  mutating func remove(letter: Int, _ db: Database) throws {
    touched.formUnion(
      try db.integers("SELECT official FROM addressee WHERE letter = ?", letter))
    try db.run("DELETE FROM addressee WHERE letter = ?", letter)
  }

  /// Forgets those to whom no letter is written any more.
  func sweep(_ db: Database) throws {
    for number in touched {
      try db.run(
        """
        DELETE FROM official WHERE number = ?1
          AND NOT EXISTS (SELECT 1 FROM addressee WHERE official = ?1)
        """, number)
    }
  }

  private mutating func number(of official: KnownOfficial, _ db: Database) throws -> Int {
    let bytes = official.bytes
    if let number = numbers[bytes] { return number }
    let known = try db.integer(
      "SELECT number FROM official WHERE body = ? AND office = ?", official.body, official.office)
    if let known {
      numbers[bytes] = known
      return known
    }
    try db.run(
      "INSERT INTO official (body, office, body_key, office_key) VALUES (?, ?, ?, ?)",
      official.body, official.office, official.bodyKey, official.officeKey)
    let number = Int(db.lastInsertedRowID)
    numbers[bytes] = number
    return number
  }
}

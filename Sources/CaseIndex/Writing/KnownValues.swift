internal import CaseModel
internal import GRDB

/// What a record has in a field that isn't a closed list, as the index keeps it.
struct KnownValue {
  let field: SearchField
  let text: String

  /// The fields of which values are kept.
  private static let fields: [SearchField] = [.from, .to, .country, .tag, .owner]

  /// What the record has in them, each value once.
  static func all(of record: CaseModel.Record) -> [KnownValue] {
    let searchable = SearchableRecord(record)
    var seen: Set<[UInt8]> = []
    return fields.flatMap { field in
      (searchable.fields[field] ?? []).compactMap { text in
        let value = KnownValue(field: field, text: kept(text))
        return text.isEmpty || !seen.insert(value.bytes).inserted ? nil : value
      }
    }
  }

  // Texts that Swift takes for equal may be two values, so that bytes are compared.
  fileprivate var bytes: [UInt8] { Array("\(field.rawValue)\(KeptList.separator)\(text)".utf8) }

  /// The words of a text without case and marks, as a search compares them.
  static func folded(_ text: String) -> String {
    SearchWords.folded(text).joined(separator: " ")
  }
}

/// Values that records have in their fields, each once with how many records do; what one transaction
/// changes of them. Each record's row has the numbers of its own.
struct KnownValues {
  private var numbers: [[UInt8]: Int] = [:]
  private var uses: [Int: Int] = [:]

  /// - Returns: the values' numbers, as the record's row has them; nil where there are none.
  mutating func add(_ values: [KnownValue], _ db: Database) throws -> String? {
    let numbers = try values.map { try number(of: $0, db) }
    for number in numbers { uses[number, default: 0] += 1 }
    return numbers.isEmpty ? nil : numbers.map(String.init).joined(separator: " ")
  }

  /// - Parameter numbers: as the row of the record has them that is taken out.
  mutating func remove(_ numbers: String) {
    for number in numbers.split(separator: " ").compactMap({ Int($0) }) {
      uses[number, default: 0] -= 1
    }
  }

  /// Notes how many records have each, and forgets what none has.
  func write(_ db: Database) throws {
    for (number, change) in uses.sorted(by: { $0.key < $1.key }) {
      if change != 0 {
        try db.run("UPDATE value SET uses = uses + ? WHERE number = ?", change, number)
      }
      // One that came and went in one transaction is there, too.
      if change <= 0 { try db.run("DELETE FROM value WHERE number = ? AND uses = 0", number) }
    }
  }

  private mutating func number(of value: KnownValue, _ db: Database) throws -> Int {
    let bytes = value.bytes
    if let number = numbers[bytes] { return number }
    let known = try db.integer(
      "SELECT number FROM value WHERE field = ? AND text = ?", value.field.rawValue, value.text)
    if let known {
      numbers[bytes] = known
      return known
    }
    try db.run(
      "INSERT INTO value (field, text, folded, uses) VALUES (?, ?, ?, 0)", value.field.rawValue,
      value.text, KnownValue.folded(value.text))
    let number = Int(db.lastInsertedRowID)
    numbers[bytes] = number
    return number
  }
}

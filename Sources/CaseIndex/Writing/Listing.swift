internal import CaseModel
internal import GRDB

/// A record's entries in the lists that show it: the whole casebook's, and those of each incident
/// and letter that it belongs to.
struct Listing {
  /// The list of everything.
  static let wholeCasebook = 0
  /// Counted beside the kinds: follow-ups that are open.
  static let openFollowUps = 4

  var number: Int
  var id: String
  var kind: Int
  var rank: Int
  var titleKey: String
  var isOpen: Bool
  /// The last day on which it isn't overdue; nil where it can't become so.
  var overdueAfter: Int?

  /// A letter's `overdueAfter` isn't known from the letter alone: ``LetterCount`` sets it.
  init(number: Int, of record: CaseModel.Record) {
    self.number = number
    id = kept(record.id.text)
    kind = record.kind.number
    rank = ListRank.rank(of: record)
    titleKey = Folding.titleKey(record.title)
    isOpen = false
    if case .followUp(let followUp) = record, followUp.status == .open {
      isOpen = true
      overdueAfter = followUp.due?.number
    }
  }

  private init(
    number: Int, id: String, kind: Int, rank: Int, titleKey: String, isOpen: Bool,
    overdueAfter: Int?
  ) {
    self.number = number
    self.id = id
    self.kind = kind
    self.rank = rank
    self.titleKey = titleKey
    self.isOpen = isOpen
    self.overdueAfter = overdueAfter
  }

  /// As the index has it; nil where it knows no such record.
  static func stored(_ number: Int, _ db: Database) throws -> Listing? {
    let row = try db.row(
      """
      SELECT id, kind, rank, title_key, is_open, overdue_after FROM record
        WHERE number = ? AND kind IS NOT NULL
      """, number)
    return try row.map { row in
      Listing(
        number: number, id: try row.text(0), kind: try row.integer(1), rank: try row.integer(2),
        titleKey: try row.text(3), isOpen: try row.integer(4) == 1,
        overdueAfter: try row.optionalInteger(5))
    }
  }

  /// Puts it into its lists. Its links are in the index already.
  func enter(_ db: Database) throws {
    for scope in try scopes(db) {
      for (sort, key) in places {
        try db.run(
          "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?)", scope, kind, sort.number, key, id, number)
      }
      if let overdueAfter {
        try db.run("INSERT INTO due VALUES (?, ?, ?)", scope, overdueAfter, number)
      }
      try count(1, in: scope, db)
    }
  }

  /// Takes it out of its lists, while its links are still in the index.
  func leave(_ db: Database) throws {
    for scope in try scopes(db) {
      for (sort, key) in places {
        try db.run(
          "DELETE FROM place WHERE scope = ? AND kind = ? AND sort = ? AND key = ? AND id = ?",
          scope, kind, sort.number, key, id)
      }
      if let overdueAfter {
        try db.run(
          "DELETE FROM due WHERE scope = ? AND day = ? AND number = ?", scope, overdueAfter, number)
      }
      try count(-1, in: scope, db)
    }
  }

  /// Where it stands in a list, by each order.
  private var places: [(ListSort, key: Cell)] {
    [(.standard, rank), (.reversed, ListRank.reversed(rank)), (.title, titleKey)]
  }

  private func count(_ change: Int, in scope: Int, _ db: Database) throws {
    for counted in isOpen ? [kind, Listing.openFollowUps] : [kind] {
      try db.run(
        """
        INSERT INTO tally VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET total = total + excluded.total
        """, scope, counted, change)
      if change < 0 {
        try db.run("DELETE FROM tally WHERE scope = ? AND kind = ? AND total = 0", scope, counted)
      }
    }
  }

  private func scopes(_ db: Database) throws -> [Int] {
    let named = try db.integers(
      "SELECT DISTINCT target FROM link WHERE source = ? AND field IN \(LinkField.listing)", number)
    return [Listing.wholeCasebook] + named
  }
}

extension RecordKind {
  /// How the index writes the kind.
  var number: Int {
    switch self {
    case .incident: 0
    case .letter: 1
    case .response: 2
    case .followUp: 3
    }
  }

  init?(number: Int) {
    guard let kind = RecordKind.allCases.first(where: { $0.number == number }) else { return nil }
    self = kind
  }
}

extension ListSort {
  /// How the index writes the order.
  var number: Int {
    switch self {
    case .standard: 0
    case .reversed: 1
    case .title: 2
    }
  }
}

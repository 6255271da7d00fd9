internal import CaseModel
internal import GRDB

/// A record as the lists have it that show it: the whole casebook's, and those of each incident and
/// letter that it belongs to.
struct Listing {
  /// The list of everything.
  static let wholeCasebook = 0
  /// Counted beside the kinds: follow-ups that are open.
  static let openFollowUps = 4
  /// A list beside those of the kinds: what may become overdue, by the last day on which it isn't.
  static let dated = 5

  var kind: Int
  var rank: Int
  var title: String
  var tie: Int
  var isOpen: Bool
  /// The last day on which it isn't overdue; nil where it can't become so.
  var overdueAfter: Int?
  /// In whose lists it is.
  var scopes: Set<Int>

  /// As the index has it; nil where it knows no such record.
  static func stored(_ number: Int, _ db: Database) throws -> Listing? {
    var listing = try db.row(
      """
      SELECT id, kind, rank, title, is_open, overdue_after FROM record
        WHERE number = ? AND kind IS NOT NULL
      """, number
    ) { row in
      Listing(
        kind: try row.integer(1), rank: try row.integer(2), title: try row.text(3),
        tie: Tie.of(try row.text(0)), isOpen: try row.integer(4) == 1,
        overdueAfter: try row.optionalInteger(5), scopes: [wholeCasebook])
    }
    let named = try db.integers(
      "SELECT target FROM link WHERE source = ? AND field IN \(LinkField.listing)", number)
    listing?.scopes.formUnion(named)
    return listing
  }

  func spot(number: Int) -> Spot { Spot(key: .rank(rank), tie: tie, number: number) }

  func titleSpot(number: Int) -> Spot {
    Spot(key: .title(Folding.titleKey(title)), tie: tie, number: number)
  }

  /// Where it stands among what may become overdue.
  func datedSpot(number: Int) -> Spot? {
    overdueAfter.map { Spot(key: .rank($0), tie: tie, number: number) }
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

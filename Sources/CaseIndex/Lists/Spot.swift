internal import CaseModel
internal import GRDB

/// By what a list's rows are ordered: a rank or a day, or the beginning of a title.
enum SpotKey: Hashable, Comparable, Bindable {
  case rank(Int)
  case title(String)

  /// As SQLite compares them.
  static func < (left: SpotKey, right: SpotKey) -> Bool {
    switch (left, right) {
    case (.rank(let left), .rank(let right)): left < right
    case (.rank, .title): true
    case (.title, .rank): false
    case (.title(let left), .title(let right)):
      left.utf8.lexicographicallyPrecedes(right.utf8)
    }
  }

  static func == (left: SpotKey, right: SpotKey) -> Bool { !(left < right) && !(right < left) }

  func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
    switch self {
    case .rank(let rank): rank.bind(to: statement, at: place)
    case .title(let title): title.bind(to: statement, at: place)
    }
  }
}

/// Where a record stands in a list. Of equal keys the ties decide, which are the same in every index.
struct Spot: Hashable, Comparable {
  var key: SpotKey
  var tie: Int
  var number: Int

  static func < (left: Spot, right: Spot) -> Bool {
    if left.key < right.key { return true }
    if right.key < left.key { return false }
    return (left.tie, left.number) < (right.tie, right.number)
  }

  /// Before everything.
  static let first = Spot(key: .rank(.min), tie: .min, number: .min)

  /// Before everything of this rank or day, and after all before it.
  static func before(_ rank: Int) -> Spot { Spot(key: .rank(rank), tie: .min, number: .min) }

  /// Reads three columns.
  init(_ row: Columns) throws {
    key = row.isInteger(0) ? .rank(try row.integer(0)) : .title(try row.text(0))
    tie = try row.integer(1)
    number = try row.integer(2)
  }

  init(key: SpotKey, tie: Int, number: Int) {
    self.key = key
    self.tie = tie
    self.number = number
  }

  var cells: [Cell] { [key, tie, number] }
}

/// What decides where keys are equal: the first letters of the id, after the kind with which most
/// begin, then what tells almost all ids apart, FNV-1a. Three bytes each, so that it is short.
enum Tie {
  static func of(_ id: String) -> Int {
    let bytes = Array(id.utf8)
    let kind = kinds.first { bytes.starts(with: $0) } ?? []
    let letters = bytes.dropFirst(kind.count).prefix(3)
    let start = letters.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - letters.count))
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    return start << 24 | Int(hash >> 40)
  }

  private static let kinds = RecordKind.allCases.map { Array("\($0.name)-".utf8) }
}

/// One list in one order, as the tables of places and stretches name it.
struct StoredOrder: Hashable {
  var scope: Int
  /// The number of a kind, or ``Listing/dated``.
  var kind: Int
  var sort: Sort

  enum Sort: Int {
    case standard = 0
    case title = 1
  }

  var cells: [Cell] { [scope, kind, sort.rawValue] }

  static func < (left: StoredOrder, right: StoredOrder) -> Bool {
    (left.scope, left.kind, left.sort.rawValue) < (right.scope, right.kind, right.sort.rawValue)
  }
}

/// What counts as many, and as few.
package struct ListSizes: Sendable {
  /// A list with more rows is long, and until it has fewer than half as many.
  var long: Int
  /// A stretch has twice as many at most, but for the moment.
  var stretch: Int
  /// Where no more records are overdue, a search for those begins with them; each costs some
  /// microseconds, while among many the first hits are soon met.
  var few: Int

  package init(long: Int = 512, stretch: Int = 256, few: Int = 1_000) {
    self.few = few
    self.long = max(2, long)
    self.stretch = max(2, stretch)
  }
}

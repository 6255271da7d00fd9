internal import CaseModel
internal import GRDB

/// A record's place in the full-text table is a row id that follows its day, so that SQLite finds
/// the newest hits first and can stop at the fiftieth.
///
/// The table keeps no text, so nothing can be taken out of it: what was changed or removed gets a
/// place without a record, which no search shows, until the index is rebuilt.
struct SearchPlaces {
  /// Places of a day; more records than that go to the places of the day before.
  private static let ofOneDay = 1 << 16
  /// Before this one are the places of records without a date.
  private static let firstOfDays = 1 << 40

  /// The first place of a day.
  static func first(of day: Day) -> Int {
    firstOfDays + (day.number - Day(number: .min).number) * ofOneDay
  }

  /// The last place of a day.
  static func last(of day: Day) -> Int { first(of: day) + ofOneDay - 1 }

  /// Whether records of the day have such places, while there aren't too many.
  static func isPlace(_ place: Int, of day: Day?) -> Bool {
    guard let day else { return place < first(of: Day(number: .min)) }
    return (first(of: day)...last(of: day)).contains(place)
  }

  // By first places, which ones come next; as one transaction comes to know them.
  private var next: [Int: Int] = [:]

  /// A place that no record has or had.
  mutating func next(for day: Day?, _ db: Database) throws -> Int {
    if let day {
      var first = Self.first(of: day)
      while first >= Self.firstOfDays {
        let last = first + Self.ofOneDay - 1
        if let place = try next(from: first, through: last, db) { return place }
        first -= Self.ofOneDay
      }
    }
    return try next(from: 0, through: Self.firstOfDays - 1, db) ?? 0
  }

  private mutating func next(from first: Int, through last: Int, _ db: Database) throws -> Int? {
    let place: Int
    if let known = next[first] {
      place = known
    } else {
      let highest = try db.integer(
        "SELECT MAX(place) FROM searched WHERE place BETWEEN ? AND ?", first, last)
      place = highest.map { $0 + 1 } ?? first
    }
    next[first] = min(place + 1, last + 1)
    return place <= last ? place : nil
  }
}

/// What one transaction changes of the full-text table.
struct SearchEntries {
  private var places = SearchPlaces()
  // By place: what is to be written, and whose records are taken out.
  private var fresh: [Int: Entry] = [:]
  private var gone: [Int: Int] = [:]

  private struct Entry {
    var number: Int?
    var document: SearchDocument
  }

  /// Where a record's words are, and what tells whether they are others.
  struct Known {
    var place: Int
    var digest: Int
  }

  /// The place of a record's words: the one where they are, if it is right, else a new one.
  mutating func place(
    of document: SearchDocument, known: Known?, _ db: Database
  ) throws -> Int {
    if let known {
      if known.digest == Int(document.digest), SearchPlaces.isPlace(known.place, of: document.day) {
        gone[known.place] = nil
        return known.place
      }
      if fresh.removeValue(forKey: known.place) == nil { try retire(known.place, db) }
      gone[known.place] = nil
    }
    let place = try places.next(for: document.day, db)
    fresh[place] = Entry(document: document)
    return place
  }

  /// Notes whose words are at a place.
  mutating func note(_ number: Int, at place: Int) { fresh[place]?.number = number }

  /// Notes that a record is taken out, unless it comes again.
  mutating func take(_ number: Int, from place: Int) { gone[place] = number }

  /// Brings the full-text table up to date. SQLite writes fastest where row ids ascend.
  mutating func write(_ db: Database) throws {
    for (place, number) in gone {
      if fresh.removeValue(forKey: place) == nil { try retire(place, db) }
      try db.run("UPDATE record SET place = NULL, digest = NULL WHERE number = ?", number)
    }
    let entries = fresh.sorted { $0.key < $1.key }
    for (place, entry) in entries {
      try db.run("INSERT INTO searched VALUES (?, ?)", place, entry.number)
    }
    try KnownWords(db: db).add(entries.map(\.value.document))
    for (place, entry) in entries {
      try db.run("INSERT INTO words (rowid, document) VALUES (?, ?)", place, entry.document.text)
    }
  }

  private func retire(_ place: Int, _ db: Database) throws {
    try db.run("UPDATE searched SET number = NULL WHERE place = ?", place)
  }
}

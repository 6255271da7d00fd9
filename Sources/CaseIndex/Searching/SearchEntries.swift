internal import CaseModel
internal import GRDB

/// A record's place in the full-text table is a row id that follows its day, so that SQLite finds
/// the newest hits first and can stop at the fiftieth.
///
/// The table keeps no text, so nothing can be taken out of it: what was changed or removed gets a
/// place without a record, which no search shows, until the index is rebuilt.
enum SearchPlaces {
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

  /// A place that no record has or had.
  static func next(for day: Day?, _ db: Database) throws -> Int {
    if let day {
      var first = first(of: day)
      while first >= firstOfDays {
        let last = first + ofOneDay - 1
        let next = try highest(first, last, db).map { $0 + 1 } ?? first
        if next <= last { return next }
        first -= ofOneDay
      }
    }
    return try highest(0, firstOfDays - 1, db).map { $0 + 1 } ?? 0
  }

  private static func highest(_ first: Int, _ last: Int, _ db: Database) throws -> Int? {
    try db.integer("SELECT MAX(place) FROM searched WHERE place BETWEEN ? AND ?", first, last)
  }
}

/// The records of one transaction whose words may be others now.
struct SearchEntries {
  private var changed: [Int: Entry] = [:]

  private struct Entry {
    var id: RecordID
    var document: SearchDocument
  }

  /// With those that are gone.
  private var touched: Set<Int> = []

  mutating func put(_ record: CaseModel.Record, number: Int) {
    touched.insert(number)
    changed[number] = Entry(id: record.id, document: SearchDocument(record))
  }

  mutating func take(_ number: Int) {
    touched.insert(number)
    changed[number] = nil
  }

  /// Brings the full-text table up to date. SQLite writes fastest where row ids ascend.
  func mend(_ db: Database) throws {
    var fresh: [(number: Int, entry: Entry)] = []
    for number in touched {
      if let entry = changed[number] {
        if try !isKept(entry.document, number, db) { fresh.append((number, entry)) }
      } else {
        try retire(number, db)
      }
    }
    // Of one day the first ids come first in lists, which begin with the highest place.
    fresh.sort { $0.entry.id > $1.entry.id }
    var placed: [(place: Int, text: String)] = []
    for (number, entry) in fresh {
      try retire(number, db)
      let place = try SearchPlaces.next(for: entry.document.day, db)
      try db.run("INSERT INTO searched VALUES (?, ?, ?)", place, number, entry.document.digest)
      placed.append((place, entry.document.text))
    }
    placed.sort { $0.place < $1.place }
    for (place, text) in placed {
      try db.run("INSERT INTO words (rowid, document) VALUES (?, ?)", place, text)
    }
  }

  /// Whether the record stands where it should with the words that it has.
  private func isKept(_ document: SearchDocument, _ number: Int, _ db: Database) throws -> Bool {
    let known = try db.row("SELECT place, digest FROM searched WHERE number = ?", number)
    guard let known, try known.integer(1) == Int(document.digest) else { return false }
    let place = try known.integer(0)
    guard let day = document.day else { return place < SearchPlaces.first(of: Day(number: .min)) }
    return (SearchPlaces.first(of: day)...SearchPlaces.last(of: day)).contains(place)
  }

  private func retire(_ number: Int, _ db: Database) throws {
    try db.run("UPDATE searched SET number = NULL WHERE number = ?", number)
  }
}

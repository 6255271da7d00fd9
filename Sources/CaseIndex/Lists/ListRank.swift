internal import CaseModel

/// A record's place in the standard order of its kind, as one number: a group, and a day in it.
/// Where ranks are equal, what follows from the ids decides, so that the order is the same in every
/// index.
enum ListRank {
  static func rank(of record: Record) -> Int {
    switch record {
    case .incident(let incident): newestFirst(incident.date?.lastDay, undated: 1)
    case .letter(let letter):
      // A draft without a date is still to be sent, so it stands before what was sent.
      newestFirst(letter.sent?.sortDay, group: 1, undated: letter.delivery == .draft ? 0 : 2)
    case .response(let response): oldestFirst(response.effectiveDay, undated: 1)
    case .followUp(let followUp):
      followUp.status == .open
        ? oldestFirst(followUp.due, undated: 1) : newestFirst(followUp.done, group: 2, undated: 3)
    }
  }

  /// The first rank of each group but the first.
  static func groups(of kind: RecordKind) -> [Int] {
    let count =
      switch kind {
      case .incident, .response: 2
      case .letter: 3
      case .followUp: 4
      }
    return (1..<count).map { $0 * span }
  }

  static func group(of rank: Int) -> Int { rank / span }

  private static func oldestFirst(_ day: Day?, undated: Int) -> Int {
    day.map { middle(of: 0) + $0.number } ?? middle(of: undated)
  }

  private static func newestFirst(_ day: Day?, group: Int = 0, undated: Int) -> Int {
    day.map { middle(of: group) - $0.number } ?? middle(of: undated)
  }

  private static func middle(of group: Int) -> Int { group * span + span / 2 }

  // Days of the years 1 to 9999 are less than four million.
  private static let span = 1 << 24
}

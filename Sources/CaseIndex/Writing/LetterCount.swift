internal import CaseModel
internal import GRDB

/// Counts what the responses in the index say of a letter, and mends the letter's row with it; notes
/// outcomes of asks that the letter doesn't have.
struct LetterCount {
  let number: Int

  func mend(_ db: Database) throws {
    try db.run("DELETE FROM stray_outcome WHERE letter = ?", number)
    let row = try db.row(
      """
      SELECT delivery, due, paused_since, clock_start, asks FROM letter WHERE number = ?
      """, number)
    guard let row else { return }
    let start = try row.optionalInteger(3)
    let replyCame = try db.integer(
      """
      SELECT EXISTS (SELECT 1 FROM link JOIN response ON response.number = link.source
        WHERE link.target = ?1 AND link.field = ?2 AND response.stops_clock = 1
          AND (?3 IS NULL OR response.day IS NULL OR response.day >= ?3))
      """, number, LinkField.letters.rawValue, start)
    let answeredAsks = Set(
      try db.integers("SELECT DISTINCT ask FROM outcome WHERE letter = ? AND answers = 1", number))
    let asks = try row.text(4).split(separator: " ").compactMap { Int($0) }
    let answered = asks.count { answeredAsks.contains($0) }
    let spokenOf = try db.integers("SELECT DISTINCT ask FROM outcome WHERE letter = ?", number)
    for ask in spokenOf where !asks.contains(ask) {
      try db.run(
        """
        INSERT INTO stray_outcome
          SELECT letter, response, ask FROM outcome WHERE letter = ? AND ask = ?
        """, number, ask)
    }
    try db.run(
      "UPDATE letter SET reply_came = ?, answered = ? WHERE number = ?", replyCame, answered,
      number)

    guard let delivery = Delivery(rawValue: try row.text(0)),
      var listing = try Listing.stored(number, db)
    else { throw IndexFault.damaged("a letter's row can't be read") }
    let standing = LetterStanding(
      delivery: delivery, due: try row.optionalInteger(1).map { Day(number: $0) },
      pausedSince: try row.optionalInteger(2).map { Day(number: $0) }, replyCame: replyCame == 1,
      answeredAsks: answered, asks: asks.count, today: Day(number: 0))
    guard standing.awaitedUntil?.number != listing.overdueAfter else { return }
    try listing.leave(db)
    listing.overdueAfter = standing.awaitedUntil?.number
    try listing.enter(db)
    try db.run(
      "UPDATE record SET overdue_after = ? WHERE number = ?", listing.overdueAfter, number)
  }
}

extension LetterStanding {
  /// The due day where a reply is waited for, whether or not that day has passed.
  fileprivate var awaitedUntil: Day? {
    switch state {
    case .awaitingReply(let due), .dueSoon(let due), .overdue(let due, _),
      .longOverdue(let due, _):
      due
    case .draft, .bounced, .withdrawn, .sentWithoutClock, .paused, .partlyAnswered, .answered: nil
    }
  }
}

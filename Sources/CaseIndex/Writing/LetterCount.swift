internal import CaseModel
internal import GRDB

/// Counts what the responses in the index say of a letter, and mends the letter's row with it; notes
/// outcomes of asks that the letter doesn't have.
struct LetterCount {
  let number: Int

  /// What came of counting.
  struct Standing {
    /// The last day on which it isn't overdue, where a reply is waited for.
    var overdueAfter: Int?
  }

  /// - Returns: nil where no such letter is known.
  func mend(_ db: Database) throws -> Standing? {
    try db.run("DELETE FROM stray_outcome WHERE letter = ?", number)
    guard let letter = try letter(db) else { return nil }
    let spokenOf = try db.rows(
      "SELECT ask, MAX(answers) FROM outcome WHERE letter = ? GROUP BY ask", number
    ) { (ask: try $0.integer(0), answers: try $0.integer(1) == 1) }
    let answers = Set(spokenOf.filter(\.answers).map(\.ask))
    let answered = letter.asks.count { answers.contains($0) }
    for (ask, _) in spokenOf where !letter.asks.contains(ask) {
      try db.run(
        """
        INSERT INTO stray_outcome
          SELECT letter, response, ask FROM outcome WHERE letter = ? AND ask = ?
        """, number, ask)
    }
    let replyCame = try replyCame(since: letter.clockStart, db)
    if replyCame != letter.replyCame || answered != letter.answered {
      try db.run(
        "UPDATE letter SET reply_came = ?, answered = ? WHERE number = ?", replyCame ? 1 : 0,
        answered, number)
    }
    let standing = LetterStanding(
      delivery: letter.delivery, due: letter.due, pausedSince: letter.pausedSince,
      replyCame: replyCame, answeredAsks: answered, asks: letter.asks.count,
      today: Day(number: 0))
    return Standing(overdueAfter: standing.awaitedUntil?.number)
  }

  private struct Known {
    var delivery: Delivery
    var due: Day?
    var pausedSince: Day?
    var clockStart: Int?
    var asks: [Int]
    var replyCame: Bool
    var answered: Int
  }

  private func letter(_ db: Database) throws -> Known? {
    try db.row(
      """
      SELECT delivery, due, paused_since, clock_start, asks, reply_came, answered FROM letter
        WHERE number = ?
      """, number
    ) { row in
      guard let delivery = Delivery(rawValue: try row.text(0)) else {
        throw IndexFault.damaged("a letter's row can't be read")
      }
      return Known(
        delivery: delivery, due: try row.optionalInteger(1).map { Day(number: $0) },
        pausedSince: try row.optionalInteger(2).map { Day(number: $0) },
        clockStart: try row.optionalInteger(3),
        asks: try row.text(4).split(separator: " ").compactMap { Int($0) },
        replyCame: try row.integer(5) == 1, answered: try row.integer(6))
    }
  }

  private func replyCame(since start: Int?, _ db: Database) throws -> Bool {
    try db.integer(
      """
      SELECT EXISTS (SELECT 1 FROM link JOIN response ON response.number = link.source
        WHERE link.target = ?1 AND link.field = ?2 AND response.stops_clock = 1
          AND (?3 IS NULL OR response.day IS NULL OR response.day >= ?3))
      """, number, LinkField.letters.rawValue, start) == 1
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

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
    guard let letter = try KnownLetter(number, db) else { return nil }
    let outcomes = try outcomes(db)
    for ask in outcomes.keys where !letter.asks.contains(ask) {
      try db.run(
        """
        INSERT INTO stray_outcome
          SELECT letter, response, ask FROM outcome WHERE letter = ? AND ask = ?
        """, number, ask)
    }
    let replies = try replies(since: letter.clockStart?.number, db)
    var account = LetterAccount(
      isAnswered: replies.came,
      daysToAnswer: Letter.daysToAnswer(
        replies.first, since: letter.clockStart, pauses: letter.pauses))
    for ask in letter.asks { account.count(outcomes[ask]) }
    let answered = letter.asks.count { outcomes[$0]?.answersAsk == true }
    if account != letter.account || answered != letter.answered {
      try db.run(
        """
        UPDATE letter SET reply_came = ?, answered = ?, days = ?, granted = ?, refused = ?, open = ?
          WHERE number = ?
        """, account.isAnswered ? 1 : 0, answered, account.daysToAnswer, account.granted,
        account.refused, account.open, number)
    }
    let standing = LetterStanding(
      delivery: letter.delivery, due: letter.due, pausedSince: letter.pausedSince,
      replyCame: replies.came, answeredAsks: answered, asks: letter.asks.count,
      today: Day(number: 0))
    return Standing(overdueAfter: standing.awaitedUntil?.number)
  }

  /// By asks, the outcome that stands.
  private func outcomes(_ db: Database) throws -> [Int: Outcome] {
    struct Said {
      var ask: Int
      var outcome: Outcome
      var day: Int?
      var response: RecordID
    }
    let said = try db.rows(
      """
      SELECT outcome.ask, outcome.outcome, response.day, record.id FROM outcome
        CROSS JOIN response ON response.number = outcome.response
        CROSS JOIN record ON record.number = outcome.response
        WHERE outcome.letter = ?
      """, number
    ) { row in
      guard let outcome = Outcome(number: try row.integer(1)) else {
        throw IndexFault.damaged("an outcome is unknown")
      }
      return Said(
        ask: try row.integer(0), outcome: outcome, day: try row.optionalInteger(2),
        response: RecordID(try row.text(3)))
    }
    var standing: [Int: Outcome] = [:]
    for said in said.sorted(by: {
      ($0.day ?? .max, $0.response) < ($1.day ?? .max, $1.response)
    }) {
      if let known = standing[said.ask], known.weight > said.outcome.weight { continue }
      standing[said.ask] = said.outcome
    }
    return standing
  }

  /// Whether a reply came, and the day of the first of which a day is known.
  private func replies(since start: Int?, _ db: Database) throws -> (came: Bool, first: Day?) {
    let replies = try db.row(
      """
      SELECT COUNT(*), MIN(response.day) FROM link JOIN response ON response.number = link.source
        WHERE link.target = ?1 AND link.field = ?2 AND response.stops_clock = 1
          AND (?3 IS NULL OR response.day IS NULL OR response.day >= ?3)
      """, number, LinkField.letters.rawValue, start
    ) { (came: try $0.integer(0) > 0, first: try $0.optionalInteger(1).map { Day(number: $0) }) }
    return replies ?? (false, nil)
  }
}

/// A letter as its row has it, with what was counted of it before.
private struct KnownLetter {
  var delivery: Delivery
  var due: Day?
  var pausedSince: Day?
  var clockStart: Day?
  var pauses: [ClockPause]
  var asks: [Int]
  var answered: Int
  var account: LetterAccount

  init?(_ number: Int, _ db: Database) throws {
    let known = try db.row(
      """
      SELECT delivery, due, paused_since, clock_start, pauses, asks, answered, reply_came, days,
        granted, refused, open FROM letter WHERE number = ?
      """, number, read: KnownLetter.init)
    guard let known else { return nil }
    self = known
  }

  private init(_ row: Columns) throws {
    guard let delivery = Delivery(rawValue: try row.text(0)) else {
      throw IndexFault.damaged("a letter's row can't be read")
    }
    self.delivery = delivery
    due = try row.optionalInteger(1).map { Day(number: $0) }
    pausedSince = try row.optionalInteger(2).map { Day(number: $0) }
    clockStart = try row.optionalInteger(3).map { Day(number: $0) }
    pauses = try KeptPauses.pauses(try row.text(4))
    asks = try row.text(5).split(separator: " ").compactMap { Int($0) }
    answered = try row.integer(6)
    account = try LetterAccount(row, from: 7)
  }
}

extension LetterAccount {
  /// Reads five columns.
  init(_ row: Columns, from column: Int32) throws {
    self.init(
      isAnswered: try row.integer(column) == 1, daysToAnswer: try row.optionalInteger(column + 1),
      granted: try row.integer(column + 2), refused: try row.integer(column + 3),
      open: try row.integer(column + 4))
  }

  /// The columns of a letter's row that it reads.
  static let columns = "reply_came, days, granted, refused, open"
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

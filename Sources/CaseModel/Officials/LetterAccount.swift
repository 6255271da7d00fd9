/// What one letter adds to the figures of those whom it was written to.
package struct LetterAccount: Hashable, Sendable {
  /// Whether an answer came that counts as a reply.
  package var isAnswered: Bool
  /// Days from sending, or from the last restart, to the first reply, without those in which the
  /// clock stood still since we owed them something; nil where none came, or a day isn't known.
  package var daysToAnswer: Int?
  /// Asks that were granted in whole or in part, or pledged.
  package var granted: Int
  /// Asks that were refused, or whose premise was denied.
  package var refused: Int
  /// Asks without an answer: nobody spoke of them, or they were evaded or not addressed.
  package var open: Int

  package init(
    isAnswered: Bool, daysToAnswer: Int?, granted: Int = 0, refused: Int = 0, open: Int = 0
  ) {
    self.isAnswered = isAnswered
    self.daysToAnswer = daysToAnswer
    self.granted = granted
    self.refused = refused
    self.open = open
  }

  /// Nil for a letter that isn't out, and so is nobody's to answer.
  package init?(of letter: Letter, responses: [OfficialResponse]) {
    guard letter.isOut else { return nil }
    let replies = responses.filter { letter.isReply($0) }
    isAnswered = !replies.isEmpty
    daysToAnswer = letter.daysToAnswer(replies.compactMap(\.effectiveDay).min())
    (granted, refused, open) = (0, 0, 0)
    for entry in AskLedger(of: letter, responses: responses).entries {
      count(entry.standing?.outcome)
    }
  }

  /// Counts one ask by the answer that stands.
  package mutating func count(_ outcome: Outcome?) {
    switch outcome {
    case .granted?, .partlyGranted?, .pledged?: granted += 1
    case .refused?, .deniedPremise?: refused += 1
    case .evaded?, .notAddressed?, nil: open += 1
    }
  }
}

extension Letter {
  /// Whether it was sent and came neither back nor was taken back.
  package var isOut: Bool { delivery == .sent || delivery == .delivered }

  /// Days until the first reply, without those in which the clock stood still.
  /// - Parameter reply: the day of the first response that counts as a reply.
  package func daysToAnswer(_ reply: Day?) -> Int? {
    Letter.daysToAnswer(reply, since: clockStart, pauses: pauses)
  }

  /// The same from what an index keeps of a letter.
  /// - Parameter start: ``clockStart``.
  package static func daysToAnswer(
    _ reply: Day?, since start: Day?, pauses: [ClockPause]
  ) -> Int? {
    guard let start, let reply, reply >= start else { return nil }
    return start.days(to: reply) - pauses.days(after: start, through: reply)
  }
}

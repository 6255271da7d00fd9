extension LetterStanding {
  /// A letter is due soon from seven days before its due date.
  package static let soonWithin = 7
  /// A letter is long overdue when more than thirty days have passed since its due date.
  package static let longOverdueAfter = 30

  /// Where a letter stands, from the letter, the responses to it, and the casebook's settings.
  package init(
    of letter: Letter, responses: [OfficialResponse], under settings: CasebookSettings, today: Day
  ) {
    let reading = letter.clockReading(under: settings)
    var pausedSince: Day?
    if case .paused(let since) = reading { pausedSince = since }
    self.init(
      delivery: letter.delivery, due: reading.deadline?.due, pausedSince: pausedSince,
      replyCame: responses.contains { letter.isReply($0) },
      answeredAsks: AskLedger(of: letter, responses: responses).answered,
      asks: letter.asks.count, today: today)
  }

  /// Where a letter stands, from what an index keeps of it.
  /// - Parameters:
  ///   - due: what its clock says, without regard to replies; nil where it says nothing.
  ///   - pausedSince: the first day of a pause that still goes on.
  ///   - replyCame: whether a response stopped the clock (``Letter/isReply(_:)``).
  package init(
    delivery: Delivery, due: Day?, pausedSince: Day?, replyCame: Bool, answeredAsks: Int,
    asks: Int, today: Day
  ) {
    let state: State
    switch delivery {
    case .draft: state = .draft
    case .bounced: state = .bounced
    case .withdrawn: state = .withdrawn
    case .sent, .delivered:
      if asks > 0, answeredAsks >= asks {
        state = .answered
      } else if replyCame {
        state = asks == 0 ? .answered : .partlyAnswered
      } else if let pausedSince {
        state = .paused(since: pausedSince)
      } else if let due {
        state = LetterStanding.state(due: due, today: today)
      } else {
        state = .sentWithoutClock
      }
    }
    self.init(state: state, answeredAsks: min(answeredAsks, asks), asks: asks)
  }

  // Overdue only when today is after the due date (Alaveteli's rule).
  private static func state(due: Day, today: Day) -> State {
    let days = due.days(to: today)
    if days > longOverdueAfter { return .longOverdue(due: due, days: days) }
    if days > 0 { return .overdue(due: due, days: days) }
    return -days <= soonWithin ? .dueSoon(due: due) : .awaitingReply(due: due)
  }

  /// Whether the answer is overdue, by however much.
  package var isOverdue: Bool {
    switch state {
    case .overdue, .longOverdue: true
    default: false
    }
  }

  /// The state in a few words: `overdue by 3 days`, `due Fri 16 Jun 2017`, `answered`.
  package var spoken: String { spoken(in: .spelled) }

  /// The same with its days in that style.
  package func spoken(in style: DateStyle) -> String {
    switch state {
    case .draft: "draft"
    case .bounced: "bounced"
    case .withdrawn: "withdrawn"
    case .sentWithoutClock: "sent"
    case .paused(let since): "clock paused since \(since.spoken(in: style))"
    case .awaitingReply(let due): "awaiting reply, due \(due.spoken(in: style))"
    case .dueSoon(let due): "due soon, \(due.spokenWithWeekday(in: style))"
    case .overdue(_, let days): "overdue by \(days) day\(days == 1 ? "" : "s")"
    case .longOverdue: "long overdue"
    case .partlyAnswered: answeredAsks == 0 ? "replied, asks open" : "partly answered"
    case .answered: "answered"
    }
  }
}

extension Letter {
  /// Whether the response ends the wait for an answer to this letter: it answers the letter, it is
  /// of a kind that stops a clock, and it didn't come before the clock last began.
  package func isReply(_ response: OfficialResponse) -> Bool {
    guard response.letters.contains(id), response.kind.stopsClock else { return false }
    guard let start = clockStart, let day = response.effectiveDay else { return true }
    return day >= start
  }
}

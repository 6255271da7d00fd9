/// Where a letter stands today. Computed from the letter and the responses to it, never stored.
package struct LetterStanding: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case draft, bounced, withdrawn
    /// Sent, and no answer is waited for: no clock, or the exact day of sending isn't known.
    case sentWithoutClock
    /// The clock stands still while we owe the addressee an answer.
    case paused(since: Day)
    case awaitingReply(due: Day)
    /// Due within the next seven days, today included.
    case dueSoon(due: Day)
    case overdue(due: Day, days: Int)
    /// More than thirty days overdue.
    case longOverdue(due: Day, days: Int)
    /// A reply came, and asks are still open.
    case partlyAnswered
    case answered
  }

  package var state: State
  /// How many asks have an answer, of how many.
  package var answeredAsks: Int
  package var asks: Int

  package init(state: State, answeredAsks: Int, asks: Int) {
    self.state = state
    self.answeredAsks = answeredAsks
    self.asks = asks
  }
}

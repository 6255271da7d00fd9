/// When a letter's answer is due, and the arithmetic by which anybody can check it.
package struct Deadline: Hashable, Sendable {
  package let due: Day
  /// The arithmetic, with every pause, restart and moved weekend named.
  package let account: DatedText

  package init(due: Day, account: DatedText) {
    self.due = due
    self.account = account
  }

  /// `sent Mon 17 Apr 2017 + 60 days = Fri 16 Jun 2017`.
  package var arithmetic: String { account.spoken(in: .spelled) }
}

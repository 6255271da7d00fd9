/// When a letter's answer is due, and the arithmetic by which anybody can check it.
package struct Deadline: Hashable, Sendable {
  package let due: Day
  /// `sent Mon 17 Apr 2017 + 60 days = Fri 16 Jun 2017`, with every pause, restart and moved
  /// weekend named.
  package let arithmetic: String

  package init(due: Day, arithmetic: String) {
    self.due = due
    self.arithmetic = arithmetic
  }
}

/// What is due in a stretch of days, the earliest first: letters that wait for an answer, and open
/// follow-ups.
package struct DuePage: Hashable, Sendable {
  package var rows: [ListRow]
  /// How many there are, those that the page leaves out included.
  package var total: Int

  package init(rows: [ListRow], total: Int) {
    self.rows = rows
    self.total = total
  }
}

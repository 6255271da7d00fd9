package import CaseModel

/// A finding with all that the index makes of it and needs no database for: its words, its place in
/// lists, its due date. Any thread can make one, so that all cores work while one of them writes.
///
/// It doesn't hold the record, only what is written of it: some thousand of them take little room.
package struct PreparedFinding: Sendable {
  let finding: Finding
  let settings: CasebookSettings

  /// - Parameter settings: what due dates are computed under.
  package init(_ finding: Finding, under settings: CasebookSettings) {
    self.finding = finding
    self.settings = settings
  }
}

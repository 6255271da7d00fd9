package import CaseModel
internal import CaseStore

extension Casebook {
  /// Whether changes are noted for good, and if not, why.
  package var historyStanding: HistoryStanding { historyFolder.standing }

  /// Who the person at this copy of the casebook is; nil until they said so.
  package var person: Person? { historyFolder.person }

  /// Keeps who the person is, for this copy of the casebook.
  package func setPerson(_ person: Person) throws(Refusal) { try historyFolder.setPerson(person) }

  /// Begins a history in the casebook's folder. Where there is one already, nothing happens.
  package func beginHistory() throws(Refusal) { try historyFolder.begin() }

  /// How many changes were saved and aren't noted in the history yet.
  package var changesToNote: Int { historyFolder.waiting }

  /// Takes what was done into the history, each change as a step of its own, and what other programs
  /// changed as one. May take a while: never to be called by whoever draws. What can't be noted waits,
  /// and a remark says why.
  /// - Parameter outside: whether all files are looked at for what other programs changed.
  package func noteHistory(now: Moment, outside: Bool = true) -> HistoryReport {
    do {
      return try historyFolder.commit(now: now, outside: outside)
    } catch {
      var report = HistoryReport()
      report.remarks = [error.sentence]
      report.isBehind = true
      return report
    }
  }

  /// Writes down what a save did, while no other program can save.
  /// - Returns: what the person should know.
  func note(_ sentence: String, _ outcome: SaveOutcome) -> [String] {
    historyFolder.note(sentence, outcome.files, now: clock())
  }
}

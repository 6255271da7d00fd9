internal import CaseIndex
package import CaseModel
internal import CaseStore

extension Casebook {
  /// Whether changes are noted for good, and if not, why.
  package var historyStanding: HistoryStanding { historyFolder.standing }

  /// Who the person at this copy of the casebook is; nil until they said so.
  package var person: Person? { historyFolder.person }

  /// Keeps who the person is, for this copy of the casebook.
  package func setPerson(_ person: Person) throws(Refusal) { try historyFolder.setPerson(person) }

  /// Begins a history in the casebook's folder with what it holds, which may take long. Where there is
  /// one already, nothing happens.
  package func beginHistory() throws(Refusal) {
    try historyFolder.begin()
    try historyFolder.noteBeginning(now: clock())
  }

  /// How many changes were saved and aren't noted in the history yet.
  package var changesToNote: Int { historyFolder.waiting }

  /// Takes what was done into the history, each change as a step of its own, and what other programs
  /// changed as one. May take a while: never to be called by whoever draws. What can't be noted waits,
  /// and a remark says why.
  package func noteHistory(
    now: Moment, looking look: HistoryLook = .everywhere
  ) -> HistoryReport {
    do {
      return try historyFolder.commit(now: now, looking: look)
    } catch {
      var report = HistoryReport()
      report.remarks = [error.sentence]
      report.isBehind = true
      return report
    }
  }

  /// Takes into the history what was done and, of what other programs changed, what became of one
  /// record: of very many, all files would take seconds.
  package func noteHistory(of id: RecordID, now: Moment) -> HistoryReport {
    // Where it lay before it was taken away is known to the history alone.
    let path = (try? file(of: id))??.path
    return noteHistory(now: now, looking: path.map { .at($0) } ?? .everywhere)
  }

  /// Writes down what a save did, while no other program can save.
  /// - Returns: what the person should know.
  func note(_ sentence: String, _ outcome: SaveOutcome) -> [String] {
    historyFolder.note(sentence, outcome.files, now: clock())
  }
}

extension Casebook {
  /// Signs every further step of the history with an SSH key of the person's, by its file's path from
  /// the root; nil ends that.
  package func setSigningKey(_ path: String?) throws(Refusal) {
    try historyFolder.setSigningKey(path)
  }

  /// The file of the key with which steps are signed; nil where they aren't.
  package var signingKey: String? { historyFolder.signingKey }

  /// Looks whether the history is whole, whether every enclosure is what it was when it was first
  /// noted and what its record says, which steps other programs made, by whom steps are signed, and
  /// what isn't noted. Reads everything, which may take long.
  /// - Parameter progress: told from 0 to 1 how far it is; false stops it.
  package func verify(
    _ progress: (Double) -> Bool
  ) throws(Refusal) -> VerificationReport {
    var report = try historyFolder.verify(members: settings.members) { progress($0 * 0.8) }
    for path in folder.exportPaths().paths where Filing.identity(ofPath: path) != nil {
      guard case .record(let stored)? = folder.load(path) else { continue }
      for enclosure in stored.record.enclosures {
        let check = folder.check(enclosure, besideRecordAt: path)
        guard check.finding != .asRecorded else { continue }
        report.findings.append(
          .init(isAmiss: true, subject: path, sentence: check.sentence))
      }
    }
    guard progress(1) else { throw Refusal("The look at the history was stopped.") }
    return report
  }
}

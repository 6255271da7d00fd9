internal import CaseIndex
package import CaseModel
internal import CaseStore
internal import Synchronization

extension Casebook {
  /// Saves a change as a whole: when this returns it is on the disk, when it throws nothing of it
  /// is. The index follows; where it can't, the save stands, and a remark says so.
  /// - Parameter progress: called now and then with about how many of the change's records are
  ///   through; false stops it, and nothing is saved, as long as that can be.
  package func commit(
    _ change: Change, today: Day, _ progress: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws(Refusal) -> CommitReport {
    try saving.withLock { _ throws(Refusal) in
      followPath()
      let change = withNextOnlyOnce(change)
      let places = places(for: change)
      let total = change.steps.count
      var remarks: [String] = []
      do throws(SaveFailure) {
        let outcome = try saved { () throws(SaveFailure) in
          try folder.commit(change, places: places, today: today) { stage, done in
            done % Casebook.toldAtOnce != 0
              || progress(Casebook.through(stage.rawValue, done, of: total), total)
          } settling: { outcome in
            remarks = remember(change.sentence, on: today, outcome)
          }
        }
        return report(outcome, .done, change.sentence, remarks) { indexed in
          _ = progress(Casebook.through(SaveStage.allCases.count, indexed, of: total), total)
        }
      } catch {
        throw error.refusal
      }
    }
  }

  /// How many records are through, where each of a save's stages, and the index after them, counts
  /// as much.
  private static func through(_ stage: Int, _ done: Int, of total: Int) -> Int {
    (stage * total + min(done, total)) / (SaveStage.allCases.count + 1)
  }

  private static var toldAtOnce: Int { 64 }

  /// Where the records are that a change needs: those that it replaces or deletes, and the
  /// incidents to which it adds, but for those that it makes.
  private func places(for change: Change) -> [RecordID: String] {
    var ids: Set<RecordID> = []
    var made: Set<RecordID> = []
    for step in change.steps {
      switch step {
      case .create(.incident(let incident), _): made.insert(incident.id)
      case .create(let record, _): record.incidents.first.map { _ = ids.insert($0) }
      case .replace(let record, _, _), .delete(let record): ids.insert(record.id)
      }
    }
    var places: [RecordID: String] = [:]
    var unknown: Set<RecordID> = []
    for id in ids.subtracting(made) {
      let known = try? index.ask { try $0.file(of: id)?.path }
      if let known { places[id] = known } else { unknown.insert(id) }
    }
    find(unknown, &places)
    return places
  }

  /// Looks through the folder, while the index doesn't know some records yet.
  private func find(_ ids: Set<RecordID>, _ places: inout [RecordID: String]) {
    guard !ids.isEmpty else { return }
    var left = ids
    folder.check { finding in
      guard case .file(let file) = finding, left.remove(file.id) != nil else { return .goOn }
      places[file.id] = file.path
      return left.isEmpty ? .stop : .goOn
    }
  }

  func saved<Outcome>(
    _ save: () throws(SaveFailure) -> Outcome
  ) throws(SaveFailure) -> Outcome {
    do {
      return try save()
    } catch {
      // The lists may show what is no longer so.
      if case .clash(let path, _) = error { _ = tellIndex(reading: [path]) }
      // Whoever finishes it doesn't know what the lists show.
      if folder.isUnfinished { index.setNeedsRefresh(true) }
      throw error
    }
  }

  /// Reads the settings again after a change that may have replaced them.
  func followSettings() -> [String] {
    let before = settings
    let remark = rereadSettings()
    if settings != before { index.setNeedsRefresh(true) }
    return remark.map { [$0] } ?? []
  }

  func report(
    _ outcome: SaveOutcome, _ direction: CommitReport.Direction, _ sentence: String,
    _ remarks: [String] = [], _ progress: (_ indexed: Int) -> Void = { _ in }
  ) -> CommitReport {
    let others = (outcome.putBack + outcome.removed).compactMap { Filing.identity(ofPath: $0)?.id }
    return CommitReport(
      direction: direction, sentence: sentence, ids: outcome.stored.map(\.record.id) + others,
      remarks: remarks + outcome.remarks + tellIndex(of: outcome, progress))
  }
}

internal import CaseIndex
package import CaseModel
internal import CaseStore
internal import Synchronization

extension Casebook {
  /// Saves a change as a whole: when this returns it is on the disk, when it throws nothing of it
  /// is. The index follows; where it can't, the save stands, and a remark says so.
  package func commit(_ change: Change, today: Day) throws(Refusal) -> CommitReport {
    try saving.withLock { _ throws(Refusal) in
      let places = places(for: change)
      var remarks: [String] = []
      do throws(SaveFailure) {
        let outcome = try saved { () throws(SaveFailure) in
          try folder.commit(change, places: places, today: today) { outcome in
            remarks = remember(change.sentence, on: today, outcome.reversal)
          }
        }
        return report(outcome, .done, change.sentence, remarks)
      } catch {
        throw error.refusal
      }
    }
  }

  /// Where the records are that a change needs: those that it replaces or deletes, and the
  /// incidents to which it adds.
  private func places(for change: Change) -> [RecordID: String] {
    let ids = Set(
      change.steps.compactMap { step in
        switch step {
        case .create(let record, _):
          record.kind == .incident ? nil : record.incidents.first
        case .replace(let record, _, _), .delete(let record): record.id
        }
      })
    var places: [RecordID: String] = [:]
    for id in ids {
      let known = try? index.ask { try $0.file(of: id)?.path }
      places[id] = known ?? found(id)
    }
    return places
  }

  /// Looks through the folder, while the index doesn't know a record yet.
  private func found(_ id: RecordID) -> String? {
    var path: String?
    folder.check { finding in
      guard case .file(let file) = finding, file.id == id else { return .goOn }
      path = file.path
      return .stop
    }
    return path
  }

  func saved<Outcome>(
    _ save: () throws(SaveFailure) -> Outcome
  ) throws(SaveFailure) -> Outcome {
    do {
      return try save()
    } catch {
      // The lists may show what is no longer so.
      if case .clash(let path, _) = error { _ = tellIndex(reading: [path]) }
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
    _ remarks: [String] = []
  ) -> CommitReport {
    let others = (outcome.putBack + outcome.removed).compactMap { Filing.identity(ofPath: $0)?.id }
    return CommitReport(
      direction: direction, sentence: sentence, ids: outcome.stored.map(\.record.id) + others,
      remarks: remarks + outcome.remarks + tellIndex(of: outcome))
  }
}

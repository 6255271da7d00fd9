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
      let outcome: SaveOutcome
      do throws(SaveFailure) {
        outcome = try saved { () throws(SaveFailure) in
          try folder.commit(change, places: places, today: today)
        }
      } catch {
        throw error.refusal
      }
      history.withLock { $0.add(change.sentence, reversal: outcome.reversal) }
      return report(outcome, .done, change.sentence)
    }
  }

  /// Takes the last change back. Files that nobody touched since get their very bytes back; where
  /// somebody else changed other fields, both edits stand and a remark says so. Where that can't
  /// be, nothing is changed and the sentence says why; if it still can't be the next time, the
  /// change before it is taken back instead, so that nobody is stuck.
  package func undo() throws(Refusal) -> CommitReport {
    try step(
      .undo, .undone,
      ifNone: "There is nothing to undo: nothing was changed since the desk was opened.")
  }

  /// Does again what was undone last, under the same conditions.
  package func redo() throws(Refusal) -> CommitReport {
    try step(
      .redo, .redone,
      ifNone: "There is nothing to redo: redo follows undo, before any new change.")
  }

  private func step(
    _ way: UndoHistory.Way, _ direction: CommitReport.Direction, ifNone: String
  ) throws(Refusal) -> CommitReport {
    try saving.withLock { _ throws(Refusal) in
      let steps = history.withLock { $0.steps(way) }
      guard !steps.isEmpty else { throw Refusal(ifNone) }
      var passedOver: [String] = []
      for (place, step) in steps.enumerated().reversed() {
        do throws(SaveFailure) {
          let outcome = try saved { () throws(SaveFailure) in try folder.revert(step.reversal) }
          history.withLock { $0.take(place, way, leaving: outcome.reversal) }
          return report(outcome, direction, step.sentence, passedOver + followSettings())
        } catch {
          guard case .clash = error else { throw Refusal("Not \(direction): \(error.sentence)") }
          guard step.wasRefused else {
            history.withLock { $0.noteRefusal(of: place, way) }
            let next = place == 0 ? "" : " If it stays so, the next \(way) passes over this change."
            throw Refusal("Not \(direction): \(error.sentence)\(next)")
          }
          passedOver.append("Still not \(direction), and passed over: \(step.sentence).")
        }
      }
      throw Refusal("Nothing \(direction). " + passedOver.joined(separator: " "))
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

  private func saved(
    _ save: () throws(SaveFailure) -> SaveOutcome
  ) throws(SaveFailure) -> SaveOutcome {
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

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
      let outcome = try saved { () throws(SaveFailure) in
        try folder.commit(change, places: places, today: today)
      }
      let step = UndoHistory.Step(sentence: change.sentence, reversal: outcome.reversal)
      history.withLock { $0.add(step) }
      return report(outcome, .done, change.sentence)
    }
  }

  /// Takes the last change back. Files that nobody touched since get their very bytes back; where
  /// somebody else changed other fields, both edits stand and a remark says so; where that can't
  /// be, nothing is changed, and the step can be undone later.
  package func undo() throws(Refusal) -> CommitReport {
    try saving.withLock { _ throws(Refusal) in
      guard let step = history.withLock({ $0.done.last }) else {
        throw Refusal("There is nothing to undo: nothing was changed since the desk was opened.")
      }
      let outcome = try saved("Not undone: ") { () throws(SaveFailure) in
        try folder.revert(step.reversal)
      }
      history.withLock { $0.undo(leaving: outcome.reversal) }
      return report(outcome, .undone, step.sentence)
    }
  }

  /// Does again what was undone last, under the same conditions.
  package func redo() throws(Refusal) -> CommitReport {
    try saving.withLock { _ throws(Refusal) in
      guard let step = history.withLock({ $0.undone.last }) else {
        throw Refusal("There is nothing to redo: redo follows undo, before any new change.")
      }
      let outcome = try saved("Not redone: ") { () throws(SaveFailure) in
        try folder.revert(step.reversal)
      }
      history.withLock { $0.redo(leaving: outcome.reversal) }
      return report(outcome, .redone, step.sentence)
    }
  }

  /// What ``undo()`` would take back, in the change's own words; nil where there is nothing.
  package var undoSentence: String? { history.withLock { $0.done.last?.sentence } }

  /// What ``redo()`` would do again; nil where there is nothing.
  package var redoSentence: String? { history.withLock { $0.undone.last?.sentence } }

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
    _ prefix: String = "", _ save: () throws(SaveFailure) -> SaveOutcome
  ) throws(Refusal) -> SaveOutcome {
    do {
      return try save()
    } catch {
      // The lists may show what is no longer so.
      if case .clash(let clash) = error { _ = tellIndex(reading: [clash.path]) }
      throw Refusal(prefix + error.sentence)
    }
  }

  private func report(
    _ outcome: SaveOutcome, _ direction: CommitReport.Direction, _ sentence: String
  ) -> CommitReport {
    let removed = outcome.removed.compactMap { Filing.identity(ofPath: $0)?.id }
    return CommitReport(
      direction: direction, sentence: sentence, ids: outcome.stored.map(\.record.id) + removed,
      remarks: outcome.remarks + tellIndex(of: outcome))
  }
}

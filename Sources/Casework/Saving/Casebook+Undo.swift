package import CaseModel
internal import CaseStore
internal import Synchronization

extension Casebook {
  /// Takes the last change back: of this session or, where that has none, the last one that this
  /// person made in this casebook by any program. Files that nobody touched since get their very
  /// bytes back; where somebody else changed other fields, both edits stand and a remark says so.
  /// Where that can't be, nothing is changed and the sentence says why; if it still can't be the next
  /// time, the change before it is taken back instead, so that nobody is stuck.
  package func undo() throws(Refusal) -> CommitReport {
    try saving.withLock { _ throws(Refusal) in
      var passedOver: [String] = []
      if !history.withLock({ $0.steps(.undo).isEmpty }) {
        if let report = try step(.undo, .undone, &passedOver) { return report }
        // All that this session did was undone by another program.
        guard history.withLock({ $0.steps(.undo).isEmpty }) else {
          throw Refusal("Nothing undone. " + passedOver.joined(separator: " "))
        }
      }
      if let report = try undoEarlier(&passedOver) { return report }
      let nothing = "There is nothing to undo: nothing was changed, or all of it was undone."
      throw Refusal(
        passedOver.isEmpty ? nothing : "Nothing undone. " + passedOver.joined(separator: " "))
    }
  }

  /// Does again what was undone last in this session, under the same conditions.
  package func redo() throws(Refusal) -> CommitReport {
    try saving.withLock { _ throws(Refusal) in
      guard !history.withLock({ $0.steps(.redo).isEmpty }) else {
        throw Refusal("There is nothing to redo: redo follows undo, before any new change.")
      }
      var passedOver: [String] = []
      if let report = try step(.redo, .redone, &passedOver) { return report }
      throw Refusal("Nothing redone. " + passedOver.joined(separator: " "))
    }
  }

  /// How many changes of earlier sessions can be undone, by a look at their files' names.
  package var keptChanges: Int { undoFolder.entries().count }

  /// The changes that ``undo()`` would take back one after the other, `limit` at most.
  package func lastChanges(limit: Int = 50) -> [PastChange] {
    let own = history.withLock { $0.steps(.undo) }
    let kept = Set(own.compactMap(\.kept))
    var changes = own.reversed().prefix(max(0, limit)).map {
      PastChange(sentence: $0.sentence, day: $0.day, isOfThisSession: true)
    }
    for entry in undoFolder.entries() where changes.count < limit && !kept.contains(entry.name) {
      guard let heading = undoFolder.heading(of: entry) else { continue }
      changes.append(
        PastChange(sentence: heading.sentence, day: heading.day, isOfThisSession: false))
    }
    return changes
  }

  /// Notes a change that was saved, so that it can be undone in this session and in a later one.
  /// - Returns: what the person should know, where it can be only in this one.
  func remember(_ sentence: String, on day: Day, _ outcome: SaveOutcome) -> [String] {
    let (kept, remarks) = keep(sentence, on: day, outcome.reversal)
    history.withLock {
      $0.add(
        UndoHistory.Step(sentence: sentence, day: day, reversal: outcome.reversal, kept: kept))
    }
    return remarks + note(sentence, outcome)
  }

  private func keep(
    _ sentence: String, on day: Day, _ reversal: Reversal
  ) -> (name: String?, remarks: [String]) {
    do {
      let kept = KeptReversal(sentence: sentence, day: day, reversal: reversal)
      if let name = try undoFolder.keep(kept) { return (name, []) }
      return (
        nil,
        [
          """
          This change is too large to be kept for undoing it later: it can be undone until this \
          session ends.
          """
        ]
      )
    } catch {
      let isFirst = history.withLock { $0.noteNotKept() }
      let remark =
        "The change is saved, but it can be undone in this session only. \(error.sentence)"
      return (nil, isFirst ? [remark] : [])
    }
  }

  // MARK: - Steps of this session

  /// - Returns: nil where every step was passed over.
  private func step(
    _ way: UndoHistory.Way, _ direction: CommitReport.Direction, _ passedOver: inout [String]
  ) throws(Refusal) -> CommitReport? {
    let steps = history.withLock { $0.steps(way) }
    for (place, step) in steps.enumerated().reversed() {
      do throws(SaveFailure) {
        if let report = try take(step, at: place, way, direction, passedOver) { return report }
        history.withLock { $0.drop(place, way) }
        passedOver.append("Another program undid this already: \(step.sentence).")
      } catch {
        guard case .clash = error else { throw Refusal("Not \(direction): \(error.sentence)") }
        guard step.wasRefused else {
          history.withLock { $0.noteRefusal(of: place, way) }
          let next = place == 0 ? "" : " If it stays so, the next \(way) passes over this change."
          throw conflict("Not \(direction): \(error.sentence)\(next)")
        }
        passedOver.append("Still not \(direction), and passed over: \(step.sentence).")
      }
    }
    return nil
  }

  /// - Returns: nil where another program did it before.
  private func take(
    _ step: UndoHistory.Step, at place: Int, _ way: UndoHistory.Way,
    _ direction: CommitReport.Direction, _ passedOver: [String]
  ) throws(SaveFailure) -> CommitReport? {
    var remarks: [String] = []
    let outcome = try saved { () throws(SaveFailure) in
      try folder.revert(step.reversal) {
        way == .redo || step.kept.map { undoFolder.state(of: $0) != .undone } ?? true
      } settling: { outcome in
        var kept: String?
        switch way {
        case .undo: step.kept.map(undoFolder.noteUndone)
        case .redo: (kept, remarks) = keep(step.sentence, on: step.day, outcome.reversal)
        }
        history.withLock { $0.take(place, way, leaving: outcome.reversal, kept: kept) }
        remarks += note("\(way == .undo ? "Taken back" : "Done again"): \(step.sentence)", outcome)
      }
    }
    guard let outcome else { return nil }
    return report(outcome, direction, step.sentence, passedOver + remarks + followSettings())
  }

  // MARK: - Steps of earlier sessions

  /// - Returns: nil where there is none, or every one was passed over.
  private func undoEarlier(_ passedOver: inout [String]) throws(Refusal) -> CommitReport? {
    for entry in undoFolder.entries() {
      let kept: KeptReversal
      do {
        guard let loaded = try undoFolder.load(entry) else { continue }
        kept = loaded
      } catch {
        passedOver.append(error.sentence)
        continue
      }
      do throws(SaveFailure) {
        if let report = try undo(kept, entry, passedOver) { return report }
      } catch {
        guard case .clash = error else { throw Refusal("Not undone: \(error.sentence)") }
        guard entry.wasRefused else {
          undoFolder.noteRefused(entry.name)
          throw conflict(
            "Not undone: \(error.sentence) If it stays so, the next undo passes over this change.")
        }
        passedOver.append("Still not undone, and passed over: \(kept.sentence).")
      }
    }
    return nil
  }

  /// - Returns: nil where another program did it before.
  private func undo(
    _ kept: KeptReversal, _ entry: UndoFolder.Entry, _ passedOver: [String]
  ) throws(SaveFailure) -> CommitReport? {
    var remarks: [String] = []
    let outcome = try saved { () throws(SaveFailure) in
      try folder.revert(kept.reversal) {
        undoFolder.state(of: entry.name) == .kept
      } settling: { outcome in
        undoFolder.noteUndone(entry.name)
        history.withLock {
          $0.addUndone(
            UndoHistory.Step(
              sentence: kept.sentence, day: kept.day, reversal: outcome.reversal, kept: nil))
        }
        remarks = note("Taken back: \(kept.sentence)", outcome)
      }
    }
    guard let outcome else { return nil }
    let when = "This was done on \(kept.day.spoken), before this session or in another program."
    return report(outcome, .undone, kept.sentence, passedOver + [when] + remarks + followSettings())
  }

  /// Somebody else changed the same fields since.
  private func conflict(_ sentence: String) -> Refusal {
    var refusal = Refusal(sentence)
    refusal.isConflict = true
    return refusal
  }
}

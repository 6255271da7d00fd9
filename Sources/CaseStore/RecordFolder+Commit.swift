package import CaseModel
import Glibc
import RecordText

/// What was saved.
package struct SaveOutcome: Hashable, Sendable {
  /// The records as their files hold them now.
  package var stored: [StoredRecord]
  /// The paths of records that are no more.
  package var removed: [String]
  /// The paths of records that were put in place with the bytes that they once had, which weren't
  /// read as records.
  package var putBack: [String]
  /// What the person should know besides, as whole sentences.
  package var remarks: [String]
  /// What undoes it.
  package var reversal: Reversal
  /// Every file that was written, by its path, with what it holds now; nil where it was taken away.
  package var files: [String: Fingerprint?]
}

extension RecordFolder {
  /// Saves a change as a whole. When this returns, it is on the disk and outlives a power cut; when
  /// it throws, nothing of it stands in the casebook.
  ///
  /// `places` has the paths of the records that are replaced or deleted, and of the incidents into
  /// whose folders new records go. `today` gives the year under which an incident without a date is
  /// filed. A record that somebody else changed meanwhile gets both edits, field by field, or the
  /// change is refused as a clash.
  /// - Parameters:
  ///   - progress: told how far it is; see ``SaveStep``.
  ///   - settling: called with what was saved while no other program can save.
  package func commit(
    _ change: Change, places: [RecordID: String], today: Day,
    _ progress: SaveStep = { _, _ in true }, settling: (SaveOutcome) -> Void = { _ in }
  ) throws(SaveFailure) -> SaveOutcome {
    let planner = ChangePlanner(folder: self, places: places, today: today, change: change)
    var names = change.steps.map { planner.name(of: $0) }
    if let kept = change.importRecord { names.append("\(kept.record.id)") }
    return try save(names: names, progress, settling: settling) { () throws(SaveFailure) in
      try planner.plan(progress)
    }
  }

  /// Undoes a change that was saved, or redoes one that was undone. Files that nobody touched since
  /// get back the very bytes that they had; others get both edits, field by field, or it is refused
  /// as a clash.
  package func revert(_ reversal: Reversal) throws(SaveFailure) -> SaveOutcome {
    let planner = ReversalPlanner(reversal, folder: self)
    return try save(names: reversal.parts.map { Filing.name(of: $0.path) }) {
      () throws(SaveFailure) in
      try planner.plan()
    }
  }

  /// Leads files back from a state of the past to the one before it, or to an earlier one, as a change
  /// of its own: with what changed in them since, field by field, or it is refused as a clash.
  package func revert(
    _ past: [PastFile], settling: (SaveOutcome) -> Void
  ) throws(SaveFailure) -> SaveOutcome {
    let planner = ReversalPlanner(Reversal(of: past), folder: self, .since)
    return try save(names: past.map { Filing.name(of: $0.path) }, settling: settling) {
      () throws(SaveFailure) in
      try planner.plan()
    }
  }

  /// The same where `isWanted` still says so when no other program can save.
  /// - Returns: nil where it didn't.
  package func revert(
    _ reversal: Reversal, if isWanted: () -> Bool, _ progress: SaveStep = { _, _ in true },
    settling: (SaveOutcome) -> Void
  ) throws(SaveFailure) -> SaveOutcome? {
    var wasWanted = true
    let planner = ReversalPlanner(reversal, folder: self)
    let names = reversal.parts.map { Filing.name(of: $0.path) }
    let settle = { (outcome: SaveOutcome) in
      if wasWanted { settling(outcome) }
    }
    let outcome = try save(names: names, progress, settling: settle) { () throws(SaveFailure) in
      wasWanted = isWanted()
      return wasWanted ? try planner.plan() : []
    }
    return wasWanted ? outcome : nil
  }

  func save(
    names: [String], _ progress: SaveStep = { _, _ in true },
    settling: (SaveOutcome) -> Void = { _ in },
    _ plan: () throws(SaveFailure) -> [PlannedEdit]
  ) throws(SaveFailure) -> SaveOutcome {
    let names = spokenFew(names.map { VisibleName.of($0) })
    return try locked(for: names) { (recovered) throws(SaveFailure) in
      let outcome = try saved(names, plan, recovered, progress)
      settling(outcome)
      return outcome
    }
  }

  private func saved(
    _ names: String, _ plan: () throws(SaveFailure) -> [PlannedEdit], _ recovered: [String],
    _ progress: SaveStep
  ) throws(SaveFailure) -> SaveOutcome {
    var remarks = recovered
    for _ in 1...RecordFolder.attempts {
      let planned = try plan()
      let needed = planned.filter { $0.edit.before != $0.edit.after }
      if needed.isEmpty { return outcome(planned, remarks) }
      do throws(CarryOut.Failure) {
        switch try CarryOut(root: root, plan: needed).run(progress) {
        case .done(let safety):
          if safety == .stepwise { remarks += once(RecordFolder.stepwise) }
          return outcome(planned, remarks)
        case .overtaken(let kept): remarks += kept
        }
      } catch {
        throw .refusing(error.refusal)
      }
    }
    throw .refusing(
      """
      \(names) not saved: another program keeps changing the same file. Wait until it has finished, \
      then save again.
      """)
  }

  private static let attempts = 8

  private static let stepwise = """
    This disk can't exchange two files in one step. What was saved is safe, but let no other \
    program change the casebook at the same time.
    """

  private func outcome(_ planned: [PlannedEdit], _ remarks: [String]) -> SaveOutcome {
    SaveOutcome(
      stored: planned.compactMap(\.stored),
      removed: planned.filter {
        $0.edit.after == nil && Filing.identity(ofPath: $0.edit.path) != nil
      }
      .map(\.edit.path),
      putBack: planned.filter {
        $0.edit.after != nil && $0.stored == nil && Filing.identity(ofPath: $0.edit.path) != nil
      }
      .map(\.edit.path),
      remarks: remarks + planned.flatMap(\.remarks),
      reversal: Reversal(parts: planned.reversed().map(\.reversal)),
      files: Dictionary(
        planned.filter { $0.edit.before != $0.edit.after }.map { ($0.edit.path, $0.edit.after) },
        uniquingKeysWith: { _, last in last }))
  }
}

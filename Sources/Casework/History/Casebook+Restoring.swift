package import CaseModel
internal import CaseStore
internal import Synchronization

extension Casebook {
  /// Makes a record what it was at a version, with the enclosures that it had, as a new change that
  /// can be undone; also one that was deleted since. What the history has of it stays.
  package func restore(
    _ id: RecordID, to version: VersionID, today: Day
  ) throws(Refusal) -> CommitReport {
    let entry = try historyEntry(version)
    let path = try pastPath(of: id)
    guard let then = try historyFolder.bytes(of: path, at: version) else {
      throw Refusal(
        """
        \(id): this record wasn't in the casebook then. casedesk history \(id) lists the versions \
        that it had.
        """)
    }
    let record = PastFile.record(then, at: path)
    let what = (try? record?.get()).map { "\($0.kind.name) “\($0.title)”" } ?? id.text
    let sentence = "Restored the \(what) to what it was on \(entry.when.day.spoken)"
    return try lead(sentence, today: today) { () throws(Refusal) in
      let now = try folder.exportedBytes(of: path)
      let enclosures = try pastEnclosures(besides: path, now: now, then: then, at: version)
      let files = [PastFile(path: path, now: now, then: then)] + enclosures
      guard files.contains(where: \.canBeLedBack) else {
        throw Refusal("\(id): this record is what it was then already, so nothing was changed.")
      }
      return files
    }
  }

  /// Takes back what a version did, of all records that it touched, as a new change that can be
  /// undone. What was changed in other fields since stays; where the same fields were changed again,
  /// nothing is done, and the refusal says which.
  package func undo(_ version: VersionID, today: Day) throws(Refusal) -> CommitReport {
    let entry = try historyEntry(version)
    guard let before = entry.before else {
      throw Refusal("The history begins with this version, so there is nothing to go back to.")
    }
    guard entry.origin != .merge else {
      throw Refusal(
        """
        This version brought together what several people did. Take back the single changes of it \
        instead; casedesk history lists them.
        """)
    }
    let day = entry.when.day.spokenWithWeekday
    return try lead("Took back “\(entry.sentence)” of \(day)", today: today) {
      () throws(Refusal) in
      let changed = try historyFolder.changedPaths(from: before, to: version)
      let states = try historyFolder.states(of: changed)
      let files = zip(changed, states).map {
        PastFile(path: $0.path, now: $1.after, then: $1.before)
      }
      guard files.contains(where: \.canBeLedBack) else {
        throw Refusal("This version changed no file that the desk knows. Look at the folder.")
      }
      return files
    }
  }

  private func lead(
    _ sentence: String, today: Day, _ files: () throws(Refusal) -> [PastFile]
  ) throws(Refusal) -> CommitReport {
    try saving.withLock { _ throws(Refusal) in
      let files = try files()
      var remarks = files.filter { !$0.canBeLedBack && $0.now != $0.then }.map {
        "\($0.path) is no file of the desk, and stays as it is."
      }
      var isNothing = false
      do throws(SaveFailure) {
        let outcome = try saved { () throws(SaveFailure) in
          try folder.revert(files) { outcome in
            isNothing = outcome.reversal.isEmpty
            if !isNothing { remarks += remember(sentence, on: today, outcome) }
          }
        }
        guard !isNothing else {
          throw SaveFailure.refused(
            Refusal("Nothing is left to take back: the records are what they were before already."))
        }
        return report(outcome, .done, sentence, remarks + followSettings())
      } catch {
        throw error.refusal
      }
    }
  }

  /// Enclosures that the record had then and that aren't there any more, or aren't the same, and those
  /// that it has now and didn't have then.
  private func pastEnclosures(
    besides path: String, now: [UInt8]?, then: [UInt8], at version: VersionID
  ) throws(Refusal) -> [PastFile] {
    let listed = { (bytes: [UInt8]?) -> [String] in
      let record = bytes.flatMap { try? PastFile.record($0, at: path)?.get() }
      return (record?.enclosures ?? []).filter { EnclosureName.isClean($0.file) }.map {
        Filing.path(ofEnclosure: $0.file, besideRecordAt: path)
      }
    }
    let (had, has) = (listed(then), listed(now))
    var files: [PastFile] = []
    for enclosure in had {
      guard let bytes = try historyFolder.bytes(of: enclosure, at: version) else { continue }
      files.append(
        PastFile(path: enclosure, now: exportedBytes(ofEnclosureAt: enclosure), then: bytes))
    }
    for enclosure in has where !had.contains(enclosure) {
      files.append(
        PastFile(path: enclosure, now: exportedBytes(ofEnclosureAt: enclosure), then: nil))
    }
    return files.filter(\.canBeLedBack)
  }
}

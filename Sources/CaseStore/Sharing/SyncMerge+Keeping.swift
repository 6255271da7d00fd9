import CaseModel
import RecordText

extension SyncMerge {
  /// One side took away what the other's records still lean on: an incident under them, or a file that
  /// they enclose. It stays; and whether the incident is to is asked.
  func keepWhatIsUsed(
    _ merged: inout TreeMerge.Merged, _ differences: [String: TreeMerge.Difference]
  ) throws(HistoryFailure) {
    let gone = merged.results.filter { $0.value == .nothing }.keys.compactMap {
      path -> TreeMerge.Difference? in
      guard let difference = differences[path], difference.ours != nil || difference.theirs != nil
      else { return nil }
      return difference
    }
    guard !gone.isEmpty, let ours else { return }
    var words = SyncWords()
    for difference in gone.sorted(by: { $0.path < $1.path }) {
      if Filing.isEnclosure(difference.path) {
        guard try isEnclosed(difference.path, merged, differences) else { continue }
      } else if Filing.name(of: difference.path) == Filing.incident,
        Filing.identity(ofPath: difference.path) != nil
      {
        guard try hasRecords(Filing.folder(of: difference.path), ours, merged) else { continue }
        try ask(difference, ours, &merged, differences)
        words.noteKept(difference.path, try bytes(of: difference))
      } else {
        continue
      }
      merged.results[difference.path] = difference.ours == nil ? .theirs : .ours
    }
    merged.remarks += words.sentences
  }

  /// The file as the side has it that didn't take it away.
  private func bytes(of difference: TreeMerge.Difference) throws(HistoryFailure) -> [UInt8]? {
    guard let blob = difference.ours ?? difference.theirs else { return nil }
    return try Blobs(commits: commits).bytes([blob])[blob]
  }

  /// Whether records of an incident are left beside it.
  private func hasRecords(
    _ folder: String, _ ours: VersionID, _ merged: TreeMerge.Merged
  ) throws(HistoryFailure) -> Bool {
    for version in [ours, theirs] {
      let said = try commits.run(["ls-tree", "-z", "--name-only", version.text, folder + "/"])
      for name in said.split(separator: 0) {
        let path = String(decoding: name, as: UTF8.self)
        guard let identity = Filing.identity(ofPath: path), identity.kind != .incident else {
          continue
        }
        if merged.results[path] ?? .ours != .nothing { return true }
      }
    }
    return false
  }

  /// Whether a record that the sync brings or changes lists the file.
  private func isEnclosed(
    _ path: String, _ merged: TreeMerge.Merged, _ differences: [String: TreeMerge.Difference]
  ) throws(HistoryFailure) -> Bool {
    let folder = Filing.folder(of: Filing.folder(of: path))
    for (other, result) in merged.results {
      guard Filing.folder(of: other) == folder, result != .nothing,
        let identity = Filing.identity(ofPath: other)
      else { continue }
      let bytes: [UInt8]
      switch result {
      case .bytes(let merged): bytes = merged
      case .ours, .theirs:
        let blob = result == .ours ? differences[other]?.ours : differences[other]?.theirs
        guard let blob, let held = try Blobs(commits: commits).bytes([blob])[blob] else { continue }
        bytes = held
      case .nothing: continue
      }
      let stored = try? StoredRecord(
        bytes: bytes, path: other, id: identity.id, kind: identity.kind, stamp: .unknown)
      // One that can't be read may list anything.
      guard let stored else { return true }
      if stored.enclosurePaths.contains(path) { return true }
    }
    return false
  }

  private func ask(
    _ difference: TreeMerge.Difference, _ ours: VersionID, _ merged: inout TreeMerge.Merged,
    _ differences: [String: TreeMerge.Difference]
  ) throws(HistoryFailure) {
    guard let identity = Filing.identity(ofPath: difference.path),
      let bytes = try bytes(of: difference)
    else { return }
    let stored = try? StoredRecord(
      bytes: bytes, path: difference.path, id: identity.id, kind: identity.kind, stamp: .unknown)
    let mine = try SideHistory.read(commits, upTo: ours, without: bases)
    let others = try SideHistory.read(commits, upTo: theirs, without: bases)
    let (remover, keeper) = difference.ours == nil ? (mine, others) : (others, mine)
    let removal = remover.last(difference.path) ?? standIn
    let use = keeper.last(below: Filing.folder(of: difference.path)) ?? standIn
    let choice = Choice(
      record: identity.id, place: .record,
      offers: [
        Choice.Offer(
          value: stored.map(\.record.title) ?? "\(identity.id)", who: use.who, when: use.when),
        Choice.Offer(value: nil, who: removal.who, when: removal.when),
      ])
    let asking = ChoiceText.path(of: identity.id)
    let open = try choices(of: identity.id, at: asking, ours, merged)
    merged.results[asking] =
      ChoiceText.bytes(of: open + [choice]).map { .bytes($0) } ?? .nothing
  }

  /// The choices that are open for a record already.
  private func choices(
    of record: RecordID, at path: String, _ ours: VersionID, _ merged: TreeMerge.Merged
  ) throws(HistoryFailure) -> [Choice] {
    let bytes: [UInt8]?
    switch merged.results[path] {
    case .bytes(let merged): bytes = merged
    case .nothing: bytes = nil
    case .ours, .theirs, nil:
      let blobs = Blobs(commits: commits)
      let side = merged.results[path] == .theirs ? theirs : ours
      let name = try blobs.names(of: [path], at: side).first ?? nil
      bytes = try name.flatMap { name throws(HistoryFailure) in try blobs.bytes([name])[name] }
    }
    return bytes.flatMap { try? ChoiceText.choices(of: record, from: $0) } ?? []
  }
}

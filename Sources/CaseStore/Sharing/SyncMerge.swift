import CaseModel
import RecordText

/// Makes out what a casebook is to hold once what others sent is brought together with it.
struct SyncMerge {
  let commits: Commits
  /// Nil where there is no casebook yet, and all is to be copied.
  let ours: VersionID?
  let theirs: VersionID
  /// The last versions that both had; none where nothing was ever here.
  let bases: [VersionID]
  /// Who stands for a side of which nothing else is known, and when.
  let standIn: SideHistory.Step

  struct Made {
    var targets: [SyncPlanner.Target] = []
    var changes: [(path: String, result: TreeMerge.Result, theirs: String?)] = []
    var remarks: [String] = []
    /// What the version to be made doesn't have, as git has the names.
    var dropped: [[UInt8]] = []
    /// Whether something of theirs is left out, so that their version can't be taken as it is.
    var isLeavingOut = false
  }

  /// All that they have.
  func copied() throws(HistoryFailure) -> Made {
    let sifted = Sifted(try differing(nil, theirs))
    if let record = sifted.inRecordsPlace {
      throw .other(
        """
        The shared casebook has \(record), and there is no record in it that can be read. Ask a \
        colleague to sync, whose desk puts it right, then join.
        """)
    }
    try refuseLarge(sifted.fit)
    var differences: [String: TreeMerge.Difference] = [:]
    for file in sifted.fit {
      differences[file.path] = TreeMerge.Difference(
        path: file.path, bases: [nil], ours: nil, theirs: file.after)
    }
    let results = differences.mapValues { _ in TreeMerge.Result.theirs }
    return try made(TreeMerge.Merged(results: results), differences, sifted)
  }

  func made() throws(HistoryFailure) -> Made {
    let sifted = Sifted(try differing(ours, theirs))
    let changed = sifted.fit
    try refuseLarge(changed)
    let paths = changed.map(\.path)
    var differences: [String: TreeMerge.Difference] = [:]
    var bases: [[String?]] = []
    for base in self.bases { bases.append(try Blobs(commits: commits).names(of: paths, at: base)) }
    for (place, file) in changed.enumerated() {
      differences[file.path] = TreeMerge.Difference(
        path: file.path, bases: bases.map { $0[place] }, ours: file.before, theirs: file.after)
    }
    try addOpenChoices(to: &differences)
    var merged = try merge(differences)
    try keepWhatIsUsed(&merged, differences)
    return try made(merged, differences, sifted)
  }

  /// A record's merge takes its file with choices in, and that may be the same on both sides: without
  /// it, what is on offer would be lost.
  private func addOpenChoices(
    to differences: inout [String: TreeMerge.Difference]
  ) throws(HistoryFailure) {
    guard let ours else { return }
    let open = differences.values.filter { !$0.isSettled }
      .compactMap { ChoiceText.path(besideFileAt: $0.path) }
      .filter { differences[$0] == nil }.sorted()
    guard !open.isEmpty else { return }
    let blobs = Blobs(commits: commits)
    let here = try blobs.names(of: open, at: ours)
    var before: [[String?]] = []
    for base in bases { before.append(try blobs.names(of: open, at: base)) }
    for (place, path) in open.enumerated() where here[place] != nil {
      differences[path] = TreeMerge.Difference(
        path: path, bases: before.map { $0[place] }, ours: here[place], theirs: here[place])
    }
  }

  // MARK: - What differs

  private func differing(
    _ one: VersionID?, _ other: VersionID
  ) throws(HistoryFailure) -> [ChangedPath] {
    Log.changedPaths(
      try commits.run([
        "diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-ext-diff", "--no-textconv",
        "--abbrev=40", one?.text ?? SyncMerge.empty, other.text,
      ]))
  }

  private func refuseLarge(_ changed: [ChangedPath]) throws(HistoryFailure) {
    let blobs = Blobs(commits: commits)
    let coming = changed.filter { $0.after != nil }
    let sizes = try blobs.sizes(coming.map { $0.after ?? "" })
    for (file, size) in zip(coming, sizes) {
      let limit = Filing.isEnclosure(file.path) ? SyncMerge.largest : FileWords.limit
      guard let size, size > limit else { continue }
      throw .other(
        """
        Nothing was brought in, since \(VisibleName.of(file.path)) in the shared casebook has \
        \(size >> 20) MB, and \(limit >> 20) MB are the most. Ask whoever put it there to take it out.
        """)
    }
  }

  /// git's name of a version without files.
  private static let empty = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
  private static let largest = 1 << 30

  // MARK: - Merging

  private func merge(
    _ differences: [String: TreeMerge.Difference]
  ) throws(HistoryFailure) -> TreeMerge.Merged {
    let open = differences.values.filter { !$0.isSettled }
    guard !open.isEmpty else {
      let results = differences.mapValues { difference -> TreeMerge.Result in
        let isTheirs = difference.isOnlyTheirs
        let blob = isTheirs ? difference.theirs : difference.ours
        return blob == nil ? .nothing : isTheirs ? .theirs : .ours
      }
      return TreeMerge.Merged(results: results)
    }
    let mine = try SideHistory.read(commits, upTo: ours ?? theirs, without: bases)
    let others = try SideHistory.read(commits, upTo: theirs, without: bases)
    var needed: Set<String> = []
    for path in pathsToRead(open, differences) {
      guard let difference = differences[path] else { continue }
      needed.formUnion((difference.bases + [difference.ours, difference.theirs]).compactMap { $0 })
      needed.formUnion((mine.steps[path] ?? []).compactMap(\.blob))
      needed.formUnion((others.steps[path] ?? []).compactMap(\.blob))
    }
    let held = try Blobs(commits: commits).bytes(needed)
    return TreeMerge(
      differences: differences, ours: mine, theirs: others,
      standIns: (
        try commits.lastStep(at: ours ?? theirs) ?? standIn,
        try commits.lastStep(at: theirs) ?? standIn
      ),
      metBases: try metBases(open, differences), bytes: { held[$0] ?? [] }
    ).merged()
  }

  /// A file with choices is merged with its record's.
  private func pathsToRead(
    _ open: [TreeMerge.Difference], _ differences: [String: TreeMerge.Difference]
  ) -> Set<String> {
    var paths = Set(open.map(\.path))
    for path in differences.keys {
      guard let asking = ChoiceText.path(besideFileAt: path), differences[asking] != nil else {
        continue
      }
      paths.formUnion([path, asking])
    }
    return paths
  }

  /// What the files that differ were before both sides parted, where they had met crosswise.
  private func metBases(
    _ open: [TreeMerge.Difference], _ differences: [String: TreeMerge.Difference]
  ) throws(HistoryFailure) -> [String: FileMerge.Base] {
    guard bases.count > 1 else { return [:] }
    let met = MetBases(commits: commits, standIn: standIn)
    var found: [String: FileMerge.Base] = [:]
    for path in pathsToRead(open, differences) { found[path] = try met.base(of: path, bases) }
    return found
  }

  /// The last versions that the first of these has in common with what the others come to together;
  /// none where they never had one.
  static func bases(
    _ commits: Commits, _ versions: [VersionID]
  ) throws(HistoryFailure) -> [VersionID] {
    do {
      let said = try commits.run(["merge-base", "--all"] + versions.map(\.text))
      return String(decoding: said, as: UTF8.self).split(separator: "\n").sorted().compactMap {
        VersionID($0)
      }
    } catch {
      if case .git(.failed(1, _)) = error { return [] }
      throw error
    }
  }

  // MARK: - What comes of it

  private func made(
    _ merged: TreeMerge.Merged, _ differences: [String: TreeMerge.Difference], _ sifted: Sifted
  ) throws(HistoryFailure) -> Made {
    var made = Made(
      remarks: sifted.remarks + merged.remarks, dropped: sifted.dropped,
      isLeavingOut: sifted.isLeavingOut)
    let coming = merged.results.compactMap { path, result in
      result == .theirs ? differences[path]?.theirs : nil
    }
    let blobs = Blobs(commits: commits)
    let sizes = Dictionary(
      zip(coming, try blobs.sizes(coming)), uniquingKeysWith: { first, _ in first })
    let small = Set(coming.filter { (sizes[$0] ?? 0) ?? 0 <= SyncMerge.small })
    let held = try blobs.bytes(small)
    let others = merged.results.keys.filter { differences[$0] == nil }
    let present = Dictionary(
      zip(others, try names(of: others, blobs)), uniquingKeysWith: { first, _ in first })
    for (path, result) in merged.results.sorted(by: { $0.key < $1.key }) where result != .ours {
      let before = differences[path].map(\.ours) ?? present[path] ?? nil
      let theirs = differences[path]?.theirs
      var target = SyncPlanner.Target(path: path, before: before, after: nil)
      switch result {
      case .ours, .nothing: break
      case .bytes(let bytes): target.after = .bytes(bytes)
      case .theirs:
        guard let theirs else { break }
        if let bytes = held[theirs] {
          target.after = .bytes(bytes)
        } else {
          target.after = try large(theirs)
        }
      }
      if target.after == nil, before == nil { continue }
      made.targets.append(target)
      made.changes.append((path, result, theirs))
    }
    return made
  }

  /// What files that neither side changed hold here.
  private func names(of paths: [String], _ blobs: Blobs) throws(HistoryFailure) -> [String?] {
    guard let ours else { return paths.map { _ in nil } }
    return try blobs.names(of: paths, at: ours)
  }

  private func large(_ blob: String) throws(HistoryFailure) -> SyncPlanner.Content {
    let repository = commits.repository
    let read: @Sendable () throws(FileFailure) -> [UInt8] = { () throws(FileFailure) in
      do throws(GitFailure) {
        return try repository.run(["cat-file", "blob", blob], limit: SyncMerge.largest + 1)
      } catch {
        throw FileFailure(".git", "read", 5)
      }
    }
    do {
      return .large(Fingerprint(of: try read()), read)
    } catch {
      throw .file(error)
    }
  }

  private static let small = 1 << 20
}

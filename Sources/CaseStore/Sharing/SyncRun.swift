import CaseModel
import Glibc

/// One sync, while no other runs.
struct SyncRun {
  let sharing: CasebookSharing
  let transport: Transport
  let repository: Repository
  let person: Person
  let now: Moment
  let lock: Int32
  let deskFolder: Folder
  let surroundings: CasebookSharing.Surroundings

  /// How often somebody else may be quicker, here or there, before it is given up.
  private static let attempts = 8

  func run(_ progress: (SyncProgress) -> Bool) throws(Refusal) -> SyncReport {
    clearAway()
    var report = SyncReport()
    for _ in 0..<SyncRun.attempts {
      try tell(progress, SyncProgress(stage: .noting))
      report.remarks += try surroundings.note()
      try tell(progress, SyncProgress(stage: .fetching))
      let isThere = try transport.receive(keeping: lock) { fraction in
        progress(SyncProgress(stage: .fetching, fraction: fraction))
      }
      let theirs = isThere ? try version(Transport.received) : nil
      if let theirs {
        try tell(progress, SyncProgress(stage: .merging))
        guard try bringIn(theirs, &report) else { continue }
      }
      guard let head = try version(Repository.branch) else {
        throw Refusal("Nothing was synced, since nothing was changed here yet.")
      }
      if head == theirs { return report }
      let count = try count(head, without: theirs)
      try tell(progress, SyncProgress(stage: .sending))
      let sent = try transport.send(head, after: theirs, keeping: lock) { fraction in
        progress(SyncProgress(stage: .sending, fraction: fraction))
      }
      guard sent == .done else { continue }
      report.sent += count
      return report
    }
    throw Refusal(
      """
      Nothing was sent: others keep sending to \(VisibleName.of(transport.address.text)), or changing \
      this casebook. What came from them is here. Sync again in a while.
      """)
  }

  private func tell(
    _ progress: (SyncProgress) -> Bool, _ step: SyncProgress
  ) throws(Refusal) {
    guard progress(step) else { throw SharingTrouble.refusal(.stopped, transport.address, "") }
  }

  /// Removes what git left locked where it was torn away. While this runs, none of ours is at work.
  private func clearAway() {
    guard let git = try? Folder.at(repository.casebook).folder(Repository.folder) else { return }
    for steps in [
      ["refs", "remotes", "shared", "main.lock"], ["refs", "casedesk", "merged.lock"],
      ["packed-refs.lock"],
    ] {
      guard let name = steps.last,
        let place = try? git.folder(at: steps.dropLast().map { $0[...] }),
        let status = try? place.status(of: name), time(nil) - status.st_mtim.tv_sec > 5
      else { continue }
      _ = try? place.remove(name)
    }
  }

  // MARK: - Bringing in

  /// - Returns: false where the casebook was changed meanwhile, so that it is to be tried anew.
  private func bringIn(_ theirs: VersionID, _ report: inout SyncReport) throws(Refusal) -> Bool {
    let outcome: Brought?
    do {
      outcome = try sharing.history.locked("lock") { (folder, lock) throws(HistoryFailure) in
        let commits = try sharing.history.commits(folder, lock)
        return try bringIn(theirs, commits)
      }
    } catch {
      if case .other(let sentence) = error { throw Refusal(sentence) }
      throw Refusal("What others sent wasn't brought in: \(error.explanation)")
    }
    switch outcome {
    case nil, .overtaken?: return false
    case .nothing?: return true
    case .done(let count, let paths, let remarks)?:
      report.received += count
      report.changed += paths.compactMap { Filing.identity(ofPath: $0)?.id }
      report.remarks += remarks
      return true
    }
  }

  private enum Brought {
    case nothing
    case overtaken
    case done(received: Int, paths: [String], remarks: [String])
  }

  private func bringIn(_ theirs: VersionID, _ commits: Commits) throws(HistoryFailure) -> Brought {
    let intent = MergeIntent(commits: commits)
    try intent.finish()
    guard let ours = try commits.head() else {
      throw .other("This casebook has no history yet. Change something first, or join the other.")
    }
    if ours == theirs { return .nothing }
    let bases = try SyncMerge.bases(commits, [ours, theirs])
    guard !bases.isEmpty else {
      throw .other(
        """
        The shared casebook and this one were never one. Set up another place for this one, or join the \
        shared one in a new folder.
        """)
    }
    if bases == [theirs] { return .nothing }
    let merge = SyncMerge(
      commits: commits, ours: ours, theirs: theirs, bases: bases,
      standIn: SideHistory.Step(blob: nil, who: person, when: now))
    let made = try merge.made()
    let count = try self.count(theirs, without: ours, commits)
    let version: VersionID
    if bases == [ours], !made.isLeavingOut {
      version = theirs
      try intent.keep(theirs)
    } else {
      version = try intent.make(
        SyncRun.sentence(count), made, ours: ours, theirs: theirs, now: now)
    }
    return try carryOut(made, version, after: ours, intent, count)
  }

  private static func sentence(_ count: Int) -> String {
    "Brought together with \(count) change\(count == 1 ? "" : "s") of others"
  }

  private func carryOut(
    _ made: SyncMerge.Made, _ version: VersionID, after ours: VersionID, _ intent: MergeIntent,
    _ count: Int
  ) throws(HistoryFailure) -> Brought {
    let folder = surroundings.folder()
    let planner = SyncPlanner(root: folder.root, targets: made.targets)
    let outcome: SaveOutcome
    do throws(SaveFailure) {
      outcome = try surroundings.save { () throws(SaveFailure) in
        try folder.save(names: made.targets.map(\.path)) { () throws(SaveFailure) in
          try planner.plan()
        }
      }
    } catch {
      try intent.forget()
      if case .clash = error { return .overtaken }
      throw .other(error.sentence)
    }
    try intent.carryThrough(version, after: ours)
    return .done(
      received: count, paths: made.targets.map(\.path), remarks: made.remarks + outcome.remarks)
  }

  // MARK: - Asking

  private func version(_ name: String) throws(Refusal) -> VersionID? {
    let said = try sharing.history.ask(
      ["for-each-ref", "--format=%(objectname)", name], for: "The history can't be read")
    return VersionID(String(decoding: said, as: UTF8.self).filter { !$0.isNewline })
  }

  private func count(_ version: VersionID, without other: VersionID?) throws(Refusal) -> Int {
    let said = try sharing.history.ask(
      ["rev-list", "--count", version.text] + (other.map { ["^\($0)"] } ?? []),
      for: "The history can't be read")
    return Int(String(decoding: said, as: UTF8.self).filter { !$0.isNewline }) ?? 0
  }

  private func count(
    _ version: VersionID, without other: VersionID, _ commits: Commits
  ) throws(HistoryFailure) -> Int {
    let said = try commits.run(["rev-list", "--count", version.text, "^\(other)"])
    return Int(String(decoding: said, as: UTF8.self).filter { !$0.isNewline }) ?? 0
  }
}

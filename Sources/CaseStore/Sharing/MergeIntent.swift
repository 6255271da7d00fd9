import CFileSystem
import CaseModel
import Glibc

/// A version that the casebook's files are being led to, kept under a name of its own until they are
/// there: after a crash it tells what was meant.
struct MergeIntent {
  let commits: Commits

  static let name = "refs/casedesk/merged"

  /// Whether there is one, by a look that costs nothing.
  static func mayBe(in root: Folder) -> Bool {
    let folder = try? root.folder(at: ["\(Repository.folder)", "refs", "casedesk"])
    return (try? folder?.status(of: "merged")) != nil
  }

  func version() throws(HistoryFailure) -> VersionID? {
    let said = try commits.run(["for-each-ref", "--format=%(objectname)", MergeIntent.name])
    return VersionID(String(decoding: said, as: UTF8.self).filter { !$0.isNewline })
  }

  /// Keeps a version that is there already.
  func keep(_ version: VersionID) throws(HistoryFailure) {
    _ = try commits.run(["update-ref", MergeIntent.name, version.text])
    casedesk_sync_file_system(commits.root.descriptor.number)
  }

  /// Makes a version of two, with what it has otherwise than ours, and keeps it. Where there is none of
  /// ours, it follows on theirs, with nothing but what is named.
  func make(
    _ sentence: String, _ made: SyncMerge.Made, ours: VersionID?, theirs: VersionID, now: Moment
  ) throws(HistoryFailure) -> VersionID {
    let changes = made.changes
    var heading = true
    var place = 0
    let step = Commits.Step(
      sentence: sentence, when: now, origin: .merge, files: [], other: theirs)
    let parents = ours.map { "from \($0)\nmerge \(theirs)\n" } ?? "from \(theirs)\ndeleteall\n"
    let who =
      "\(commits.person.name) <\(commits.person.address)> \(now.seconds) \(MergeIntent.zone(of: now))"
    let message = Array(FastImport.message(step).utf8)
    var first = message
    first += Array("\n\(parents)".utf8)
    for path in made.dropped {
      first += Array("D ".utf8) + GitConfiguration.quoted(path: path)
      first.append(0x0A)
    }
    _ = try commits.run(
      ["fast-import", "--quiet", "--done", "--force", "--date-format=raw"],
      input: {
        if heading {
          heading = false
          return Array(
            """
            reset \(MergeIntent.name)
            from \(ours ?? theirs)

            commit \(MergeIntent.name)
            author \(who)
            committer \(who)
            data \(message.count)

            """.utf8) + first
        }
        guard place < changes.count else {
          guard place == changes.count else { return nil }
          place += 1
          return Array("\ndone\n".utf8)
        }
        let (path, result, blob) = changes[place]
        place += 1
        let quoted = GitConfiguration.quoted(path)
        switch (result, blob) {
        case (.theirs, let blob?): return Array("M 100644 \(blob) \(quoted)\n".utf8)
        case (.bytes(let bytes), _):
          return Array("M 100644 inline \(quoted)\ndata \(bytes.count)\n".utf8) + bytes + [0x0A]
        case (.nothing, _), (.theirs, nil): return Array("D \(quoted)\n".utf8)
        case (.ours, _): return [0x0A]
        }
      })
    casedesk_sync_file_system(commits.root.descriptor.number)
    guard let version = try version() else {
      throw .other("git didn't keep what was merged. Try again.")
    }
    guard let key = commits.signingKey else { return version }
    let signed = try commits.signed(from: ours ?? theirs, to: version, key: key)
    try keep(signed)
    return signed
  }

  /// `+0130`.
  private static func zone(of moment: Moment) -> String {
    let minutes = abs(moment.offset)
    let number = String(minutes / 60 * 100 + minutes % 60)
    return (moment.offset < 0 ? "-" : "+") + String(repeating: "0", count: 4 - number.count)
      + number
  }

  /// Makes the version the casebook's newest: its files are there.
  func carryThrough(_ version: VersionID, after head: VersionID?) throws(HistoryFailure) {
    let none = String(repeating: "0", count: 40)
    _ = try commits.run(["update-ref", Repository.branch, version.text, head?.text ?? none])
    casedesk_sync_file_system(commits.root.descriptor.number)
    try GitIndex(commits: commits).follow()
    try forget()
  }

  func forget() throws(HistoryFailure) {
    _ = try commits.run(["update-ref", "-d", MergeIntent.name])
  }

  /// After a crash: takes the version for the newest where its files got their places, and forgets it
  /// where they didn't. A sync's save is whole or absent, so a few that are as they were before tell
  /// that it is absent; then nothing happened, and the next sync merges anew.
  func finish() throws(HistoryFailure) {
    guard MergeIntent.mayBe(in: commits.root) else { return }
    clearAway()
    guard let version = try version() else { return }
    guard let head = try commits.head() else { return try forget() }
    if try isAncestor(version, of: head) {
      try GitIndex(commits: commits).follow()
      return try forget()
    }
    guard try isAncestor(head, of: version) else { return try forget() }
    let said = try commits.run([
      "diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-ext-diff", "--no-textconv",
      "--abbrev=40", head.text, version.text,
    ])
    var isThere = false
    for changed in Log.changedPaths(said) {
      let now: String?
      do throws(FileFailure) {
        now = try commits.open(changed.path).map { (file) throws(FileFailure) in
          try GitObject.name(of: file)
        }
      } catch {
        throw .file(error)
      }
      if now == changed.before { return try forget() }
      if now == changed.after { isThere = true }
    }
    if isThere { try carryThrough(version, after: head) } else { try forget() }
  }

  /// Removes what git left locked where a sync was torn away. None of ours is at work, since it would
  /// hold the lock; those of others are younger.
  private func clearAway() {
    for steps in [
      ["HEAD.lock"], ["refs", "heads", "main.lock"], ["refs", "casedesk", "merged.lock"],
      ["packed-refs.lock"],
    ] {
      let folders = [Repository.folder] + steps.dropLast()
      guard let name = steps.last,
        let place = try? commits.root.folder(at: folders.map { $0[...] }),
        let status = try? place.status(of: name), time(nil) - status.st_mtim.tv_sec > 5
      else { continue }
      _ = try? place.remove(name)
    }
  }

  private func isAncestor(_ one: VersionID, of other: VersionID) throws(HistoryFailure) -> Bool {
    do {
      _ = try commits.run(["merge-base", "--is-ancestor", one.text, other.text])
      return true
    } catch {
      if case .git(.failed(1, _)) = error { return false }
      throw error
    }
  }
}

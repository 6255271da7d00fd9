import CaseModel
import Glibc

/// The index that git itself keeps: in line with the newest version after each step, for whoever uses
/// git by hand, and to tell quickly what other programs changed.
///
/// git works on a second name of it, while this program holds git's own lock on the index; what git
/// made takes the index's place then. So it is known for sure whether anybody else wrote it since.
struct GitIndex {
  let commits: Commits

  private static let name = "index"
  private static let lock = "index.lock"
  /// While the lock is held it has a second name, by which one that was left is known for ours.
  private static let mark = "indexing"

  /// Brings the index in line with the newest version.
  func follow() throws(HistoryFailure) {
    try change { (known, surroundings) throws(HistoryFailure) in
      guard let head = try commits.head() else {
        _ = try commits.run(["read-tree", "--empty"], surroundings: surroundings)
        return ((), nil)
      }
      if head == known { return ((), head) }
      if let known, var lines = try steps(from: known, to: head) {
        _ = try commits.run(["update-index", "-z", "--index-info"], surroundings: surroundings) {
          defer { lines = [] }
          return lines.isEmpty ? nil : lines
        }
        return ((), head)
      }
      try reset(head, surroundings)
      return ((), head)
    }
  }

  private func reset(_ head: VersionID, _ surroundings: [String]) throws(HistoryFailure) {
    do {
      _ = try commits.run(["read-tree", "--reset", head.text], surroundings: surroundings)
    } catch {
      guard case .git(.failed) = error else { throw error }
      try makeAnew(head, surroundings)
    }
  }

  /// Asks git something by the index, which git brings up to date with what it saw of the files.
  func ask(_ arguments: [String]) throws(HistoryFailure) -> [UInt8] {
    try change { (known, surroundings) throws(HistoryFailure) in
      try answer(arguments, known, surroundings)
    }
  }

  private func answer(
    _ arguments: [String], _ known: VersionID?, _ surroundings: [String]
  ) throws(HistoryFailure) -> ([UInt8], VersionID?) {
    let asking = surroundings + ["GIT_OPTIONAL_LOCKS=1"]
    do {
      return (try commits.run(arguments, surroundings: asking), known)
    } catch {
      guard case .git(.failed) = error, let head = try commits.head() else { throw error }
      try makeAnew(head, surroundings)
      return (try commits.run(arguments, surroundings: asking), head)
    }
  }

  /// Makes one in the place of an index that git can't read.
  private func makeAnew(
    _ version: VersionID, _ surroundings: [String]
  ) throws(HistoryFailure) {
    do {
      try commits.folder.remove(GitIndex.name)
    } catch {
      throw .file(error)
    }
    _ = try commits.run(["read-tree", version.text], surroundings: surroundings)
  }

  /// What differs between two versions, as git-update-index(1) reads it; nil where the index is better
  /// made anew.
  private func steps(
    from one: VersionID, to other: VersionID
  ) throws(HistoryFailure) -> [UInt8]? {
    let said: [UInt8]
    do {
      said = try commits.run([
        "diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-ext-diff", "--no-textconv",
        "--abbrev=40", one.text, other.text,
      ])
    } catch {
      if case .git(.failed) = error { return nil }
      throw error
    }
    let changed = Log.changedPaths(said)
    guard !changed.isEmpty, changed.count <= GitIndex.mostSteps, changed.allSatisfy(\.isPlain)
    else { return nil }
    let none = String(repeating: "0", count: 40)
    // What went makes room for what came: a folder may have become a file.
    let lines = changed.sorted { ($0.after == nil ? 0 : 1) < ($1.after == nil ? 0 : 1) }.map {
      "\($0.after == nil ? "0" : $0.modeAfter) \($0.after ?? none)\t\($0.path)\0"
    }
    return Array(lines.joined().utf8)
  }

  private static let mostSteps = 5_000

  // MARK: - In the place of the index

  /// - Parameter body: given the version for which the index is known to stand, if any, and the
  ///   surroundings for git; gives the version for which it stands afterwards.
  private func change<Result>(
    _ body: (_ known: VersionID?, _ surroundings: [String]) throws(HistoryFailure) -> (
      Result, VersionID?
    )
  ) throws(HistoryFailure) -> Result {
    let git: Folder
    let before: stat?
    let known: KeptIndex?
    do throws(FileFailure) {
      git = try commits.root.folder(Repository.folder)
      try GitIndex.hold(git, commits.folder)
    } catch {
      if error.code == EEXIST {
        throw .other("another program is working in .git. It is made up for later.")
      }
      throw .file(error)
    }
    defer { GitIndex.release(git, commits.folder) }
    do throws(FileFailure) {
      before = try git.status(of: GitIndex.name)
      let noted = KeptIndex(in: git)
      known = noted?.stamp == before.map(Stamp.init) ? noted : nil
      try lay(before, git)
    } catch {
      throw .file(error)
    }
    defer { _ = try? commits.folder.remove(GitIndex.name) }
    let path = "\(commits.repository.casebook)/\(commits.folder.path(of: GitIndex.name))"
    let (result, version) = try body(known?.version, ["GIT_INDEX_FILE=\(path)"])
    do throws(FileFailure) {
      try put(before, git)
      guard let stamp = try git.status(of: GitIndex.name).map(Stamp.init) else { return result }
      try KeptIndex(stamp: stamp, version: version, since: known?.since ?? "\(stamp)")
        .write(commits.folder)
    } catch {
      throw .file(error)
    }
    return result
  }

  /// Gives the index a second name; where the disk knows none, a copy.
  private func lay(_ index: stat?, _ git: Folder) throws(FileFailure) {
    let folder = commits.folder
    // Of our own gits none is alive, since it would hold the desk's lock.
    try folder.remove(GitIndex.name)
    try folder.remove(GitIndex.lock)
    guard let index else { return }
    do {
      try folder.link(GitIndex.name, to: GitIndex.name, of: git)
    } catch {
      guard error.isOfMissingLinks else { throw error }
      let file = try OpenFile(GitIndex.name, in: git)
      let copy = try NewFile(GitIndex.name, in: folder)
      while let piece = try file.nextPiece(of: 1 << 20) { try copy.write(piece) }
      // By the time of its index git tells which files may have changed right after it looked.
      var times = [index.st_mtim, index.st_mtim]
      _ = try uninterrupted(folder.path(of: GitIndex.name), "utimensat") {
        utimensat(folder.descriptor.number, GitIndex.name, &times, AT_SYMLINK_NOFOLLOW)
      }
    }
  }

  /// Puts what git made in the index's place.
  private func put(_ before: stat?, _ git: Folder) throws(FileFailure) {
    guard let made = try commits.folder.status(of: GitIndex.name),
      made.st_ino != before?.st_ino
    else {
      // With its second name it also loses its stamp, which is taken next.
      try commits.folder.remove(GitIndex.name)
      return
    }
    _ = try uninterrupted(git.path(of: GitIndex.name), "renameat") {
      renameat(
        commits.folder.descriptor.number, GitIndex.name, git.descriptor.number, GitIndex.name)
    }
  }

  // MARK: - The lock

  /// Takes git's lock on its index, waiting a little for somebody who uses git by hand.
  private static func hold(_ git: Folder, _ folder: Folder) throws(FileFailure) {
    try folder.remove(mark)
    _ = try NewFile(mark, in: folder)
    for attempt in 1...attempts {
      do throws(FileFailure) {
        return try git.link(lock, to: mark, of: folder)
      } catch {
        if error.isOfMissingLinks {
          _ = try NewFile(lock, in: git)
          return
        }
        guard error.code == EEXIST, attempt < attempts else {
          _ = try? folder.remove(mark)
          throw error
        }
      }
      usleep(50_000)
    }
  }

  private static let attempts = 6

  private static func release(_ git: Folder, _ folder: Folder) {
    _ = try? git.remove(lock)
    _ = try? folder.remove(mark)
  }

  /// Takes the lock away that was left where this program was killed, and no other: somebody may be
  /// using git by hand. One from before the machine started is nobody's.
  static func clearAway(_ git: Folder, _ folder: Folder) throws(FileFailure) {
    guard let held = try git.status(of: lock) else { return }
    let isOurs = try folder.status(of: mark)?.st_ino == held.st_ino
    if isOurs || Commits.isOfBefore(held) { try git.remove(lock) }
  }
}

/// What is known of git's index as this program wrote it last.
struct KeptIndex {
  static let name = "index-kept"

  /// The index's own; where it has another by now, somebody else wrote it.
  var stamp: Stamp
  /// The version that it has; nil where that isn't known.
  var version: VersionID?
  /// Tells apart how often somebody else wrote the index: the same as long as nobody did.
  var since: String

  init(stamp: Stamp, version: VersionID?, since: String) {
    self.stamp = stamp
    self.version = version
    self.since = since
  }

  /// - Parameter git: the folder `.git`.
  init?(in git: Folder) {
    guard let folder = try? git.folder("casedesk"),
      let file = try? OpenFile(KeptIndex.name, in: folder), file.isRegular,
      let bytes = try? file.bytes(limit: 1_000),
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 4, let stamp = Stamp(String(lines[0])), lines[3].isEmpty else {
      return nil
    }
    self.init(stamp: stamp, version: VersionID(lines[1]), since: String(lines[2]))
  }

  /// Not synced: where it gets lost, the index is taken for somebody else's.
  fileprivate func write(_ folder: Folder) throws(FileFailure) {
    let part = WorkName.part()
    do {
      let text = "\(stamp)\n\(version?.text ?? "-")\n\(since)\n"
      try NewFile(part, in: folder).write(Array(text.utf8))
      _ = try uninterrupted(folder.path(of: KeptIndex.name), "renameat") {
        renameat(
          folder.descriptor.number, part, folder.descriptor.number, KeptIndex.name)
      }
    } catch {
      _ = try? folder.remove(part)
      throw error
    }
  }
}

extension Folder {
  /// Gives a file of another folder a second name here: EEXIST where that is taken.
  fileprivate func link(
    _ name: String, to other: String, of folder: Folder
  ) throws(FileFailure) {
    _ = try uninterrupted(path(of: name), "linkat") {
      linkat(folder.descriptor.number, other, descriptor.number, name, 0)
    }
  }
}

extension FileFailure {
  /// Whether the file system gives no file a second name.
  fileprivate var isOfMissingLinks: Bool {
    [EPERM, EINVAL, ENOSYS, EOPNOTSUPP, EMLINK].contains(code)
  }
}

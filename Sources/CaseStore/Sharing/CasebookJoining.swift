package import CaseModel
import Glibc

extension CasebookSharing {
  /// Makes a casebook in a folder that is missing or empty, of the shared one at an address. Where it
  /// was interrupted, the next call for the same folder goes on.
  /// - Returns: what the person should know.
  @discardableResult
  package static func join(
    at path: String, from typed: String, git: GitProgram?, searchPath: String?,
    _ progress: (SyncProgress) -> Bool
  ) throws(Refusal) -> [String] {
    let address = try SharedAddress(typed)
    let isNew: Bool
    do throws(FileFailure) {
      isNew = try CasebookJoining.prepare(path)
    } catch {
      throw CasebookJoining.refusal(error, path)
    }
    let history = HistoryFolder.open(path, git: git)
    do throws(Refusal) {
      try history.begin()
      let sharing = CasebookSharing(history, searchPath: searchPath)
      try sharing.keepPlace(address)
      return try CasebookJoining(sharing: sharing, address: address).run(progress)
    } catch {
      CasebookJoining.takeAway(path, isNew: isNew)
      throw error
    }
  }
}

extension CasebookSharing {
  /// Why no casebook can be made in a folder, before anything is done there; nil where one can.
  package static func hindrance(toJoiningAt path: String) -> Refusal? {
    do throws(FileFailure) {
      var status = Glibc.stat()
      if stat(path, &status) == 0 {
        try CasebookJoining.checkEmpty(path)
      } else {
        let parent = Filing.folder(of: path)
        guard access(parent.isEmpty ? "/" : parent, W_OK | X_OK) == 0 else {
          throw FileFailure(path, "access", errno)
        }
      }
      return nil
    } catch {
      return CasebookJoining.refusal(error, path)
    }
  }
}

/// Makes a copy of a shared casebook in a folder of its own.
struct CasebookJoining {
  let sharing: CasebookSharing
  let address: SharedAddress

  /// - Returns: whether the folder was made.
  static func prepare(_ path: String) throws(FileFailure) -> Bool {
    var isNew = true
    do {
      _ = try uninterrupted(path, "mkdir") { mkdir(path, 0o700) }
    } catch {
      guard error.code == EEXIST else { throw error }
      isNew = false
    }
    try checkEmpty(path)
    return isNew
  }

  static func refusal(_ failure: FileFailure, _ path: String) -> Refusal {
    let shown = VisibleName.of(path)
    return Refusal(
      failure.code == ENOTEMPTY
        ? "\(shown): this folder isn't empty. Name an empty folder, or a new one."
        : "\(shown): no casebook was made, since \(failure.explanation)")
  }

  /// Refuses a folder that has anything but what an interrupted joining left.
  static func checkEmpty(_ path: String) throws(FileFailure) {
    let folder = try Folder.at(path)
    let isOfJoining = (try? folder.folder(at: ["\(Repository.folder)", "casedesk"])) != nil
    let names = try folder.entries().map { $0.text ?? "?" }
    let isUnfinished =
      isOfJoining && !names.contains(Filing.settings) || names.contains(WorkName.journal)
    guard names.isEmpty || isUnfinished else { throw FileFailure(path, "mkdir", ENOTEMPTY) }
  }

  /// Takes the repository away of a folder in which no casebook came to be.
  static func takeAway(_ path: String, isNew: Bool) {
    guard let folder = try? Folder.at(path),
      let names = try? folder.entries().map({ $0.text ?? "?" }), names == [Repository.folder]
    else { return }
    folder.removeAll(Repository.folder)
    if isNew { rmdir(path) }
  }

  func run(_ progress: (SyncProgress) -> Bool) throws(Refusal) -> [String] {
    guard let repository = sharing.history.repository else { return [] }
    let transport = Transport(repository: repository, address: address, ssh: sharing.ssh)
    var refused: Refusal?
    do {
      let remarks = try sharing.history.locked("lock") {
        (folder, lock) throws(HistoryFailure) in
        let isThere: Bool
        do throws(Refusal) {
          isThere = try transport.receive(keeping: lock) { fraction in
            progress(SyncProgress(stage: .fetching, fraction: fraction))
          }
        } catch {
          refused = error
          throw .other(error.sentence)
        }
        guard isThere else {
          throw .other(
            """
            Nobody sent a casebook to \(VisibleName.of(address.text)) yet. Sync the first one with it, \
            then join.
            """)
        }
        guard progress(SyncProgress(stage: .merging)) else {
          throw .other("It was stopped, and no casebook was made.")
        }
        return try fill(repository, folder, lock)
      }
      return remarks ?? []
    } catch {
      throw refused ?? Refusal(error.explanation)
    }
  }

  private func fill(
    _ repository: Repository, _ folder: Folder, _ lock: Int32
  ) throws(HistoryFailure) -> [String] {
    let root: Folder
    do throws(FileFailure) {
      root = try Folder.at(repository.casebook)
      _ = try Recovery(root: root, isExclusive: true).run()
    } catch {
      throw .file(error)
    }
    let nobody = Person(name: "casedesk", address: "")
    let commits = Commits(
      repository: repository, person: nobody, folder: folder, lock: lock, root: root)
    let said = try commits.run(["for-each-ref", "--format=%(objectname)", Transport.received])
    guard let theirs = VersionID(String(decoding: said, as: UTF8.self).filter { !$0.isNewline })
    else { throw .other("What came isn't a casebook.") }
    let merge = SyncMerge(
      commits: commits, ours: nil, theirs: theirs, bases: [],
      standIn: SideHistory.Step(blob: nil, who: nobody, when: Moment(seconds: 0)))
    let made = try merge.copied()
    guard made.targets.contains(where: { $0.path == Filing.settings }) else {
      throw .other(
        "What is at \(VisibleName.of(address.text)) isn't a casebook: it has no \(Filing.settings)."
      )
    }
    do {
      let plan = try SyncPlanner(root: root, targets: try missing(made.targets, root)).plan()
      if !plan.isEmpty { _ = try CarryOut(root: root, plan: plan).run { _, _ in true } }
    } catch let failure as SaveFailure {
      throw .other(failure.sentence)
    } catch let failure as CarryOut.Failure {
      throw .other(failure.refusal)
    } catch let failure as HistoryFailure {
      throw failure
    } catch {
      throw .other("\(error)")
    }
    let intent = MergeIntent(commits: commits)
    var version = theirs
    if made.isLeavingOut {
      // By whoever joins it is made alike.
      let said = try commits.run(["log", "--max-count=1", "--format=%at", theirs.text, "--"])
      let when = Int(String(decoding: said, as: UTF8.self).filter { !$0.isNewline }) ?? 0
      version = try intent.make(
        "Left out what can't be in a casebook", made, ours: nil, theirs: theirs,
        now: Moment(seconds: when))
    }
    try intent.carryThrough(version, after: try commits.head())
    return made.remarks
  }

  /// Without the files that an interrupted call brought.
  private func missing(
    _ targets: [SyncPlanner.Target], _ root: Folder
  ) throws(HistoryFailure) -> [SyncPlanner.Target] {
    do throws(FileFailure) {
      var missing: [SyncPlanner.Target] = []
      for target in targets {
        let parent = try? root.folder(at: Filing.folder(of: target.path).split(separator: "/"))
        if try parent?.status(of: Filing.name(of: target.path)) == nil { missing.append(target) }
      }
      return missing
    } catch {
      throw .file(error)
    }
  }
}

extension Folder {
  /// Removes a folder of ours with all that is in it, links not followed.
  func removeAll(_ name: String) {
    if let inner = try? folder(name) {
      for entry in (try? inner.entries()) ?? [] {
        guard let text = entry.text, let status = try? inner.status(of: text) else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          inner.removeAll(text)
        } else {
          _ = try? inner.remove(text)
        }
      }
    }
    removeIfEmpty(folder: name)
  }
}

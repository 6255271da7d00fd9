internal import CaseIndex
package import CaseModel
internal import CaseStore
internal import Synchronization

/// What others changed on disk.
package struct DiskChanges: Hashable, Sendable {
  /// Records that were made, changed, broken or removed, sorted.
  package var ids: [RecordID] = []
  /// What the person should know, as whole sentences.
  package var remarks: [String] = []

  package init(ids: [RecordID] = [], remarks: [String] = []) {
    self.ids = ids
    self.remarks = remarks
  }
}

extension Casebook {
  /// Starts to watch the folder. ``refresh(_:)`` comes after it: its walk takes each incident's folder
  /// into the watch before it looks at the files, so that nothing is missed between the two.
  /// - Parameter limit: how many folders the system is asked to watch at most.
  /// - Returns: what poll(2) tells as readable when ``absorbDiskChanges(looking:)`` has something to
  ///   do; nil where this machine can't watch.
  package func startWatching(limit: Int = .max) -> Int32? {
    watch.withLock { watch in
      let started = watch ?? FolderWatch(folder, limit: limit)
      watch = started
      return started.descriptor
    }
  }

  /// Whether git is changing files: a check that begins now can't come to its end.
  package var isGitBusy: Bool { folder.isGitBusy }

  /// How changes of others become known.
  package var watchKind: WatchKind {
    guard let watch = watch.withLock({ $0 }), watch.isPolling else { return .watched }
    return .polled(
      seconds: pace.withLock { $0.secondsBetweenLooks },
      folders: watch.descriptor == nil ? nil : watch.polledFolders)
  }

  /// Reads what changed on disk since the last call, and nothing else. Afterwards
  /// ``needsRefresh`` says whether more changed than can be told so: then ``refresh(_:)`` should
  /// run, unless git is still changing files, of whose end the watch will tell.
  /// - Parameter looking: whether to look also at folders that the system doesn't watch; every so
  ///   many seconds as ``watchKind`` says.
  package func absorbDiskChanges(looking: Bool = true) -> DiskChanges {
    var changes = DiskChanges()
    let start = ContinuousClock.now
    defer { if looking { pace.withLock { $0.lookTook = ContinuousClock.now - start } } }
    guard let watch = watch.withLock({ $0 }), let paths = changedPaths(watch, looking: looking)
    else { return changes }
    if paths.contains(Filing.settings) {
      let before = settings
      if let remark = rereadSettings() { changes.remarks.append(remark) }
      if settings != before { index.setNeedsRefresh(true) }
    }
    do {
      var places = try recordPlaces(of: paths)
      if paths.contains(Casebook.gitLock) {
        places.files.formUnion(heldBack.withLock { $0 })
        heldBack.withLock { $0 = [] }
      }
      let files = places.files.sorted()
      for start in stride(from: 0, to: files.count, by: Casebook.absorbedAtOnce) {
        changes.ids += try absorb(files[start...].prefix(Casebook.absorbedAtOnce), &places.folders)
      }
      for folder in places.folders { try lookOver(folder) }
      changes.ids = Set(changes.ids).sorted()
    } catch {
      changes.remarks.append(error.sentence)
      index.setNeedsRefresh(true)
    }
    return changes
  }

  /// Notes that a record is shown: where the system doesn't watch its folder, a text that is written
  /// into its file in place shows soon all the same.
  func noteShown(_ path: String) {
    guard let folder = Filing.incidentFolder(of: path) else { return }
    watch.withLock { $0 }?.noteShown(folder)
  }

  /// Nil where more changed than can be told.
  private func changedPaths(_ watch: FolderWatch, looking: Bool) -> Set<String>? {
    var changes = [watch.drain()]
    // Before a check has told of all folders, each would look like a new one.
    if looking, watch.isPolling, !watch.isCovering {
      changes.append(watch.look())
      if pace.withLock({ $0.isCheckDue(at: .now) }) { index.setNeedsRefresh(true) }
    }
    var paths: Set<String> = []
    for change in changes {
      guard case .paths(let told) = change else {
        index.setNeedsRefresh(true)
        return nil
      }
      paths.formUnion(told)
    }
    return paths
  }

  /// The records' files among the paths, those that the index knows in folders included, and the
  /// incidents' folders in which something else changed.
  private func recordPlaces(
    of paths: Set<String>
  ) throws(Refusal) -> (files: Set<String>, folders: Set<String>) {
    var places: (files: Set<String>, folders: Set<String>) = ([], [])
    for path in paths where path.hasPrefix(Filing.cases) {
      let folder = Filing.incidentFolder(of: path)
      if Filing.identity(ofPath: path) != nil {
        places.files.insert(path)
      } else if let folder {
        places.folders.insert(folder)
        if path == folder { places.files.formUnion(try knownFiles(in: path)) }
      } else if path.hasSuffix(".md") {
        // A problem of a year's, which a check finds and takes out again.
        index.setNeedsRefresh(true)
      } else {
        places.files.formUnion(try knownFiles(in: path))
      }
    }
    return places
  }

  private func knownFiles(in folder: String) throws(Refusal) -> [String] {
    try index.ask { index in
      var files: [String] = []
      var last = folder + "/"
      while true {
        let known = try index.knownStamps(after: last, before: folder + "0", limit: 512)
        guard known.count > 0 else { return files }
        files += (0..<known.count).map(known.path(at:))
        last = known.path(at: known.count - 1)
      }
    }
  }

  /// - Returns: the records that aren't as the index had them.
  private func absorb(
    _ paths: ArraySlice<String>, _ folders: inout Set<String>
  ) throws(Refusal) -> [RecordID] {
    var unsettled = folders
    defer { folders = unsettled }
    return try saving.withLock { _ throws(Refusal) in
      var differing: [(path: String, known: KnownFile?)] = []
      for (path, stamp) in zip(paths, folder.stamps(of: paths)) {
        let known = try index.ask { try $0.file(at: path) }
        // As it was when it was read.
        if let stamp, known?.stamp == stamp.description { continue }
        differing.append((path, known))
      }
      var findings: [Finding] = []
      var ids: [RecordID] = []
      for (file, finding) in zip(differing, self.findings(at: differing.map(\.path))) {
        // While git changes files, one that is missing may come back at once.
        if case .nothing = finding, folder.isGitBusy {
          heldBack.withLock { _ = $0.insert(file.path) }
          continue
        }
        findings.append(finding)
        guard isNews(finding, file.known), let identity = Filing.identity(ofPath: file.path) else {
          continue
        }
        ids.append(identity.id)
        // Without its incident, a folder isn't in order.
        let isIncident = identity.kind == .incident
        if isIncident || file.known == nil || !isRecord(finding),
          let folder = Filing.incidentFolder(of: file.path)
        {
          unsettled.insert(folder)
        }
      }
      try index.ask { try update($0, with: findings) }
      return ids
    }
  }

  /// Brings up to date what is told of an incident's folder beside its records.
  private func lookOver(_ path: String) throws(Refusal) {
    var problems: [String: FileProblem] = [:]
    folder.check(folder: path) { finding in
      if case .problem(let problem) = finding, Filing.identity(ofPath: problem.path) == nil {
        problems[FolderCheck.besideRecords + problem.path] = problem
      }
      return .goOn
    }
    let own = FolderCheck.besideRecords + path
    let settings = settings
    try index.ask { index in
      let known = try index.knownStamps(
        after: String(own.dropLast()), before: own + "0", limit: 10_000)
      let stale = (0..<known.count).map(known.path(at:)).filter {
        ($0 == own || $0.hasPrefix(own + "/")) && problems[$0] == nil
      }
      let findings =
        stale.map { Finding.nothing(path: $0) }
        + problems.map { Finding.problem($1, path: $0, stamp: $1.message) }
      if !findings.isEmpty { _ = try index.update(with: findings, under: settings) }
    }
  }

  private func isNews(_ finding: Finding, _ known: KnownFile?) -> Bool {
    switch finding {
    case .record(let record): record.fingerprint != known?.record?.fingerprint
    case .problem: true
    case .nothing: known != nil
    }
  }

  private func isRecord(_ finding: Finding) -> Bool {
    if case .record = finding { true } else { false }
  }

  /// What the watch tells of when git has finished.
  private static var gitLock: String { ".git/index.lock" }
  private static var absorbedAtOnce: Int { 256 }
}

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
  /// Starts to watch the folder, which takes a walk through its folders: where there are many, this
  /// runs behind. ``refresh(_:)`` comes after it, so that nothing is missed between the two.
  /// - Returns: what poll(2) tells as readable when ``absorbDiskChanges()`` has something to do;
  ///   nil where this machine can't watch.
  package func startWatching() -> Int32? {
    watch.withLock { watch in
      if watch == nil {
        watch = FolderWatch(folder)
        watch?.watchAll()
      }
      return watch?.descriptor
    }
  }

  /// Why not every change of others shows by itself, as a sentence; nil where every one does.
  package var watchLimitation: String? {
    watch.withLock { watch in
      guard let watch else {
        return "This machine can't watch folders; changes that others make show after a check."
      }
      return watch.limitation
    }
  }

  /// Reads what changed on disk since the last call, and nothing else. Afterwards
  /// ``needsRefresh`` says whether more changed than can be told so: then ``refresh(_:)`` should
  /// run, unless git is still changing files, of whose end the watch will tell.
  package func absorbDiskChanges() -> DiskChanges {
    var changes = DiskChanges()
    let drained = watch.withLock { $0?.drain() }
    guard case .paths(let paths)? = drained else {
      if drained != nil { index.setNeedsRefresh(true) }
      return changes
    }
    if paths.contains(Filing.settings) {
      let before = settings
      if let remark = rereadSettings() { changes.remarks.append(remark) }
      if settings != before { index.setNeedsRefresh(true) }
    }
    if paths.contains(Casebook.gitLock) { index.setNeedsRefresh(true) }
    do {
      let files = try recordFiles(of: paths)
      for start in stride(from: 0, to: files.count, by: 32) {
        changes.ids += try absorb(files[start...].prefix(32))
      }
      changes.ids = Set(changes.ids).sorted()
    } catch {
      changes.remarks.append(error.sentence)
      index.setNeedsRefresh(true)
    }
    return changes
  }

  /// The records' files among the paths, those that the index knows in folders included.
  private func recordFiles(of paths: Set<String>) throws(Refusal) -> [String] {
    var files: Set<String> = []
    for path in paths where path.hasPrefix(Filing.cases) {
      if Filing.identity(ofPath: path) != nil {
        files.insert(path)
      } else if path.hasSuffix(".md") {
        // A name that no record has is a problem, which a check finds and takes out again.
        index.setNeedsRefresh(true)
      } else {
        files.formUnion(try knownFiles(in: path))
      }
    }
    return files.sorted()
  }

  private func knownFiles(in folder: String) throws(Refusal) -> [String] {
    try index.ask { index in
      var files: [String] = []
      var last = folder + "/"
      while true {
        let next = try index.files(after: last, limit: 512).prefix {
          $0.path.hasPrefix(folder + "/")
        }
        guard let end = next.last?.path else { return files }
        files += next.map(\.path)
        last = end
      }
    }
  }

  /// - Returns: the records that aren't as the index had them.
  private func absorb(_ paths: ArraySlice<String>) throws(Refusal) -> [RecordID] {
    try saving.withLock { _ throws(Refusal) in
      var findings: [Finding] = []
      var ids: [RecordID] = []
      for path in paths {
        let finding = finding(at: path)
        // While git changes files, one that is missing may come back at once.
        if case .nothing = finding, folder.isGitBusy { continue }
        let known = try index.ask { try $0.file(at: path) }
        findings.append(finding)
        guard isNews(finding, known), let identity = Filing.identity(ofPath: path) else {
          continue
        }
        ids.append(identity.id)
        // Whether an incident's folder is in order shows in a check only.
        if identity.kind == .incident, known?.record == nil || !isRecord(finding) {
          index.setNeedsRefresh(true)
        }
      }
      try index.ask { try update($0, with: findings) }
      return ids
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
}

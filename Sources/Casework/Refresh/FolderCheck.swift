internal import CaseIndex
internal import CaseModel
internal import CaseStore
internal import Synchronization

/// One walk through the folder that brings an index up to date.
struct FolderCheck {
  let casebook: Casebook
  let index: CaseIndex
  var report: RefreshReport
  /// Why the index couldn't follow.
  private(set) var fault: IndexFault?

  // Hashes instead of paths, for large casebooks. Where two share one, a file that is gone stays in
  // the lists until the next check, which hashes otherwise.
  private var seen: Set<Int> = []
  private var waiting: [(path: String, stamp: String?)] = []
  private var files = RefreshProgress(seen: 0, expected: 0)

  init(casebook: Casebook, index: CaseIndex, report: RefreshReport) {
    self.casebook = casebook
    self.index = index
    self.report = report
  }

  mutating func run(_ progress: (RefreshProgress) -> Bool) {
    do throws(IndexFault) {
      files.expected = try index.count()
      guard progress(files), walk(progress), fault == nil, try flush() else { return }
      if casebook.folder.isGitBusy {
        report.remarks.append(
          "git is changing files of this casebook; what is missing is taken out when it is done.")
        return
      }
      try sweep()
      if try !index.isWhole() { try index.finishRebuild() }
      report.isComplete = true
    } catch {
      fault = error
    }
  }

  /// Whether the walk came to its end.
  private mutating func walk(_ progress: (RefreshProgress) -> Bool) -> Bool {
    var isStopped = false
    casebook.folder.check { finding in
      do throws(IndexFault) {
        switch finding {
        case .file(let file): look(at: file.path, stamp: file.stamp.description)
        case .problem(let problem) where Filing.identity(ofPath: problem.path) != nil:
          look(at: problem.path, stamp: nil)
        case .problem(let problem): try note(problem)
        }
        guard waiting.count >= FolderCheck.batch else { return .goOn }
        _ = try flush()
        isStopped = !progress(files)
        return isStopped ? .stop : .goOn
      } catch {
        fault = error
        return .stop
      }
    }
    return !isStopped
  }

  private mutating func look(at path: String, stamp: String?) {
    if seen.insert(path.hashValue).inserted { files.seen += 1 }
    waiting.append((path, stamp))
  }

  /// A problem of what isn't a record's file has a path of its own in the index, since the same
  /// path never has both.
  private mutating func note(_ problem: FileProblem) throws(IndexFault) {
    let key = FolderCheck.besideRecords + problem.path
    seen.insert(key.hashValue)
    _ = try index.update(
      with: [.problem(problem, path: key, stamp: "")], under: casebook.settings)
  }

  /// Reads the files whose stamps differ, a few at a time, so that a save needn't wait long.
  private mutating func flush() throws(IndexFault) -> Bool {
    let known = try index.stamps(at: waiting.map(\.path))
    let differing = zip(waiting, known).filter { $0.stamp == nil || $0.stamp != $1 }.map(\.0.path)
    waiting = []
    for start in stride(from: 0, to: differing.count, by: FolderCheck.atOnce) {
      try update(Array(differing[start...].prefix(FolderCheck.atOnce)))
    }
    report.changes += differing.count
    return true
  }

  private func update(_ paths: [String]) throws(IndexFault) {
    try casebook.saving.withLock { _ throws(IndexFault) in
      try casebook.update(index, with: paths.map(casebook.finding(at:)))
    }
  }

  /// Takes out what the walk didn't meet and isn't there.
  private mutating func sweep() throws(IndexFault) {
    var last = ""
    while true {
      let known = try index.files(after: last, limit: FolderCheck.batch)
      guard let end = known.last?.path else { return }
      last = end
      let missed = known.map(\.path).filter { !seen.contains($0.hashValue) }
      let beside = missed.filter { $0.hasPrefix(FolderCheck.besideRecords) }
      if !beside.isEmpty {
        _ = try index.update(with: beside.map { .nothing(path: $0) }, under: casebook.settings)
      }
      let gone = missed.filter { !$0.hasPrefix(FolderCheck.besideRecords) }
      if !gone.isEmpty { try update(gone) }
      report.changes += missed.count
    }
  }

  /// No path inside a casebook begins so.
  private static let besideRecords = "//"
  private static let batch = 512
  private static let atOnce = 32
}

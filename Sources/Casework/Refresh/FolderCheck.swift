internal import CaseIndex
internal import CaseModel
internal import CaseStore
internal import Synchronization

/// One walk through the folder that brings an index up to date: several threads compare and read,
/// and this one writes.
///
/// A file is read without `saving`, so that no save waits for it. Before what was read is told to
/// the index, its stamp is looked at again under `saving`: where it is what it was before the file
/// was read, and was settled then, the file still holds what was read; else it is read anew under
/// `saving`. So the index never hears of an older state after a newer one, and a save waits for one
/// batch at most.
struct FolderCheck {
  let casebook: Casebook
  let index: CaseIndex
  var report: RefreshReport
  /// Why the index couldn't follow.
  private(set) var fault: IndexFault?

  private var progress = RefreshProgress(seen: 0, expected: 0)
  private var waiting: [ReadFile] = []
  private var batch = 50
  private var lastWriting = ContinuousClock.now
  // What the index knows of what aren't records' files: the words by the paths.
  private var strangers: [String: String] = [:]

  init(casebook: Casebook, index: CaseIndex, report: RefreshReport) {
    self.casebook = casebook
    self.index = index
    self.report = report
  }

  mutating func run(_ progress: (RefreshProgress) -> Bool) {
    do throws(IndexFault) {
      self.progress.expected = try index.count()
      guard progress(self.progress) else { return }
      strangers = try knownStrangers()
      var problems: [FileProblem] = []
      var leftovers: [String] = []
      let years = casebook.folder.years { finding in
        switch finding {
        case .problem(let problem): problems.append(problem)
        case .leftover(let path): leftovers.append(path)
        case .file, .folder: break
        }
        return .goOn
      }
      for problem in problems { try note(problem) }
      let makers = min(Workers.count, max(1, years.count))
      let watch = casebook.watch.withLock { $0 }
      let state = CheckState(
        years: years, folders: years.reduce(0) { $0 + casebook.folder.incidentCount(ofYear: $1) },
        makers: makers, watch: watch.flatMap { $0.isCovering ? $0 : nil })
      guard try walk(state, makers, progress) else { return }
      state.watch?.finishCovering()
      leftovers += state.leftovers.withLock { $0 } + casebook.folder.leftoversBesideCases()
      try finish(state, years, leftovers)
    } catch {
      fault = error
    }
  }

  // MARK: - Reading and writing

  /// Whether every year was walked through.
  private mutating func walk(
    _ state: CheckState, _ makers: Int, _ progress: (RefreshProgress) -> Bool
  ) throws(IndexFault) -> Bool {
    var fault: IndexFault?
    let (casebook, index) = (casebook, index)
    Workers.run(makers) {
      var check = YearCheck(casebook, index, state)
      check.run()
    } meanwhile: { started in
      for _ in started..<makers { state.news.finishMaking() }
      if started == 0 { report.remarks.append(FolderCheck.withoutThreads) }
      if started == 0 { state.stopAll() }
      do throws(IndexFault) {
        try takeNews(state, progress)
      } catch {
        fault = error
        state.stopAll()
      }
    }
    if let fault = fault ?? state.fault.withLock({ $0 }) { throw fault }
    return !state.isStopped
  }

  private mutating func takeNews(
    _ state: CheckState, _ progress: (RefreshProgress) -> Bool
  ) throws(IndexFault) {
    while true {
      var isEnd = false
      switch state.news.take(waiting: 100) {
      case .thing(.read(let files)): waiting += files
      case .thing(.problem(let problem)): try note(problem)
      case .nothingYet: break
      case .end: isEnd = true
      }
      let isDue = ContinuousClock.now - lastWriting > .milliseconds(500)
      if waiting.count >= batch || isEnd || isDue { try writeWaiting(state) }
      if isEnd || state.isStopped { return }
      self.progress.seen = state.settled
      if let guess = state.guess { self.progress.expected = guess }
      if !progress(self.progress) { return state.stopAll() }
    }
  }

  /// Tells the index what was read, as far as it still holds.
  private mutating func writeWaiting(_ state: CheckState) throws(IndexFault) {
    guard !waiting.isEmpty else { return }
    let files = waiting
    waiting = []
    try write(files)
    state.settle(files.count)
    report.changes += files.count
    progress.read += files.count
    batch = min(4 * batch, FolderCheck.mostAtOnce)
    lastWriting = .now
  }

  private func write(_ files: [ReadFile]) throws(IndexFault) {
    let settings = casebook.settings
    try casebook.saving.withLock { _ throws(IndexFault) in
      let stamps = casebook.folder.stamps(of: files.map(\.path))
      let isGitBusy = casebook.folder.isGitBusy
      var prepared: [PreparedFinding] = []
      for (file, stamp) in zip(files, stamps) {
        if let known = file.stamp, known == stamp {
          prepared.append(file.prepared)
          continue
        }
        let finding = casebook.finding(at: file.path)
        // What git took away may come back at once.
        if case .nothing = finding, isGitBusy { continue }
        prepared.append(PreparedFinding(finding, under: settings))
      }
      try casebook.update(index, with: prepared)
    }
  }

  // MARK: - What isn't a record's file

  /// What isn't a record's file has a path of its own in the index, since the same path never has
  /// both.
  private mutating func note(_ problem: FileProblem) throws(IndexFault) {
    let path = FolderCheck.besideRecords + casebook.noted(problem).path
    guard strangers.removeValue(forKey: path) != problem.message else { return }
    _ = try index.update(
      with: [.problem(problem, path: path, stamp: problem.message)], under: casebook.settings)
  }

  private func knownStrangers() throws(IndexFault) -> [String: String] {
    var strangers: [String: String] = [:]
    var last = FolderCheck.besideRecords
    while true {
      let known = try index.knownStamps(after: last, before: "/0", limit: 512)
      guard known.count > 0 else { return strangers }
      for place in 0..<known.count {
        strangers[known.path(at: place)] = known.withStamp(at: place) {
          String(decoding: $0, as: UTF8.self)
        }
      }
      last = known.path(at: known.count - 1)
    }
  }

  // MARK: - The end

  /// Takes out what isn't there any more.
  private mutating func finish(
    _ state: CheckState, _ years: [String], _ leftovers: [String]
  ) throws(IndexFault) {
    for problem in casebook.folder.removeLeftovers(leftovers) { try note(problem) }
    if casebook.folder.isGitBusy {
      report.remarks.append(
        "git is changing files of this casebook; what is missing is taken out when it is done.")
      return
    }
    report.changes += strangers.count
    if !strangers.isEmpty {
      _ = try index.update(
        with: strangers.keys.map { .nothing(path: $0) }, under: casebook.settings)
    }
    var last = ""
    for year in years.sorted() + ["~"] {
      // Years that have no folder.
      try takeOut(from: last, to: "\(Filing.cases)/\(year)/")
      last = "\(Filing.cases)/\(year)0"
    }
    try takeOut(state.missed.withLock { $0 })
    if try !index.isWhole() { try index.finishRebuild() }
    report.isComplete = true
  }

  private mutating func takeOut(from start: String, to end: String) throws(IndexFault) {
    var last = max(start, FolderCheck.besideRecords + "~")
    while true {
      let known = try index.knownStamps(after: last, before: end, limit: 512)
      guard known.count > 0 else { return }
      last = known.path(at: known.count - 1)
      try takeOut((0..<known.count).map(known.path(at:)))
    }
  }

  /// Reads anew what the walk didn't meet, a few at a time: it is gone, or it came meanwhile.
  private mutating func takeOut(_ paths: [String]) throws(IndexFault) {
    for start in stride(from: 0, to: paths.count, by: 256) {
      let some = paths[start...].prefix(256)
      try casebook.saving.withLock { _ throws(IndexFault) in
        try casebook.update(index, with: some.map(casebook.finding(at:)))
      }
    }
    report.changes += paths.count
  }

  private static let withoutThreads = """
    The folder couldn't be checked, since the system gives this program no thread. Close some \
    programs, then open the casebook again.
    """
  /// No path inside a casebook begins so.
  static let besideRecords = "//"
  private static let mostAtOnce = 3_200
}

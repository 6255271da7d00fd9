import CFileSystem
package import CaseModel
import Glibc

extension HistoryFolder {
  /// Takes into the history what was noted, one step for each change, and what other programs changed
  /// where that is asked for. Whatever interrupts it, the next call makes up for it.
  /// - Throws: where nothing could be done, and what waits goes on waiting.
  package func commit(now: Moment, looking look: HistoryLook) throws(Refusal) -> HistoryReport {
    guard case .on = standing else { return HistoryReport() }
    do {
      let report = try locked("lock") { (folder, lock) throws(HistoryFailure) in
        let work = try commits(folder, lock)
        try work.clearAway()
        try MergeIntent(commits: work).finish()
        return try commit(work, now: now, look)
      }
      return report ?? HistoryReport()
    } catch {
      throw Refusal(
        "What you changed is saved, but not noted in the history yet: \(error.explanation)")
    }
  }

  /// Notes what the casebook holds when its history begins, so that every later step tells what it
  /// changed. That is in the program's name, since nobody did it.
  package func noteBeginning(now: Moment) throws(Refusal) {
    do {
      _ = try locked("lock") { (folder, lock) throws(HistoryFailure) in
        let work = try commits(folder, lock, as: HistoryFolder.program)
        guard try work.head() == nil else { return }
        try GitIndex(commits: work).follow()
        let files = try work.foundOutside().files
        guard !files.isEmpty else { return }
        let sentence = "What the casebook held when its history began"
        try work.write([.init(sentence: sentence, when: now, origin: .desk, files: files)])
        try GitIndex(commits: work).follow()
      }
    } catch {
      throw Refusal("What the casebook holds wasn't noted: \(error.explanation)")
    }
  }

  /// In whose name is done what nobody did.
  static let program = Person(name: "casedesk", address: "")

  /// What makes steps of history, for whoever holds the lock.
  func commits(
    _ folder: Folder, _ lock: Int32, as author: Person? = nil
  ) throws(HistoryFailure) -> Commits {
    guard let repository, let person = author ?? person else {
      throw .other("it isn't known who you are.")
    }
    do {
      return Commits(
        repository: repository, person: person, folder: folder, lock: lock,
        root: try Folder.at(casebook),
        // What the program does by itself isn't signed by anybody.
        signingKey: author == nil ? signingKey : nil)
    } catch {
      throw .file(error)
    }
  }

  private func commit(
    _ work: Commits, now: Moment, _ look: HistoryLook
  ) throws(HistoryFailure) -> HistoryReport {
    var report = HistoryReport()
    let before = try work.head()
    let noted = try noteWaiting(work)
    // Of the person's own index of git as it was, everything that was noted would differ.
    let hasIndex = access("\(casebook)/.git/index", F_OK) == 0
    let looks = look != .nowhere
    if noted.isEmpty ? looks && !hasIndex : looks || hasIndex {
      try GitIndex(commits: work).follow()
    }
    switch look {
    case .nowhere: break
    case .everywhere: report.remarks += try noteOutside(work, now: now)
    case .at(let path): report.remarks += try noteOutside(work, now: now, at: path)
    }
    let after = try work.head()
    guard before != after, let after else { return report }
    report.noted = try work.versions(after: before, upTo: after)
    // Nothing waits for it, and nothing is lost where it fails.
    try? work.tidy()
    return report
  }

  /// Takes what waits into the history, one step for each change.
  /// - Returns: the files that were changed.
  private func noteWaiting(_ work: Commits) throws(HistoryFailure) -> Set<String> {
    let notes = try work.unfinished(takeNotes(work.folder))
    if !notes.isEmpty { try work.write(work.steps(of: notes)) }
    do {
      try work.folder.remove(HistoryFolder.inWork)
    } catch {
      throw .file(error)
    }
    return Set(notes.flatMap(\.files.keys))
  }

  /// Takes what other programs changed into the history, as one step.
  /// - Returns: what the person should know.
  private func noteOutside(
    _ work: Commits, now: Moment, at path: String? = nil
  ) throws(HistoryFailure) -> [String] {
    let found = try work.foundOutside(at: path)
    var files = found.files
    var noted: Set<String> = []
    if !files.isEmpty {
      // A save puts its files in place before it notes them: what is found meanwhile may be its own.
      // Of one that lasts, the next look tells.
      if outlastsSaves(in: work.root) {
        noted = try noteWaiting(work)
        files.removeAll { noted.contains($0) }
      } else {
        files = []
      }
    }
    if !files.isEmpty { try work.write([work.outsideStep(files, now: now)]) }
    if found.isIndexBehind || !files.isEmpty || !noted.isEmpty {
      try GitIndex(commits: work).follow()
    }
    return found.remarks
  }

  /// Waits for the save that another thread or program may be at, but not for ever.
  private func outlastsSaves(in root: Folder) -> Bool {
    do {
      return try CasebookLock.take(in: root, waiting: 10_000) != nil
    } catch {
      // Where nothing can be written, nobody is at it.
      return true
    }
  }
}

/// Steps of history in the making, while no other program makes some.
struct Commits {
  let repository: Repository
  let person: Person
  /// The desk's folder in the repository.
  let folder: Folder
  /// Inherited by every git, so that the lock lasts as long as they do.
  let lock: Int32
  /// The casebook's folder.
  let root: Folder
  /// The file of the SSH key with which steps are signed; nil where they aren't.
  var signingKey: String?

  /// One step to be made.
  struct Step {
    var sentence: String
    var further: [String] = []
    var when: Moment
    var origin: HistoryEntry.Origin
    var notes: [String] = []
    var files: [String]
    /// The other side of a merge.
    var other: VersionID?
  }

  func run(
    _ arguments: [String], surroundings: [String] = [], limit: Int = 1 << 30,
    input: () -> [UInt8]? = { nil }
  ) throws(HistoryFailure) -> [UInt8] {
    do {
      return try repository.run(
        arguments, surroundings: surroundings, limit: limit, keeping: lock, input: input)
    } catch {
      throw .git(error)
    }
  }

  /// The newest version; nil where there is none yet.
  func head() throws(HistoryFailure) -> VersionID? {
    let said = try run(["for-each-ref", "--format=%(objectname)", Repository.branch])
    return VersionID(String(decoding: said, as: UTF8.self).filter { !$0.isNewline })
  }

  /// The versions after one and up to another, the oldest first.
  func versions(after: VersionID?, upTo: VersionID) throws(HistoryFailure) -> [VersionID] {
    let range = after.map { "\($0)..\(upTo)" } ?? "\(upTo)"
    let said = try run(["rev-list", "--reverse", "--first-parent", "--max-count=100000", range])
    return String(decoding: said, as: UTF8.self).split(separator: "\n").compactMap { VersionID($0) }
  }

  // MARK: - After a crash

  /// Removes locks of git that were left where a run was killed or the machine stopped, and no others:
  /// somebody may be using git by hand. Of our own gits none is alive, since they would hold the lock.
  func clearAway() throws(HistoryFailure) {
    do throws(FileFailure) {
      let git = try root.folder(Repository.folder)
      let wasAtWork = try folder.status(of: HistoryFolder.inWork) != nil
      try GitIndex.clearAway(git, folder)
      let heads = try git.folder(at: ["refs", "heads"])
      for (place, name) in [(git, "HEAD.lock"), (git, "packed-refs.lock"), (heads, "main.lock")] {
        // git holds these for moments only.
        guard let held = try place.status(of: name) else { continue }
        let isOurs = wasAtWork && time(nil) - held.st_mtim.tv_sec > 5
        if isOurs || Commits.isOfBefore(held) { try place.remove(name) }
      }
    } catch {
      throw .file(error)
    }
  }

  /// Whether a file is from before the machine started.
  static func isOfBefore(_ file: stat) -> Bool {
    var running = timespec()
    clock_gettime(CLOCK_BOOTTIME, &running)
    return file.st_mtim.tv_sec < time(nil) - running.tv_sec
  }

  /// The notes that an interrupted run hadn't brought into the history yet.
  func unfinished(_ notes: [HistoryNote]) throws(HistoryFailure) -> [HistoryNote] {
    guard !notes.isEmpty, try head() != nil else { return notes }
    let said = try run([
      "log", "--first-parent", "--max-count=\(notes.count + 64)", "-z",
      "--format=%(trailers:key=Casedesk-Note,valueonly,separator=%x2C)", Repository.branch,
    ])
    let known = Set(
      String(decoding: said, as: UTF8.self).split { $0 == "\0" || $0 == "," || $0.isNewline })
    return notes.filter { !known.contains(HistoryNote.name(of: $0)[...]) }
  }

  // MARK: - Which file belongs to which step

  /// One step for each note. A file that a later change took on goes with that one, and so does the
  /// sentence of a change of which nothing is left by itself.
  func steps(of notes: [HistoryNote]) throws(HistoryFailure) -> [Step] {
    var last: [String: Int] = [:]
    for (place, note) in notes.enumerated() {
      for path in note.files.keys { last[path] = place }
    }
    var steps: [Step] = []
    var carried: [HistoryNote] = []
    for (place, note) in notes.enumerated() {
      var files: [String] = []
      for (path, fingerprint) in note.files.sorted(by: { $0.key < $1.key }) {
        if last[path] == place {
          // Where another program changed it since, that can't be told apart any more.
          files.append(path)
        } else if try current(path) == fingerprint {
          files.append(path)
        }
      }
      guard !files.isEmpty else {
        carried.append(note)
        continue
      }
      steps.append(
        Step(
          sentence: note.sentence, further: carried.map(\.sentence), when: note.when,
          origin: .desk, notes: (carried + [note]).map(HistoryNote.name), files: files))
      carried = []
    }
    return steps
  }

  private func current(_ path: String) throws(HistoryFailure) -> Fingerprint? {
    do {
      return try open(path)?.fingerprint()
    } catch {
      throw .file(error)
    }
  }

  /// A regular file of the casebook, reached without a link; nil where there is none.
  func open(_ path: String) throws(FileFailure) -> OpenFile? {
    var steps = path.split(separator: "/")
    guard let name = steps.popLast() else { return nil }
    do {
      let file = try OpenFile(String(name), in: root.folder(at: steps))
      return file.isRegular ? file : nil
    } catch {
      if [ENOENT, ENOTDIR, ELOOP, ENXIO].contains(error.code) { return nil }
      throw error
    }
  }
}

extension HistoryNote {
  /// What tells a note from others, for good.
  static func name(of note: HistoryNote) -> String { Fingerprint(of: note.line).short }
}

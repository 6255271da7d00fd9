import CaseModel
import Glibc
import Synchronization

/// What changed in a casebook since the last look.
package enum FolderChanges: Hashable, Sendable {
  /// Paths inside the casebook of files that were made, changed or removed. A folder's path stands
  /// for everything in it, `.git/index.lock` for git having finished.
  case paths(Set<String>)
  /// More than can be told: check the whole folder.
  case unknown
}

/// Watches a casebook: the folder itself, cases, and every year and incident folder, new ones
/// included. The system tells of changes through inotify; folders for which it has no watch left are
/// looked at by their stamps (see ``FolderPoll`` for what that sees). Any thread may use it.
///
/// Incident folders are watched as a walk comes to them, which tells of each by ``cover(_:)`` before
/// it reads their names: what changes before that the walk sees, and what changes after it is told
/// here, so that one walk does for both.
package final class FolderWatch: Sendable {
  /// Readable for poll(2) when there is something to ``drain()``; nil where the system can't watch.
  package var descriptor: Int32? { handle?.number }

  private let handle: Descriptor?
  private let state: Mutex<State>
  // The incidents that were shown since the last look.
  private let shown = Mutex<[String]>([])

  private struct State: Sendable {
    var folder: RecordFolder
    var watched = WatchedNames()
    var poll = FolderPoll()
    var changes: Set<String> = []
    var isUnknown = false
    /// How many more watches may be made.
    var room: Int
    /// Whether a walk is still to tell of the incidents' folders.
    var isCovering = true
  }

  /// Starts to watch the casebook's own folder and those of the years.
  /// - Parameter limit: how many watches to make at most, beside what the system allows.
  package init(_ folder: RecordFolder, limit: Int = .max) {
    let number = limit > 0 ? inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK)) : -1
    handle = number >= 0 ? Descriptor(number) : nil
    state = Mutex(State(folder: folder, room: number >= 0 ? limit : 0))
    state.withLock { begin(&$0) }
  }

  /// Watches the casebook where it is now: its path led elsewhere for a while, as while a stick was
  /// out, or leads to another folder than it did. ``descriptor`` stays, and a walk is to tell of all
  /// folders anew.
  package func follow(_ folder: RecordFolder) {
    state.withLock { state in
      state.folder = folder
      for watch in state.watched.all { unwatch(watch, &state) }
      state.watched = WatchedNames()
      state.poll = FolderPoll()
      state.isCovering = true
      begin(&state)
    }
  }

  private func begin(_ state: inout State) {
    let isWatched = watch("", FolderWatch.folderEvents, &state) && watch(Filing.cases, &state)
    state.poll.isTopWatched = isWatched
    // git renames its lock away when it has finished, or removes it.
    _ = watch(".git", UInt32(IN_MOVED_FROM | IN_DELETE), &state)
    for year in state.folder.years({ _ in .goOn }) {
      cover("\(Filing.cases)/\(year)", &state)
    }
  }

  // MARK: - Folders

  /// Whether a walk through the whole casebook is to tell of its folders.
  package var isCovering: Bool { state.withLock { $0.isCovering } }

  /// Watches a folder from now on. To be called before its names are read.
  package func cover(_ path: String) {
    guard path != Filing.cases else { return }
    state.withLock { cover(path, &$0) }
  }

  /// To be called after a walk that came to its end.
  package func finishCovering() { state.withLock { $0.isCovering = false } }

  /// How many incident folders aren't watched by the system but looked at now and then.
  package var polledFolders: Int { state.withLock { $0.poll.count } }

  /// Whether anything is to be looked at now and then.
  package var isPolling: Bool { state.withLock { $0.poll.isNeeded } }

  private func cover(_ path: String, _ state: inout State) {
    let isWatched = watch(path, &state)
    if Filing.folder(of: path) == Filing.cases {
      let year = Filing.name(of: path)
      if isWatched { state.poll.watchedYears.insert(year) }
    } else if !isWatched {
      state.poll.note(path, in: state.folder.root, state.folder.fileClock)
    }
  }

  private func watch(_ path: String, _ state: inout State) -> Bool {
    watch(path, FolderWatch.folderEvents, &state)
  }

  /// Whether the folder is watched, or needs no watch since it isn't there.
  private func watch(_ path: String, _ events: UInt32, _ state: inout State) -> Bool {
    guard let handle, state.room > 0 else { return false }
    let flags = UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW) | UInt32(IN_EXCL_UNLINK)
    while true {
      let watch = inotify_add_watch(
        handle.number,
        path.isEmpty ? state.folder.path : state.folder.absolutePath(of: path), events | flags)
      if watch >= 0 {
        if state.watched[watch] == nil { state.room -= 1 }
        state.watched[watch] = path
        return true
      }
      switch errno {
      case EINTR: continue
      case ENOSPC, ENOMEM, EACCES: return false
      // A folder that went away, or isn't one.
      default: return true
      }
    }
  }

  private func unwatch(_ path: String, _ state: inout State) {
    for watch in state.watched.watches(at: path) { unwatch(watch, &state) }
  }

  private func unwatch(_ watch: Int32, _ state: inout State) {
    guard let handle else { return }
    inotify_rm_watch(handle.number, watch)
    state.watched[watch] = nil
    state.room += 1
  }

  // MARK: - Looks

  /// Looks at the folders that the system doesn't watch, and tells what changed since the last look.
  package func look() -> FolderChanges {
    let shown = shown.withLock { shown in
      defer { shown = [] }
      return shown
    }
    return state.withLock { state in
      for path in shown { state.poll.noteRecent(path) }
      let changes = state.poll.look(at: state.folder.root, state.folder.fileClock)
      if changes.isUnknown { coverAnew(&state) }
      return changes.isUnknown ? .unknown : .paths(changes.paths)
    }
  }

  /// Lets every look tell of an incident's files from now on. Never waits for a look.
  package func noteShown(_ path: String) {
    shown.withLock { shown in
      shown.removeAll { $0 == path }
      shown.append(path)
      if shown.count > 32 { shown.removeFirst() }
    }
  }

  private func coverAnew(_ state: inout State) {
    state.isCovering = true
    state.poll.forget()
  }

  // MARK: - Events

  /// What the system told of since the last call.
  package func drain() -> FolderChanges {
    guard let handle else { return .paths([]) }
    return state.withLock { state in
      state.changes = []
      state.isUnknown = false
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = buffer.withUnsafeMutableBytes { read(handle.number, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        buffer.withUnsafeBytes { take(UnsafeRawBufferPointer(rebasing: $0[..<count]), &state) }
      }
      defer { state.changes = [] }
      // Folders may have come that nobody told of.
      if state.isUnknown { coverAnew(&state) }
      return state.isUnknown ? .unknown : .paths(state.changes)
    }
  }

  private static let folderEvents = UInt32(
    IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_CLOSE_WRITE | IN_DELETE_SELF
      | IN_MOVE_SELF)

  private func take(_ events: UnsafeRawBufferPointer, _ state: inout State) {
    var offset = 0
    while offset + MemoryLayout<inotify_event>.size <= events.count {
      let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let start = offset + MemoryLayout<inotify_event>.size
      let end = min(start + Int(event.len), events.count)
      let name = Array(events[start..<end].prefix { $0 != 0 })
      take(event, name: name, &state)
      offset = end
    }
  }

  private func take(_ event: inotify_event, name: [UInt8], _ state: inout State) {
    func has(_ flag: some BinaryInteger) -> Bool { event.mask & UInt32(flag) != 0 }
    if has(IN_Q_OVERFLOW) { state.isUnknown = true }
    guard let parent = state.watched[event.wd] else { return }
    if has(IN_IGNORED) {
      state.watched[event.wd] = nil
      state.room += 1
      return
    }
    if has(IN_MOVE_SELF) || has(IN_DELETE_SELF) {
      // The parent tells of it; where the casebook itself goes, nobody does.
      if parent.isEmpty { state.isUnknown = true }
      return
    }
    guard let name = String(validating: name, as: UTF8.self) else {
      if !parent.isEmpty { state.changes.insert(parent) }
      return
    }
    if parent == ".git" {
      if name == "index.lock" { state.changes.insert(".git/index.lock") }
      return
    }
    guard name.first != ".", !parent.isEmpty || name == Filing.cases || name == Filing.settings
    else { return }
    let path = parent.isEmpty ? name : parent + "/" + name
    state.changes.insert(path)
    guard has(IN_ISDIR) else { return }
    if has(IN_MOVED_FROM) || has(IN_DELETE) { unwatch(path, &state) }
    if has(IN_CREATE) || has(IN_MOVED_TO) { takeNewFolder(path, &state) }
  }

  /// Watches a folder that came, and those below it. Files that came before the watch did are told
  /// of.
  private func takeNewFolder(_ path: String, _ state: inout State) {
    var found: [WalkFinding] = []
    let walk = FolderWalk(root: state.folder.root) { finding in
      found.append(finding)
      return .goOn
    }
    // The first walk is for the folders, which are watched before the second one reads their names.
    _ = walk.run(at: path)
    for case .folder(let path) in found { cover(path, &state) }
    found = []
    _ = walk.run(at: path)
    for finding in found {
      switch finding {
      case .folder(let path): cover(path, &state)
      case .file(let file): state.changes.insert(file.path)
      case .problem(let problem): state.changes.insert(problem.path)
      case .leftover: break
      }
    }
  }
}

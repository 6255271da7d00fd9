import CaseModel
import Glibc

/// What changed in a casebook since the last look.
package enum FolderChanges: Hashable, Sendable {
  /// Paths inside the casebook of files that were made, changed or removed. A folder's path stands
  /// for everything in it, `.git/index.lock` for git having finished.
  case paths(Set<String>)
  /// More than can be told: check the whole folder.
  case unknown
}

/// Watches a casebook through inotify: the folder itself, cases, and every year and incident
/// folder, new ones included. Belongs to one thread.
package final class FolderWatch {
  /// Readable for poll(2) when there is something to ``drain()``.
  package let descriptor: Int32
  /// Why not every folder is watched, as a sentence; nil where all are. Changes in the others show
  /// only when the casebook is checked.
  package private(set) var limitation: String?

  private let folder: RecordFolder
  private let handle: Descriptor
  private var watched: [Int32: String] = [:]
  private var changes: Set<String> = []
  private var isUnknown = false

  /// Starts to watch the casebook's own folder; nil where this machine can't. The others are watched
  /// by ``watchAll()``.
  package init?(_ folder: RecordFolder) {
    let number = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard number >= 0 else { return nil }
    self.folder = folder
    descriptor = number
    handle = Descriptor(number)
    watch("", FolderWatch.folderEvents)
    // git renames its lock away when it has finished, or removes it.
    watch(".git", UInt32(IN_MOVED_FROM | IN_DELETE))
  }

  /// Watches every year and incident folder.
  package func watchAll() { watchFolders(at: Filing.cases, tellFiles: false) }

  /// What changed since the last call.
  package func drain() -> FolderChanges {
    changes = []
    isUnknown = false
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      buffer.withUnsafeBytes { take(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    return isUnknown ? .unknown : .paths(changes)
  }

  // MARK: - Events

  private static let folderEvents = UInt32(
    IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_CLOSE_WRITE | IN_DELETE_SELF
      | IN_MOVE_SELF)

  private func take(_ events: UnsafeRawBufferPointer) {
    var offset = 0
    while offset + MemoryLayout<inotify_event>.size <= events.count {
      let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let start = offset + MemoryLayout<inotify_event>.size
      let end = min(start + Int(event.len), events.count)
      let name = Array(events[start..<end].prefix { $0 != 0 })
      take(event, name: name)
      offset = end
    }
  }

  private func take(_ event: inotify_event, name: [UInt8]) {
    func has(_ flag: some BinaryInteger) -> Bool { event.mask & UInt32(flag) != 0 }
    if has(IN_Q_OVERFLOW) { isUnknown = true }
    guard let parent = watched[event.wd] else { return }
    if has(IN_IGNORED) {
      watched[event.wd] = nil
      return
    }
    if has(IN_MOVE_SELF) || has(IN_DELETE_SELF) {
      // The parent tells of it; where the casebook itself goes, nobody does.
      if parent.isEmpty { isUnknown = true }
      return
    }
    guard let name = String(validating: name, as: UTF8.self) else {
      if !parent.isEmpty { changes.insert(parent) }
      return
    }
    if parent == ".git" {
      if name == "index.lock" { changes.insert(".git/index.lock") }
      return
    }
    guard name.first != ".", !parent.isEmpty || name == Filing.cases || name == Filing.settings
    else { return }
    let path = parent.isEmpty ? name : parent + "/" + name
    changes.insert(path)
    guard has(IN_ISDIR) else { return }
    if has(IN_MOVED_FROM) || has(IN_DELETE) { unwatch(path) }
    if has(IN_CREATE) || has(IN_MOVED_TO) { watchFolders(at: path, tellFiles: true) }
  }

  // MARK: - Folders

  /// Watches a folder and those below it. Files that came before the watch did are told of.
  private func watchFolders(at path: String, tellFiles: Bool) {
    let walk = FolderWalk(root: folder.root) { finding in
      switch finding {
      case .folder(let path): if !self.isFull { self.watch(path, FolderWatch.folderEvents) }
      case .file(let file): if tellFiles { self.changes.insert(file.path) }
      case .problem(let problem): if tellFiles { self.changes.insert(problem.path) }
      case .leftover: break
      }
      return self.isFull ? .stop : .goOn
    }
    _ = walk.run(at: path)
  }

  private var isFull: Bool { limitation != nil }

  private func watch(_ path: String, _ events: UInt32) {
    let flags = UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW) | UInt32(IN_EXCL_UNLINK)
    while true {
      let watch = inotify_add_watch(
        descriptor, path.isEmpty ? folder.path : folder.absolutePath(of: path), events | flags)
      if watch >= 0 {
        watched[watch] = path
        return
      }
      if errno == EINTR { continue }
      // A folder that went away, or isn't one, needs no watch.
      if errno == ENOSPC {
        limitation = """
          Not every folder of the casebook is watched, since this machine's limit \
          (fs.inotify.max_user_watches) is reached. Changes that others make show after a restart.
          """
      }
      return
    }
  }

  private func unwatch(_ path: String) {
    let gone = watched.filter { $0.value == path || $0.value.hasPrefix(path + "/") }
    for watch in gone.keys {
      inotify_rm_watch(descriptor, watch)
      watched[watch] = nil
    }
  }
}

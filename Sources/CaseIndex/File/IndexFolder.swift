internal import Glibc

/// The folder that holds one casebook's index: nobody else can read it, whatever the umask.
///
/// A file named `clean` says how the index looked when the last desk closed it. Where it looks
/// otherwise now, another program wrote into it, and no query could tell. Where there is no such
/// file, a desk was killed, which SQLite survives; or the machine stopped, which an index that
/// doesn't wait for the disk may not: a file named `open` tells which.
struct IndexFolder {
  let path: String
  /// Which start of the machine this is; nil where that can't be known.
  let boot: String?

  var index: String { path + "/index.sqlite" }
  private var clean: String { path + "/clean" }

  /// Makes the folder, and those above it that are missing.
  func make() throws(IndexFault) {
    var missing: [String] = []
    var level = path
    var status = stat()
    while stat(level, &status) != 0 {
      guard errno == ENOENT, let slash = level.lastIndex(of: "/"), slash > level.startIndex else {
        throw unavailable("\(level): \(failure())")
      }
      missing.append(level)
      level = String(level[..<slash])
    }
    for level in missing.reversed() where mkdir(level, 0o700) != 0 && errno != EEXIST {
      throw unavailable("\(level): \(failure())")
    }
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw unavailable("\(path) is not a folder")
    }
    if status.st_mode & 0o777 != 0o700, chmod(path, 0o700) != 0 {
      throw unavailable("\(path): \(failure())")
    }
  }

  /// Holds off other desks that open or close this index; waits for them two seconds at most.
  func whileOpening<Value>(
    _ body: () throws(IndexFault) -> Value
  ) throws(IndexFault) -> Value {
    let lock = try FileLock(path + "/opening.lock")
    for _ in 0..<200 {
      if lock.take(.exclusive) { return try body() }
      usleep(10_000)
    }
    throw unavailable("another desk has been opening it for two seconds")
  }

  /// The lock that every desk shares while it uses the index.
  func usersLock() throws(IndexFault) -> FileLock { try FileLock(path + "/users.lock") }

  /// Makes an empty index file where there is none, so that SQLite never chooses its mode; the
  /// files that SQLite puts beside it take theirs from it.
  func makeFile() throws(IndexFault) {
    let descriptor = open(index, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unavailable("\(index): \(failure())") }
    defer { close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0 else { throw unavailable("\(index): \(failure())") }
  }

  /// Takes the index away, so that a new one can be made.
  func discard() throws(IndexFault) {
    for file in [index, index + "-wal", index + "-shm", index + "-journal", clean] {
      guard unlink(file) == 0 || errno == ENOENT else {
        throw unavailable("\(file): \(failure())")
      }
    }
  }

  enum Condition: Equatable { case absent, asClosed, notClosed, altered }

  /// How the file looks beside what the last desk left.
  func condition() -> Condition {
    var status = stat()
    guard lstat(index, &status) == 0 else { return .absent }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { return .altered }
    guard let mark = read(clean) else { return .notClosed }
    return mark == IndexFolder.mark(status) && isCheckpointed ? .asClosed : .altered
  }

  /// Whether nothing waits in the write-ahead log, so that the file alone is the index.
  private var isCheckpointed: Bool {
    var status = stat()
    return lstat(index + "-wal", &status) != 0 || status.st_size == 0
  }

  func removeMark() { unlink(clean) }

  /// Brings the file to the disk, and notes how it looks then; where that fails, the next desk will
  /// check it or build it anew.
  func writeMark() {
    guard isCheckpointed, let status = settled() else { return }
    if !put(IndexFolder.mark(status), into: clean) { unlink(clean) }
  }

  /// Dates the file a second back, since somebody may write into it within the same tick of the
  /// file system's clock, and then it would look as it does.
  private func settled() -> stat? {
    let descriptor = open(index, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    let earlier = timespec(
      tv_sec: status.st_mtim.tv_sec - 1, tv_nsec: status.st_mtim.tv_nsec)
    guard futimens(descriptor, [earlier, earlier]) == 0, fsync(descriptor) == 0,
      fstat(descriptor, &status) == 0
    else { return nil }
    return status
  }

  private static func mark(_ status: stat) -> String {
    """
    \(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \
    \(status.st_ctim.tv_sec).\(status.st_ctim.tv_nsec)
    """
  }

  private func unavailable(_ reason: String) -> IndexFault { .unavailable(reason) }
}

/// What the system says of the last call that failed.
func failure() -> String { String(cString: strerror(errno)) }

import Glibc

/// The right to write in a casebook, which one program or thread at a time has.
final class CasebookLock {
  /// False where the file system has no locks: then other programs may be writing too.
  let isExclusive: Bool
  private let descriptor: Descriptor

  /// Takes the lock, waiting at most so long for whoever has it; nil when that was in vain.
  static func take(
    in root: Folder, waiting milliseconds: Int
  ) throws(FileFailure) -> CasebookLock? {
    var waited = 0
    var pause = 1
    while true {
      switch try attempt(in: root) {
      case .taken(let lock): return lock
      case .busy:
        guard waited < milliseconds else { return nil }
        var time = timespec(tv_sec: 0, tv_nsec: pause * 1_000_000)
        nanosleep(&time, nil)
        waited += pause
        pause = min(pause + 1, 10)
      case .replaced: continue
      }
    }
  }

  private enum Attempt {
    case taken(CasebookLock)
    case busy
    case replaced
  }

  private static func attempt(in root: Folder) throws(FileFailure) -> Attempt {
    let number = try uninterrupted(WorkName.lock, "openat") {
      openat(
        root.descriptor.number, WorkName.lock,
        O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC,
        0o600)
    }
    let descriptor = Descriptor(number)
    var isExclusive = true
    do {
      _ = try uninterrupted(WorkName.lock, "flock") { flock(number, LOCK_EX | LOCK_NB) }
    } catch {
      if error.code == EWOULDBLOCK { return .busy }
      guard error.code == EOPNOTSUPP || error.code == ENOSYS || error.code == EINVAL else {
        throw error
      }
      isExclusive = false
    }
    // Somebody may have removed the lock file, so that others lock a new one.
    var held = stat()
    _ = try uninterrupted(WorkName.lock, "fstat") { fstat(number, &held) }
    guard let named = try root.status(of: WorkName.lock), named.st_ino == held.st_ino else {
      return .replaced
    }
    return .taken(CasebookLock(descriptor, isExclusive: isExclusive))
  }

  private init(_ descriptor: Descriptor, isExclusive: Bool) {
    self.descriptor = descriptor
    self.isExclusive = isExclusive
  }

  // Unlocking before closing also lets go of a lock that a forked child still holds open.
  deinit { flock(descriptor.number, LOCK_UN) }
}

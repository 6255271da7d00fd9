internal import Glibc

/// A lock among programs, given back when this value goes or the program ends.
final class FileLock: Sendable {
  enum Strength { case shared, exclusive }

  private let descriptor: Int32

  /// Opens the lock's file, and makes it where it is missing.
  init(_ path: String) throws(IndexFault) {
    descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unavailable("\(path): \(failure())") }
    fchmod(descriptor, 0o600)
  }

  deinit { close(descriptor) }

  /// Whether the lock was to be had at once.
  func take(_ strength: Strength) -> Bool {
    flock(descriptor, (strength == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0
  }

  func giveBack() { flock(descriptor, LOCK_UN) }
}

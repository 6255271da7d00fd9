import CaseModel
import Glibc

/// A new file outside the casebook, for the person alone. What is there already is never overwritten,
/// and never followed where it is a link.
enum NewOutput {
  /// Writes the bytes to a file that mustn't exist yet, and makes sure that they are on the disk.
  static func write(_ bytes: [UInt8], to path: String) throws(Refusal) {
    let whole = PathCompletion.expanded(path)
    let descriptor = open(whole, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Refusal(
        errno == EEXIST
          ? "\(path) is there already, and wasn't touched. Choose another name."
          : "\(path) can't be made: \(String(cString: strerror(errno))).")
    }
    defer { close(descriptor) }
    fchmod(descriptor, 0o600)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path, whole) }
      done += count
    }
    guard fsync(descriptor) == 0 else { throw failure(path, whole) }
  }

  /// Makes a folder that mustn't exist yet.
  static func makeFolder(_ path: String) throws(Refusal) {
    guard mkdir(PathCompletion.expanded(path), 0o700) == 0 else {
      throw Refusal(
        errno == EEXIST
          ? "\(path) is there already. Choose the name of a new folder."
          : "\(path) can't be made: \(String(cString: strerror(errno))).")
    }
  }

  // Half a file would be taken for a whole one.
  private static func failure(_ path: String, _ whole: String) -> Refusal {
    let reason = String(cString: strerror(errno))
    unlink(whole)
    return Refusal("\(path) wasn't written: \(reason).")
  }
}

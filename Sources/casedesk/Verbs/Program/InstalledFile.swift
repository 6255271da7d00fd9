import CaseModel
import Glibc

/// A file that the program puts somewhere on the machine, whole or not at all.
struct InstalledFile {
  let path: String
  let bytes: [UInt8]
  /// What others may do with it.
  let mode: mode_t

  init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8), mode: 0o644) }

  init(path: String, bytes: [UInt8], mode: mode_t) {
    self.path = path
    self.bytes = bytes
    self.mode = mode
  }

  /// Writes it under another name and then moves it there, so that a program that runs from the old
  /// file goes on with that.
  func write() throws(Refusal) {
    try makeFolders()
    let work = "\(path).new-\(getpid())"
    let descriptor = open(work, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw refusal() }
    var isDone = writeBytes(to: descriptor) && fchmod(descriptor, mode) == 0
    isDone = fsync(descriptor) == 0 && isDone
    close(descriptor)
    if isDone, rename(work, path) == 0 { return }
    let refusal = refusal()
    unlink(work)
    throw refusal
  }

  private func writeBytes(to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  private func makeFolders() throws(Refusal) {
    var folder = path.hasPrefix("/") ? "" : "."
    for step in path.split(separator: "/").dropLast() {
      folder += "/" + step
      guard mkdir(folder, 0o755) == 0 || errno == EEXIST || errno == EROFS else { throw refusal() }
    }
  }

  private func refusal() -> Refusal {
    Refusal("\(path) can't be written: \(String(cString: strerror(errno))).")
  }
}

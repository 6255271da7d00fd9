import Glibc

/// Why a casebook couldn't be made, as a sentence.
struct NotMade: Error {
  let sentence: String
}

/// Makes folders and files that aren't there yet; without the syncing that people's records need.
struct NewFolders {
  private var known: Set<String> = []

  func make(_ path: String) throws(NotMade) {
    guard mkdir(path, 0o700) == 0 else { throw failure(path) }
  }

  mutating func makeOnce(_ path: String) throws(NotMade) {
    if known.insert(path).inserted { try make(path) }
  }

  func write(_ bytes: [UInt8], to path: String) throws(NotMade) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else { throw failure(path) }
  }

  private func failure(_ path: String) -> NotMade {
    NotMade(
      sentence: "\(path): \(String(cString: strerror(errno))). Choose a folder that isn't there.")
  }
}

import Glibc

/// What no durable save can do without: a new file written and synced, put in the old one's place,
/// and the folder synced.
final class DurableRecipe {
  private let path: String
  private let folder: Int32
  private let text: [UInt8]

  /// For files of that size in a folder.
  init(in path: String, bytes: Int) throws(NotMeasured) {
    self.path = path
    text = [UInt8](repeating: UInt8(ascii: "x"), count: bytes)
    folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw FileTree.failure(path) }
  }

  deinit { close(folder) }

  func run() throws(NotMeasured) {
    let file = openat(folder, "recipe-new", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileTree.failure(path) }
    defer { close(file) }
    guard write(file, text, text.count) == text.count, fsync(file) == 0,
      renameat(folder, "recipe-new", folder, "recipe") == 0, fsync(folder) == 0
    else { throw FileTree.failure(path) }
  }
}

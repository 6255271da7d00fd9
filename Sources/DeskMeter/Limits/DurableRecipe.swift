import Glibc

/// What no durable save can do without: a new file written and synced, put in the old one's place,
/// and the folder synced.
enum DurableRecipe {
  /// The times of so many saves of a file of that size in a folder.
  static func times(_ count: Int, bytes: Int, in path: String) throws(NotMeasured) -> Figures {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw FileTree.failure(path) }
    defer { close(folder) }
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: bytes)
    var times = Figures()
    for _ in 0..<count {
      times.add(try seconds { () throws(NotMeasured) in try save(text, folder, path) })
    }
    unlinkat(folder, name, 0)
    return times
  }

  private static let name = "recipe.md"

  private static func save(
    _ text: [UInt8], _ folder: Int32, _ path: String
  ) throws(NotMeasured) {
    let file = openat(folder, "new-" + name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileTree.failure(path) }
    defer { close(file) }
    guard write(file, text, text.count) == text.count, fsync(file) == 0,
      renameat(folder, "new-" + name, folder, name) == 0, fsync(folder) == 0
    else { throw FileTree.failure(path) }
  }
}

import Glibc

extension Folder {
  /// Opens a folder outside any casebook, for its owner only; it and those above it are made where
  /// they are missing.
  static func privately(at path: String) throws(FileFailure) -> Folder {
    do {
      return try Folder.at(path)
    } catch {
      guard error.code == ENOENT else { throw error }
    }
    var made = ""
    for step in path.split(separator: "/") {
      made += (made.isEmpty && !path.hasPrefix("/") ? "" : "/") + step
      do {
        _ = try uninterrupted(made, "mkdir") { mkdir(made, 0o700) }
        try Folder.at(made + "/..").sync()
      } catch {
        // Those above are there already, and often not ours to write in.
        guard error.code == EEXIST || error.code == EROFS || error.code == EACCES else {
          throw error
        }
      }
    }
    let folder = try Folder.at(path)
    _ = try uninterrupted(path, "fchmod") { fchmod(folder.descriptor.number, 0o700) }
    return folder
  }

  /// Leaves nothing in a file of ours; where that can't be, it stays as it is.
  func empty(_ name: String) {
    let number = openat(descriptor.number, name, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard number >= 0 else { return }
    ftruncate(number, 0)
    close(number)
  }
}

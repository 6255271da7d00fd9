import Glibc

/// Proposes files and folders for a path that is being typed.
enum PathCompletion {
  /// At most `limit` paths that begin with `typed`, folders with a slash at the end, in order of
  /// name. `~/` stands for the person's own folder. Hidden files come only when their dot is typed.
  static func paths(for typed: String, limit: Int = 50) -> [String] {
    let slash = typed.lastIndex(of: "/")
    let shownFolder = slash.map { String(typed[...$0]) } ?? ""
    let beginning = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    let folder = expanded(shownFolder.isEmpty ? "./" : shownFolder)
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      guard let name, name != ".", name != "..", name.hasPrefix(beginning) else { continue }
      if name.hasPrefix("."), !beginning.hasPrefix(".") { continue }
      names.append(name)
    }
    return names.sorted().prefix(limit).map {
      shownFolder + $0 + (isFolder(folder + $0) ? "/" : "")
    }
  }

  /// The path with `~/` made whole.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Places.home() else { return path }
    return home + path.dropFirst(1)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

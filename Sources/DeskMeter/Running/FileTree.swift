import Glibc

/// Files and folders as the meter needs them.
enum FileTree {
  /// The names in a folder, sorted; none where it can't be read.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// How many bytes the files at and below a path have.
  static func size(of path: String) -> Int {
    guard isFolder(path) else {
      var status = stat()
      return lstat(path, &status) == 0 ? status.st_size : 0
    }
    return names(in: path).reduce(0) { $0 + size(of: path + "/" + $1) }
  }

  static func remove(_ path: String) {
    if isFolder(path) {
      for name in names(in: path) { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  /// Makes a folder, and those above it that are missing.
  static func make(_ path: String) throws(NotMeasured) {
    if isFolder(path) { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try make(String(path[..<slash]))
    }
    guard mkdir(path, 0o700) == 0 else { throw failure(path) }
  }

  /// A new folder whose name nobody has yet.
  static func makeTemporary(in folder: String) throws(NotMeasured) -> String {
    var template = Array("\(folder)/desk-meter-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw failure(folder) }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The bytes of a file; none where it can't be read.
  static func bytes(of path: String) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(file, &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  static func text(of path: String) -> String { String(decoding: bytes(of: path), as: UTF8.self) }

  /// Writes a file as it is to be, without the syncing that people's records need.
  static func write(_ bytes: some Collection<UInt8>, to path: String) throws(NotMeasured) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    var left = Array(bytes)[...]
    while !left.isEmpty {
      let count = left.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw failure(path) }
      left = left.dropFirst(count)
    }
  }

  static func failure(_ path: String) -> NotMeasured {
    NotMeasured("\(path): \(String(cString: strerror(errno))).")
  }
}

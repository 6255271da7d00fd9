import Glibc

/// Everything that a folder holds, as far as anybody could tell that it was touched. Opens nothing
/// but regular files, and follows no link.
struct TreeSnapshot: Hashable {
  /// One line a file or folder: its path, what `lstat` says, and a sum of its first million bytes.
  private(set) var lines: [String] = []

  init(_ path: String) {
    add(Array(path.utf8))
    lines.sort()
  }

  /// The lines that `other` doesn't have.
  func difference(from other: TreeSnapshot) -> [String] {
    let known = Set(other.lines)
    return lines.filter { !known.contains($0) }
  }

  private mutating func add(_ path: [UInt8]) {
    var status = stat()
    guard lstat(terminated(path), &status) == 0 else { return }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    lines.append(
      """
      \(String(decoding: path, as: UTF8.self)) mode \(status.st_mode) inode \(status.st_ino) \
      size \(status.st_size) links \(status.st_nlink) \
      modified \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \
      changed \(status.st_ctim.tv_sec).\(status.st_ctim.tv_nsec) \
      sum \(isRegular ? sum(path) : 0)
      """)
    if isFolder { for name in names(in: path) { add(path + [0x2F] + name) } }
  }

  private func names(in path: [UInt8]) -> [[UInt8]] {
    guard let folder = opendir(terminated(path)) else { return [] }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names
  }

  private func sum(_ path: [UInt8]) -> UInt64 {
    guard let stream = fopen(terminated(path), "rb") else { return 0 }
    defer { fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: 1_000_000)
    let count = fread(&bytes, 1, bytes.count, stream)
    return bytes.prefix(count).reduce(14_695_981_039_346_656_037) { sum, byte in
      (sum ^ UInt64(byte)) &* 1_099_511_628_211
    }
  }

  private func terminated(_ path: [UInt8]) -> [CChar] { (path + [0]).map { CChar(bitPattern: $0) } }
}

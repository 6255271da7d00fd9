import Glibc
import Testing

/// A folder of a test's own, gone with it.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(root)/casedesk-store-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template), "No folder can be made in \(root).")
    path = String(cString: made)
  }

  deinit { TestFolder.remove(path) }

  func absolute(_ path: String) -> String { path.isEmpty ? self.path : self.path + "/" + path }

  /// Writes a file as an editor does: under another name, then renamed.
  func write(_ text: String, to path: String) { write(Array(text.utf8), to: path) }

  func write(_ bytes: [UInt8], to path: String) {
    let whole = absolute(path)
    makeFolders(of: path)
    let part = whole + "~"
    let file = open(part, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    close(file)
    rename(part, whole)
  }

  func makeFolder(_ path: String) { makeFolders(of: path + "/x") }

  private func makeFolders(of path: String) {
    var made = self.path
    for step in path.split(separator: "/").dropLast() {
      made += "/" + step
      mkdir(made, 0o755)
    }
  }

  /// What a file holds; nil where there is none.
  func bytes(of path: String) -> [UInt8]? {
    let file = open(absolute(path), O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &piece, piece.count)
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }

  func text(of path: String) -> String? {
    bytes(of: path).map { String(decoding: $0, as: UTF8.self) }
  }

  func mode(of path: String) -> mode_t? {
    var status = stat()
    return lstat(absolute(path), &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  /// The paths of all files, sorted, the lock apart.
  func files() -> [String] {
    var files: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for name in TestFolder.names(absolute(folder)) {
        let path = folder.isEmpty ? name : folder + "/" + name
        var status = stat()
        lstat(absolute(path), &status)
        if status.st_mode & S_IFMT == S_IFDIR {
          folders.append(path)
        } else if path != ".casedesk-lock" {
          files.append(path)
        }
      }
    }
    return files.sorted()
  }

  static func names(_ folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The number that a file of the system holds.
  static func number(in path: String) -> Int? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = read(file, &bytes, bytes.count)
    return Int(String(decoding: bytes[..<max(0, count)].filter { $0 >= 0x30 }, as: UTF8.self))
  }

  private static func remove(_ path: String) {
    _ = Child.run(["/bin/rm", "-rf", path])
  }
}

import Glibc

/// A folder of a test's own, gone when the test ends.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/case-index-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
  }

  deinit { remove(path) }

  /// Removes a file, or a folder with all that is in it.
  func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { remove(path + "/" + name) }
      }
      closedir(folder)
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}

func fileMode(_ path: String) -> UInt32 {
  var status = stat()
  return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
}

func contents(of path: String) -> [UInt8] {
  let file = fopen(path, "rb")
  guard let file else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer.prefix(count)
  }
  return bytes
}

func write(_ bytes: [UInt8], to path: String) {
  let file = fopen(path, "wb")
  guard let file else { return }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}

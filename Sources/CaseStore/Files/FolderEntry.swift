import Glibc

/// A name in a folder, as bytes.
struct FolderEntry {
  let name: [UInt8]

  /// The name as text; nil where it is invalid UTF-8.
  var text: String? { String(validating: name, as: UTF8.self) }

  /// The name as people may see it.
  var visible: String { VisibleName.of(name) }

  var isHidden: Bool { name.first == 0x2E }
}

extension Folder {
  /// All names but `.` and `..`, sorted, so that every walk takes the same way.
  func entries() throws(FileFailure) -> [FolderEntry] {
    let shown = path.isEmpty ? "The casebook's folder" : path
    // A stream of its own: reading names moves a place that every user of a descriptor shares.
    let number = try uninterrupted(shown, "openat") {
      openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    var stream = fdopendir(number)
    while stream == nil, errno == EINTR { stream = fdopendir(number) }
    guard let stream else {
      let code = errno
      close(number)
      throw FileFailure(shown, "fdopendir", code)
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        let code = errno
        if code == 0 { break }
        if code == EINTR { continue }
        throw FileFailure(shown, "readdir", code)
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      entries.append(FolderEntry(name: name))
    }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }
}

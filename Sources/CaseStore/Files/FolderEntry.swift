import CFileSystem
import Glibc

/// A name in a folder, as bytes.
struct FolderEntry {
  let name: ArraySlice<UInt8>

  init(name: some Sequence<UInt8>) { self.name = Array(name)[...] }

  fileprivate init(part: ArraySlice<UInt8>) { name = part }

  /// The name as text; nil where it is invalid UTF-8.
  var text: String? { String(validating: name, as: UTF8.self) }

  /// The name as people may see it.
  var visible: String { VisibleName.of(name) }

  var isHidden: Bool { name.first == 0x2E }
}

/// In which order names come.
enum NameOrder {
  case byName
  /// As the paths of what lies in folders of these names: `a-b/…` before `a/…`.
  case byPathsInside
}

extension Folder {
  /// All names but `.` and `..`, sorted, so that every walk takes the same way.
  func entries() throws(FileFailure) -> [FolderEntry] {
    // Opened anew: reading names moves a place that every user of a descriptor shares.
    let own = try uninterrupted(shown, "openat") {
      openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    return try Folder(path: path, descriptor: Descriptor(own)).entriesAlone(.byName)
  }

  /// The same where nobody else uses this folder's descriptor.
  func entriesAlone(_ order: NameOrder) throws(FileFailure) -> [FolderEntry] {
    _ = lseek(descriptor.number, 0, SEEK_SET)
    var names: [UInt8] = []
    var ends: [Int] = []
    try eachName { name in
      names.append(contentsOf: name)
      ends.append(names.count)
    }
    var start = 0
    var entries = ends.map { end in
      defer { start = end }
      return FolderEntry(part: names[start..<end])
    }
    entries.sort { $0.precedes($1, order) }
    return entries
  }

  /// How many names there are, the hidden ones apart.
  func countAlone() throws(FileFailure) -> Int {
    _ = lseek(descriptor.number, 0, SEEK_SET)
    var count = 0
    try eachName { if $0.first != 0x2E { count += 1 } }
    return count
  }

  private func eachName(
    _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(FileFailure) {
    let size = 32_768
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 8)
    defer { buffer.deallocate() }
    guard let start = buffer.baseAddress else { return }
    while true {
      let count = try uninterrupted(shown, "getdents64") {
        casedesk_read_names(descriptor.number, start, size)
      }
      if count == 0 { return }
      var offset = 0
      // As getdents64(2) has it: the length of the entry at 16, its name at 19.
      while offset + 19 < count {
        let length = Int(buffer.loadUnaligned(fromByteOffset: offset + 16, as: UInt16.self))
        let end = min(offset + length, count)
        guard length > 19 else { return }
        let rest = buffer[(offset + 19)..<end]
        let name = UnsafeRawBufferPointer(rebasing: rest.prefix { $0 != 0 })
        let isSelfOrParent = name.count <= 2 && name.allSatisfy { $0 == 0x2E }
        if !isSelfOrParent { body(name) }
        offset = end
      }
    }
  }

  private var shown: String { path.isEmpty ? "The casebook's folder" : path }
}

extension FolderEntry {
  fileprivate func precedes(_ other: FolderEntry, _ order: NameOrder) -> Bool {
    switch order {
    case .byName: return name.lexicographicallyPrecedes(other.name)
    case .byPathsInside:
      let common = zip(name, other.name).first { $0 != $1 }
      if let common { return common.0 < common.1 }
      // One begins with the other: after it, the shorter one goes on with a slash.
      if name.count < other.name.count { return 0x2F < other.name.dropFirst(name.count).first ?? 0 }
      return name.dropFirst(other.name.count).first ?? 0x2F < 0x2F
    }
  }
}

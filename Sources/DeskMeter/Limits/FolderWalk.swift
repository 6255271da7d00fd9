import Dispatch
import Glibc
import Synchronization

/// The bare walk through a casebook's files: what a check can't do without.
enum FolderWalk {
  /// Asks for the stamps of every file, on two threads.
  static func stat(_ casebook: String) {
    let folders = incidents(of: casebook)
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      while case let index = next.wrappingAdd(64, ordering: .relaxed).oldValue,
        index < folders.count
      {
        for folder in folders[index..<min(index + 64, folders.count)] {
          visit(folder) { descriptor, name in
            var status = Glibc.stat()
            fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW)
          }
        }
      }
    }
  }

  /// Reads every file to its end.
  static func read(_ casebook: String) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    for folder in incidents(of: casebook) {
      visit(folder) { descriptor, name in
        let file = openat(descriptor, name, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return }
        while Glibc.read(file, buffer.baseAddress, buffer.count) > 0 {}
        close(file)
      }
    }
  }

  private static func incidents(of casebook: String) -> [String] {
    FileTree.names(in: casebook + "/cases").flatMap { year in
      FileTree.names(in: "\(casebook)/cases/\(year)").map { "\(casebook)/cases/\(year)/\($0)" }
    }
  }

  private static func visit(_ path: String, _ visit: (Int32, UnsafePointer<CChar>) -> Void) {
    guard let folder = opendir(path) else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      guard entry.pointee.d_type == DT_REG else { continue }
      withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { visit(dirfd(folder), $0) }
      }
    }
  }
}

import Glibc

/// What tells, without reading a file, that it is still the one that was read.
package struct Stamp: Hashable, Sendable, CustomStringConvertible {
  package let size: Int64
  /// Nanoseconds since 1970.
  package let modified: Int64
  /// Nanoseconds since 1970.
  package let changed: Int64
  package let inode: UInt64

  package init(size: Int64, modified: Int64, changed: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  /// Matches no file: for what has to be looked at again.
  package static let unknown = Stamp(size: 0, modified: 0, changed: 0, inode: 0)

  init(_ status: stat) {
    size = Int64(status.st_size)
    modified = Stamp.nanoseconds(status.st_mtim)
    changed = Stamp.nanoseconds(status.st_ctim)
    inode = UInt64(status.st_ino)
  }

  /// Four numbers, for a cache to keep.
  package var description: String { "\(size) \(modified) \(changed) \(inode)" }

  /// Reads what ``description`` writes; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 4, let size = Int64(parts[0]), let modified = Int64(parts[1]),
      let changed = Int64(parts[2]), let inode = UInt64(parts[3])
    else { return nil }
    self.init(size: size, modified: modified, changed: changed, inode: inode)
  }

  /// The stamp to remember with what was just read: ``unknown`` where the file changed so recently
  /// that the file system's clock might not tell the next change apart.
  var remembered: Stamp { (0..<Stamp.tick).contains(age) ? .unknown : self }

  /// Whether the file was last changed longer ago than that.
  func isOlder(thanSeconds seconds: Int64) -> Bool { age > seconds * 1_000_000_000 }

  /// How long ago the file was changed, in nanoseconds.
  private var age: Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Stamp.nanoseconds(now) &- changed
  }

  // File systems stamp with the kernel's tick, 10 ms at most; some network ones with more.
  private static let tick: Int64 = 50_000_000

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

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

  /// Four hexadecimal numbers, for a cache to keep; the last change as what it is after the last
  /// writing, so that it is short.
  package var description: String {
    let parts = [
      UInt64(bitPattern: size), UInt64(bitPattern: modified),
      UInt64(bitPattern: changed &- modified), inode,
    ]
    return parts.map { String($0, radix: 16) }.joined(separator: " ")
  }

  /// Reads what ``description`` writes; nil for anything else.
  package init?(_ text: String) {
    let stamp = Array(text.utf8).withUnsafeBufferPointer { Stamp(text: $0) }
    guard let stamp else { return nil }
    self = stamp
  }

  /// The same from the bytes of the text.
  package init?(text: UnsafeBufferPointer<UInt8>) {
    var rest = text[...]
    guard let size = Stamp.number(from: &rest), let modified = Stamp.number(from: &rest),
      let later = Stamp.number(from: &rest), let inode = Stamp.number(from: &rest), rest.isEmpty
    else { return nil }
    self.size = Int64(bitPattern: size)
    self.modified = Int64(bitPattern: modified)
    changed = Int64(bitPattern: modified &+ later)
    self.inode = inode
  }

  /// The next number, with the blank after it.
  private static func number(from rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
    var number: UInt64 = 0
    var digits = 0
    while let byte = rest.first {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x61...0x66: digit = byte - 0x61 + 10
      case 0x20:
        rest = rest.dropFirst()
        return digits > 0 && !rest.isEmpty ? number : nil
      default: return nil
      }
      digits += 1
      guard digits <= 16 else { return nil }
      number = number << 4 | UInt64(digit)
      rest = rest.dropFirst()
    }
    return digits > 0 ? number : nil
  }

  /// The stamp to remember with what was just read: ``unknown`` where the file changed so recently
  /// that the file system's clock might not tell the next change apart.
  var remembered: Stamp { settled ?? .unknown }

  /// The same; nil where it can't be relied on.
  package var settled: Stamp? { (0..<Stamp.tick).contains(age) ? nil : self }

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

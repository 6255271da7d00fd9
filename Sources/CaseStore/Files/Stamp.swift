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

  /// The stamp to remember with what is read after that time; nil where the file was changed so
  /// recently that its next change might have the same one.
  ///
  /// A stamp of a while ahead isn't relied on either, since clocks differ; one of far ahead is: the
  /// clock was set back, and what changes now has quite another stamp. Stamps are never compared but
  /// for being the same.
  package func settled(by clock: FileClock) -> Stamp? {
    let ages = [clock.now &- modified, clock.now &- changed]
    let isFar = { (age: Int64) in age >= grain(clock) || age <= -Stamp.farAhead }
    return ages.allSatisfy(isFar) ? self : nil
  }

  /// Whether the clock makes no difference: nothing happened to the file for a long time.
  var isLongSettled: Bool {
    let now = FileClock.systemTime
    return min(now &- modified, now &- changed) > Stamp.farAhead
  }

  /// Whether the file was last changed longer ago than that, by this machine's clock.
  func isOlder(thanSeconds seconds: Int64) -> Bool {
    FileClock.systemTime &- changed > seconds * 1_000_000_000
  }

  /// How far apart two changes must be to have two stamps: more than the kernel's tick, which is 10 ms
  /// at most; where stamps are of whole seconds, more than two of them; and more than clocks differ
  /// where it isn't known whose they are.
  private func grain(_ clock: FileClock) -> Int64 {
    let second: Int64 = 1_000_000_000
    if !clock.isSure { return 60 * second }
    return modified % second == 0 && changed % second == 0 ? 3 * second : second / 20
  }

  /// More than clocks differ by chance, in nanoseconds.
  private static let farAhead: Int64 = 3_600_000_000_000

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

import CFileSystem
import Glibc
import Synchronization

/// What the clock showed by which a file system stamps files, at one moment: on a network disk that
/// is another machine's.
package struct FileClock: Hashable, Sendable {
  /// Nanoseconds since 1970.
  package let now: Int64
  /// Whether it is surely that clock; else this machine's was taken for it.
  package let isSure: Bool

  package init(now: Int64, isSure: Bool) {
    self.now = now
    self.isSure = isSure
  }

  /// The time of this machine.
  static var systemTime: Int64 { time(CLOCK_REALTIME) }

  fileprivate static var steadyTime: Int64 { time(CLOCK_MONOTONIC) }

  private static func time(_ clock: clockid_t) -> Int64 {
    var now = timespec()
    clock_gettime(clock, &now)
    return Int64(now.tv_sec) &* 1_000_000_000 &+ Int64(now.tv_nsec)
  }
}

/// Tells a file system's time. Disks of this machine have this machine's. Of another disk it is asked
/// with a file made for it, and again only when this machine's clock was set.
final class FileClockKeeper: Sendable {
  private struct Asked: Sendable {
    /// How far the file system's clock is ahead.
    var ahead: Int64
    /// How far the system's time was ahead of a clock that can't be set.
    var set: Int64
    var isSure: Bool
  }

  private let asked = Mutex<Asked?>(nil)

  /// The time now in the file system of a folder, in which a file may be made for it or not.
  func reading(in root: Folder, mayWrite: Bool) -> FileClock {
    let system = FileClock.systemTime
    let set = system &- FileClock.steadyTime
    let known = asked.withLock { asked in
      if let asked, abs(asked.set &- set) < FileClockKeeper.wobble { return asked }
      let ahead = FileClockKeeper.isLocal(root) ? 0 : mayWrite ? FileClockKeeper.ask(root) : nil
      let now = Asked(ahead: ahead ?? 0, set: set, isSure: ahead != nil)
      asked = now
      return now
    }
    return FileClock(now: system &+ known.ahead, isSure: known.isSure)
  }

  /// How far ahead the file system is, or a little less: what the stamp of a new file says.
  private static func ask(_ root: Folder) -> Int64? {
    let name = WorkName.part()
    guard (try? NewFile(name, in: root)) != nil else { return nil }
    defer { _ = try? root.remove(name) }
    guard let status = try? root.status(of: name) else { return nil }
    return Stamp(status).changed &- FileClock.systemTime
  }

  /// Whether a folder is on a file system of this machine's own.
  static func isLocal(_ root: Folder) -> Bool {
    local.contains(
      UInt32(truncatingIfNeeded: casedesk_file_system(root.descriptor.number)))
  }

  /// ext4, XFS, Btrfs, tmpfs, overlayfs, F2FS, ZFS, bcachefs, FAT, exFAT, NTFS and ISO 9660, as
  /// statfs(2) numbers them.
  private static let local: Set<UInt32> = [
    0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994, 0x794C_7630, 0xF2F5_2010, 0x2FC1_2FC1,
    0xCA45_1A4E, 0x4D44, 0x2011_BAB0, 0x7366_746E, 0x5346_544E, 0x9660,
  ]

  private static let wobble: Int64 = 5_000_000
}

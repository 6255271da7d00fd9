import Glibc

/// A pseudo-terminal seen from outside: how long until what a program draws has settled, and how
/// many bytes it took.
struct Screen {
  private let master: Int32
  let path: String

  struct Settled {
    /// From the start of waiting to the last byte.
    var time: Duration
    var bytes: Int
  }

  init(columns: UInt16 = 120, rows: UInt16 = 36) throws(NotMeasured) {
    // As posix_openpt, unlockpt and ptsname do, which Swift doesn't import.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else { throw NotMeasured("No pseudo-terminal can be opened.") }
    path = "/dev/pts/\(number)"
    var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  func leave() { close(master) }

  func send(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Waits for the first bytes, then until nothing came for `quiet` milliseconds.
  func settle(since start: ContinuousClock.Instant, quiet: Int32 = 40) -> Settled {
    var settled = Settled(time: .zero, bytes: 0)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&watched, 1, settled.bytes == 0 ? 1_000 : quiet) > 0 else { return settled }
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return settled }
      settled.time = ContinuousClock.now - start
      settled.bytes += count
    }
  }

  /// Presses a key and waits for the screen.
  func press(_ key: String) -> Settled {
    let start = ContinuousClock.now
    send(key)
    return settle(since: start)
  }
}

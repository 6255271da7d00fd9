import Glibc

/// A terminal's other side: what a person at it would type and see.
final class PseudoTerminal {
  /// What a program opens as its terminal.
  let path: String
  private let master: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  init(columns: Int, rows: Int) throws(NotMeasured) {
    // As posix_openpt, unlockpt and ptsname do, which Swift doesn't import.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, Self.setLock, &locked) == 0,
      ioctl(master, Self.getNumber, &number) == 0
    else { throw NotMeasured("No pseudo-terminal can be opened here.") }
    path = "/dev/pts/\(number)"
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  deinit { close(master) }

  func send(_ text: String) {
    var left = Array(text.utf8)[...]
    while !left.isEmpty {
      let count = left.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      left = left.dropFirst(count)
    }
  }

  /// What the program sent; empty where nothing came in time, or it has left.
  func hear(within time: Duration) -> ArraySlice<UInt8> {
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    // Rounded up, since a wait that is cut short would only be begun again.
    let milliseconds = max(0, (time.inSeconds * 1e3).rounded(.up))
    guard poll(&watched, 1, Int32(min(milliseconds, 3_600_000))) > 0 else { return [] }
    let count = read(master, &buffer, buffer.count)
    return count > 0 ? buffer[..<count] : []
  }

  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
}

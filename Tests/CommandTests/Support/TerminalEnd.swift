import Foundation

/// A pseudo-terminal: what a program writes to its one end is read at the other.
final class TerminalEnd {
  struct Failure: Error {}

  let slave: FileHandle
  private let master: Int32

  init(columns: Int, rows: Int = 24) throws {
    // As posix_openpt, unlockpt and ptsname do, which Swift doesn't import.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else { throw Failure() }
    let descriptor = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure() }
    slave = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
    // Lines end as the program ends them.
    var modes = termios()
    tcgetattr(descriptor, &modes)
    modes.c_oflag &= ~UInt32(OPOST)
    tcsetattr(descriptor, TCSANOW, &modes)
  }

  deinit { close(master) }

  /// Everything that is written until the program has ended.
  func readToEnd() -> Data {
    try? slave.close()
    var data = Data()
    while let more = readSome() { data += more }
    return data
  }

  /// What was written since; nil where nobody has the other end any more.
  func readSome() -> Data? {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(master, &bytes, bytes.count)
    return count > 0 ? Data(bytes[..<count]) : nil
  }
}

/// A desk that runs on a terminal.
final class OpenDesk {
  private let process: Process
  private let terminal: TerminalEnd

  init(_ process: Process) throws {
    self.process = process
    terminal = try TerminalEnd(columns: 100)
    process.standardInput = terminal.slave
    process.standardOutput = terminal.slave
    process.standardError = terminal.slave
    try process.run()
    var shown = Data()
    while shown.range(of: Data("Detentions".utf8)) == nil, let more = terminal.readSome() {
      shown += more
    }
  }

  deinit {
    process.terminate()
    // So that it never waits for its reader.
    _ = terminal.readToEnd()
    process.waitUntilExit()
  }
}

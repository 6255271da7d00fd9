import Glibc

/// A pseudo-terminal with the probe running on it, as its controlling terminal.
final class PseudoTerminal {
  /// Everything that the probe sent so far.
  private(set) var output: [UInt8] = []
  private let master: Int32
  // Kept open, so that the terminal's modes can be asked for when the probe is gone.
  private let slave: Int32
  private let process: pid_t
  private let logPath: String
  private var status: Int32?
  private var isMasterOpen = true
  /// The terminal's modes before the probe was started.
  let modesBefore: [UInt32]

  /// - Parameter controlling: whether the terminal sends SIGHUP when it is lost.
  init(
    columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    arguments: [String] = [], controlling: Bool = true
  ) throws {
    // As posix_openpt, unlockpt and ptsname do, which Swift doesn't import.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else { throw TestProcess.Problem(what: "opening a pseudo-terminal") }
    let path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)

    modesBefore = Self.modes(of: slave)
    logPath = TestProcess.temporaryFile()
    var all = ["TERM": "xterm-256color", "PATH": "/usr/bin:/bin"]
    all.merge(environment) { _, new in new }
    let start = TestProcess(
      arguments: [TestProcess.probePath, logPath] + arguments, environment: all,
      startsSession: true)
    process = try start.spawn { actions in
      posix_spawn_file_actions_addopen(
        &actions, 0, path, controlling ? O_RDWR : O_RDWR | O_NOCTTY, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if isMasterOpen { close(master) }
    close(slave)
    unlink(logPath)
  }

  // MARK: Sending

  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if sent > 0 { rest = rest.dropFirst(sent) } else { read() }
    }
  }

  func signal(_ number: Int32) { kill(process, number) }

  func resize(columns: Int, rows: Int) {
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  /// Takes the terminal away.
  func lose() {
    close(master)
    isMasterOpen = false
  }

  // MARK: Watching

  /// The lines that the probe wrote into its log.
  var log: [String] {
    TestProcess.contents(of: logPath).split(separator: "\n").map(String.init)
  }

  /// Waits until the log has a line; whether it came.
  func waits(for line: String, times: Int = 1) -> Bool {
    waits { $0.log.count { $0 == line } >= times }
  }

  /// Waits until something holds, 20 seconds at most; whether it does.
  func waits(until holds: (PseudoTerminal) -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < end {
      read()
      if holds(self) { return true }
      usleep(5_000)
    }
    return false
  }

  /// Reads until nothing came for a while.
  func settle() {
    var quiet = 0
    while quiet < 20 {
      quiet = read() ? 0 : quiet + 1
      usleep(5_000)
    }
  }

  func forgetOutput() { output = [] }

  /// How the probe ended: its exit status, or minus the signal; nil if it didn't within 20 seconds.
  func ending() -> Int32? {
    let ended = waits { terminal in
      if terminal.status != nil { return true }
      var status: Int32 = 0
      guard waitpid(terminal.process, &status, WNOHANG) == terminal.process else { return false }
      let signal = status & 0x7F
      terminal.status = signal == 0 ? status >> 8 & 0xFF : -signal
      return true
    }
    if ended { settle() }
    return status
  }

  /// The terminal's modes, as comparable numbers.
  var modes: [UInt32] { Self.modes(of: slave) }

  private static func modes(of descriptor: Int32) -> [UInt32] {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return [] }
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  @discardableResult
  private func read() -> Bool {
    guard isMasterOpen else { return false }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(master, &bytes, bytes.count)
    if count > 0 { output += bytes[..<count] }
    return count > 0
  }
}

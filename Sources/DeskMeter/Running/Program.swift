import Glibc

/// A program that was started for measuring.
struct Program {
  let process: pid_t
  let start: ContinuousClock.Instant

  enum InputAndOutput {
    /// The path of what becomes its controlling terminal.
    case terminal(String)
    /// An open file for what it prints, errors aside.
    case file(Int32)
    /// Paths of files that it reads from, and that gets what it prints.
    case paths(input: String, output: String)

    static let nothing = paths(input: "/dev/null", output: "/dev/null")
  }

  /// Starts a program with nothing of this one's environment but what is given.
  init(
    _ arguments: [String], environment: [String: String] = [:], io: InputAndOutput = .nothing
  ) throws(NotMeasured) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    switch io {
    case .terminal(let path):
      posix_spawnattr_setflags(&attributes, Self.startsSession)
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    case .file(let output):
      posix_spawn_file_actions_adddup2(&actions, output, 1)
    case .paths(let input, let output):
      posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      posix_spawn_file_actions_adddup2(&actions, 1, 2)
    }
    var all = ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]
    all.merge(environment) { _, new in new }
    var words = arguments.map { strdup($0) } + [nil]
    var variables = all.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let path = arguments.first ?? ""
    start = .now
    let error = posix_spawn(&process, path, &actions, &attributes, &words, &variables)
    guard error == 0 else { throw NotMeasured("\(path): \(String(cString: strerror(error))).") }
    self.process = process
  }

  // POSIX_SPAWN_SETSID, which Swift doesn't import.
  private static let startsSession: Int16 = 0x80

  // MARK: Its end

  /// What a program used in all.
  struct Use {
    /// From its start to its end, in seconds.
    var time: Double
    /// Seconds on any core, which says more than the clock where other programs are at work.
    var work: Double
    /// The most memory that it had, in bytes.
    var memory: Double
    /// What it ended with; nil where a signal ended it.
    var code: Int32?
  }

  /// Waits for its end.
  @discardableResult
  func ending() -> Use {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let time = (ContinuousClock.now - start).inSeconds
    let work = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) / 1e6 }
    return Use(
      time: time, work: work[0] + work[1], memory: Double(usage.ru_maxrss) * 1024,
      code: status & 0x7F == 0 ? status >> 8 & 0xFF : nil)
  }

  /// Whether it has ended; its use is still to be had.
  var isOver: Bool {
    var information = siginfo_t()
    return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) != 0
      || information.si_signo == SIGCHLD
  }
}

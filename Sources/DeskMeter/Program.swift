import Glibc

/// A program that was started for measuring.
struct Program {
  let process: pid_t

  /// A program that lies beside this one.
  static func beside(_ name: String) -> String {
    let own = CommandLine.arguments.first ?? ""
    return (own.lastIndex(of: "/").map { String(own[...$0]) } ?? "") + name
  }

  // POSIX_SPAWN_SETSID, which Swift doesn't import.
  private static let startsSession: Int16 = 0x80

  /// Starts a program with nothing of this one's environment but what is given.
  /// - Parameter terminal: the path of what becomes its controlling terminal.
  init(
    _ arguments: [String], environment: [String: String] = [:], terminal: String? = nil,
    output: Int32? = nil
  ) throws(NotMeasured) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    if let terminal {
      posix_spawnattr_setflags(&attributes, Self.startsSession)
      posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    } else if let output {
      posix_spawn_file_actions_adddup2(&actions, output, 1)
    }
    var all = ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]
    all.merge(environment) { _, new in new }
    var words = arguments.map { strdup($0) } + [nil]
    var variables = all.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let path = arguments.first ?? ""
    let error = posix_spawn(&process, path, &actions, &attributes, &words, &variables)
    guard error == 0 else {
      throw NotMeasured("\(path): \(String(cString: strerror(error))). Build all products first.")
    }
    self.process = process
  }

  struct Use {
    /// The most memory that it had, in KiB.
    var memory: Int
    /// Seconds on any core, which says more than the clock where other programs are at work.
    var work: Double
  }

  /// Waits for its end.
  @discardableResult
  func ending() throws(NotMeasured) -> Use {
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status == 0 else {
      throw NotMeasured("A part of the measuring failed with status \(status).")
    }
    let work = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) / 1e6 }
    return Use(memory: usage.ru_maxrss, work: work[0] + work[1])
  }

  /// Memory that it has now, in KiB.
  func memory() -> Int {
    let lines = readFile("/proc/\(process)/status").split(separator: "\n")
    let line = lines.first { $0.hasPrefix("VmRSS:") }
    return line.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
  }

  func stop() {
    kill(process, SIGTERM)
    waitpid(process, nil, 0)
  }
}

/// The text of a file; empty where it can't be read.
func readFile(_ path: String) -> String {
  guard let file = fopen(path, "rb") else { return "" }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer.prefix(count)
  }
  return String(decoding: bytes, as: UTF8.self)
}

import Glibc

/// A program that a test starts.
struct TestProcess {
  var arguments: [String]
  var environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
  var startsSession = false

  struct Problem: Error { var what: String }

  /// The probe, which is built beside the tests.
  static var probePath: String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count)
    let own = String(decoding: path[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return own.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/TerminalProbe"
  }

  /// A new empty file.
  static func temporaryFile() -> String {
    var template = Array("/tmp/probe-XXXXXX".utf8CString)
    close(mkstemp(&template))
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func contents(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// Starts the program, found on the usual path; its process id.
  func spawn(_ arrange: (inout posix_spawn_file_actions_t) -> Void) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    arrange(&actions)

    // Signals as a program that a shell starts has them, whatever the tests were started by.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    // POSIX_SPAWN_SETSIGDEF, SETSIGMASK and SETSID; Swift doesn't import the last.
    posix_spawnattr_setflags(&attributes, 0x04 | 0x08 | (startsSession ? 0x80 : 0))

    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for copy in words + settings { free(copy) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, arguments[0], &actions, &attributes, &words, &settings) == 0 else {
      throw Problem(what: "starting \(arguments[0])")
    }
    return process
  }

  /// Runs the program to its end; what it printed.
  func output() throws -> String {
    let path = Self.temporaryFile()
    defer { unlink(path) }
    let process = try spawn { actions in
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY, 0)
    }
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
    return Self.contents(of: path)
  }
}

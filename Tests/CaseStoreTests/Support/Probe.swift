import Glibc
import Testing

/// The program that tests kill: StoreProbe, which lies beside the tests' own.
enum Probe {
  static func path() throws -> String {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(decoding: buffer[..<max(0, length)], as: UTF8.self)
    let starts = [own] + CommandLine.arguments.filter { $0.contains(".xctest") }
    for start in starts {
      var folder = start
      while let slash = folder.lastIndex(of: "/") {
        folder = String(folder[..<slash])
        let candidate = folder + "/StoreProbe"
        if access(candidate, X_OK) == 0 { return candidate }
      }
    }
    throw Missing("StoreProbe isn't beside the tests. Build it: swift build --product StoreProbe")
  }

  static func strace() throws -> String {
    for folder in ["/usr/bin", "/usr/local/bin", "/bin"] where access(folder + "/strace", X_OK) == 0
    {
      return folder + "/strace"
    }
    throw Missing("strace is missing, and these tests kill a save by it: apt-get install strace")
  }

  struct Missing: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  static func run(_ arguments: [String]) throws -> Child { Child.run([try path()] + arguments) }

  /// Runs the probe with something done to some of its system calls: `fsync:error=EIO:when=2`.
  static func run(_ arguments: [String], injecting injections: [String]) throws -> Child {
    Child.run(try injected(arguments, injections))
  }

  static func run(_ arguments: [String], injecting injection: String) throws -> Child {
    try run(arguments, injecting: [injection])
  }

  static func start(_ arguments: [String], injecting injection: String) throws -> Child.Running {
    Child.Running(try injected(arguments, [injection]))
  }

  private static func injected(_ arguments: [String], _ injections: [String]) throws -> [String] {
    let calls = Set(injections.map { String($0.prefix { $0 != ":" }) }).joined(separator: ",")
    return try [strace(), "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(calls)"]
      + injections.flatMap { ["-e", "inject=\($0)"] } + [path()] + arguments
  }

  /// The system calls of the probe at work, from where its work begins, each as strace writes it.
  static func trace(
    _ arguments: [String], in folder: TestFolder, _ injections: [String] = []
  ) throws -> Trace {
    try withExtendedLifetime(folder) {
      let notes = try TestFolder()
      let child = Child.run(
        try [strace(), "-qq", "-s", "200", "-o", notes.absolute("trace")]
          + injections.flatMap { ["-e", "inject=\($0)"] } + [path()] + arguments)
      let isToFail = injections.contains { $0.contains("EIO") }
      #expect(child.status == (isToFail ? 3 : 0), "\(child.output)")
      return Trace(try #require(notes.text(of: "trace")))
    }
  }
}

/// A list of system calls.
struct Trace {
  struct Call {
    let name: String
    /// Which call of this name it is in the whole life of the process, from 1.
    let index: Int
    let line: String
  }

  /// The calls after the probe's marker.
  var calls: [Call] = []

  init(_ text: String) {
    var counts: [String: Int] = [:]
    var hasStarted = false
    for line in text.split(separator: "\n") {
      guard let parenthesis = line.firstIndex(of: "(") else { continue }
      let name = String(line[..<parenthesis])
      counts[name, default: 0] += 1
      if hasStarted { calls.append(Call(name: name, index: counts[name] ?? 0, line: String(line))) }
      if line.contains("/casedesk-probe-starts") { hasStarted = true }
    }
  }

  /// The calls that touch files, but for those that tell the test how it went.
  var fileCalls: [Call] {
    calls.filter { call in
      !["brk", "mmap", "munmap", "futex", "getrandom", "exit_group", "mprotect", "madvise"]
        .contains(call.name) && !call.line.hasPrefix("write(1,")
    }
  }
}

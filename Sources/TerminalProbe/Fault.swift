import Glibc

/// Ways to die that no program should know.
enum Fault {
  static func trap() -> Never {
    let rows: [Int] = []
    exit(Int32(rows[CommandLine.arguments.count]))
  }

  static func trapOnThread() {
    OtherThread.run { trap() }
    sleep(10)
  }

  /// Overflows the stack.
  static func overflow(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 64) { room in
      room.initialize(repeating: depth)
      return overflow(depth + 1) + room[depth & 63]
    }
  }
}

/// Work beside the probe's loop.
enum OtherThread {
  /// Runs `body` there.
  static func run(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Box(body))
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, box.toOpaque())
    pthread_detach(thread)
  }

  private final class Box: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

/// Another program, which gets the terminal.
enum Command {
  /// Runs a line of shell; the status that it ended with.
  static func run(_ line: String) -> Int32 {
    let words: [String] = ["sh", "-c", line]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", nil, nil, &arguments, nil) == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }
}

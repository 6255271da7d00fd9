import Glibc
import Testing

/// A process that a test starts and waits for.
struct Child {
  /// The status that it ended with; nil where a signal ended it.
  let status: Int32?
  /// What it wrote to its output and error output.
  let output: String

  static func run(_ arguments: [String]) -> Child { Running(arguments).wait() }

  /// A process that is still at work.
  final class Running {
    private var process: pid_t = 0
    private let output: Int32

    init(_ arguments: [String]) {
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
      posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
      var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
      let code = posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
      for word in words { free(word) }
      posix_spawn_file_actions_destroy(&actions)
      close(ends[1])
      output = ends[0]
      if code != 0 {
        Issue.record("\(arguments[0]) can't be started: \(String(cString: strerror(code)))")
      }
    }

    /// Ends it at once.
    /// - Parameter withChildren: whether the programs that it started are killed too, each with all of
    ///   its own; else they find out by themselves.
    func kill(withChildren: Bool) {
      let path = "/proc/\(process)/task/\(process)/children"
      let text = Colleague.bytes(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
      Glibc.kill(process, SIGKILL)
      guard withChildren else { return }
      for child in text.split(separator: " ").compactMap({ pid_t($0) }) where child > 1 {
        Glibc.kill(-child, SIGKILL)
      }
    }

    func wait() -> Child {
      var bytes: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 4_096)
      while true {
        let count = read(output, &piece, piece.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        bytes += piece[..<count]
      }
      close(output)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      let ended = status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
      return Child(status: ended, output: String(decoding: bytes, as: UTF8.self))
    }
  }
}

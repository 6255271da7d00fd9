import Glibc
import Testing

/// The program that a test kills while it builds an index; it lies beside the tests' own.
struct BuildProbe {
  private let process: pid_t
  private let output: Int32

  init(_ arguments: [String]) throws {
    let path = try #require(
      BuildProbe.path(), "BuildProbe isn't beside the tests: swift build --product BuildProbe")
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &actions, nil, &words, environ)
    close(ends[1])
    try #require(code == 0, "\(path) can't be started.")
    self.process = process
    output = ends[0]
  }

  /// Kills it as soon as it has read so many records, or waits for its end.
  func kill(onceRead wanted: Int) {
    var text = ""
    var piece = [UInt8](repeating: 0, count: 4_096)
    while case let count = read(output, &piece, piece.count), count > 0 {
      text += String(decoding: piece[..<count], as: UTF8.self)
      let numbers = text.split(separator: "\n").compactMap { Int($0.dropFirst(5)) }
      if numbers.contains(where: { $0 >= wanted }) { break }
    }
    Glibc.kill(process, SIGKILL)
    close(output)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  private static func path() -> String? {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(decoding: buffer[..<max(0, length)], as: UTF8.self)
    for start in [own] + CommandLine.arguments.filter({ $0.contains(".xctest") }) {
      var folder = start
      while let slash = folder.lastIndex(of: "/") {
        folder = String(folder[..<slash])
        if access(folder + "/BuildProbe", X_OK) == 0 { return folder + "/BuildProbe" }
      }
    }
    return nil
  }
}

import CFileSystem
import Glibc

/// A program that is started with an argument vector and read to its end: no shell, no descriptor
/// but the three, an environment made from nothing.
struct ChildProcess {
  let path: String
  let arguments: [String]
  let environment: [String]
  /// The folder in which it works.
  let folder: String
  /// The most bytes that are taken of what it prints.
  var limit = 1 << 30
  /// A descriptor that it keeps open, so that a lock lasts as long as it does.
  var kept: Int32?

  struct Ending {
    /// As `exit(3)` had it; nil where a signal ended it.
    var status: Int32?
    var output: [UInt8] = []
    var errors: [UInt8] = []
    var isStopped = false
    var isTooLong = false
  }

  /// Runs it to its end.
  /// - Parameters:
  ///   - input: asked for the next bytes until it has none.
  ///   - telling: given what it says on standard error as it comes, or nothing ten times a second;
  ///     false ends the program.
  func run(
    input: () -> [UInt8]? = { nil }, telling: (ArraySlice<UInt8>) -> Bool = { _ in true }
  ) throws(FileFailure) -> Ending {
    let pipes = try Pipes()
    let child = try start(pipes)
    pipes.closeTheirs()
    var ending = Ending()
    let failure = exchange(pipes, &ending, child, input, telling)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    if let failure { throw failure }
    ending.status = status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    return ending
  }

  // MARK: - Starting

  private final class Pipes {
    var input: [Int32] = [-1, -1]
    var output: [Int32] = [-1, -1]
    var errors: [Int32] = [-1, -1]

    init() throws(FileFailure) {
      for pipe in [\Pipes.input, \Pipes.output, \Pipes.errors] {
        _ = try uninterrupted("git", "pipe2") { casedesk_pipe(&self[keyPath: pipe]) }
      }
    }

    func closeTheirs() {
      close(&input[0])
      close(&output[1])
      close(&errors[1])
    }

    func close(_ number: inout Int32) {
      if number >= 0 { _ = Glibc.close(number) }
      number = -1
    }

    deinit { for number in input + output + errors where number >= 0 { _ = Glibc.close(number) } }
  }

  private func start(_ pipes: Pipes) throws(FileFailure) -> pid_t {
    var child: Int32 = 0
    let words = ChildProcess.copies([path] + arguments)
    let values = ChildProcess.copies(environment)
    defer { for word in words + values { free(word) } }
    let ends = [pipes.input[0], pipes.output[1], pipes.errors[1]]
    let code = casedesk_spawn(&child, path, words, values, folder, ends, kept ?? -1)
    guard code == 0 else { throw FileFailure(path, "posix_spawn", code) }
    return child
  }

  private static func copies(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] {
    words.map { strdup($0) } + [nil]
  }

  // MARK: - Talking

  /// - Returns: why it had to be ended, where the system doesn't say what it has printed.
  private func exchange(
    _ pipes: Pipes, _ ending: inout Ending, _ child: pid_t, _ input: () -> [UInt8]?,
    _ telling: (ArraySlice<UInt8>) -> Bool
  ) -> FileFailure? {
    var pending = (input() ?? [])[...]
    if pending.isEmpty { pipes.close(&pipes.input[1]) }
    // Where it had to wait to be read, it could wait for a program that waits to be read itself.
    if pipes.input[1] >= 0, fcntl(pipes.input[1], F_SETFL, O_NONBLOCK) != 0 {
      let failure = FileFailure(path, "fcntl", errno)
      kill(-child, SIGTERM)
      return failure
    }
    while pipes.output[0] >= 0 || pipes.errors[0] >= 0 {
      var polled = [
        pollfd(fd: pipes.output[0], events: Int16(POLLIN), revents: 0),
        pollfd(fd: pipes.errors[0], events: Int16(POLLIN), revents: 0),
        pollfd(fd: pipes.input[1], events: Int16(POLLOUT), revents: 0),
      ]
      let count = poll(&polled, 3, 100)
      if count < 0, errno != EINTR {
        let failure = FileFailure(path, "poll", errno)
        kill(-child, SIGTERM)
        return failure
      }
      var told: [UInt8] = []
      if count > 0 {
        if polled[0].revents != 0, let piece = read(&pipes.output[0], pipes) {
          ending.output += piece
          ending.isTooLong = ending.output.count > limit
        }
        if polled[1].revents != 0, let piece = read(&pipes.errors[0], pipes) {
          told = piece
          // Of very long complaints the end is no more use than the beginning.
          ending.errors += piece.prefix(max(0, 65_536 - ending.errors.count))
        }
        if polled[2].revents != 0 { write(&pending, input, pipes) }
      }
      if !ending.isStopped, ending.isTooLong || !telling(told[...]) {
        ending.isStopped = true
        // It may clean up behind itself; whoever it started ends with it.
        kill(-child, SIGTERM)
      }
    }
    return nil
  }

  private func read(_ number: inout Int32, _ pipes: Pipes) -> [UInt8]? {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, initialized in
      repeat {
        count = Glibc.read(number, buffer.baseAddress, buffer.count)
      } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    guard count > 0 else {
      pipes.close(&number)
      return nil
    }
    return piece
  }

  private func write(
    _ pending: inout ArraySlice<UInt8>, _ input: () -> [UInt8]?, _ pipes: Pipes
  ) {
    let count = pending.withUnsafeBytes {
      casedesk_write_to_pipe(pipes.input[1], $0.baseAddress, $0.count)
    }
    if count > 0 {
      pending = pending.dropFirst(count)
      if pending.isEmpty { pending = (input() ?? [])[...] }
      if pending.isEmpty { pipes.close(&pipes.input[1]) }
    } else if count < 0, errno != EINTR, errno != EAGAIN {
      // It reads no more; what it says tells why.
      pipes.close(&pipes.input[1])
    }
  }
}

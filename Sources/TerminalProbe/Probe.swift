import CursesTerminal
import Glibc
import TerminalUI

/// What the tests run on a real pseudo-terminal: shows a list, writes what it decodes into the file
/// that its first argument names, one line an event, and ends in the ways that its keys ask for.
@main
enum Probe {
  static func main() {
    guard CommandLine.arguments.count > 1, let log = Log(path: CommandLine.arguments[1]) else {
      print("Name a file to write events to.")
      exit(64)
    }
    log.write("process \(getpid())")
    do {
      let waker = try Waker()
      var options = TerminalOptions { name in getenv(name).map { String(cString: $0) } }
      options.plainBorders = CommandLine.arguments.contains("--ascii")
      options.lastWords = "The probe met a fault."
      let terminal = try Terminal(options: options, waker: waker)
      log.write("start \(terminal.size.columns)x\(terminal.size.rows)")
      var session = Session(log: log, waker: waker, size: terminal.size)
      session.run(terminal)
    } catch {
      print(error.message)
      exit(69)
    }
    log.write("end")
  }
}

/// The file of events.
struct Log {
  private let descriptor: Int32

  init?(path: String) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    if descriptor < 0 { return nil }
  }

  func write(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }
}

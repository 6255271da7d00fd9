import CaseModel
import Glibc

/// Where commands write their answer.
enum StandardOutput {
  /// How wide the terminal is; nil where the answer goes to a pipe or a file.
  static var columns: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return 80 }
    return Int(window.ws_col)
  }

  /// Writes lines, which are safe already.
  static func write(_ lines: [String]) throws(Refusal) {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line.utf8
      bytes.append(0x0A)
    }
    try write(bytes: bytes)
  }

  /// Writes what is made for a file, or for another program, as it is.
  static func write(bytes: [UInt8]) throws(Refusal) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw Refusal("The answer couldn't be written: \(String(cString: strerror(errno))).")
      }
      done += count
    }
  }
}

import Glibc
import TerminalUI

/// Where commands say what isn't their answer.
enum StandardError {
  /// Says a sentence, made safe for a terminal.
  static func say(_ sentence: String) {
    let line = Array("casedesk: \(SafeText.string(sentence))\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }
}

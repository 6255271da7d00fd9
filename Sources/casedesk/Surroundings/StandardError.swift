import Glibc
import TerminalUI

/// Where commands say what isn't their answer.
enum StandardError {
  /// Says a sentence, made safe for a terminal.
  static func say(_ sentence: String) { write("casedesk: \(SafeText.string(sentence))\n") }

  /// Adds a line to the sentence that was said.
  static func add(_ line: String) { write("  \(SafeText.string(line))\n") }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}

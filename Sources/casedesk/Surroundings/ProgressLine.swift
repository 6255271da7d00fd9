import Casework
import Glibc

/// How far a check of the folder is, on the terminal's line, where standard error is one. It shows
/// only when the check takes long enough to be noticed, and leaves nothing behind.
struct ProgressLine {
  private let isOnTerminal = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  mutating func show(_ progress: RefreshProgress) { show(ProgressLine.sentence(progress)) }

  mutating func show(_ sentence: String) {
    guard isOnTerminal else { return }
    let now = ContinuousClock.now
    guard now - (last ?? start) > .milliseconds(250) else { return }
    last = now
    write("\r\u{1B}[K" + sentence)
  }

  mutating func remove() {
    if last != nil { write("\r\u{1B}[K") }
    last = nil
  }

  static func sentence(_ progress: RefreshProgress) -> String {
    let what = progress.read > 0 ? "Reading the folder into the index" : "Checking the folder"
    let expected = progress.expected > 0 ? " of about \(progress.expected)" : ""
    return "\(what): \(progress.seen)\(expected) records"
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}

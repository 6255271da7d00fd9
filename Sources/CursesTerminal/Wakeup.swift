package import TerminalUI

/// Why the wait for the terminal ended, and all that came meanwhile.
package struct Wakeup: Hashable, Sendable {
  /// The program has to end, and drafts to be kept.
  package enum Ending: Hashable, Sendable {
    /// The terminal is gone: nothing can be shown or typed any more.
    case lost
    /// SIGINT, SIGTERM, SIGHUP or SIGQUIT, by number.
    case signal(Int32)
  }

  package var events: [TerminalEvent] = []
  /// Those of the watched descriptors that can be read, or have failed.
  package var ready: [Int32] = []
  /// Whether another thread called for attention.
  package var isWoken = false
  package var ending: Ending?

  package init() {}

  /// Whether nothing came: the time was up.
  package var isEmpty: Bool { events.isEmpty && ready.isEmpty && !isWoken && ending == nil }
}

/// How changes of others become known.
package enum WatchKind: Hashable, Sendable {
  /// The system tells of each.
  case watched
  /// Folders are looked at every so many seconds: all of them, or so many for which the system has
  /// no watch left.
  case polled(seconds: Int, folders: Int?)

  /// What the person should know; nil where every change shows by itself.
  package var sentence: String? {
    switch self {
    case .watched: nil
    case .polled(let seconds, nil):
      """
      This machine can't watch folders, so the desk looks every \(seconds) seconds for what others \
      changed. \(WatchKind.later)
      """
    case .polled(let seconds, let folders?):
      """
      This machine watches no more folders (fs.inotify.max_user_watches), so the desk looks at \
      \(folders) of them every \(seconds) seconds for what others changed. \(WatchKind.later)
      """
    }
  }

  private static let later = "What a program writes into a file in place may show later."
}

/// How often folders are looked at that the system doesn't watch: every 2 seconds, or as rarely as
/// fifty times what a look takes; and how often the whole casebook is then checked: every minute, or
/// as rarely as fifty times what that takes. So neither takes more than a fiftieth of a core.
struct WatchPace: Sendable {
  var lookTook = Duration.zero
  private var checkTook = Duration.zero
  private var checked: ContinuousClock.Instant?

  var secondsBetweenLooks: Int { max(2, WatchPace.seconds(lookTook * 50)) }

  var secondsBetweenChecks: Int { max(60, WatchPace.seconds(checkTook * 50)) }

  mutating func noteCheck(from start: ContinuousClock.Instant, to end: ContinuousClock.Instant) {
    checkTook = end - start
    checked = end
  }

  /// Not before a first check was made.
  func isCheckDue(at now: ContinuousClock.Instant) -> Bool {
    checked.map { now - $0 >= .seconds(secondsBetweenChecks) } ?? false
  }

  private static func seconds(_ duration: Duration) -> Int {
    Int(duration.components.seconds) + (duration.components.attoseconds > 0 ? 1 : 0)
  }
}

/// When a screen counts as settled: a first byte came, and then none for a while.
struct Settling {
  /// What is known so far.
  struct Outcome: Hashable {
    /// From the start to the last byte; zero where none came.
    var time: Duration = .zero
    var bytes = 0
  }

  private(set) var outcome = Outcome()

  private let start: ContinuousClock.Instant
  private let quiet: Duration
  private var end: ContinuousClock.Instant

  /// - Parameters:
  ///   - quiet: how long no byte must come after the last.
  ///   - patience: how long to wait for the first.
  init(start: ContinuousClock.Instant, quiet: Duration, patience: Duration) {
    self.start = start
    self.quiet = quiet
    end = start + patience
  }

  /// How long to listen on from now; zero and less where the screen has settled.
  func wait(from now: ContinuousClock.Instant) -> Duration { end - now }

  mutating func hear(_ bytes: Int, at now: ContinuousClock.Instant) {
    outcome.time = now - start
    outcome.bytes += bytes
    end = now + quiet
  }
}

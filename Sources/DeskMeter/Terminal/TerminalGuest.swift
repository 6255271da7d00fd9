import Glibc

/// A program on a pseudo-terminal, seen from outside.
final class TerminalGuest {
  let program: Program
  /// When the program was started.
  let start: ContinuousClock.Instant
  private(set) var screen: ShownText
  /// When its last byte came.
  private(set) var lastHeard: ContinuousClock.Instant
  private let terminal: PseudoTerminal
  private let quiet: Duration

  /// - Parameter quiet: how long a settled screen of this program is still.
  init(
    _ arguments: [String], environment: [String: String], quiet: Duration = .milliseconds(60),
    columns: Int = 120, rows: Int = 36
  ) throws(NotMeasured) {
    self.quiet = quiet
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    screen = ShownText(columns: columns, rows: rows)
    start = .now
    lastHeard = start
    program = try Program(arguments, environment: environment, io: .terminal(terminal.path))
  }

  /// Asks the program to end, and hears it out; ends it by force where it doesn't.
  @discardableResult
  func stop() -> Program.Use {
    kill(program.process, SIGTERM)
    let asked = ContinuousClock.now
    while !program.isOver {
      _ = listen(for: .milliseconds(10))
      if ContinuousClock.now - asked > .seconds(10) { kill(program.process, SIGKILL) }
    }
    return program.ending()
  }

  /// Sends keys without waiting for anything.
  func send(_ keys: [PressedKey]) {
    let applicationKeys = screen.sendsApplicationKeys
    terminal.send(keys.map { $0.bytes(sendingApplicationKeys: applicationKeys) }.joined())
  }

  /// Presses a key and waits for the screen.
  func press(_ key: PressedKey) -> Settling.Outcome {
    let start = ContinuousClock.now
    send([key])
    return settle(since: start, quiet: quiet)
  }

  /// Presses a key, and keeps what the screen shows after each of the bytes that follow.
  func film(_ key: PressedKey) -> [Picture] {
    let start = ContinuousClock.now
    var pictures = [Picture(time: .zero, screen: screen)]
    send([key])
    var settling = Settling(start: start, quiet: quiet, patience: .milliseconds(400))
    while case let wait = settling.wait(from: .now), wait > .zero {
      let count = listen(for: wait)
      guard count > 0 else { break }
      settling.hear(count, at: lastHeard)
      pictures.append(Picture(time: settling.outcome.time, screen: screen))
    }
    return pictures
  }

  /// What the screen shows some time after a key.
  struct Picture {
    var time: Duration
    var screen: ShownText
  }

  /// Presses a key that is held down: whatever the screen does, the next press comes after `time`.
  func hold(_ key: PressedKey, for time: Duration) -> Settling.Outcome {
    let start = ContinuousClock.now
    var outcome = Settling.Outcome()
    send([key])
    while case let wait = start + time - .now, wait > .zero {
      let count = listen(for: wait)
      guard count > 0 else { break }
      outcome.time = lastHeard - start
      outcome.bytes += count
    }
    return outcome
  }

  /// Waits for the first bytes, then until nothing came for a while.
  func settle(
    since start: ContinuousClock.Instant, quiet: Duration? = nil,
    patience: Duration = .milliseconds(400)
  ) -> Settling.Outcome {
    let quiet = quiet ?? self.quiet
    var settling = Settling(start: start, quiet: quiet, patience: patience)
    while case let wait = settling.wait(from: .now), wait > .zero {
      let count = listen(for: wait)
      guard count > 0 else { break }
      settling.hear(count, at: lastHeard)
    }
    return settling.outcome
  }

  /// Waits until the screen shows what is asked for.
  /// - Returns: how long that took from `start` on; nil where it took longer than `patience`.
  func wait(
    since start: ContinuousClock.Instant, patience: Duration = .seconds(20),
    until holds: (ShownText) -> Bool
  ) -> Duration? {
    while !holds(screen) {
      let wait = start + patience - .now
      guard wait > .zero else { return nil }
      _ = listen(for: wait)
    }
    return max(.zero, lastHeard - start)
  }

  /// Waits until the screen shows what tells that it is whole, and has settled.
  /// - Returns: how long that took from the program's start; nil where it never did.
  func firstFrame(patience: Duration = .seconds(120), _ isWhole: (ShownText) -> Bool) -> Duration? {
    guard wait(since: start, patience: patience, until: isWhole) != nil else { return nil }
    let quiet = Duration.milliseconds(60)
    _ = settle(since: start, quiet: quiet, patience: quiet)
    return lastHeard - start
  }

  /// Waits until the program neither draws nor works any more.
  /// - Returns: how long it worked since `start`.
  func rest(since start: ContinuousClock.Instant, patience: Duration) -> Duration {
    var worked = Duration.zero
    var activity = program.activity
    while ContinuousClock.now - start < patience {
      let heard = listen(for: .milliseconds(20))
      let now = program.activity
      if heard > 0 || now.isBusier(than: activity) {
        worked = .now - start
        activity = now
      }
      if ContinuousClock.now - start - worked > .milliseconds(1_500) { break }
    }
    return worked
  }

  /// Takes in what the program sends within that time.
  /// - Returns: how many bytes it was.
  private func listen(for time: Duration) -> Int {
    let bytes = terminal.hear(within: time)
    guard !bytes.isEmpty else { return 0 }
    lastHeard = .now
    screen.take(bytes)
    if !screen.answers.isEmpty {
      terminal.send(screen.answers)
      screen.answers = ""
    }
    return bytes.count
  }
}

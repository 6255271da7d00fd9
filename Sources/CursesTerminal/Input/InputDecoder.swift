import TerminalUI

/// Turns the bytes that a terminal sends into events. A pure value: time comes in as an argument.
///
/// Any bytes may come, split anywhere: an unknown sequence is dropped whole and never read as keys.
struct InputDecoder: Sendable {
  typealias Instant = ContinuousClock.Instant

  /// How long to wait before a lone Esc byte is the Esc key and not the start of a sequence.
  private let escapeDelay: Duration
  // A sequence that has begun for sure may come in pieces over a slow link.
  private let sequenceDelay: Duration
  private let keys: SequenceTable
  private var pending: [UInt8] = []
  private var paste: PasteCollector?
  private var mouse = MouseDecoder()
  private var lastInput: Instant?

  /// - Parameter keys: what this terminal sends for special keys, beyond what most do.
  init(keys: SequenceTable = SequenceTable(), escapeDelay: Duration = .milliseconds(25)) {
    self.keys = keys
    self.escapeDelay = escapeDelay
    sequenceDelay = max(escapeDelay, .milliseconds(400))
  }

  /// When ``settle(at:)`` is next due; nil if nothing is waiting for more bytes.
  var deadline: Instant? {
    guard let lastInput else { return nil }
    if paste != nil { return lastInput + PasteCollector.patience }
    if pending.isEmpty { return nil }
    return lastInput + (pending.last == 0x1B ? escapeDelay : sequenceDelay)
  }

  /// Takes bytes that came at `now`.
  mutating func feed(_ bytes: some Sequence<UInt8>, at now: Instant) -> [TerminalEvent] {
    pending += bytes
    lastInput = now
    return decode(at: now, isSettling: false)
  }

  /// Decides about bytes that waited for more in vain, once the ``deadline`` has passed.
  mutating func settle(at now: Instant) -> [TerminalEvent] {
    guard let deadline, now >= deadline else { return [] }
    return decode(at: now, isSettling: true)
  }

  /// What the next bytes are.
  enum Step {
    /// So many bytes make these events; none for what is dropped.
    case events([TerminalEvent], length: Int)
    case pasteBegins(length: Int)
    /// More bytes are needed to tell.
    case incomplete
  }

  private mutating func decode(at now: Instant, isSettling: Bool) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var rest = pending[...]
    while !rest.isEmpty || paste != nil {
      if var collector = paste {
        rest = collector.take(rest, isSettling: isSettling)
        events += collector.finished.map { .paste($0) }
        collector.finished = []
        paste = collector.isOver ? nil : collector
        if paste != nil { break }
        continue
      }
      let step = step(rest, isSettling: isSettling, at: now)
      switch step {
      case .events(let found, let length):
        events += found
        rest = rest.dropFirst(length)
      case .pasteBegins(let length):
        paste = PasteCollector()
        rest = rest.dropFirst(length)
      case .incomplete:
        pending = Array(rest)
        return events
      }
    }
    pending = Array(rest)
    return events
  }

  private mutating func step(
    _ bytes: ArraySlice<UInt8>, isSettling: Bool, at now: Instant
  ) -> Step {
    guard let first = bytes.first else { return .incomplete }
    guard first == 0x1B else {
      return TextDecoder.step(bytes, isSettling: isSettling)
    }
    return escape(bytes, isSettling: isSettling, at: now)
  }

  // What begins with an Esc byte.
  private mutating func escape(
    _ bytes: ArraySlice<UInt8>, isSettling: Bool, at now: Instant
  ) -> Step {
    if let (key, length) = keys.longestMatch(bytes) {
      return .events([.key(key)], length: length)
    }
    guard let second = bytes.dropFirst().first else {
      return isSettling ? .events([.key(Key(.escape))], length: 1) : .incomplete
    }
    switch second {
    case UInt8(ascii: "["):
      return controlSequence(bytes, isSettling: isSettling, at: now)
    case UInt8(ascii: "O"):
      guard let third = bytes.dropFirst(2).first else {
        return isSettling ? alt(bytes, isSettling: true) : .incomplete
      }
      guard let key = ControlSequence.key(afterSS3: third) else {
        return .events([], length: (0x20..<0x7F).contains(third) ? 3 : 2)
      }
      return .events([.key(key)], length: 3)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      if let length = ControlSequence.stringLength(bytes) { return .events([], length: length) }
      return isSettling || bytes.count > 4096 ? alt(bytes, isSettling: true) : .incomplete
    case 0x1B:
      return doubleEscape(bytes, isSettling: isSettling, at: now)
    default:
      return alt(bytes, isSettling: isSettling)
    }
  }

  // Some terminals put an Esc before the whole sequence of a key that is pressed with Alt.
  private mutating func doubleEscape(
    _ bytes: ArraySlice<UInt8>, isSettling: Bool, at now: Instant
  ) -> Step {
    let inner = bytes.dropFirst()
    guard let third = inner.dropFirst().first, third != 0x1B else {
      // Of several Esc bytes in a row each but the last is the key.
      return inner.count > 1 || isSettling
        ? .events([.key(Key(.escape))], length: 1) : .incomplete
    }
    switch escape(inner, isSettling: isSettling, at: now) {
    case .events(let events, let length):
      return .events(withAlt(events), length: length + 1)
    case .pasteBegins(let length): return .pasteBegins(length: length + 1)
    case .incomplete: return .incomplete
    }
  }

  // Alt with a character comes as an Esc byte before it.
  private func alt(_ bytes: ArraySlice<UInt8>, isSettling: Bool) -> Step {
    switch TextDecoder.step(
      bytes.dropFirst(), isSingle: true, isSettling: isSettling)
    {
    case .events(let events, let length):
      return .events(withAlt(events), length: length + 1)
    case .pasteBegins, .incomplete:
      return .incomplete
    }
  }

  private func withAlt(_ events: [TerminalEvent]) -> [TerminalEvent] {
    events.map { event in
      guard case .key(var key) = event else { return event }
      key.modifiers.insert(.alt)
      return .key(key)
    }
  }

  private mutating func controlSequence(
    _ bytes: ArraySlice<UInt8>, isSettling: Bool, at now: Instant
  ) -> Step {
    switch ControlSequence.parse(bytes) {
    case .sequence(let sequence):
      if sequence.isPasteStart { return .pasteBegins(length: sequence.length) }
      if let report = sequence.mouseReport {
        let event = mouse.event(of: report, at: now)
        return .events(event.map { [.mouse($0)] } ?? [], length: sequence.length)
      }
      return .events(sequence.key.map { [.key($0)] } ?? [], length: sequence.length)
    case .broken(let length):
      return .events([], length: length)
    case .incomplete:
      guard isSettling else { return .incomplete }
      return bytes.count == 2 ? alt(bytes, isSettling: true) : .events([], length: bytes.count)
    }
  }
}

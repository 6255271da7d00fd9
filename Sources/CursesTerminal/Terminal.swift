import CNcurses
import Glibc
package import TerminalUI

/// The terminal that the desk is on: the one place that reads from it and writes to it.
///
/// It belongs to one thread, and one is open at a time. While it is, the terminal is in raw mode, so
/// that Ctrl+C and Ctrl+Z come as keys. When it goes out of scope, at `exit()` and after a fault the
/// terminal is as it was before.
package struct Terminal: ~Copyable {
  private let options: TerminalOptions
  /// The terminal's name in the terminal database.
  private let name: String
  private let canReport: Bool
  private var palette: Palette
  /// How many colours the terminal has; nil until a theme needs any.
  private var colours: Int?
  private var decoder: InputDecoder
  private let waker: Waker
  private var last: Frame?
  private var hasMouse: Bool
  private var isLost = false
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// How large the terminal is.
  package private(set) var size: Size

  /// Opens the terminal on standard input and output.
  /// - Parameter waker: what other threads wake the wait with.
  package init(options: TerminalOptions, waker: Waker) throws(TerminalProblem) {
    let name = try Self.open(options: options, waker: waker)
    self.options = options
    self.waker = waker
    self.name = name
    palette = Palette(.none, colours: 0)
    hasMouse = options.mouse
    canReport = Self.canReport
    decoder = InputDecoder(
      keys: SequenceTable(capability: Self.capability), escapeDelay: options.escapeDelay)
    size = Self.measure()
    apply(options.startingTheme)
    casedesk_screen_resize(Int32(size.rows), Int32(size.columns))
    Self.send(Self.reportsOn(canReport: canReport, mouse: hasMouse))
  }

  // Opens the screen; the terminal's name.
  private static func open(
    options: TerminalOptions, waker: Waker
  ) throws(TerminalProblem) -> String {
    guard isatty(STDIN_FILENO) == 1 else { throw .noTerminal("input") }
    guard isatty(STDOUT_FILENO) == 1 else { throw .noTerminal("output") }
    let name = try TerminalName.known()
    // The terminal's own encoding can't be asked for; the desk writes UTF-8 whatever the language.
    guard setlocale(LC_CTYPE, "C.UTF-8") != nil else { throw .noCharacters }
    guard casedesk_signals_open(waker.writeEnd) else { throw .alreadyOpen }
    prepareRescue(lastWords: options.lastWords)
    casedesk_rescue_arm(true)
    guard casedesk_screen_open(name) else {
      casedesk_rescue_arm(false)
      casedesk_signals_close()
      throw .refused(name)
    }
    return name
  }

  deinit {
    if !isLost {
      leave()
      casedesk_screen_close()
    }
    casedesk_rescue_arm(false)
    casedesk_signals_close()
  }

  // MARK: Drawing

  /// Shows a frame. Only cells that differ from the last frame are sent.
  package mutating func draw(_ frame: Frame) {
    guard !isLost else { return }
    let frame = options.plainBorders ? frame.withPlainBorders : frame
    let before = last?.size == frame.size ? last : nil
    if before == nil { casedesk_screen_erase() }
    for row in 0..<min(frame.size.rows, size.rows) {
      for column in 0..<min(frame.size.columns, size.columns) {
        let cell = frame[column, row]
        if cell != before?[column, row] ?? .blank { put(cell, column: column, row: row) }
      }
    }
    last = frame
    let cursor = frame.cursor.flatMap { visible($0) }
    casedesk_screen_refresh(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
  }

  /// Forgets what the terminal shows, so that the next frame is sent whole.
  package mutating func redraw() { last = nil }

  /// Draws with the colours of another theme from the next frame on.
  package mutating func setTheme(_ theme: Theme) {
    guard !isLost else { return }
    apply(theme)
    last = nil
  }

  // Colours are started when they are first needed: without them nothing is said of colours.
  private mutating func apply(_ theme: Theme) {
    if theme != .none, colours == nil { colours = Int(casedesk_screen_start_colours()) }
    palette = Palette(theme, colours: colours ?? 0)
    for (index, pair) in palette.pairs.enumerated() {
      casedesk_screen_set_pair(Int32(index + 1), pair.foreground, pair.background)
    }
    casedesk_screen_set_background(palette.look(of: .plain).pair)
  }

  private func visible(_ point: Point) -> Point? {
    Area(column: 0, row: 0, columns: size.columns, rows: size.rows).contains(point) ? point : nil
  }

  private func put(_ cell: Cell, column: Int, row: Int) {
    // The right half of a wide cell is drawn with its left half.
    if cell.text.isEmpty { return }
    if column == size.columns - 1, SafeText.columns(cell.text) > 1 { return }
    let look = palette.look(of: cell.style)
    let scalars = cell.text.unicodeScalars.map(\.value)
    casedesk_screen_put(
      Int32(row), Int32(column), scalars, Int32(scalars.count), look.attributes, look.pair)
  }

  // MARK: Waiting

  /// Waits until something comes from the terminal, from another thread, from one of the given
  /// descriptors, or the time is up (nil: waits as long as it takes).
  package mutating func nextEvents(
    timeout: Duration? = nil, alsoWatching descriptors: [Int32] = []
  ) -> Wakeup {
    let end = timeout.map { ContinuousClock.now + $0 }
    var wakeup = Wakeup()
    while true {
      takeArrivals(into: &wakeup)
      let now = ContinuousClock.now
      let isDue = !wakeup.isEmpty || end.map { now >= $0 } ?? false
      // What else is there already comes along.
      let hasInput = poll(
        descriptors, until: isDue ? now : [end, decoder.deadline].compactMap { $0 }.min(),
        into: &wakeup)
      // Only when nothing more is there is a sequence over: this thread may have been late itself.
      if !hasInput { wakeup.events += decoder.settle(at: .now) }
      if isDue || isLost { return wakeup }
    }
  }

  // Looks once at everything; whether the terminal had something.
  private mutating func poll(
    _ descriptors: [Int32], until: ContinuousClock.Instant?, into wakeup: inout Wakeup
  ) -> Bool {
    var polled = ([STDIN_FILENO, waker.readEnd] + descriptors).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let milliseconds = until.map { Self.milliseconds(until: $0) } ?? -1
    guard Glibc.poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return false }
    if polled[0].revents != 0 { readInput(into: &wakeup) }
    if polled[1].revents != 0, waker.drain() { wakeup.isWoken = true }
    for descriptor in polled.dropFirst(2)
    where descriptor.revents != 0 && !wakeup.ready.contains(descriptor.fd) {
      wakeup.ready.append(descriptor.fd)
    }
    return polled[0].revents != 0
  }

  private mutating func readInput(into wakeup: inout Wakeup) {
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 {
      wakeup.events += decoder.feed(buffer[..<count], at: .now)
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isLost = true
      wakeup.ending = wakeup.ending ?? .lost
    }
  }

  private mutating func takeArrivals(into wakeup: inout Wakeup) {
    let arrivals = casedesk_signals_take()
    if arrivals.ending != 0 { wakeup.ending = .signal(arrivals.ending) }
    if arrivals.stop {
      suspend()
      wakeup.events.append(.resized(size))
    } else if arrivals.continued {
      // Whoever stopped us may have drawn on the terminal and changed its modes.
      resume(afterLeaving: false)
      wakeup.events.append(.resized(size))
    } else if arrivals.resized, !isLost {
      let now = Self.measure()
      guard now != size else { return }
      size = now
      casedesk_screen_resize(Int32(size.rows), Int32(size.columns))
      last = nil
      wakeup.events.append(.resized(size))
    }
  }

  private static func milliseconds(until instant: ContinuousClock.Instant) -> Int32 {
    let left = max(.zero, instant - .now)
    let milliseconds = left / .milliseconds(1)
    return Int32(min(milliseconds.rounded(.up), 3_600_000))
  }

  // MARK: Giving the terminal away

  /// Stops the program as Ctrl+Z does at a shell, with the terminal as it was; comes back when the
  /// shell continues it. Draw the next frame whole then.
  package mutating func suspend() {
    leave()
    casedesk_stop()
    resume(afterLeaving: true)
  }

  /// Runs `body` while the terminal is as it was, for another program to use, such as an editor.
  package mutating func withTerminalGivenAway<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    leave()
    casedesk_signals_set_away(true)
    defer {
      casedesk_signals_set_away(false)
      resume(afterLeaving: true)
    }
    return try body()
  }

  private func leave() {
    guard !isLost else { return }
    Self.send(Self.reportsOff(canReport: canReport))
    // Without a second screen what was shown would stay for others to read.
    if Self.capability("rmcup") == nil {
      casedesk_screen_erase()
      casedesk_screen_refresh(0, 0)
    }
    casedesk_screen_leave()
    casedesk_rescue_arm(false)
  }

  private mutating func resume(afterLeaving hasLeft: Bool) {
    guard !isLost else { return }
    // Whoever had the terminal may have set its modes anew.
    if hasLeft { casedesk_rescue_remember_modes() }
    casedesk_rescue_arm(true)
    casedesk_screen_resume(hasLeft)
    size = Self.measure()
    casedesk_screen_resize(Int32(size.rows), Int32(size.columns))
    last = nil
    Self.send(Self.reportsOn(canReport: canReport, mouse: hasMouse))
  }

  // MARK: Mouse and clipboard

  /// Takes clicks and the wheel, or leaves them to the terminal's own selection.
  package mutating func setMouse(_ isOn: Bool) {
    hasMouse = isOn
    guard !isLost, canReport else { return }
    Self.send(isOn ? Self.mouseOn : Self.mouseOff)
  }

  /// Puts text on the clipboard of the computer that the person sits at, if the terminal allows it.
  package func copy(_ text: String) throws(TerminalProblem) {
    guard canReport, !isLost else { throw .copyNotSupported(name) }
    guard text.utf8.count <= Self.copyLimit else { throw .copyTooLong(limit: Self.copyLimit) }
    Self.send(Array("\u{1B}]52;c;".utf8) + Base64.encoded(text.utf8) + [0x07])
  }

  // Terminals refuse sequences much longer than 100,000 bytes.
  private static let copyLimit = 74_000
}

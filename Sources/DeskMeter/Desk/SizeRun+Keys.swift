extension SizeRun {
  func measureKeys() throws(NotMeasured) {
    try measureDeskKeys(KeyScript.desk)
    try measureKeysOfPeers()
  }

  /// What one row down takes on the line, from a key to the settled screen, and the memory when
  /// everything was scrolled through.
  func measureDeskKeys(_ scripts: [KeyScript]) throws(NotMeasured) {
    let desk = try casebook.openDesk()
    defer { desk.stop() }
    try settleIn(desk)
    measureRowBytes(on: desk)
    scroll(desk, rows: casebook.incidents, linesOfRow: 2)
    var all = Figures()
    for script in scripts {
      let figures = press(script.keys, on: desk)
      column[script.measure] = figures.p99
      // Esc waits by itself whether it is the beginning of another key.
      if script.measure != .escapeWorst { all.add(figures) }
    }
    column[.keyMedian] = all.median
    column[.keyWorst] = all.p99
    column[.memory] = desk.program.memory
  }

  /// Waits for the first frame and the end of the check behind it, and measures a frame.
  func settleIn(_ desk: TerminalGuest) throws(NotMeasured) {
    guard desk.firstFrame({ $0.hasDeskRows }) != nil else {
      throw NotMeasured("The desk never showed rows of \(casebook.path).")
    }
    _ = desk.rest(since: .now, patience: .seconds(600))
    column[.frame] = press(KeyScript.many(.control("l"), 15), on: desk).median
  }

  /// The times of keys that draw something. What Esc ends is left out, since Esc waits by itself.
  private func press(_ keys: [PressedKey], on guest: TerminalGuest) -> Figures {
    var figures = Figures()
    let isOnlyEscape = keys.allSatisfy { $0 == .escape }
    for key in keys {
      let outcome = guest.press(key)
      if outcome.bytes > 0, key != .escape || isOnlyEscape { figures.add(outcome.time.inSeconds) }
    }
    return figures
  }

  private func measureRowBytes(on desk: TerminalGuest) {
    let single = Figures((0..<30).map { _ in Double(desk.press(.down).bytes) })
    column[.rowBytes] = single.median
    // As a keyboard repeats a key that is held.
    var (times, bytes) = (Figures(), 0)
    for _ in 0..<60 {
      let outcome = desk.hold(.down, for: .milliseconds(33))
      times.add(outcome.time.inSeconds)
      bytes += outcome.bytes
    }
    column[.heldRowWorst] = times.p99
    column[.heldRowBytes] = Double(bytes) / Double(times.all.count)
    column[.rest] = desk.settle(since: desk.lastHeard).time.inSeconds
  }

  /// Goes through a whole list and back, page by page, as fast as the program can.
  private func scroll(_ guest: TerminalGuest, rows: Int, linesOfRow: Int) {
    _ = guest.press(.home)
    let pages = rows * linesOfRow / 30 + 1
    for _ in 0..<(pages / 20 + 1) {
      guest.send(KeyScript.many(.pageDown, 20))
      _ = guest.settle(
        since: .now, quiet: .milliseconds(10), patience: .milliseconds(500))
    }
    _ = guest.press(.home)
    _ = guest.settle(since: .now)
  }

  // MARK: Peers

  private func measureKeysOfPeers() throws(NotMeasured) {
    if let neomutt = try neomutt() {
      let guest = try neomutt.open()
      defer { guest.stop() }
      _ = guest.firstFrame(Neomutt.isWhole)
      let figures = press(Self.peerKeys + Self.neomuttKeys, on: guest)
      column[.neomuttKeyMedian] = figures.median
      column[.neomuttKeyWorst] = figures.p99
      scroll(guest, rows: casebook.incidents, linesOfRow: 1)
      column[.neomuttMemory] = guest.program.memory
    }
    if let tig = try tig() {
      let guest = try tig.open()
      defer { guest.stop() }
      _ = guest.firstFrame(Tig.isWhole)
      _ = guest.rest(since: .now, patience: .seconds(120))
      let figures = press(Self.peerKeys, on: guest)
      column[.tigKeyMedian] = figures.median
      column[.tigKeyWorst] = figures.p99
    }
  }

  private static let peerKeys =
    KeyScript.many(.down, 40) + KeyScript.many(.up, 10) + KeyScript.many(.pageDown, 20)
    + KeyScript.many(.pageUp, 5)
    + Array(repeating: [PressedKey.end, .pageUp, .home], count: 8).flatMap { $0 }

  /// Into a mail and back.
  private static let neomuttKeys = Array(
    repeating: [PressedKey.enter, .pageDown, .character("q"), .down], count: 10
  ).flatMap { $0 }
}

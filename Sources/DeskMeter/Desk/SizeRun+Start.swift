extension SizeRun {
  /// From the start of a program to its first full frame; the desk's index is fresh.
  func measureStart() throws(NotMeasured) {
    try measureDeskStart(rounds: 10)
    if let neomutt = try neomutt() {
      column[.neomuttFrame] = try frames(3, neomutt.open, Neomutt.isWhole)
    }
    if let tig = try tig() { column[.tigFrame] = try frames(3, tig.open, Tig.isWhole) }
  }

  func measureDeskStart(rounds: Int) throws(NotMeasured) {
    column[.firstFrame] = try frames(
      rounds, { () throws(NotMeasured) in try casebook.openDesk() }, { $0.hasDeskRows })
  }

  private func frames(
    _ count: Int, _ open: () throws(NotMeasured) -> TerminalGuest, _ isWhole: (ShownText) -> Bool
  ) throws(NotMeasured) -> Double? {
    var frames = Figures()
    for _ in 0..<count {
      let guest = try open()
      defer { guest.stop() }
      if let frame = guest.firstFrame(isWhole) { frames.add(frame.inSeconds) }
    }
    return frames.median
  }
}

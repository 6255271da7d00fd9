import Glibc
import Testing

@Suite("What the terminal is left like", .serialized)
struct TerminalMannersTests {
  @Test("Quitting leaves the terminal as it was")
  func quit() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.waits(for: "start 80x24"))
    #expect(terminal.waits { $0.modes != $0.modesBefore })
    terminal.send("q")
    #expect(terminal.ending() == 0)
    expectOrderly(terminal)
    #expect(terminal.log.last == "end")
  }

  @Test(
    "Signals that ask to end reach the program first",
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func endingSignals(number: Int32) throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.waits(for: "start 80x24"))
    terminal.settle()
    terminal.signal(number)
    #expect(terminal.ending() == 0)
    #expect(terminal.log.suffix(2) == ["signal \(number)", "end"])
    expectOrderly(terminal)
  }

  @Test(
    "A fault of the program's own leaves the terminal as it was, and the program dies of it",
    arguments: [
      ("t", SIGILL), ("T", SIGILL), ("a", SIGABRT), ("o", SIGSEGV),
    ])
  func faults(key: String, number: Int32) throws {
    for backtrace in ["", "enable=yes,interactive=yes,color=yes"] {
      let terminal = try PseudoTerminal(environment: ["SWIFT_BACKTRACE": backtrace])
      try #require(terminal.waits(for: "start 80x24"))
      terminal.settle()
      terminal.send(key)
      #expect([-number, -SIGTRAP].contains(terminal.ending()))
      expectOrderly(terminal)
      // The last words come after the screen was left, and nothing after them.
      #expect(
        text(terminal).hasSuffix("The probe met a fault.\n")
          || text(terminal).hasSuffix("The probe met a fault.\r\n"))
    }
  }

  @Test("exit() from anywhere leaves the terminal as it was")
  func exits() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.waits(for: "start 80x24"))
    terminal.send("x")
    #expect(terminal.ending() == 3)
    expectOrderly(terminal)
  }

  @Test("A lost terminal ends the program", arguments: [true, false])
  func lost(controlling: Bool) throws {
    let terminal = try PseudoTerminal(controlling: controlling)
    try #require(terminal.waits(for: "start 80x24"))
    terminal.settle()
    terminal.lose()
    #expect(terminal.ending() == 0)
    #expect(terminal.log.contains("lost") || terminal.log.contains("signal \(SIGHUP)"))
    if !controlling { #expect(terminal.log.contains("lost")) }
  }

  @Test("Another program gets the terminal as it was, and the desk gets it back")
  func givenAway() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.waits(for: "start 80x24"))
    terminal.settle()
    terminal.forgetOutput()
    terminal.send("v")
    #expect(terminal.waits(for: "gave away 0"))
    terminal.settle()
    let output = text(terminal)
    // In what stty printed, canonical input and echo are on.
    #expect(output.contains("\r\nicanon\r\n") && output.contains("\r\necho\r\n"))
    let away = try #require(output.range(of: "\r\nicanon"))
    #expect(output[..<away.lowerBound].contains("\u{1B}[?1049l"))
    #expect(output[..<away.lowerBound].contains("\u{1B}[?2004l"))
    #expect(output[away.upperBound...].contains("\u{1B}[?1049h"))
    #expect(output[away.upperBound...].contains("\u{1B}[?2004h"))
    #expect(output[away.upperBound...].contains("Row 3 of the list"))
    terminal.send("q")
    #expect(terminal.ending() == 0)
  }

  @Test("Ctrl+C in another program that has the terminal ends that program only")
  func interruptedAway() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.waits(for: "start 80x24"))
    terminal.settle()
    terminal.forgetOutput()
    terminal.send("V")
    #expect(terminal.waits { text($0).contains("typing") })
    terminal.settle()
    terminal.send("\u{3}")
    #expect(terminal.waits(for: "gave away \(SIGINT)"))
    #expect(terminal.waits { text($0).contains("Row 3 of the list") })
    terminal.send("q")
    #expect(terminal.ending() == 0)
    #expect(terminal.log.last == "end")
    expectOrderly(terminal)
  }

  @Test("Where nobody could continue a stopped program, suspending comes straight back")
  func suspendedAlone() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.waits(for: "start 80x24"))
    terminal.send("s")
    #expect(terminal.waits(for: "back"))
    terminal.send("q")
    #expect(terminal.ending() == 0)
    expectOrderly(terminal)
  }

  @Test(
    "A terminal that can't show the desk gets a sentence that says what to do",
    arguments: [
      ("dumb", "only prints lines"), ("", "TERM isn't set"),
      ("no-such-thing", "doesn't know the terminal"),
    ])
  func refusals(name: String, sentence: String) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": name])
    #expect(terminal.ending() == 69)
    #expect(text(terminal).contains(sentence))
    #expect(!text(terminal).contains("\u{1B}"))
  }

  @Test("Without a terminal the desk says so and ends")
  func noTerminal() throws {
    let log = TestProcess.temporaryFile()
    defer { unlink(log) }
    let probe = TestProcess(arguments: [TestProcess.probePath, log])
    #expect(
      try probe.output() == """
        The desk needs a terminal, but its input isn't one. Start it in a terminal window without \
        “|”, “<” or “>”; over SSH, use “ssh -t”.

        """)
  }

  @Test(
    "Terminals of every usual kind show the list and are left orderly",
    arguments: [
      "xterm", "xterm-256color", "screen", "screen-256color", "tmux-256color", "linux", "vt100",
      "rxvt-unicode-256color", "xterm-ghostty", "alacritty",
    ])
  func kinds(name: String) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": name])
    try #require(terminal.waits(for: "start 80x24"))
    #expect(terminal.waits { text($0).contains("Row 3 of the list") })
    terminal.send("q")
    #expect(terminal.ending() == 0)
    #expect(terminal.modes == terminal.modesBefore)
  }

  // The modes are those from before, the last words about each switched thing switch it off.
  private func expectOrderly(_ terminal: PseudoTerminal) {
    #expect(terminal.modes == terminal.modesBefore)
    let output = text(terminal)
    for (off, on) in [
      ("[?1049l", "[?1049h"), ("[?25h", "[?25l"), ("[?2004l", "[?2004h"), ("[?1000l", "[?1000h"),
      ("[?1002l", "[?1002h"), ("[?1006l", "[?1006h"), ("[?1l", "[?1h"),
    ] {
      let lastOff = output.lastRange(of: "\u{1B}" + off)
      #expect(lastOff != nil, "never sent: \(off)")
      if let lastOff, let lastOn = output.lastRange(of: "\u{1B}" + on) {
        #expect(lastOn.lowerBound < lastOff.lowerBound, "still on: \(on)")
      }
    }
  }
}

/// What the probe sent, as text.
func text(_ terminal: PseudoTerminal) -> String { String(decoding: terminal.output, as: UTF8.self) }

extension String {
  func range(of part: String) -> Range<String.Index>? { firstRange(of: part) }
  func lastRange(of part: String) -> Range<String.Index>? { ranges(of: part).last }
}

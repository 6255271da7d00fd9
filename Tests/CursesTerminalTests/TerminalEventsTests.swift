import Testing

@Suite("What comes and goes on a real terminal", .serialized)
struct TerminalEventsTests {
  @Test("Keys, pastes and the mouse arrive as what they are")
  func events() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.waits(for: "start 80x24"))
    for (bytes, line) in [
      ("\u{1B}[B", "key Down"), ("\u{1B}OA", "key Up"), ("\u{1B}[Z", "key Shift+Tab"),
      ("\u{1A}", "key Ctrl+Z"), ("\u{3}", "key Ctrl+C"), ("\u{1B}m", "key Alt+M"),
      ("\u{1B}OP", "key F1"), ("\u{1B}[21~", "key F10"), ("é", "key é"), ("ж", "key ж"),
      ("\u{1B}", "key Esc"), ("\r", "key Enter"), ("\u{7F}", "key Backspace"),
      ("\u{1B}[1;5C", "key Ctrl+Right"), ("\u{1B}[1;2A", "key Shift+Up"),
      ("\u{1B}[200~one\rtwo\r\u{1B}[201~", "paste \"one\\ntwo\\n\""),
      ("\u{1B}[<0;3;5M", "mouse press 2,4"), ("\u{1B}[<0;3;5m", "mouse release 2,4"),
      ("\u{1B}[<65;3;5M", "mouse wheelDown 2,4"),
    ] {
      terminal.send(bytes)
      #expect(terminal.waits(for: line), "\(line) didn't come")
    }
  }

  @Test("A resize arrives with the new size, and the frame is drawn for it")
  func resize() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.waits(for: "start 80x24"))
    terminal.settle()
    for (columns, rows) in [(120, 36), (40, 12), (1, 1), (200, 50)] {
      terminal.forgetOutput()
      terminal.resize(columns: columns, rows: rows)
      #expect(terminal.waits(for: "resized \(columns)x\(rows)"))
    }
    #expect(terminal.waits { text($0).contains("200x50") && text($0).contains("Row 45 of") })
  }

  @Test("Other threads wake the loop")
  func inbox() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.waits(for: "start 80x24"))
    terminal.send("i")
    #expect(terminal.waits(for: "inbox hello"))
  }

  @Test("A sequence isn't taken for the Esc key because the program was late to read it")
  func late() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.waits(for: "start 80x24"))
    for round in 1...5 {
      // The first byte arrives; then the program is busy while the others do.
      terminal.send("b\u{1B}")
      #expect(terminal.waits(for: "busy", times: round))
      terminal.send("[A")
      #expect(terminal.waits(for: "key Up", times: round))
    }
    #expect(!terminal.log.contains("key Esc"))
    #expect(!terminal.log.contains("key ["))
  }

  @Test("A watched descriptor that can be read ends the wait")
  func watchedDescriptor() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.waits(for: "start 80x24"))
    terminal.send("w")
    #expect(terminal.waits(for: "ready true"))
  }

  @Test("Moving one row down sends few bytes, and an unchanged frame next to none")
  func fewBytes() throws {
    let terminal = try PseudoTerminal(columns: 120, rows: 36)
    try #require(terminal.waits(for: "start 120x36"))
    terminal.settle()
    terminal.forgetOutput()
    terminal.send("\u{1B}[B")
    #expect(terminal.waits(for: "key Down"))
    terminal.settle()
    #expect(terminal.output.count > 0)
    #expect(terminal.output.count <= 600)
    terminal.forgetOutput()
    terminal.send("y")
    #expect(terminal.waits(for: "key y"))
    terminal.settle()
    #expect(terminal.output.count <= 16)
  }

  @Test("NO_COLOR sends no colours; overdue still stands out")
  func noColour() throws {
    let terminal = try PseudoTerminal(environment: ["NO_COLOR": "1"])
    try #require(terminal.waits(for: "start 80x24"))
    #expect(terminal.waits { text($0).contains("Row 3 of") })
    terminal.send("\u{1B}[B")
    terminal.settle()
    let attributes = attributes(terminal)
    #expect(attributes.contains { $0.contains(1) })
    #expect(attributes.allSatisfy { $0.allSatisfy { $0 < 30 } })
  }

  @Test(
    "With colours the background stays the terminal's own",
    arguments: ["xterm-256color", "xterm", "linux"])
  func background(name: String) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": name])
    try #require(terminal.waits(for: "start 80x24"))
    #expect(terminal.waits { text($0).contains("Row 3 of") })
    let attributes = attributes(terminal)
    #expect(attributes.contains { $0.contains { (30..<39).contains($0) } })
    let backgrounds = attributes.filter { numbers in
      // After 38;5 comes a foreground's number.
      let first = numbers.starts(with: [38, 5]) ? numbers.dropFirst(3) : numbers[...]
      return first.contains { (40..<49).contains($0) || (100..<108).contains($0) }
    }
    #expect(backgrounds == [])
  }

  @Test(
    "A theme paints its background over the whole screen, also when it is chosen at work",
    arguments: [("xterm-256color", [48, 5, 231]), ("linux", [47])])
  func theme(name: String, background: [Int]) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": name])
    try #require(terminal.waits(for: "start 80x24"))
    #expect(terminal.waits { text($0).contains("Row 3 of") })
    #expect(!attributes(terminal).contains { contains($0, background) })
    terminal.send("l")
    try #require(terminal.waits(for: "key l"))
    #expect(terminal.waits { _ in attributes(terminal).contains { contains($0, background) } })
  }

  private func contains(_ numbers: [Int], _ run: [Int]) -> Bool {
    numbers.indices.contains { numbers[$0...].starts(with: run) }
  }

  // The numbers of each sequence that sets attributes or colours.
  private func attributes(_ terminal: PseudoTerminal) -> [[Int]] {
    text(terminal).split(separator: "\u{1B}[").compactMap { part in
      guard let end = part.firstIndex(where: { !$0.isNumber && $0 != ";" }), part[end] == "m"
      else { return nil }
      return part[..<end].split(separator: ";").compactMap { Int($0) }
    }
  }

  @Test("No control character of a text reaches the terminal")
  func unsafeText() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.waits(for: "start 80x24"))
    #expect(terminal.waits { text($0).contains("Row 3 of") })
    #expect(text(terminal).contains("␛[31m⟨RLO⟩"))
    #expect(!text(terminal).contains("\u{1B}[31m\u{202E}"))
    #expect(!text(terminal).contains("\u{202E}"))
  }

  @Test("Borders in ASCII")
  func plainBorders() throws {
    let terminal = try PseudoTerminal(arguments: ["--ascii"])
    try #require(terminal.waits(for: "start 80x24"))
    #expect(terminal.waits { text($0).contains("+ Rows -") })
    #expect(!text(terminal).contains("─"))
  }

  @Test("Copied text goes to the terminal's clipboard; too much of it is refused in a sentence")
  func copies() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.waits(for: "start 80x24"))
    terminal.send("c")
    #expect(terminal.waits { text($0).contains("\u{1B}]52;c;0J/RgNC40LLQtdGC\u{7}") })
    terminal.send("C")
    #expect(
      terminal.waits(
        for: "The text is too long to copy through the terminal, which takes 74000 bytes. "
          + "Select less of it."))
  }

  @Test("Mouse capture can be switched off and stays off")
  func mouseOff() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.waits(for: "start 80x24"))
    terminal.settle()
    terminal.forgetOutput()
    terminal.send("m")
    #expect(terminal.waits { text($0).contains("\u{1B}[?1000l") })
    terminal.send("v")
    #expect(terminal.waits(for: "gave away 0"))
    terminal.settle()
    #expect(!text(terminal).contains("\u{1B}[?1000h"))
    #expect(text(terminal).contains("\u{1B}[?2004h"))
  }
}

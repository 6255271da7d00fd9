import Foundation
import Testing

/// Whatever ends the desk, the terminal is as it was before.
@Suite("The desk ends", .serialized)
struct EndingTests {
  @Test(
    "and leaves an orderly terminal, whichever signal ended it",
    arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)])
  func signals(signal: Int32, status: Int) throws {
    let desk = try TerminalSession(columns: 80, rows: 24)
    try desk.waitFor("Incidents")
    try desk.kill(signal)
    try desk.waitFor("ended with \(status)")
    try expectOrder(on: desk)
  }

  @Test("and leaves an orderly terminal when the person quits", arguments: ["q", "C-q"])
  func quitting(key: String) throws {
    let desk = try TerminalSession(columns: 80, rows: 24)
    try desk.waitFor("Incidents")
    try desk.press(key)
    try desk.waitFor("ended with 0")
    try expectOrder(on: desk)
  }

  @Test("when its terminal is gone, instead of spinning")
  func lostTerminal() throws {
    let desk = try TerminalSession(columns: 80, rows: 24)
    try desk.waitFor("Incidents")
    let process = try desk.processNumber()
    try desk.loseTerminal()
    let end = ContinuousClock.now + .seconds(10)
    while kill(process, 0) == 0, ContinuousClock.now < end { usleep(20_000) }
    #expect(kill(process, 0) != 0, "The program still runs without a terminal.")
  }

  @Test("at once, with a sentence, on a terminal that can't show it")
  func dumb() throws {
    let desk = try TerminalSession(columns: 100, rows: 24, environment: ["TERM": "dumb"])
    try desk.waitFor("only prints lines")
    try desk.waitFor("ended with 3")
  }

  // The screen from before is back, and so are the terminal's modes.
  private func expectOrder(on desk: TerminalSession) throws {
    let screen = try desk.waitFor("with modes as before")
    #expect(!screen.joined().contains("Incidents"))
  }
}

/// The desk as somebody set it up.
@Suite("The desk shows", .serialized)
struct AppearanceTests {
  @Test("borders of ASCII alone where they are asked for")
  func ascii() throws {
    let desk = try TerminalSession(columns: 80, rows: 24, options: "--ascii")
    let screen = try desk.waitFor("+ Incidents -")
    #expect(!screen.joined().contains { "┌┐└┘─│├┤▸•…".contains($0) })
  }

  @Test("a record's text in the person's editor, started without a shell")
  func editor() throws {
    let desk = try TerminalSession(
      columns: 120, rows: 36,
      environment: [
        "VISUAL": "sed -i \"s/rounded up/arrested $(touch shell)/\"", "EDITOR": "false",
      ])
    try desk.waitFor("of 2 ┐")
    for _ in 0..<3 where try !desk.shows("at least 100 detained") { try desk.press("Down") }
    try desk.press("E")
    try desk.waitFor("Ctrl+Z undoes")
    let incident = try #require(try desk.files(beginning: "incident.md").first)
    let text = try String(contentsOf: incident, encoding: .utf8)
    #expect(text.contains("Chechen authorities arrested $(touch shell) men"))
    try desk.press("C-z")
    try desk.waitFor("Undone")
    #expect(try String(contentsOf: incident, encoding: .utf8).contains("authorities rounded up"))
  }

  @Test(
    "where a text from the editor is kept, when it couldn't be saved",
    arguments: [
      // A colleague changes the same text meanwhile; the editor fails; its text is no UTF-8.
      "sed -i 's/rounded up/seized/' \"$HOME\"/casebook/cases/2017/chechnya*/incident.md",
      "trap 'exit 1' EXIT", "trap 'printf \"\\377\" >> \"$1\"' EXIT",
    ])
  func keptText(mishap: String) throws {
    let script = FileManager.default.temporaryDirectory
      .appendingPathComponent("casedesk-editor-\(UInt32.random(in: 0..<UInt32.max))")
    defer { try? FileManager.default.removeItem(at: script) }
    let lines = "#!/bin/sh\n\(mishap)\nsed -i 's/rounded up/arrested/' \"$1\"\n"
    try Data(lines.utf8).write(to: script)
    chmod(script.path, 0o700)
    let desk = try TerminalSession(
      columns: 120, rows: 36, environment: ["VISUAL": script.path])
    try desk.waitFor("of 2 ┐")
    for _ in 0..<3 where try !desk.shows("at least 100 detained") { try desk.press("Down") }
    try desk.press("E")
    if mishap.contains("seized") {
      // Both versions are shown, to choose from; who doesn't choose keeps the text all the same.
      try desk.waitFor("Save as chosen")
      try desk.press("Escape")
    }
    try desk.waitFor("is kept in")
    let state = desk.casebook.deletingLastPathComponent().appendingPathComponent("state/casedesk")
    let kept = try FileManager.default.contentsOfDirectory(
      at: state, includingPropertiesForKeys: nil
    ).filter { $0.lastPathComponent.hasPrefix("edited-") }
    #expect(kept.count == 1)
    let text = try kept.first.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    #expect(text?.contains("Chechen authorities arrested men") == true)
  }
}

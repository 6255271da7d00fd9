import Foundation
import Testing

/// What somebody does who sees the desk for the first time, in a real terminal.
@Suite("A new user", .serialized)
struct NewUserTests {
  @Test("reads the letter, logs a response, marks a follow-up done, and finds it all again")
  func wholeJob() throws {
    let desk = try TerminalSession(columns: 120, rows: 36)
    try desk.waitFor("Detentions of gay men in")
    try desk.waitFor("of 2 ┐")

    try select(desk, pane: "1", until: "Detentions of gay men in Chechnya")
    try desk.waitFor("at least 100 detained")

    try select(desk, pane: "2", until: "To         Nikki Haley")
    try desk.waitFor("Fri 16 Jun 2017")
    try desk.press("Enter")
    try scroll(desk, until: "Asks: 3 of 4 answered")
    try scroll(desk, until: "1 Work with U.S. allies")
    try desk.press("Escape")

    try desk.press("r")
    try desk.waitFor("Log a response to the letter to Nikki Haley of 17 Apr 2017")
    try fillIn(desk)
    try desk.press("C-s")
    try desk.waitFor("Logged response: Nikki Haley, reply")
    try desk.waitFor("Ctrl+Z undoes")

    let responses = try desk.files(beginning: "response-")
    let text = try responses.map { try String(contentsOf: $0, encoding: .utf8) }
      .first { $0.contains("We raised it") }
    let logged = try #require(text)
    #expect(logged.contains("kind: reply\n"))
    #expect(logged.contains("date: 2017-05-03\n"))
    #expect(logged.contains("letters:\n  - letter-haley-k7f3\n"))
    #expect(
      logged.contains(
        "outcomes:\n  - letter: letter-haley-k7f3\n    ask: 1\n    outcome: granted\n"))

    try markDone(desk)

    try desk.press("q")
    try desk.waitFor("ended with 0")
    try desk.startAgain()
    try desk.waitFor("of 2 ┐")
    try select(desk, pane: "1", until: "Detentions of gay men in Chechnya")
    try select(desk, pane: "3", until: "We raised it")
    try desk.press("4")
    try desk.waitFor("[x] Obtain the text of Russ")
    try desk.press("q")
    try desk.waitFor("ended with 0")
  }

  @Test("finds every pane at every size, and comes back to where they were")
  func resizing() throws {
    let desk = try TerminalSession(columns: 120, rows: 36)
    try desk.waitFor("of 2 ┐")
    try select(desk, pane: "1", until: "at least 100 detained")
    try select(desk, pane: "2", until: "To         Nikki Haley")
    try desk.resize(columns: 80, rows: 24)
    try desk.waitUntilGone("To         Nikki Haley")
    try desk.waitFor("┌ Letters ──")
    try desk.resize(columns: 40, rows: 12)
    try desk.waitUntilGone("Follow-ups ──")
    try desk.resize(columns: 30, rows: 8)
    try desk.waitFor("Make the window larger")
    try desk.resize(columns: 200, rows: 50)
    try desk.waitFor("To         Nikki Haley")

    try desk.press("r")
    try desk.waitFor("Log a response")
    try desk.press("Tab", "Tab", "Tab", "Tab")
    try desk.type("3 May 2017")
    for (columns, rows) in [(80, 24), (40, 12), (120, 36)] {
      try desk.resize(columns: columns, rows: rows)
      try desk.waitFor("3 May 2017")
    }
  }

  @Test("clicks and turns the wheel as in any window")
  func mouse() throws {
    let desk = try TerminalSession(columns: 120, rows: 36)
    let screen = try desk.waitFor("of 2 ┐")
    let row = try #require(screen.firstIndex { $0.contains("Detentions of gay men in") })
    try desk.click(column: 5, row: row)
    try desk.waitFor("at least 100 detained")
    let letters = try desk.waitFor("17 Apr 2017  Nikki Haley")
    let haley = try #require(letters.firstIndex { $0.contains("17 Apr 2017  Nikki Haley") })
    try desk.click(column: 40, row: haley)
    try desk.waitFor("To         Nikki Haley")
    try desk.wheelDown(column: 100, row: 10, times: 12)
    try desk.waitUntilGone("To         Nikki Haley")
  }

  @Test("loses nothing of a form when the connection breaks or the program is killed")
  func draft() throws {
    let desk = try TerminalSession(columns: 120, rows: 36)
    for signal in [SIGHUP, SIGKILL] {
      try desk.waitFor("of 2 ┐")
      try select(desk, pane: "1", until: "at least 100 detained")
      try select(desk, pane: "2", until: "To         Nikki Haley")
      try desk.press("r")
      try desk.waitFor("Log a response")
      try desk.type(" by signal \(signal)")
      try desk.waitFor("by signal \(signal)")
      // A killed desk can keep nothing any more; it keeps what is typed every second or two.
      if signal == SIGKILL { try desk.waitForDraft(saying: "by signal \(signal)") }
      try desk.kill(signal)
      try desk.waitFor("ended with")
      try desk.startAgain()
      try desk.waitFor("of 2 ┐")
      try select(desk, pane: "1", until: "at least 100 detained")
      try select(desk, pane: "2", until: "To         Nikki Haley")
      try desk.press("r")
      try desk.waitFor("A draft from")
      try desk.press("Enter")
      try desk.waitFor("by signal \(signal)")
      try desk.press("Escape")
      try desk.waitUntilGone("Log a response to")
      try desk.press("r")
      try desk.waitFor("A draft from")
      try desk.press("Right", "Enter")
      try desk.waitUntilGone("A draft from")
      try desk.press("Escape")
      try desk.waitUntilGone("Log a response to")
      try desk.press("q")
      try desk.waitFor("ended with")
      try desk.startAgain()
    }
  }

  @Test("sees what others change on disk, and stays where they are")
  func changesOnDisk() throws {
    let desk = try TerminalSession(columns: 120, rows: 36)
    try desk.waitFor("of 2 ┐")
    try select(desk, pane: "1", until: "at least 100 detained")
    try select(desk, pane: "4", until: "Obtain the text of Russia")
    let file = try #require(try desk.files(beginning: "follow-up-obtain").first)
    let text = try String(contentsOf: file, encoding: .utf8)
    let changed = text.replacing(/title: Obtain/, with: "title: Please obtain")
    #expect(changed != text)
    try Data(changed.utf8).write(to: file)
    try desk.waitFor("▸ [ ] Please obtain")
    let broken = text.replacing(/status: open/, with: "status: opened")
    try Data(broken.utf8).write(to: file)
    try desk.waitFor("1 file can't be read")
  }

  /// Moves down in a pane until the screen shows a text.
  private func select(_ desk: TerminalSession, pane: String, until text: String) throws {
    let titles = ["1": "Incidents", "2": "Letters", "3": "Responses", "4": "Follow-ups"]
    // On a slow machine the reader may still have shown the row before.
    for _ in 0..<3 {
      try desk.press(pane, "Home")
      try desk.waitForFirst(of: titles[pane] ?? pane)
      for _ in 0..<20 {
        if try desk.shows(text), try desk.shows(text) { return }
        try desk.press("Down")
      }
    }
    try desk.waitFor(text)
  }

  private func scroll(_ desk: TerminalSession, until text: String) throws {
    for _ in 0..<60 {
      if try desk.shows(text) { return }
      try desk.press("Down")
    }
    try desk.waitFor(text)
  }

  private func fillIn(_ desk: TerminalSession) throws {
    try desk.press("Tab", "Tab", "Tab")
    try desk.type("reply")
    try desk.press("Enter")
    try desk.press("Tab")
    try desk.type("3 May 2017")
    try desk.waitFor("Wed 3 May 2017")
    try desk.press("Tab", "Tab")
    try desk.type("post")
    try desk.press("Enter")
    // Stance, the letter, its two buttons, then the first ask.
    try desk.press("Tab", "Tab", "Tab", "Tab", "Tab")
    try desk.type("granted")
    try desk.press("Enter")
    for _ in 0..<8 where try !desk.shows("▸            [ Add a quote ]") {
      try desk.press("Tab")
    }
    try desk.press("Enter")
    try desk.waitFor("Words")
    try desk.paste("We raised it\nwith our allies.")
    try desk.waitFor("with our allies.")
  }

  private func markDone(_ desk: TerminalSession) throws {
    try desk.press("4", "Home")
    try desk.waitFor("▸ [ ] Obtain the text of Russ")
    try desk.press("Space")
    try desk.waitFor("Marked done: Obtain the text of Russia")
    try desk.waitFor("[x] Obtain the text of Russ")
    try desk.press("C-z")
    try desk.waitFor("Undone: Marked done")
    try desk.waitFor("[ ] Obtain the text of Russ")
    try desk.press("C-y")
    try desk.waitFor("Redone: Marked done")
    try desk.waitFor("[x] Obtain the text of Russ")
  }
}

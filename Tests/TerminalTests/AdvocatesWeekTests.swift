import Foundation
import Testing

/// A week of casework in a real terminal, on an incident that is new, all of it undone and redone at
/// the end.
@Suite("An advocate's week", .serialized)
struct AdvocatesWeekTests {
  @Test("from a new incident to a cleared agenda, then undone and redone to the letter")
  func week() throws {
    let desk = try TerminalSession(columns: 120, rows: 36)
    try desk.waitFor("of 2 ┐")
    let before = try records(in: desk)
    var changes = 0

    try newIncident(desk)
    changes += 1
    try letterFromTemplate(desk)
    changes += 1
    try markSent(desk)
    changes += 1
    try logAcknowledgement(desk)
    changes += 1
    try logReply(desk)
    changes += 1
    try askAgain(desk)
    changes += 1
    try remind(desk)
    changes += 1
    changes += try clearAgenda(desk)

    let after = try records(in: desk)
    #expect(Set(after.keys).subtracting(before.keys).count == 8)
    for path in before.keys { #expect(after[path] == before[path], "\(path) was touched.") }

    for _ in 1...changes {
      try desk.press("C-z")
      try desk.waitFor("Undone")
      // The next one is asked for when this one was told.
      try dismissNotice(desk)
    }
    try desk.waitUntilGone(Self.title)
    #expect(try records(in: desk) == before)
    for _ in 1...changes {
      try desk.press("C-y")
      try desk.waitFor("Redone")
      try dismissNotice(desk)
    }
    try desk.waitFor(Self.title)
    #expect(try records(in: desk) == after)
    try desk.press("q")
    try desk.waitFor("ended with 0")
  }

  private static let title = "Raid on an archive"

  // MARK: The days of the week

  private func newIncident(_ desk: TerminalSession) throws {
    try desk.press("1", "n")
    try desk.waitFor("A new incident")
    try desk.type(Self.title)
    try desk.press("Tab")
    try desk.type("2 Nov 2026")
    try desk.waitFor("Mon 2 Nov 2026, 22 days ago")
    try desk.press("C-s")
    try desk.waitFor("Ctrl+Z undoes")
    try desk.waitFor("▸ \(Self.title)")
    let file = try #require(try newFile(in: desk, named: "incident.md"))
    #expect(file.contains("title: \(Self.title)\n"))
    #expect(file.contains("date: 2026-11-02\n"))
  }

  private func letterFromTemplate(_ desk: TerminalSession) throws {
    try desk.press("T")
    try desk.waitFor("A letter from a template about: \(Self.title)")
    try go(desk, to: "Name")
    try desk.type("Yakub Sadulaev")
    try go(desk, to: "Body")
    try desk.type("Prosecutor of the Chechen Republic")
    for (number, ask) in Self.asks.enumerated() {
      if number > 0 {
        try desk.press("Tab", "Tab")
        try desk.press("Enter")
      } else {
        try go(desk, to: "Ask")
      }
      try desk.type(ask)
      try desk.waitFor(ask)
    }
    try desk.press("C-s")
    try desk.waitFor("A new letter about: \(Self.title)")
    try desk.waitFor("if it goes out today")
    try desk.press("C-s")
    try desk.waitFor("Ctrl+Z undoes")
    let letter = try #require(try newFile(in: desk, named: "letter-"))
    #expect(letter.contains("delivery: draft\n"))
    #expect(letter.contains("clock: days 60\n"))
    #expect(letter.contains("We write to you about \(Self.title)."))
    for ask in Self.asks { #expect(letter.contains("text: \(ask)\n")) }
  }

  private static let asks = [
    "Return the archive.", "Name those who ordered the raid.", "Drop the charges.",
  ]

  private func markSent(_ desk: TerminalSession) throws {
    try desk.press("S")
    try desk.waitFor("Mark as sent: Raid on an archive")
    try desk.type("9 Nov")
    try desk.waitFor("sent Mon 9 Nov 2026 + 60 days = Fri 8 Jan 2027")
    try desk.press("Enter")
    try desk.waitFor("Sent on 9 Nov 2026")
    try desk.waitFor("awaiting reply, due 8 Jan 2027")
    let letter = try #require(try newFile(in: desk, named: "letter-"))
    #expect(letter.contains("delivery: sent\n"))
    #expect(letter.contains("sent: 2026-11-09\n"))
  }

  private func logAcknowledgement(_ desk: TerminalSession) throws {
    try desk.press("2", "r")
    try desk.waitFor("Log a response to the letter to Yakub Sadulaev")
    try choose(desk, "acknowledgement", of: "Kind")
    try go(desk, to: "Date")
    try desk.type("12 Nov")
    try desk.waitFor("Thu 12 Nov 2026")
    try desk.press("C-s")
    try desk.waitFor("Logged response: Yakub Sadulaev")
    // What only says that the letter came doesn't stop its clock.
    try desk.press("2")
    try desk.waitFor("awaiting reply, due 8 Jan 2027")
    try desk.waitFor("Asks: 0 of 3 answered")
    let response = try #require(try newFile(in: desk, named: "response-"))
    #expect(response.contains("kind: acknowledgement\n"))
    let followUp = try #require(try newFile(in: desk, named: "follow-up-"))
    #expect(followUp.contains("title: Reply due from Yakub Sadulaev\n"))
  }

  private func logReply(_ desk: TerminalSession) throws {
    try desk.press("2", "r")
    try desk.waitFor("Log a response to the letter to Yakub Sadulaev")
    try choose(desk, "reply", of: "Kind")
    try go(desk, to: "Date")
    try desk.type("20 Nov")
    try choose(desk, "granted", of: "1 Return the archive.")
    try choose(desk, "refused", of: "2 Name those who ordered")
    try desk.press("C-s")
    try desk.waitFor("Logged response: Yakub Sadulaev, reply")
    try desk.press("2")
    try desk.waitFor("Asks: 2 of 3 answered")
    try desk.waitFor("partly answered")
    let reply = try files(in: desk).values.first { $0.contains("kind: reply\n") }
    #expect(reply?.contains("ask: 1\n    outcome: granted\n") == true)
    #expect(reply?.contains("ask: 2\n    outcome: refused\n") == true)
    #expect(reply?.contains("ask: 3\n") == false)
  }

  private func askAgain(_ desk: TerminalSession) throws {
    try desk.press("2")
    try desk.press("A")
    try desk.waitFor("A new letter about: \(Self.title)")
    try desk.waitFor("Still without an answer")
    try desk.press("C-s")
    try desk.waitFor("Ctrl+Z undoes")
    let letter = try #require(
      try files(in: desk).values.first { $0.contains("kind: follow-up-letter\n") })
    #expect(letter.contains("delivery: draft\n"))
    #expect(letter.contains("asks:\n  - number: 3\n    text: Drop the charges.\n"))
    #expect(letter.contains("follows: letter-"))
  }

  private func remind(_ desk: TerminalSession) throws {
    try desk.press("R")
    try desk.waitFor("Remind me of: Still without an answer")
    try desk.waitFor("Tue 15 Dec 2026, in 21 days")
    try desk.press("Enter")
    try desk.waitFor("A reminder for 15 Dec 2026")
    let reminder = try files(in: desk).values.first { $0.contains("Come back to: ") }
    #expect(reminder?.contains("due: 2026-12-15\n") == true)
  }

  /// Marks every follow-up done, and gives how many there were.
  private func clearAgenda(_ desk: TerminalSession) throws -> Int {
    try desk.press("4", "Home")
    let open = try followUps(in: desk).count { $0.contains("status: open\n") }
    #expect(open == 3)
    for _ in 1...open {
      // What is done goes down, so that the next that is open stands first.
      try desk.press("Home")
      try desk.waitFor("[ ] ")
      try desk.press("Space")
      try desk.waitFor("Marked done")
      try dismissNotice(desk)
    }
    try desk.waitUntilGone("[ ] ")
    #expect(try followUps(in: desk).allSatisfy { $0.contains("status: done\n") })
    return open
  }

  // MARK: Finding the way

  /// Moves on in a form until the focus is on a field.
  private func go(_ desk: TerminalSession, to label: String) throws {
    for _ in 0..<40 {
      if try desk.shows("▸\(label)") { return }
      try desk.press("Tab")
    }
    try desk.waitFor("▸\(label)")
  }

  /// Chooses a term in a field by typing it.
  private func choose(_ desk: TerminalSession, _ term: String, of label: String) throws {
    try go(desk, to: label)
    try desk.type(term)
    try desk.press("Enter")
  }

  /// A key that changes nothing takes the last notice away.
  private func dismissNotice(_ desk: TerminalSession) throws {
    try desk.press("Home")
    for notice in ["Undone:", "Redone:", "Marked done:"] { try desk.waitUntilGone(notice) }
  }

  // MARK: Files

  /// Every record's file by its path.
  private func records(in desk: TerminalSession) throws -> [String: Data] {
    let root = desk.casebook.appendingPathComponent("cases")
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path)
    where path.hasSuffix(".md") {
      found[path] = try Data(contentsOf: root.appendingPathComponent(path))
    }
    return found
  }

  /// What the week made, by path.
  private func files(in desk: TerminalSession) throws -> [String: String] {
    try records(in: desk).filter { $0.key.hasPrefix("2026/") }.mapValues {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func followUps(in desk: TerminalSession) throws -> [String] {
    try files(in: desk).filter { $0.key.contains("/follow-up-") }.map(\.value)
  }

  private func newFile(in desk: TerminalSession, named beginning: String) throws -> String? {
    try files(in: desk).first { $0.key.split(separator: "/").last?.hasPrefix(beginning) ?? false }?
      .value
  }
}

import Foundation
import Testing

@Suite("The undo command")
struct UndoCommandTests {
  let session: CommandSession
  let mission = "follow-up-ask-mission-p3ax"

  init() throws { session = try CommandSession() }

  @Test("takes back what other commands did, one after the other, to the byte")
  func back() throws {
    let before = try session.files()
    let text = try session.text("\(mission).md")
    _ = try session.run(["edit", "p3ax", "--field", "owner=Ann", "--today", "2026-11-24"])
    _ = try session.run(["add", "follow-up", "--title", "T", "--incident", "chech"])
    _ = try session.run(["delete", "p3ax", "d9k2"])
    #expect(try session.run(["undo"]).output == "undone\tDeleted 2 records\n")
    #expect(try session.run(["undo"]).output == "undone\tNew follow-up: T\n")
    #expect(try session.files() == before)
    let last = try session.run(["undo"])
    #expect(
      last.output
        == "undone\tChanged follow-up: Ask the Mission what became of the asks, work with allies first\n"
    )
    #expect(last.status == 0)
    #expect(try session.text("\(mission).md") == text)
  }

  @Test("takes back a logged response with its follow-up at once")
  func response() throws {
    let before = try session.files()
    _ = try session.run([
      "log-response", "letter-haley", "--from", "Ann Lee", "--ask", "1=granted", "--follow-up",
      "Thank them",
    ])
    #expect(try session.files().count == before.count + 2)
    #expect(try session.run(["undo"]).output == "undone\tLogged response: Ann Lee, reply\n")
    #expect(try session.files() == before)
  }

  @Test("says so where there is nothing to undo")
  func nothing() throws {
    #expect(
      try session.run(["undo"])
        == .init(
          error:
            "casedesk: There is nothing to undo: nothing was changed, or all of it was undone.\n",
          status: 1))
  }

  @Test("overwrites nothing that somebody else wrote since")
  func meanwhile() throws {
    _ = try session.run(["edit", "p3ax", "--field", "owner=Ann"])
    try session.replace("owner: Ann", by: "owner: Bea", in: "\(mission).md")
    let said = try session.run(["undo"])
    #expect(said.output == "")
    #expect(said.error.hasPrefix("casedesk: Not undone: "))
    #expect(said.status == 4)
    #expect(try session.text("\(mission).md").contains("owner: Bea\n"))
  }
}

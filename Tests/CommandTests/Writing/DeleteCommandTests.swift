import Foundation
import Testing

@Suite("The delete command")
struct DeleteCommandTests {
  let session: CommandSession
  let mission = "follow-up-ask-mission-p3ax"

  init() throws { session = try CommandSession() }

  @Test("deletes records and says what undo would bring back")
  func delete() throws {
    #expect(
      try session.run(["delete", "p3ax", "d9k2"])
        == .init(
          output: """
            \(mission)\tfollow-up\tAsk the Mission what became of the asks, work with allies first
            follow-up-original-article-d9k2\tfollow-up\tFind the original of Novaya Gazeta's report

            """,
          error: "casedesk: “casedesk undo” brings all of them back.\n"))
    #expect(try !session.files().contains("\(mission).md"))
    #expect(try session.run(["show", "p3ax"]).status == 1)
  }

  @Test("says which records still name what is gone")
  func named() throws {
    let said = try session.run(["delete", "response-haley-statement"])
    #expect(said.status == 0)
    #expect(
      said.error == """
        casedesk: 3 records still name response-haley-statement-n5yk: follow-up-ask-mission-p3ax, \
        follow-up-council-record-y6h3, follow-up-welcome-statement-b5t8.
        casedesk: “casedesk undo” brings it back.

        """)
  }

  @Test("deletes all or nothing, and no incident with records in it")
  func refusals() throws {
    let before = try session.files()
    #expect(try session.run(["delete", "p3ax", "zzzz"]).status == 1)
    let said = try session.run(["delete", "chech"])
    #expect(
      said.error.hasPrefix(
        "casedesk: cases/2017/chechnya-detentions-x2m9/incident.md not deleted: its folder still has "
      ))
    #expect(said.status == 3)
    #expect(try session.files() == before)
    #expect(
      try session.run(["delete"])
        == .init(
          error: "casedesk: Missing expected argument '<id> ...'. See casedesk help.\n", status: 2))
  }
}

import Foundation
import Testing

@Suite("Restoring and undoing by version")
struct RestoreCommandTests {
  let noted: NotedSession
  let mission = "follow-up-ask-mission-p3ax"
  let missionTitle = "Ask the Mission what became of the asks, work with allies first"

  init() throws { noted = try NotedSession() }

  private func file() throws -> String { try noted.session.text("\(mission).md") }

  @Test("show --at shows a record as it was, also one that is gone")
  func show() throws {
    _ = try noted.run(["edit", "p3ax", "--field", "owner=Ann"])
    let versions = try noted.versions("p3ax")
    let said = try noted.run(["show", "p3ax", "--at", String(versions[1].prefix(10))])
    #expect(said.output.hasPrefix("\(mission) as of WHEN\n\(missionTitle)\n"))
    #expect(said.output.contains("Owner      UN desk\n"))
    #expect(
      try noted.run(["show", "p3ax", "--at", versions[0]]).output.contains("Owner      Ann\n"))
    _ = try noted.run(["delete", "p3ax"])
    #expect(
      try noted.run(["show", mission, "--at", versions[0]]).output.contains("Owner      Ann\n"))
    let object = try noted.run(["show", mission, "--at", versions[1], "--json"]).output
    #expect(object.contains(#""owner":"UN desk""#))
    let deleted = try #require(noted.versions(mission).first)
    #expect(
      try noted.run(["show", mission, "--at", deleted])
        == .init(
          error: "casedesk: \(mission) wasn't in the casebook at that version.\n", status: 1))
  }

  @Test("restore makes a record what it was to the byte, and undo takes that back")
  func restore() throws {
    let before = try file()
    _ = try noted.run(["edit", "p3ax", "--field", "owner=Ann", "--text", "Gone."])
    let after = try file()
    let versions = try noted.versions("p3ax")
    let said = try noted.run(["restore", "p3ax", versions[1]])
    #expect(
      said.output.hasPrefix(
        "restored\tRestored the follow-up “\(missionTitle)” to what it was on "))
    #expect(said.error == "" && said.status == 0)
    #expect(try file() == before)
    #expect(try noted.versions("p3ax").count == 3)
    #expect(try noted.run(["undo"]).status == 0)
    #expect(try file() == after)
    #expect(try noted.run(["restore", "p3ax", versions[0]]).status == 3)
  }

  @Test("restore brings back a deleted record")
  func deleted() throws {
    let before = try file()
    let version = try #require(noted.versions("p3ax").first)
    _ = try noted.run(["delete", "p3ax"])
    #expect(try noted.run(["restore", mission, version]).status == 0)
    #expect(try file() == before)
    #expect(try noted.run(["show", "p3ax"]).output.hasPrefix("\(mission)\n"))
  }

  @Test("undo with a version takes back that change, and keeps what came later")
  func undo() throws {
    _ = try noted.run(["edit", "p3ax", "--field", "owner=Ann"])
    let version = try #require(noted.versions().first)
    _ = try noted.run(["edit", "p3ax", "--field", "priority=low"])
    let said = try noted.run(["undo", String(version.prefix(8))])
    #expect(
      said.output.hasPrefix("undone\tTook back “Changed follow-up: \(missionTitle)” of "))
    #expect(said.status == 0)
    #expect(try file().contains("owner: UN desk\n"))
    #expect(try file().contains("priority: low\n"))
    #expect(
      try noted.run(["undo", version])
        == .init(
          error: """
            casedesk: Nothing is left to take back: the records are what they were before already.

            """, status: 3))
  }

  @Test("undo with a version refuses where the same field was changed again, and ends with 4")
  func clash() throws {
    _ = try noted.run(["edit", "p3ax", "--field", "owner=Ann"])
    let version = try #require(noted.versions().first)
    _ = try noted.run(["edit", "p3ax", "--field", "owner=Bea"])
    let said = try noted.run(["undo", version])
    #expect(said.output == "")
    #expect(
      said.error == """
        casedesk: cases/2017/chechnya-detentions-x2m9/\(mission).md: owner changed again since then, \
        in another way. Nothing was done. Change the record by hand, or take the later change back \
        first.

        """)
    #expect(said.status == 4)
    #expect(try file().contains("owner: Bea\n"))
  }
}

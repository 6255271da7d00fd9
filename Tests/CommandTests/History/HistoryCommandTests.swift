import Foundation
import Testing

@Suite("The history command")
struct HistoryCommandTests {
  let noted: NotedSession
  let mission = "follow-up-ask-mission-p3ax"
  let missionTitle = "Ask the Mission what became of the asks, work with allies first"

  init() throws { noted = try NotedSession() }

  @Test("tells each step of the casebook, and of a record what touched it")
  func steps() throws {
    _ = try noted.run(["edit", "p3ax", "--field", "owner=Ann", "--field", "tags+=press"])
    _ = try noted.run(["add", "incident", "--title", "Another"])
    #expect(
      try noted.run(["history", "--limit", "2"])
        == .init(
          output: """
            VERSION\tWHEN\tAnn Example\tann@example.org\tdesk\tnone\t1\tNew incident: Another
            VERSION\tWHEN\tAnn Example\tann@example.org\tdesk\tnone\t1\tChanged follow-up: \(missionTitle)

            """,
          error: "casedesk: There is more; --before VERSION10 shows it, --limit more at once.\n"))
    let lines = try noted.run(["history", "p3ax"]).output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasSuffix("Changed follow-up: \(missionTitle)") == true)
  }

  @Test("stands in columns on a terminal")
  func terminal() throws {
    _ = try noted.run(["edit", "p3ax", "--field", "owner=Ann"])
    #expect(
      try noted.run(["history", "p3ax", "--limit", "1"], columns: 100).output.split(
        separator: "\n"
      ).first?.hasPrefix("VERSION10  WHEN  Ann Example  Changed follow-up: Ask the Mission") == true
    )
  }

  @Test("tells in words what a step did, and to which fields")
  func words() throws {
    _ = try noted.run(["edit", "p3ax", "--field", "owner=Ann", "--field", "tags+=press"])
    let version = try #require(noted.versions().first)
    let fields = """
      VERSION\tWHEN\tAnn Example\t\(mission)\tchanged\towner\tOwner of the follow-up “\(missionTitle)” \
      changed from “UN desk” to “Ann”
      VERSION\tWHEN\tAnn Example\t\(mission)\tchanged\ttags\tTag of the follow-up “\(missionTitle)” \
      press added

      """
    #expect(try noted.run(["history", version]).output == fields)
    #expect(try noted.run(["history", "p3ax", String(version.prefix(7))]).output == fields)
    #expect(try noted.run(["history", "p3ax", "--words", "--limit", "1"]).output == fields)
    let shown = try noted.run(["history", version], columns: 80).output
    #expect(shown.hasPrefix("VERSION10  WHEN  Ann Example <ann@example.org>\n"))
    #expect(
      shown.hasSuffix("    Owner changed from “UN desk” to “Ann”\n    Tag press added\n"))
  }

  @Test("answers with objects of JSON")
  func json() throws {
    _ = try noted.run(["done", "p3ax", "--today", "2026-11-24"])
    #expect(
      try noted.run(["history", "p3ax", "--limit", "1", "--words", "--json"]).output == """
        {"version":"VERSION","when":"WHEN","who":"Ann Example","address":"ann@example.org",\
        "origin":"desk","signature":"none","sentence":"Marked done: \(missionTitle)",\
        "records":[{"id":"\(mission)","record":"follow-up","deed":"changed"}],"other-files":0,\
        "changes":[{"id":"\(mission)","record":"follow-up","title":"\(missionTitle)",\
        "deed":"changed","fields":[{"field":"status","sentence":"Marked done on 24 Nov 2026",\
        "lines":[]}]}]}

        """)
  }

  @Test("has what another program changed, as that")
  func outside() throws {
    try noted.session.replace("owner: UN desk", by: "owner: Bea", in: "\(mission).md")
    let lines = try noted.run(["history", "p3ax"]).output.split(separator: "\n")
    #expect(lines.first?.contains("\toutside\t") == true)
    let version = try #require(noted.versions("p3ax").first)
    #expect(try noted.run(["history", version]).output.contains("from “UN desk” to “Bea”"))
  }

  @Test("finds a deleted record by its whole id")
  func deleted() throws {
    _ = try noted.run(["delete", "p3ax"])
    #expect(try noted.run(["history", "p3ax"]).status == 1)
    #expect(
      try noted.run(["history", mission]).output.split(separator: "\n").first?.hasSuffix(
        "Deleted the follow-up: \(missionTitle)") == true)
  }

  @Test("finds what another program deleted, too")
  func deletedOutside() throws {
    try noted.session.remove("\(mission).md")
    let lines = try noted.run(["history", mission]).output.split(separator: "\n")
    #expect(lines.first?.contains("\toutside\t") == true)
    #expect(lines.first?.contains(mission) == true)
  }

  @Test("says what isn't there, and ends with 1")
  func missing() throws {
    #expect(
      try noted.run(["history", "p3ax", "00000000"])
        == .init(
          error: """
            casedesk: There is no version “00000000”, or more than one begins so. casedesk history \
            lists them.

            """, status: 1))
    #expect(try noted.run(["history", "zzzz"]).status == 1)
  }

  @Test("is off where the casebook has none, and says how to begin one; other verbs work as ever")
  func off() throws {
    let session = try CommandSession()
    let said = try session.run(["history"])
    #expect(said.output == "")
    #expect(said.error.contains("casedesk init --history"))
    #expect(said.status == 3)
    #expect(try session.run(["done", "p3ax"]).error == "")
  }

  @Test("waits, and says so, until it is known who works here")
  func waiting() throws {
    let session = try CommandSession()
    #expect(
      try session.run(["init", "--history"])
        == .init(
          output: "CASEBOOK\n",
          error: """
            casedesk: The history waits until you say who you are: casedesk person "Your Name" \
            you@example.org

            """))
    let said = try session.run(["done", "p3ax"])
    #expect(said.status == 0)
    #expect(
      said.error == """
        casedesk: The history waits until you say who you are: casedesk person \
        "Your Name" you@example.org

        """)
    #expect(
      try session.run(["person"])
        == .init(
          error: """
            casedesk: Nobody has said yet who works here: casedesk person "Your Name" \
            you@example.org does.

            """, status: 1))
    #expect(
      try session.run(["person", "Ann Example", "ann@example.org"])
        == .init(output: "Ann Example\tann@example.org\t\n"))
    #expect(try session.run(["person"]).output == "Ann Example\tann@example.org\t\n")
    #expect(try session.run(["history"]).output.contains("\tMarked done: \(missionTitle)\n"))
  }

  @Test(
    "takes no name that can't be noted",
    arguments: [
      ("<script>", "The name has a sign that can't stand in it: <, > or a line's end."),
      ("1", "The name has no letter. Type the name that your colleagues know."),
    ])
  func names(name: String, sentence: String) throws {
    #expect(
      try noted.run(["person", name])
        == .init(error: "casedesk: Not kept: \(sentence)\n", status: 3))
  }
}

import Foundation
import Testing

@Suite("Answers as JSON")
struct JSONAnswerTests {
  let session: CommandSession
  let today = ["--json", "--today", "2026-11-24"]

  init() throws { session = try CommandSession() }

  /// What each line of an answer holds.
  private func objects(_ arguments: [String]) throws -> [[String: Any]] {
    let said = try session.run(arguments)
    #expect(said.error == "")
    #expect(said.status == 0)
    return try said.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test("Lists have an object a line, in the order of the desk")
  func list() throws {
    #expect(
      try session.run(["list", "letters", "--limit", "1"] + today).output == """
        {"record":"letter","id":"letter-moscow-mechanism-v3gt","title":"Invocation of the OSCE's \
        Moscow Mechanism on Chechnya","addressee":{"name":"","office":"Permanent Council","body":"OSCE"},\
        "further-addressees":0,"sent":"2018-11-01","standing":"answered","due":null,\
        "answered-asks":2,"asks":2}

        """)
    for (kind, count) in [("incidents", 2), ("letters", 5), ("responses", 14), ("follow-ups", 12)] {
      let rows = try objects(["list", kind] + today)
      #expect(rows.count == count)
      #expect(rows.allSatisfy { $0["id"] is String && $0["title"] is String })
    }
  }

  @Test("What is due and what is found are rows too")
  func dueAndSearch() throws {
    let due = try objects(["due", "--owner", "UN"] + today)
    #expect(due.map { $0["id"] as? String } == ["follow-up-ask-mission-p3ax"])
    #expect(due.first?["standing"] as? String == "overdue")
    let found = try objects(["search", "kind:incident", "syria"] + today)
    #expect(found.contains { $0["id"] as? String == "syria-violations-h4c8" })
  }

  @Test("A record comes whole, with what is computed of it")
  func show() throws {
    let letter = try #require(try objects(["show", "letter-haley"] + today).first)
    #expect(letter["record"] as? String == "letter")
    #expect(letter["sent"] as? String == "2017-04-17")
    let computed = try #require(letter["computed"] as? [String: Any])
    #expect(computed["due"] as? String == "2017-06-16")
    #expect(computed["standing"] as? String == "long-overdue")
    #expect((computed["asks"] as? [[String: Any]])?.count == 4)
  }

  @Test("The schema is told by help")
  func schema() throws {
    let said = try session.run(["help", "json"])
    #expect(said.status == 0)
    #expect(said.output.contains("version"))
    #expect(said.output.contains("further-addressees"))
    #expect(said.output.contains("Of check it is a finding: "))
  }

  @Test("Nothing that is listed is an empty answer, also as JSON")
  func empty() throws {
    #expect(try session.run(["due", "--json", "--today", "2016-01-01"]) == .init())
    #expect(try session.run(["search", "nothingatall", "--json"]).status == 1)
  }
}

import Foundation
import Testing

@Suite("The export command")
struct ExportCommandTests {
  let session: CommandSession

  init() throws { session = try CommandSession() }

  @Test("writes to standard output, or to a new file that it never overwrites")
  func output() throws {
    let said = try session.run(["export", "ics"])
    #expect(said.status == 0)
    #expect(said.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
    let path = session.home.appendingPathComponent("due.ics").path
    #expect(try session.run(["export", "ics", "--to", path]) == .init())
    #expect(
      try session.run(["export", "ics", "--to", path])
        == .init(
          error:
            "casedesk: HOME/due.ics is there already, and wasn't touched. Choose another name.\n",
          status: 3))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("writes tables into a new folder")
  func tables() throws {
    let path = session.home.appendingPathComponent("tables").path
    #expect(try session.run(["export", "csv", "--to", path]).status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path).sorted() == [
        "asks.csv", "enclosures.csv", "follow-ups.csv", "incidents.csv", "letters.csv",
        "quotes.csv", "responses.csv", "sources.csv",
      ])
    #expect(
      try session.run(["export", "csv"])
        == .init(
          error: """
            casedesk: csv is several tables; say with --to into which new folder. See casedesk help.

            """, status: 2))
  }

  @Test("leaves out what is confidential, and says so; --with-confidential takes it along")
  func confidential() throws {
    let letter = session.incident.appendingPathComponent("letter-haley-k7f3.md")
    var text = try String(contentsOf: letter, encoding: .utf8)
    text += "\n<confidential>The witness is in Riga.</confidential>\n"
    try Data(text.utf8).write(to: letter)
    let said = try session.run(["export", "text", "k7f3"])
    #expect(said.status == 0)
    #expect(!said.output.contains("Riga"))
    #expect(
      said.error == "casedesk: 1 passage in the text of letter-haley-k7f3 was left out.\n")
    let whole = try session.run(["export", "text", "k7f3", "--with-confidential"])
    #expect(whole.output.contains("The witness is in Riga."))
    #expect(whole.error.isEmpty)
  }

  @Test("stops at a protected name in either alphabet, and names the place")
  func protected() throws {
    let list = session.casebook.appendingPathComponent("protected-names.txt")
    try Data("Рамзан Кадыров\n".utf8).write(to: list)
    let said = try session.run(["export", "brief", "chech"])
    #expect(said.status == 1)
    #expect(said.output.isEmpty)
    #expect(said.error.hasPrefix("casedesk: Nothing was exported, since it has "))
    #expect(said.error.contains("response-kadyrov-to-putin-zw30"))
    #expect(try session.run(["export", "brief", "chech", "--with-protected-names"]).status == 0)
  }

  @Test(
    "says in a sentence what it lacks",
    arguments: [
      (
        ["export", "text"],
        "casedesk: text is of a letter; say which, by its id. See casedesk help.\n",
        2
      ),
      (
        ["export", "brief", "k7f3"],
        "casedesk: letter-haley-k7f3 is a letter; brief is of an incident.\n", 2
      ),
    ] as [([String], String, Int32)])
  func refusals(_ arguments: [String], _ error: String, _ status: Int32) throws {
    #expect(try session.run(arguments) == .init(error: error, status: status))
  }
}

import Foundation
import Testing

@Suite("The check command")
struct CheckCommandTests {
  let session: CommandSession
  let cases = "cases/2017/chechnya-detentions-x2m9"

  init() throws {
    session = try CommandSession()
    _ = try session.run(["due"])
    // What a copy of the sample has that a casebook of one's own hasn't.
    _ = try session.run(["check", "--fix"])
  }

  @Test("says that all is well, and ends with 0")
  func clean() throws {
    let said = try session.run(["check"])
    #expect(said.output == "")
    #expect(said.error == "casedesk: 33 records and 1 enclosure are as they should be.\n")
    #expect(said.status == 0)
  }

  @Test("doesn't take an index that isn't made yet for something amiss")
  func unindexed() throws {
    #expect(try session.run(["list", "letters"]).status == 0)
    try FileManager.default.removeItem(at: session.cache)
    #expect(try session.run(["check"]).status == 0)
  }

  @Test("names each finding with its place, and ends with 1")
  func findings() throws {
    try session.replace("status: open", by: "status: ajar", in: "follow-up-ask-mission-p3ax.md")
    let said = try session.run(["check"])
    #expect(
      said.output.split(separator: "\n").contains {
        $0.hasPrefix("error\tbroken-record\t\(cases)/follow-up-ask-mission-p3ax.md\t9\t9\t")
      })
    #expect(said.error.hasPrefix("casedesk: "))
    #expect(said.error.contains(" in 32 records and 1 enclosure; 1 error."))
    #expect(said.status == 1)
    let json = try session.run(["check", "--json"])
    let objects = try json.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let broken = try #require(objects.first { $0["finding"] as? String == "broken-record" })
    #expect(broken["severity"] as? String == "error")
    #expect(broken["line"] as? Int == 9)
    #expect(broken["fixable"] as? Bool == false)
    #expect(json.status == 1)
  }

  @Test("mends only what loses nothing, and says what it did")
  func fix() throws {
    let open = session.incident.appendingPathComponent("incident.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: open.path)
    let before = try session.files()
    #expect(try session.run(["check"]).output.contains("\tpermissions\t"))
    let said = try session.run(["check", "--fix"])
    #expect(said.output == "")
    #expect(said.error.hasPrefix("casedesk: Kept to their owner: "))
    #expect(said.status == 0)
    #expect(try session.files() == before)
    let mode = try FileManager.default.attributesOfItem(atPath: open.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test("shows hostile names of files as marks")
  func hostile() throws {
    try session.write("---\n", to: "letter-\u{1B}[2J.md")
    for columns in [nil, 80] {
      let said = try session.run(["check"], columns: columns)
      #expect(!(said.output + said.error).contains("\u{1B}"))
      #expect(said.status == 1)
    }
  }
}

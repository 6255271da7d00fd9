import Foundation
import Testing

@Suite("The init and rebuild-index commands")
struct CasebookCommandTests {
  let session: CommandSession

  init() throws { session = try CommandSession() }

  @Test("make a casebook that can be written into at once")
  func make() throws {
    let folder = session.home.appendingPathComponent("new")
    #expect(
      try session.run([
        "init", folder.path, "--name", "Grozny", "--organisation", "Our Desk",
      ])
        == .init(
          output: "HOME/new\n",
          error: """
            casedesk: The history waits until you say who you are: casedesk person "Your Name" \
            you@example.org

            """))
    let settings = try String(
      contentsOf: folder.appendingPathComponent("casedesk.yaml"), encoding: .utf8)
    #expect(settings.contains("name: Grozny\n") && settings.contains("organisation: Our Desk\n"))
    let process = try session.process([
      "--casebook", folder.path, "add", "incident", "--title", "First",
    ])
    process.standardOutput = Pipe()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("make none where something is already")
  func taken() throws {
    let before = try session.files()
    let said = try session.run(["init"])
    #expect(said.output == "")
    #expect(said.error.hasPrefix("casedesk: CASEBOOK"))
    #expect(said.status == 3)
    #expect(try session.files() == before)
  }

  @Test("make the index anew and say how much it holds")
  func rebuild() throws {
    let counts = "incidents\t2\nletters\t5\nresponses\t14\nfollow-ups\t12\n"
    #expect(try session.run(["rebuild-index"]) == .init(output: counts))
    let whole = try session.run(["due", "--today", "2026-11-24"])
    let index = try session.index()
    try Data("no index".utf8).write(to: index)
    let said = try session.run(["rebuild-index"])
    #expect(said.output == counts)
    #expect(said.status == 0)
    #expect(try session.run(["due", "--today", "2026-11-24"]) == whole)
  }

  @Test("end with 3 where there is no casebook")
  func missing() throws {
    try FileManager.default.removeItem(at: session.casebook)
    for arguments in [["rebuild-index"], ["undo"], ["delete", "x"], ["edit", "x", "--text", "y"]] {
      let said = try session.run(arguments)
      #expect(
        said.error
          == "casedesk: CASEBOOK: there is no such folder. Check the path, or make a casebook there.\n"
      )
      #expect(said.status == 3)
    }
  }
}

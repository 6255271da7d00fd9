import Foundation
import Testing

@Suite("What can't be understood or done")
struct UsageTests {
  let session: CommandSession

  init() throws { session = try CommandSession() }

  @Test(
    "A command that can't be understood ends with 2 and one sentence",
    arguments: [
      (["lst"], "Unexpected argument 'lst'. See casedesk help."),
      (["show"], "Missing expected argument '<id>'. See casedesk help."),
      (["done"], "Missing expected argument '<id> ...'. See casedesk help."),
      (
        ["list", "people"],
        """
        The value 'people' is invalid for '<kind>'. Please provide one of 'incidents', 'letters', \
        'responses' or 'follow-ups'. See casedesk help.
        """
      ),
      (
        ["list", "letters", "--limit", "0"],
        "--limit goes from 1 to 10000; 0 can't be one. See casedesk help."
      ),
      (
        ["list", "letters", "--offset=-1"],
        "--offset can't be less than 0. See casedesk help."
      ),
      (
        ["due", "--days", "9999"],
        "--days goes from 0 to 3660; 9999 can't be one. See casedesk help."
      ),
      (
        ["due", "--today", "tomorrow"],
        "The value 'tomorrow' is invalid for '--today <day>'. See casedesk help."
      ),
      (["due", "--later"], "Unknown option '--later'. Did you mean '--owner'? See casedesk help."),
      (
        ["search", "x", "--later"],
        """
        --later isn't an option of search. Options of casedesk stand before the verb. See casedesk \
        help.
        """
      ),
    ])
  func badUsage(arguments: [String], sentence: String) throws {
    #expect(
      try session.run(arguments) == .init(error: "casedesk: \(sentence)\n", status: 2))
  }

  @Test(
    "A casebook that can't be read ends every verb with 3 and one sentence",
    arguments: [
      ["due"], ["list", "letters"], ["search", "x"], ["show", "x"], ["done", "x"], ["reopen", "x"],
      ["add", "incident", "--title", "x"], ["edit", "x", "--text", "y"],
      ["log-response", "x", "--from", "y"], ["delete", "x"], ["undo"], ["check"], ["rebuild-index"],
    ])
  func noCasebook(arguments: [String]) throws {
    try FileManager.default.removeItem(at: session.casebook)
    #expect(
      try session.run(arguments)
        == .init(
          error: """
            casedesk: CASEBOOK: there is no such folder. Check the path, or make a casebook there.

            """, status: 3))
  }

  @Test("Settings that can't be read are told with line and column")
  func settings() throws {
    try Data("format: 1\nname: \"x\n".utf8)
      .write(to: session.casebook.appendingPathComponent("casedesk.yaml"))
    let said = try session.run(["due"])
    #expect(said.error.hasPrefix("casedesk: CASEBOOK/casedesk.yaml, line 2, column "))
    #expect(said.status == 3)
  }

  @Test("An id that several records have in theirs ends every verb with 1 and the candidates")
  func ambiguous() throws {
    for arguments in [
      ["show", "haley"], ["edit", "haley", "--text", "x"], ["delete", "haley"],
      ["log-response", "mechanism", "--from", "X"],
    ] {
      let said = try session.run(arguments)
      #expect(said.output == "")
      #expect(said.error.contains("” is in the ids of "))
      #expect(said.error.split(separator: "\n").count > 2)
      #expect(said.status == 1)
    }
  }

  @Test("Help says how commands end, and what makes an index fresh")
  func help() throws {
    let said = try session.run(["--help"])
    #expect(said.status == 0)
    let output = said.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in ["0 where", "1 where", "2 where", "3 where", "4 where"] {
      #expect(output.contains(words))
    }
    #expect(output.contains("within the last hour"))
    #expect(try session.run(["due", "--help"]).output.contains("days until"))
  }

  @Test("An answer that nobody can take any more ends with 3 and a sentence")
  func fullDisk() throws {
    let process = try session.process(["--casebook", session.casebook.path, "list", "letters"])
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    let error = Pipe()
    process.standardError = error
    try process.run()
    process.waitUntilExit()
    #expect(
      String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        == "casedesk: The answer couldn't be written: No space left on device.\n")
    #expect(process.terminationStatus == 3)
  }
}

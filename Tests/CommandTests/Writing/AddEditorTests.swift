import Foundation
import Testing

@Suite("The add command with an editor")
struct AddEditorTests {
  let session: CommandSession

  init() throws { session = try CommandSession() }

  @Test("opens the editor on a terminal with an example, and saves what was filled in")
  func editor() throws {
    let said = try session.run(
      ["add", "follow-up"],
      editor: """
        cp "$1" "$HOME/example.md"
        sed -i -e 's/^title:/title: Written by hand/' \\
          -e 's/^  - a record.s id/  - chechnya-detentions-x2m9/' "$1"
        """)
    #expect(said.error == "")
    #expect(said.output.hasPrefix("follow-up-written-by-hand-"))
    #expect(said.output.hasSuffix("  Written by hand\n"))
    let id = String(said.output.prefix { $0 != " " })
    #expect(
      try session.text("\(id).md")
        == "---\ntitle: Written by hand\nincidents:\n  - chechnya-detentions-x2m9\nstatus: open\n---\n"
    )
    let example = try String(
      contentsOf: session.home.appendingPathComponent("example.md"), encoding: .utf8)
    #expect(
      example == """
        ---
        # A new follow-up. Fill it in, save it and close the editor. Lines that begin with # are
        # explanations and are left out. To give up, leave everything as it is.
        # Incidents that it may belong to:
        #   chechnya-detentions-x2m9  Detentions of gay men in Chechnya
        #   syria-violations-h4c8  Violations in Syria, and Russia's part in them
        title:
        incidents:
          - a record's id
        # letters:
        #   - a record's id
        # responses:
        #   - a record's id
        status: open
        # open, done, cancelled
        # due: a day such as 2017-04-17
        # owner:
        # priority: urgent, high, normal, low
        # repeats: how often and from when, as: every 2 weeks from due, or: every 1 months from \
        completion
        # done: a day such as 2017-04-17
        # outcome:
        # impact: strong-positive, moderate-positive, minor, none, moderate-negative, strong-negative
        # follows: a record's id
        # tags:
        #   -
        # confidential: yes, or the names of fields
        ---


        """)
    let left = try FileManager.default.contentsOfDirectory(
      atPath: session.home.appendingPathComponent(".local/state/casedesk").path)
    #expect(left.filter { $0.hasPrefix("edited-") } == [])
  }

  @Test("keeps what was written where it can't be saved, and says how to go on")
  func kept() throws {
    let said = try session.run(
      ["add", "follow-up"], editor: "sed -i 's/^title:/title: Written by hand/' \"$1\"")
    #expect(said.status == 2)
    let lines = said.error.split(separator: "\n").map(String.init)
    #expect(
      lines.first == """
        casedesk: Your text, line 9, column 5: The field "incidents" can't be "a record's id". Write \
        a record's id: lower-case letters, digits and hyphens, as letter-haley-k7f3.
        """)
    let path = try #require(lines.dropFirst().first?.split(separator: " ").last?.dropLast())
    #expect(lines.dropFirst().first == "  What you wrote is kept in \(path).")
    #expect(
      lines.last == "  When it is mended: casedesk add follow-up - < \(path)")
    let file = path.replacingOccurrences(of: "HOME", with: session.home.path)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("title: Written by hand\n"))
  }

  @Test("adds nothing where the text came back as it was")
  func givenUp() throws {
    let before = try session.files()
    let said = try session.run(["add", "letter"], editor: "exit 0")
    #expect(said == .init(error: "casedesk: Nothing is added: the text is as it was.\n"))
    #expect(try session.files() == before)
  }
}

import Foundation
import Testing

@Suite("Verifying and signing by command")
struct VerifyCommandTests {
  typealias Said = CommandSession.Said

  let noted: NotedSession
  private var key: String { noted.session.home.appendingPathComponent("key").path }

  init() throws {
    noted = try NotedSession()
    let made = Process()
    made.executableURL = URL(fileURLWithPath: "/usr/bin/ssh-keygen")
    made.arguments = ["-q", "-t", "ed25519", "-N", "", "-f", key]
    try made.run()
    made.waitUntilExit()
    try #require(made.terminationStatus == 0)
  }

  private func run(_ words: String..., columns: Int? = nil) throws -> Said {
    try noted.run(words, columns: columns)
  }

  @Test("finds nothing amiss where nothing is, and says what it looked at")
  func sound() throws {
    _ = try run("edit", "p3ax", "--field", "owner=Ann")
    #expect(
      try run("verify")
        == Said(error: "casedesk: 2 versions and 1 enclosure are as they were recorded.\n"))
    #expect(try run("verify", "--json").output == "")
  }

  @Test("needs a history, but nobody's name")
  func withoutName() throws {
    let session = try CommandSession()
    #expect(
      try session.run(["verify"])
        == Said(
          error: """
            casedesk: The history is off: this casebook has none yet. casedesk init --history begins \
            one.

            """, status: 3))
    _ = try session.run(["init", "--history"])
    #expect(
      try session.run(["verify"])
        == Said(error: "casedesk: 1 version and 1 enclosure are as they were recorded.\n"))
  }

  @Test("tells what another program changed, and an enclosure that isn't what it was")
  func outside() throws {
    try noted.session.replace(
      "owner: UN desk", by: "owner: Bea", in: "follow-up-ask-mission-p3ax.md")
    let enclosures = noted.session.incident.appendingPathComponent("enclosures")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: enclosures.path).first)
    try Data("forged".utf8).write(to: enclosures.appendingPathComponent(name))
    noted.session.settle()
    let said = try run("verify")
    let lines = said.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(
      lines.first?.hasPrefix("note\tVERSION10\tChanged by another program, noted on ") == true)
    let path = "cases/2017/chechnya-detentions-x2m9/enclosures/\(name)"
    #expect(
      lines.contains { $0.hasPrefix("amiss\t\(path)\tIt was changed since it was first noted") })
    #expect(said.error == "casedesk: 2 things are amiss in 2 versions and 1 enclosure.\n")
    #expect(said.status == 1)
  }

  @Test("holds signatures against the members in casedesk.yaml, those of merges too")
  func signed() throws {
    #expect(
      try run("person", "--sign", key)
        == Said(output: "Ann Example\tann@example.org\tHOME/key\n"))
    _ = try run("edit", "p3ax", "--field", "owner=Ann")
    let stranger = try run("verify")
    #expect(
      stranger
        == Said(
          output: """
            amiss\tVERSION10\tIt is signed with a key that no member of the casebook has. Ask Ann \
            Example whether it is theirs, and put it under members in casedesk.yaml.

            """, error: "casedesk: 1 thing is amiss in 2 versions and 1 enclosure.\n", status: 1))
    let file = noted.session.casebook.appendingPathComponent("casedesk.yaml")
    let words = try String(contentsOfFile: key + ".pub", encoding: .utf8).split(separator: " ")
    let settings = try String(contentsOf: file, encoding: .utf8)
    try Data(
      """
      \(settings)members:
        - name: Ann Example
          address: ann@example.org
          key: \(words.prefix(2).joined(separator: " "))

      """.utf8
    ).write(to: file)
    noted.session.settle()
    let known = try run("verify")
    #expect(known.status == 0)
    #expect(
      known.error == """
        casedesk: 3 versions and 1 enclosure are as they were recorded. 2 of the versions are signed.

        """)
    #expect(try run("person", "--no-sign").output == "Ann Example\tann@example.org\t\n")
    _ = try run("edit", "p3ax", "--field", "owner=Bea")
    #expect(
      try run("verify").output.contains(
        "\tIt isn't signed, though Ann Example has a key. Ask Ann Example whether that was them.\n")
    )
  }

  @Test("no change is made that can't be signed, but none is lost, and what to do is said")
  func keyGone() throws {
    _ = try run("person", "--sign", key)
    try FileManager.default.removeItem(atPath: key)
    let said = try run("edit", "p3ax", "--field", "owner=Ann")
    #expect(said.status == 0)
    #expect(
      said.error == """
        casedesk: What you changed is saved, but not noted in the history yet: your key didn't sign \
        it. Unlock it with ssh-add, or end signing with casedesk person --no-sign; it is made up for \
        then.

        """)
    _ = try run("person", "--no-sign")
    #expect(
      try run("history", "--limit", "1").output.contains("\tChanged follow-up: Ask the Mission"))
    #expect(
      try run("person", "--sign", "/nowhere")
        == Said(
          error:
            "casedesk: /nowhere: no such file can be read. Name the file of an SSH key.\n",
          status: 3))
  }
}

import Foundation
import Glibc
import Testing

@Suite("Syncing by command")
struct SyncCommandTests {
  typealias Said = CommandSession.Said

  let noted: NotedSession
  let mission = "follow-up-ask-mission-p3ax"
  let missionTitle = "Ask the Mission what became of the asks, work with allies first"
  private var called: String { "the follow-up “\(missionTitle)”" }
  private var shared: String { path("shared") }

  init() throws { noted = try NotedSession() }

  private func path(_ name: String) -> String {
    noted.session.home.appendingPathComponent(name).path
  }

  /// Ben's copy of the casebook.
  private func ben(_ words: String..., columns: Int? = nil) throws -> Said {
    try noted.run(["--casebook", path("ben")] + words, columns: columns)
  }

  private func run(_ words: String..., columns: Int? = nil) throws -> Said {
    try noted.run(words, columns: columns)
  }

  /// Sets the shared casebook up, and lets Ben join it.
  private func share() throws {
    try #require(try run("sync", "--set-up", shared).status == 0)
    try #require(try run("join", shared, path("ben")).status == 0)
    try #require(try ben("person", "Ben Example", "ben@example.org").status == 0)
  }

  @Test("tells what is missing first: a history, a person, a place; with the command for it")
  func missing() throws {
    let session = try CommandSession()
    #expect(
      try session.run(["sync"])
        == Said(
          error: """
            casedesk: Nothing was synced. Sharing needs the history of the casebook. The history is \
            off: this casebook has none yet. casedesk init --history begins one.

            """, status: 3))
    _ = try session.run(["init", "--history"])
    #expect(
      try session.run(["sync"])
        == Said(
          error: """
            casedesk: Nobody has said yet who works here: casedesk person "Your Name" \
            you@example.org does. Then sync again.

            """, status: 3))
    #expect(
      try run("sync")
        == Said(
          error: """
            casedesk: Nothing was synced: nobody has said yet where the shared casebook is. casedesk \
            sync --set-up ADDRESS does.

            """, status: 3))
  }

  @Test("sets up an empty place, sends, receives, and does nothing where nothing is to be done")
  func usual() throws {
    #expect(try run("sync", "--set-up", shared) == Said(output: "0\t1\t0\t0\n"))
    #expect(try run("sync") == Said(output: "0\t0\t0\t0\n"))
    #expect(
      try run("join", shared, path("ben"))
        == Said(
          output: "HOME/ben\n",
          error:
            "casedesk: Say who you are with casedesk person, so that colleagues know who did what.\n"
        ))
    #expect(try ben("person", "Ben Example").output == "Ben Example\t\t\n")
    #expect(try ben("list", "follow-ups") == run("list", "follow-ups"))
    _ = try run("edit", "p3ax", "--field", "owner=Ann")
    #expect(try run("sync", columns: 100).output == "0 steps received  1 step sent\n")
    #expect(
      try ben("sync", columns: 100).output
        == "1 step received  0 steps sent  1 record changed here\n")
    #expect(try ben("sync") == Said(output: "0\t0\t0\t0\n"))
    #expect(try ben("show", "p3ax").output.contains("Owner      Ann\n"))
    #expect(
      try ben("history", "--limit", "1").output == """
        VERSION\tWHEN\tAnn Example\tann@example.org\tdesk\tnone\t1\tChanged follow-up: \(missionTitle)

        """)
  }

  @Test("keeps what two people wrote in different ways, to be chosen from by either")
  func choosing() throws {
    try share()
    _ = try run("edit", "p3ax", "--field", "owner=Ann")
    _ = try run("sync")
    _ = try ben("edit", "p3ax", "--field", "owner=Ben", "--field", "priority=low")
    #expect(
      try ben("sync")
        == Said(
          output: "1\t2\t1\t1\n",
          error: """
            casedesk: People wrote different things in \(called). All are kept: choose which one stands.
            casedesk: casedesk choices lists what is to be chosen.

            """))
    #expect(
      try ben("choices")
        == Said(
          output: """
            \(mission)\t1\t\(missionTitle)\towner\tAnn Example\tWHEN\tAnn
            \(mission)\t2\t\(missionTitle)\towner\tBen Example\tWHEN\tBen

            """))
    #expect(try run("sync").output == "2\t0\t1\t1\n")
    #expect(try run("choices", "p3ax").output == ben("choices").output)
    #expect(
      try run("choose", "p3ax", "3")
        == Said(
          error: """
            casedesk: \(mission) has the numbers 1 to 2 to choose from; 3 is none of them. casedesk \
            choices lists them.

            """, status: 1))
    #expect(
      try run("choose", "p3ax", "1")
        == Said(output: "chosen\tChose a version of the owner of \(called)\n"))
    #expect(try run("choices") == Said(error: "casedesk: There is nothing to choose.\n"))
    #expect(
      try run("choose", "p3ax", "1")
        == Said(error: "casedesk: There is nothing to choose in \(mission).\n", status: 1))
    #expect(try run("sync").output == "0\t1\t0\t0\n")
    #expect(try ben("sync").output == "1\t0\t1\t0\n")
    for said in [try run("show", "p3ax"), try ben("show", "p3ax")] {
      #expect(said.output.contains("Owner      Ann\n"))
      #expect(said.output.contains("low"))
    }
    #expect(
      try run("history", "p3ax", "--limit", "1").output == """
        VERSION\tWHEN\tAnn Example\tann@example.org\tdesk\tnone\t1\tChose a version of the owner \
        of \(called)

        """)
  }

  @Test("says that the stick isn't there, and sends later what was changed meanwhile")
  func missingStick() throws {
    try share()
    rename(shared, path("away"))
    _ = try run("edit", "p3ax", "--field", "owner=Ann")
    #expect(
      try run("sync")
        == Said(
          error: """
            casedesk: HOME/shared isn't there. Plug in the disk or stick, or set up another place; \
            what you changed stays here and is sent later.

            """, status: 3))
    rename(path("away"), shared)
    #expect(try run("sync").output == "0\t1\t0\t0\n")
    #expect(try ben("sync").output == "1\t0\t1\t0\n")
  }

  @Test("says that one may only read the place", .enabled(if: geteuid() != 0))
  func readOnly() throws {
    try share()
    _ = try run("edit", "p3ax", "--field", "owner=Ann")
    for folder in ["", "/objects", "/objects/pack", "/refs/heads"] { chmod(shared + folder, 0o500) }
    defer { for folder in ["", "/objects"] { chmod(shared + folder, 0o700) } }
    #expect(
      try run("sync")
        == Said(
          error: """
            casedesk: Nothing was sent: you may read HOME/shared but not write there. Ask who keeps it \
            for the right to. What you changed stays here and is sent later.

            """, status: 3))
  }

  @Test(
    "takes no place that can't be one, and keeps the one that was set up",
    arguments: [
      (
        "HOME/no/where",
        """
        HOME/no/where isn't there. Plug in the disk or stick, or set up another place; what you \
        changed stays here and is sent later.
        """
      ),
      ("CASEBOOK/x", "CASEBOOK/x lies in this casebook itself. Name a folder somewhere else."),
      (
        "HOME",
        """
        HOME: this folder isn't empty, and no shared casebook. Name an empty one, as HOME/casebook.
        """
      ),
      (
        "ftp://example.org/x",
        """
        ftp://example.org/x: the desk shares by a folder, by ssh:// or by https:// only. Ask for \
        such an address.
        """
      ),
      (
        "https://ann:secret@example.org/x",
        """
        https://ann:secret@example.org/x: a password in an address would be kept for all to read. \
        Use an address of ssh, which needs none.
        """
      ),
    ])
  func wrongPlace(address: String, sentence: String) throws {
    try share()
    let home = noted.session.home.path
    let real = address.replacing("CASEBOOK", with: "\(home)/casebook").replacing("HOME", with: home)
    #expect(
      try run("sync", "--set-up", real)
        == Said(
          error: "casedesk: \(sentence)\n".replacing("HOME/casebook", with: "CASEBOOK"), status: 3))
    #expect(try run("sync") == Said(output: "0\t0\t0\t0\n"))
  }

  @Test("join makes no casebook where something is, nor of what isn't a shared one")
  func joining() throws {
    try share()
    #expect(
      try run("join", shared, path("ben"))
        == Said(
          error:
            "casedesk: HOME/ben: this folder isn't empty. Name an empty folder, or a new one.\n",
          status: 3))
    #expect(
      try run("join", path("nothing"), path("cai"))
        == Said(
          error: """
            casedesk: HOME/nothing isn't there. Plug in the disk or stick, or set up another place; \
            what you changed stays here and is sent later.

            """, status: 3))
    #expect(!FileManager.default.fileExists(atPath: path("cai")))
  }

  @Test("leaves out a link that somebody put in with their own git, says which, and goes on")
  func link() throws {
    try share()
    let ben = path("ben")
    try FileManager.default.createSymbolicLink(
      atPath: ben + "/link", withDestinationPath: "/etc/passwd")
    for words in [
      ["add", "link"], ["-c", "user.name=B", "-c", "user.email=b", "commit", "-qm", "x"],
    ] {
      let git = Process()
      git.executableURL = URL(fileURLWithPath: "/usr/bin/git")
      git.arguments = ["-C", ben] + words
      try git.run()
      git.waitUntilExit()
      try #require(git.terminationStatus == 0)
    }
    #expect(try self.ben("sync").output == "0\t1\t0\t0\n")
    let sentence = """
      casedesk: link was left out, since it is a link, which could lead out of the casebook. Ask \
      whoever put it there to take it out.

      """
    #expect(try run("sync") == Said(output: "1\t1\t0\t0\n", error: sentence))
    #expect(try run("sync") == Said(output: "0\t0\t0\t0\n"))
    #expect(try run("join", shared, path("cai")).status == 0)
  }
}

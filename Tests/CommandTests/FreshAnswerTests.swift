import Foundation
import Testing

@Suite("How fresh the answers of commands are")
struct FreshAnswerTests {
  let session: CommandSession
  let file = "follow-up-call-moscow-zz11.md"
  let record = """
    ---
    title: Call Moscow
    incidents:
      - chechnya-detentions-x2m9
    status: open
    due: 2026-11-25
    owner: Ann
    ---

    """

  init() throws {
    session = try CommandSession()
    #expect(try due("UN").status == 0)
  }

  @Test("A file that another program made in an incident's folder comes with --fresh")
  func madeByHand() throws {
    try session.write(record, to: file)
    #expect(try due("Ann").status == 1)
    let said = try due("Ann", "--fresh")
    #expect(
      said.output
        == "follow-up-call-moscow-zz11\tfollow-up\tdue-soon\t2026-11-25\t1\tAnn\tCall Moscow\n")
    #expect(said.error == "")
    #expect(try due("Ann") == said)
  }

  @Test("One that git brought comes by itself")
  func pulled() throws {
    try session.write(record, to: file)
    let git = session.casebook.appendingPathComponent(".git")
    try FileManager.default.createDirectory(at: git, withIntermediateDirectories: true)
    try Data("DIRC".utf8).write(to: git.appendingPathComponent("index"))
    session.settle()
    #expect(try due("Ann").output.hasPrefix("follow-up-call-moscow-zz11\t"))
  }

  @Test("One in a new incident's folder comes by itself, and so does one that is gone")
  func newFolder() throws {
    let folder = session.casebook.appendingPathComponent("cases/2026/grozny-k2k2")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("---\ntitle: Grozny\nstatus: open\nverification: likely\n---\n".utf8)
      .write(to: folder.appendingPathComponent("incident.md"))
    try Data(
      record.replacingOccurrences(of: "chechnya-detentions-x2m9", with: "grozny-k2k2").utf8
    ).write(to: folder.appendingPathComponent(file))
    session.settle()
    #expect(try due("Ann").status == 0)
    try FileManager.default.removeItem(at: folder)
    session.settle()
    #expect(try due("Ann").status == 1)
  }

  @Test("What was changed in place is never shown as it was")
  func changedInPlace() throws {
    try session.replace(
      "due: 2026-11-19", by: "due: 2026-11-26", in: "follow-up-ask-mission-p3ax.md")
    #expect(
      try due("UN").output.hasPrefix("follow-up-ask-mission-p3ax\tfollow-up\tdue-soon\t2026-11-26"))
    try FileManager.default.removeItem(
      at: session.incident.appendingPathComponent("follow-up-ask-mission-p3ax.md"))
    #expect(try due("Nobody").status == 1)
    #expect(try session.run(["search", "\"allies first\""]).status == 1)
  }

  @Test("An answer that needs no check opens no incident's folder")
  func noWalk() throws {
    let said = try traced(["due", "--today", "2016-01-01"])
    #expect(said.contains("casedesk.yaml"))
    #expect(!said.contains("chechnya-detentions-x2m9"))
    #expect(!said.contains("fdatasync") && !said.contains("fsync"))
    #expect(try traced(["due", "--fresh"]).contains("chechnya-detentions-x2m9"))
  }

  @Test(
    "An index that is missing, cut off or overwritten is made again, and the answer is whole",
    arguments: [Damage.missing, .empty, .cut, .overwritten, .markGone])
  func damaged(_ damage: Damage) throws {
    let whole = try due("desk")
    let index = try session.index()
    try damage.done(to: index)
    #expect(try due("desk") == whole)
    #expect(try due("desk") == whole)
  }

  @Test("Where no index can be kept, the answer comes all the same, with a sentence")
  func noCache() throws {
    let whole = try due("desk")
    let said = try session.run(
      ["due", "--owner", "desk", "--today", "2026-11-24"],
      environment: ["XDG_CACHE_HOME": "/dev/null"])
    #expect(said.output == whole.output)
    #expect(
      said.error == """
        casedesk: The list index is kept in memory only, since its file can't be used: \
        /dev/null/casedesk/index: Not a directory

        """ || said.error.hasPrefix("casedesk: The list index is kept in memory only"))
    #expect(said.status == 0)
  }

  enum Damage: CaseIterable {
    case missing, empty, cut, overwritten, markGone

    func done(to index: URL) throws {
      switch self {
      case .missing: try FileManager.default.removeItem(at: index)
      case .empty: try Data().write(to: index)
      case .cut:
        let file = try FileHandle(forWritingTo: index)
        try file.truncate(atOffset: 20_000)
        try file.close()
      case .overwritten:
        var bytes = try Data(contentsOf: index)
        for place in stride(from: 4_096, to: bytes.count, by: 97) { bytes[place] ^= 0x5A }
        let file = try FileHandle(forWritingTo: index)
        try file.write(contentsOf: bytes)
        try file.close()
      case .markGone:
        try FileManager.default.removeItem(
          at: index.deletingLastPathComponent().appendingPathComponent("clean"))
      }
    }
  }

  private func due(_ owner: String, _ more: String...) throws -> CommandSession.Said {
    try session.run(["due", "--owner", owner, "--today", "2026-11-24"] + more)
  }

  /// What the program opens and syncs.
  private func traced(_ arguments: [String]) throws -> String {
    let file = session.home.appendingPathComponent("trace")
    let process = try session.process([])
    process.arguments =
      ["-f", "-e", "trace=openat,fsync,fdatasync", "-o", file.path]
      + [try #require(process.executableURL).path, "--casebook", session.casebook.path] + arguments
    process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
    process.standardOutput = Pipe()
    try process.run()
    process.waitUntilExit()
    return try String(contentsOf: file, encoding: .utf8)
  }
}

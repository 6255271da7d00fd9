import Foundation
import Testing

@Suite("The done and reopen commands")
struct DoneCommandTests {
  let session: CommandSession
  let today = ["--today", "2026-11-24"]
  let mission = "follow-up-ask-mission-p3ax"
  let missionTitle = "Ask the Mission what became of the asks, work with allies first"

  init() throws { session = try CommandSession() }

  @Test("mark a follow-up done and open it again, and change nothing else of its file")
  func thereAndBack() throws {
    let before = try session.text("\(mission).md")
    #expect(
      try session.run(["done", "p3ax"] + today)
        == .init(output: "\(mission)\tdone\t\(missionTitle)\n"))
    #expect(
      try session.text("\(mission).md")
        == before.replacingOccurrences(
          of: "status: open\ndue: 2026-11-19\nowner: UN desk\npriority: high\n",
          with: "status: done\ndue: 2026-11-19\nowner: UN desk\npriority: high\ndone: 2026-11-24\n")
    )
    #expect(
      try session.run(["done", "p3ax", "--today", "2026-11-25"])
        == .init(output: "\(mission)\tdone-already\t\(missionTitle)\n"))
    #expect(
      try session.run(["reopen", "p3ax"]) == .init(output: "\(mission)\topen\t\(missionTitle)\n"))
    #expect(try session.text("\(mission).md") == before)
    #expect(
      try session.run(["reopen", "p3ax"])
        == .init(output: "\(mission)\topen-already\t\(missionTitle)\n"))
    #expect(try session.text("\(mission).md") == before)
  }

  @Test("say on a terminal what became of each")
  func terminal() throws {
    #expect(
      try session.run(["done", "p3ax", "d9k2", "q1z5"] + today, columns: 80).output == """
        follow-up-ask-mission-p3ax           done Tue 24 Nov 2026
          Ask the Mission what became of the asks, work with allies first
        follow-up-original-article-d9k2      done Tue 24 Nov 2026
          Find the original of Novaya Gazeta's report
        follow-up-write-guterres-again-q1z5  cancelled already, Tue 24 Nov 2026
          Put the joint letter's asks to the Secretary-General again

        """)
  }

  @Test("do all that is named or nothing")
  func allOrNothing() throws {
    let before = try session.text("\(mission).md")
    let said = try session.run(["done", "p3ax", "k7f3"])
    #expect(
      said
        == .init(
          error: "casedesk: letter-haley-k7f3 is a letter; only follow-ups are marked done.\n",
          status: 2))
    #expect(try session.run(["done", "p3ax", "zzzz"]).status == 1)
    #expect(try session.text("\(mission).md") == before)
  }

  @Test("take a part of an id for a follow-up's where other records have it too")
  func onlyFollowUps() throws {
    #expect(try session.run(["show", "guterres"]).status == 1)
    #expect(
      try session.run(["reopen", "guterres"]).output
        == "follow-up-write-guterres-again-q1z5\topen\t"
        + "Put the joint letter's asks to the Secretary-General again\n")
  }

  @Test("make the next of one that repeats, once, however often it is opened again and done")
  func repeating() throws {
    let before = try session.files()
    for _ in 0..<2 {
      #expect(try session.run(["done", "r5e1"] + today).status == 0)
      #expect(try session.run(["reopen", "r5e1"]).status == 0)
    }
    let made = try session.files().filter { !before.contains($0) }
    #expect(made.count == 1)
    let text = try session.text(try #require(made.first))
    #expect(text.contains("due: 2027-02-24\n"))
    #expect(text.contains("follows: follow-up-watch-investigation-r5e1\n"))
  }

  @Test("make one next where two programs mark the same follow-up done at once")
  func atOnce() throws {
    let before = try session.files()
    _ = try session.run(["due"])
    let processes = try (0..<4).map { _ in
      try session.process(["--casebook", session.casebook.path, "done", "r5e1"] + today)
    }
    for process in processes {
      process.standardOutput = Pipe()
      process.standardError = Pipe()
      try process.run()
    }
    for process in processes { process.waitUntilExit() }
    #expect(processes.map(\.terminationStatus) == [0, 0, 0, 0])
    #expect(try session.files().count == before.count + 1)
    #expect(try session.text("follow-up-watch-investigation-r5e1.md").contains("status: done\n"))
  }

  @Test("make the next of one that repeats under another name where its own is taken")
  func taken() throws {
    let before = try session.files()
    _ = try session.run(["done", "r5e1"] + today)
    let made = try #require(try session.files().first { !before.contains($0) })
    _ = try session.run(["reopen", "r5e1"])
    try session.replace("follows: follow-up-watch-investigation-r5e1\n", by: "", in: made)
    #expect(try session.run(["done", "r5e1", "--fresh"] + today).status == 0)
    let others = try session.files().filter { !before.contains($0) && $0 != made }
    #expect(others.count == 1)
    let text = try session.text(try #require(others.first))
    #expect(text.contains("follows: follow-up-watch-investigation-r5e1\n"))
  }

  @Test("are seen by a desk that has the casebook open, which hinders none of them")
  func besideDesk() throws {
    let desk = try session.startDesk()
    #expect(try session.run(["done", "p3ax"] + today).status == 0)
    #expect(
      try session.run(["due", "--owner", "UN"] + today)
        == .init(), "the index that the desk holds open knows it")
    #expect(try session.run(["reopen", "p3ax"]).status == 0)
    #expect(try session.run(["due", "--owner", "UN"] + today).output.hasPrefix(mission))
    withExtendedLifetime(desk) {}
  }

  @Test("refuse where the casebook may not be written, and say so")
  func readOnly() throws {
    let settings = session.casebook.appendingPathComponent("casedesk.yaml")
    let newer = try String(contentsOf: settings, encoding: .utf8)
      .replacingOccurrences(of: "format: 1", with: "format: 2")
    try Data(newer.utf8).write(to: settings)
    let said = try session.run(["done", "p3ax"])
    #expect(said.output == "")
    #expect(said.error.hasPrefix("casedesk: follow-up-ask-mission-p3ax.md not saved. "))
    #expect(said.status == 3)
  }
}

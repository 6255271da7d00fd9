import CaseModel
import CaseStore
import Glibc
import Testing

@Suite("The index that git keeps")
struct GitIndexTests {
  @Test("is no sign of change where the desk noted something, but where git was used by hand")
  func signs() throws {
    let noted = try Noted()
    let store = try noted.sample.open()
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    func signs() throws -> String {
      usleep(60_000)
      return try #require(store.signs)
    }
    let first = try signs()
    try noted.retitle("One", "Did one")
    _ = try noted.history.commit(now: Noted.moment, looking: .nowhere)
    try noted.retitle("Two", "Did two")
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    #expect(try signs() == first)
    let hands = [
      ["checkout", "-q", "HEAD~1"], ["checkout", "-q", "main"],
      ["reset", "-q", "--hard", "HEAD~1"],
      ["checkout", "HEAD~1", "--", SampleCasebook.letter],
    ]
    var before = first
    for arguments in hands {
      _ = try noted.git(arguments)
      let after = try signs()
      #expect(after != before, "\(arguments)")
      before = after
    }
    // And what the desk notes afterwards doesn't hide that.
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    #expect(try signs() != first)
  }

  @Test("tells nothing to wait for right after the desk noted something")
  func soon() throws {
    let noted = try Noted()
    let store = try noted.sample.open()
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    usleep(60_000)
    let before = try #require(store.signs)
    for _ in 1...5 {
      _ = try noted.history.commit(now: Noted.moment, looking: .at(SampleCasebook.letter))
      #expect(store.signs == before)
    }
    // A hand's doing shows as soon.
    _ = try noted.git(["read-tree", "--reset", "HEAD"])
    #expect(store.signs != before)
  }

  @Test("keeps what git saw of the files, so that no look reads again what nobody changed")
  func seen() throws {
    let noted = try Noted()
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    try noted.retitle("One", "Did one")
    _ = try noted.history.commit(now: Noted.moment, looking: .nowhere)
    // A file that git hasn't looked at since it came to the index is told as perhaps changed.
    #expect(try noted.git(["diff-files"]) != "")
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    #expect(try noted.git(["diff-files"]) == "")
  }

  @Test("is brought in line whatever it held, and by what differs where that is known")
  func index() throws {
    let noted = try Noted()
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    for step in ["nothing", "staged", "damaged", "missing"] {
      switch step {
      case "staged":
        noted.sample.folder.write("x", to: "notes.txt")
        _ = try noted.git(["add", "notes.txt"])
        _ = Child.run(["/bin/rm", noted.sample.folder.absolute("notes.txt")])
      case "damaged": noted.sample.folder.write("DIRC", to: ".git/index")
      case "missing": _ = Child.run(["/bin/rm", noted.sample.folder.absolute(".git/index")])
      default: break
      }
      #expect(try noted.history.commit(now: Noted.moment, looking: .everywhere) == HistoryReport())
      try noted.retitle(step, "Did \(step)")
      let report = try noted.history.commit(now: Noted.moment, looking: .everywhere)
      #expect(report.noted.count == 1, "\(step)")
      #expect(report.remarks == [])
      #expect(try noted.status() == "", "\(step)")
      #expect(
        TestFolder.names(noted.sample.folder.absolute(".git/casedesk")).filter {
          $0.hasPrefix("index")
        } == ["index-kept"])
    }
  }
}

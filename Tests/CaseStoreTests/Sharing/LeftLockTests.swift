import CaseModel
import CaseStore
import Dispatch
import Glibc
import Testing

@Suite("A name that git left locked")
struct LeftLockTests {
  @Test(
    "is freed by the next sync, where nobody can hold it any more",
    arguments: [
      "packed-refs.lock", "refs/casedesk/merged.lock", "refs/remotes/shared/main.lock",
    ])
  func freed(lock: String) throws {
    let team = try Team()
    let letter = SampleCasebook.letter
    try team.ann.change(letter, "The old title", "The new title", 2)
    try team.ben.change(letter, "archive-box: 12", "archive-box: 13", 3)
    _ = try team.ann.sync(4)
    let path = "\(team.ben.path)/.git/\(lock)"
    _ = Child.run(["/bin/mkdir", "-p", String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])])
    _ = Child.run(["/usr/bin/touch", "-d", "10 seconds ago", path])
    #expect(try team.ben.sync(5).received == 1)
    #expect(access(path, F_OK) != 0)
  }
}

@Suite("A sync while another program has its lock")
struct HeldLockTests {
  @Test("goes on where that is given back a moment later")
  func ending() throws {
    let team = try Team()
    let held = try lock(of: team.ben)
    let queue = DispatchQueue(label: "another program")
    queue.asyncAfter(deadline: .now() + .milliseconds(120)) { close(held) }
    #expect(throws: Never.self) { try team.ben.sync(4) }
  }

  @Test("is refused where that is kept")
  func kept() throws {
    let team = try Team()
    let held = try lock(of: team.ben)
    defer { close(held) }
    #expect(
      throws: Refusal(
        "Nothing was synced: another program is syncing this casebook. Wait for it.")
    ) { try team.ben.sync(4) }
  }

  private func lock(of colleague: Colleague) throws -> Int32 {
    let held = open("\(colleague.path)/.git/casedesk/syncing", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    try #require(held >= 0 && flock(held, LOCK_EX | LOCK_NB) == 0)
    return held
  }
}

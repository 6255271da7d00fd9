import CaseModel
import CaseStore
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

import CaseModel
import Glibc
import Testing

@testable import CaseIndex

@Suite("An index that couldn't take in a change")
struct BehindTests {
  private let temporary = TemporaryFolder()
  private var folder: String { temporary.path + "/casebook" }

  @Test("is no longer asked as it stands, and is checked by the next desk")
  func behind() throws {
    let index = try whole()
    #expect(throws: IndexFault.unavailable("disk full")) { try fail(index) }
    index.close()
    #expect(CaseIndex.toAsk(folder: folder, identity: "here 1:2") == nil)
    let next = try CaseIndex(folder: folder, identity: "here 1:2")
    #expect(next.condition == .ready)
    #expect(next.isDoubtful)
  }

  @Test("is asked again once the folder was checked as a whole")
  func caughtUp() throws {
    let index = try whole()
    #expect(throws: IndexFault.self) { try fail(index) }
    try index.noteCheck("1\nall")
    index.close()
    #expect(try CaseIndex.toAsk(folder: folder, identity: "here 1:2")?.lastCheck() == "1\nall")
  }

  @Test("is checked by the next desk, too, where it couldn't even be opened")
  func notOpened() throws {
    try whole().close()
    let lock = folder + "/users.lock"
    rename(lock, lock + "-away")
    mkdir(lock, 0o700)
    #expect(throws: IndexFault.self) { try CaseIndex(folder: folder, identity: "here 1:2") }
    rmdir(lock)
    rename(lock + "-away", lock)
    #expect(CaseIndex.toAsk(folder: folder, identity: "here 1:2") == nil)
    #expect(try CaseIndex(folder: folder, identity: "here 1:2").isDoubtful)
  }

  @Test("is checked by the next desk where it wasn't told of something")
  func notTold() throws {
    try whole().close(isBehind: true)
    #expect(CaseIndex.toAsk(folder: folder, identity: "here 1:2") == nil)
    #expect(try CaseIndex(folder: folder, identity: "here 1:2").isDoubtful)
  }

  private func whole() throws -> CaseIndex {
    let index = try CaseIndex(folder: folder, identity: "here 1:2")
    try index.beginRebuild(under: "settings")
    try index.finishRebuild()
    try index.noteCheck("0\nall")
    return index
  }

  private func fail(_ index: CaseIndex) throws(IndexFault) {
    try index.write { _ in throw IndexFault.unavailable("disk full") }
  }
}

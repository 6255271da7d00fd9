import CaseModel
import CaseStore
import Testing

@Suite("What git keeps of each change")
struct TidyingTests {
  /// git's names of what these files hold begin with 17, by which the desk estimates how much lies
  /// loose.
  private static let numbers = [32, 119, 334, 782, 907, 922, 1113, 1173]

  private func loose(_ noted: Noted) -> [String] {
    TestFolder.names(noted.sample.folder.absolute(".git/objects/17"))
  }

  private func packs(_ noted: Noted) -> [String] {
    TestFolder.names(noted.sample.folder.absolute(".git/objects/pack")).filter {
      $0.hasSuffix(".pack")
    }
  }

  @Test("is put together once it is much, and stays what it is")
  func tidied() throws {
    let noted = try Noted()
    for number in TidyingTests.numbers.dropLast() {
      noted.sample.folder.write("\(number)", to: "notes/\(number)")
    }
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    #expect(loose(noted).count == 7)
    #expect(packs(noted) == [])
    noted.sample.folder.write("1173", to: "notes/1173")
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    #expect(loose(noted) == [])
    #expect(packs(noted).count == 1)
    let versions = try noted.history.entries(of: nil, limit: 9).entries
    #expect(versions.count == 2)
    #expect(try noted.history.bytes(of: "notes/32", at: versions[1].version) == Array("32".utf8))
    #expect(try noted.history.entries(of: "notes/1173", limit: 9).entries == [versions[0]])
    #expect(try noted.git(["fsck", "--full", "--strict"]) == "")
    #expect(try noted.status() == "")
  }

  @Test("loses what a killed git left of packs in the making, but not what one may be making now")
  func unfinished() throws {
    let noted = try Noted()
    let packs = ".git/objects/pack"
    for number in TidyingTests.numbers {
      noted.sample.folder.write("\(number)", to: "notes/\(number)")
    }
    for name in [".tmp-17-pack-a.pack", "tmp_pack_b", "tmp_idx_c"] {
      noted.sample.folder.write("x", to: "\(packs)/\(name)")
    }
    for name in [".tmp-17-pack-a.pack", "tmp_pack_b"] {
      _ = Child.run(
        ["/usr/bin/touch", "-d", "2 days ago", noted.sample.folder.absolute("\(packs)/\(name)")])
    }
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    let left = TestFolder.names(noted.sample.folder.absolute(packs))
    #expect(left.filter { $0.contains("tmp") } == ["tmp_idx_c"])
    #expect(left.contains { $0.hasSuffix(".pack") })
  }

  @Test("isn't put together again and again for the sake of what nothing leads to")
  func abandoned() throws {
    let noted = try Noted()
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    let folder = try TestFolder()
    for number in TidyingTests.numbers {
      folder.write("\(number)", to: "x")
      _ = try noted.git(["hash-object", "-w", folder.absolute("x")])
    }
    try noted.retitle("One", "Did one")
    _ = try noted.history.commit(now: Noted.moment, looking: .nowhere)
    #expect(loose(noted) == [])
    let packed = packs(noted)
    #expect(packed.count == 1)
    try noted.retitle("Two", "Did two")
    _ = try noted.history.commit(now: Noted.moment, looking: .nowhere)
    #expect(packs(noted) == packed)
  }
}

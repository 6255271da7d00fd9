import CaseModel
import CaseStore
import Glibc
import Testing

@Suite("Stamps that are relied on")
struct StampTests {
  private static let second: Int64 = 1_000_000_000
  /// A moment in 2026 that is no whole second.
  private static let then: Int64 = 1_795_000_000 * second + 123_456_789

  private func stamp(_ changed: Int64) -> Stamp {
    Stamp(size: 5, modified: changed, changed: changed, inode: 7)
  }

  @Test(
    "A stamp is relied on once the next change must have another one",
    arguments: [
      // How long after the change the file is read, and whether its stamp is relied on.
      (0, false), (10_000_000, false), (49_000_000, false), (50_000_000, true),
      // Clocks differ a little.
      (-1, false), (-600 * second, false),
      // The clock was set back by years.
      (-3_600 * second, true), (-90_000_000 * second, true),
    ])
  func fine(after age: Int64, isRelied: Bool) {
    let clock = FileClock(now: Self.then + age, isSure: true)
    #expect((stamp(Self.then).settled(by: clock) == stamp(Self.then)) == isRelied)
  }

  @Test(
    "Stamps of whole seconds take seconds until they are relied on",
    arguments: [(0, false), (1, false), (2, false), (3, true)] as [(Int64, Bool)])
  func whole(after seconds: Int64, isRelied: Bool) {
    let whole = 1_795_000_000 * Self.second
    let clock = FileClock(now: whole + seconds * Self.second, isSure: true)
    #expect((stamp(whole).settled(by: clock) != nil) == isRelied)
  }

  @Test("Where it isn't known whose clock stamps the files, a minute must have passed")
  func unsure() {
    for (seconds, isRelied) in [(1, false), (59, false), (60, true)] as [(Int64, Bool)] {
      let clock = FileClock(now: Self.then + seconds * Self.second, isSure: false)
      #expect((stamp(Self.then).settled(by: clock) != nil) == isRelied)
    }
  }

  @Test("A stamp whose time of writing was set is relied on by its time of change alone")
  func backdated() {
    let dated = Stamp(size: 5, modified: 1, changed: Self.then, inode: 7)
    #expect(dated.settled(by: FileClock(now: Self.then + 1, isSure: true)) == nil)
    #expect(dated.settled(by: FileClock(now: Self.then + Self.second, isSure: true)) == dated)
  }

  @Test("A stamp's text is short, and is read as it was written; any other text isn't one")
  func text() {
    let stamp = Stamp(
      size: 1_700, modified: Self.then, changed: Self.then + 4_000_000, inode: 1_434_672)
    #expect(stamp.description == "6a4 18e91efd632f4d15 3d0900 15e430")
    let odd = Stamp(size: .max, modified: -5, changed: .min, inode: .max)
    for stamp in [stamp, odd, .unknown] { #expect(Stamp(stamp.description) == stamp) }
    for text in [
      "", " ", "1 2 3", "1 2 3 x", "1 2 3 4 5", "1 2 3 ", " 1 2 3", "1  2 3", "1 2 3 4 ",
      "A 2 3 4", "1 2 3 11112222333344445",
    ] {
      #expect(Stamp(text) == nil, "“\(text)”")
    }
  }

  @Test("Looking for the time leaves a casebook's folder as it was")
  func untouched() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let before = store.stamp(of: "casedesk.yaml")
    let folder = try #require(folderStamp(casebook.path))
    _ = store.load(SampleCasebook.letter)
    #expect(store.stamp(of: "casedesk.yaml") == before)
    #expect(folderStamp(casebook.path) == folder)
  }

  private func folderStamp(_ path: String) -> [Int]? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return [status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_nsec]
  }
}

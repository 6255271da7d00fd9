import CaseModel
import GRDB
import Glibc
import Testing

@testable import CaseIndex

@Suite("An index that the machine's stop may have torn")
struct PowerTests {
  private let temporary = TemporaryFolder()
  private var folder: String { temporary.path + "/casebook" }
  private static let stopped = CaseIndex.Condition.needsRebuild(
    "the machine stopped while a desk had it open")

  /// What a desk that was killed left, and when it is opened again.
  struct Left: Sendable, CustomTestStringConvertible {
    var written: String?
    var opened: String?
    var note: String?
    var isTrusted: Bool

    var testDescription: String {
      "written at \(written ?? "an unknown start"), opened at \(opened ?? "an unknown start")"
    }
  }

  @Test(
    "What a killed desk left is checked within one start of the machine, else built anew",
    arguments: [
      Left(written: "a", opened: "a", note: "a", isTrusted: true),
      Left(written: "a", opened: "b", note: "a", isTrusted: false),
      Left(written: "a", opened: nil, note: "a", isTrusted: false),
      Left(written: nil, opened: nil, note: "waits for the disk", isTrusted: true),
      Left(written: nil, opened: "b", note: "waits for the disk", isTrusted: true),
    ])
  func killed(left: Left) throws {
    let copy = try killed(at: left.written)
    #expect(contents(of: copy + "/open") == Array((left.note ?? "").utf8))
    let index = try open(copy, left.opened)
    if left.isTrusted {
      #expect(index.condition == .ready)
      #expect(index.isDoubtful)
      #expect(try titles(index) == ["Detentions"])
    } else {
      #expect(index.condition == Self.stopped)
      #expect(!index.isDoubtful)
      #expect(try titles(index) == [])
      try fill(index)
      index.close()
      #expect(try open(copy, left.opened).condition == .ready)
    }
  }

  @Test(
    "A note that is missing, empty or somebody's text is no reason to trust", arguments: [0, 1, 2])
  func lostNote(damage: Int) throws {
    let copy = try killed(at: "a")
    switch damage {
    case 0: unlink(copy + "/open")
    case 1: write([], to: copy + "/open")
    default: write(Array("ab".utf8), to: copy + "/open")
    }
    #expect(try open(copy, "a").condition == Self.stopped)
  }

  @Test(
    "An index that was closed is ready at any start of the machine",
    arguments: ["a", nil], ["a", "b", nil])
  func closed(written: String?, opened: String?) throws {
    let index = try open(folder, written)
    try fill(index)
    index.close()
    let again = try open(folder, opened)
    #expect(again.condition == .ready)
    #expect(!again.isDoubtful)
    #expect(try titles(again) == ["Detentions"])
  }

  @Test("Only where a stop would be found out, writing doesn't wait for the disk")
  func waiting() throws {
    let known = try open(folder, "a")
    #expect(try synchronous(known) == 0)
    // Beside it, one that can't know leaves the note, and waits.
    let unknown = try open(folder, nil)
    #expect(try synchronous(unknown) == 1)
    #expect(contents(of: folder + "/open") == Array("a".utf8))
    known.close()
    unknown.close()
    #expect(try synchronous(try open(folder, nil)) == 1)
    #expect(contents(of: folder + "/open") == Array("waits for the disk".utf8))
  }

  @Test("The machine says at which start it is, the same each time")
  func current() {
    guard fileMode("/proc/sys/kernel/random/boot_id") != 0 else { return }
    #expect(BootID.current?.count == 36)
    #expect(BootID.current == BootID.current)
  }

  /// The folder as a killed desk leaves it.
  private func killed(at boot: String?) throws -> String {
    let index = try open(folder, boot)
    try fill(index)
    let copy = temporary.path + "/copy"
    mkdir(copy, 0o700)
    for name in ["index.sqlite", "index.sqlite-wal", "open"] {
      write(contents(of: folder + "/" + name), to: copy + "/" + name)
    }
    return copy
  }

  private func open(_ folder: String, _ boot: String?) throws -> CaseIndex {
    try CaseIndex(folder: folder, identity: "here 1:2", boot: boot)
  }

  private func fill(_ index: CaseIndex) throws {
    try index.beginRebuild(under: "settings")
    let incident = Incident(id: RecordID("incident-1"), title: "Detentions")
    let found = IndexedRecord(.incident(incident), path: "1", fingerprint: "f", stamp: "s")
    _ = try index.update(with: [.record(found)], under: CasebookSettings())
    try index.finishRebuild()
  }

  private func titles(_ index: CaseIndex) throws -> [String] {
    try index.page(
      ListQuery(.incident), Window(offset: 0, limit: 10), today: Day(number: 17_270)
    ).rows.map(\.title)
  }

  private func synchronous(_ index: CaseIndex) throws -> Int? {
    try index.write { db in try db.integer("PRAGMA synchronous") }
  }
}

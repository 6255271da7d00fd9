import CaseIndex
import CaseModel
import GRDB
import Glibc
import SeededRandom
import Testing

@Suite("An index file that can't be used", .serialized)
struct DamageTests {
  private let temporary = TemporaryFolder()
  private var folder: String { temporary.path + "/casebook" }
  private var file: String { folder + "/index.sqlite" }

  @Test("An index that was closed is ready when it is opened again, with all that it held")
  func reopened() throws {
    try makeWhole()
    let index = try open()
    #expect(index.condition == .ready)
    #expect(!index.isDoubtful)
    #expect(try titles(index) == ["Detentions 1", "Detentions 2", "Detentions 3"])
    #expect(try index.builtUnder() == "settings")
    #expect(try index.isWhole())
  }

  enum Damage: String, CaseIterable {
    case deleted, folderGone, emptied, cutShort, cutToHeader, noise, noiseInTheMiddle
    case oneByteInATitle, foreignText, foreignDatabase, newerVersion, olderEdition, otherTables
    case otherCasebook, symbolicLink
  }

  @Test("Whatever was done to the file, it is built anew", arguments: Damage.allCases)
  func damaged(damage: Damage) throws {
    try makeWhole()
    try inflict(damage)
    let index = try open()
    guard case .needsRebuild(let reason) = index.condition else {
      Issue.record("The index was taken for ready.")
      return
    }
    #expect(!reason.isEmpty)
    #expect(try titles(index) == [])
    #expect(try index.builtUnder() == nil)
    try fill(index)
    #expect(try titles(index) == ["Detentions 1", "Detentions 2", "Detentions 3"])
    try index.verify()
  }

  @Test("After a kill the index is doubtful, and damage done then is never a trap")
  func killed() throws {
    for seed in 1...40 as ClosedRange<UInt64> {
      try makeWhole()
      unlink(folder + "/clean")
      var random = SplitMix64(seed: seed)
      var bytes = contents(of: file)
      switch seed % 3 {
      case 0: bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
      case 1:
        let place = Int.random(in: 0..<bytes.count - 600, using: &random)
        for at in place..<place + 600 { bytes[at] = UInt8.random(in: 0...255, using: &random) }
      default:
        let page = Int.random(in: 0..<bytes.count / 4_096, using: &random) * 4_096
        for at in page..<page + 4_096 { bytes[at] = 0 }
      }
      write(bytes, to: file)
      let index = try open()
      if index.condition == .ready {
        #expect(index.isDoubtful, "seed \(seed)")
        do {
          try index.verify()
          _ = try titles(index)
        } catch .damaged {
          // Found: the one who asked starts over.
        } catch {
          Issue.record("seed \(seed): \(error)")
        }
      } else {
        #expect(try titles(index) == [], "seed \(seed)")
      }
      index.close()
      temporary.remove(folder)
    }
  }

  @Test("After a kill, words that were changed in the file are found out")
  func wordsChangedAfterKill() throws {
    try makeWhole()
    try inflict(.oneByteInATitle)
    unlink(folder + "/clean")
    let index = try open()
    let error = #expect(throws: IndexFault.self) { try index.verify() }
    guard case .damaged? = error else {
      Issue.record("It wasn't found out to be damaged.")
      return
    }
  }

  @Test("After a kill, pages that changed places are found out")
  func pagesExchangedAfterKill() throws {
    try makeWhole()
    let bytes = contents(of: file)
    let pages = stride(from: 0, to: bytes.count, by: 4_096).map { Array(bytes[$0..<$0 + 4_096]) }
    write(pages[0] + pages[2...].flatMap(\.self) + pages[1], to: file)
    unlink(folder + "/clean")
    let index = try open()
    if index.condition == .ready { #expect(throws: IndexFault.self) { try index.verify() } }
  }

  @Test("What a kill leaves at any moment is as the last finished transaction made it")
  func killedAtAnyMoment() throws {
    let index = try open()
    try index.beginRebuild(under: "settings")
    for number in 1...8 {
      let id = RecordID("incident-\(number)")
      let record = CaseModel.Record.incident(Incident(id: id, title: "Detentions \(number)"))
      _ = try index.update(
        with: [.record(IndexedRecord(record, path: "\(id)", fingerprint: "f", stamp: "s"))],
        under: CasebookSettings())
      if number == 8 { try index.finishRebuild() }
      let copy = temporary.path + "/copy-\(number)"
      mkdir(copy, 0o700)
      for name in ["index.sqlite", "index.sqlite-wal", "open"] {
        write(contents(of: folder + "/" + name), to: copy + "/" + name)
      }
      let left = try CaseIndex(folder: copy, identity: "here 1:2")
      #expect(left.isDoubtful)
      #expect(try titles(left) == (1...number).map { "Detentions \($0)" })
      #expect(left.condition == (number == 8 ? .ready : .needsRebuild(Self.stopped)))
      try left.verify()
    }
  }

  private static let stopped = "its build was stopped before the end"

  @Test("Where the folder may not be written there is no index", .enabled(if: geteuid() != 0))
  func readOnlyFolder() throws {
    chmod(temporary.path, 0o500)
    defer { chmod(temporary.path, 0o700) }
    #expect(throws: IndexFault.self) { try open() }
  }

  @Test("A build that was stopped says so, and keeps what it had")
  func stoppedBuild() throws {
    let first = try open()
    try first.beginRebuild(under: "settings")
    try fill(first)
    first.close()
    let second = try open()
    #expect(second.condition == .needsRebuild(Self.stopped))
    #expect(try titles(second).count == 3)
  }

  @Test("A rebuild empties the index and belongs to the same casebook")
  func rebuild() throws {
    try makeWhole()
    let index = try open()
    try index.beginRebuild(under: "others")
    #expect(try titles(index) == [])
    #expect(try !index.isWhole())
    try fill(index)
    try index.finishRebuild()
    index.close()
    let again = try open()
    #expect(again.condition == .ready)
    #expect(try again.builtUnder() == "others")
  }

  @Test("Starting over replaces an index that looked sound")
  func startingOver() throws {
    try makeWhole()
    let index = try CaseIndex(
      folder: folder, identity: "here 1:2", startingOver: "a page is wrong")
    #expect(index.condition == .needsRebuild("a page is wrong"))
    #expect(try titles(index) == [])
  }

  @Test("A place that can't hold an index is refused with the place's name")
  func refused() throws {
    let blocked = temporary.path + "/file"
    write([], to: blocked)
    let error = #expect(throws: IndexFault.self) {
      try CaseIndex(folder: blocked + "/casebook", identity: "a")
    }
    #expect(error?.sentence.contains(blocked) == true)
    #expect(throws: IndexFault.self) { try CaseIndex(folder: blocked, identity: "a") }
    #expect(throws: IndexFault.self) { try CaseIndex(folder: "/proc/nowhere", identity: "a") }
    mkdir(folder, 0o700)
    mkdir(file, 0o700)
    #expect(throws: IndexFault.self) { try open() }
  }

  @Test("Nobody else can read any file, whatever the umask", arguments: [0o000, 0o022])
  func permissions(mask: UInt32) throws {
    let before = umask(mask)
    defer { umask(before) }
    let index = try open()
    try fill(index)
    #expect(fileMode(folder) == 0o700)
    for name in ["index.sqlite", "index.sqlite-wal", "index.sqlite-shm", "users.lock", "open"] {
      #expect(fileMode(folder + "/" + name) == 0o600, "\(name)")
    }
    index.close()
    #expect(fileMode(folder + "/clean") & 0o077 == 0)
  }

  @Test("Two desks share an index, and the one that stays isn't disturbed")
  func shared() throws {
    try makeWhole()
    let first = try open()
    let second = try open()
    _ = try first.update(
      with: [.nothing(path: "cases/incident-1/incident.md")], under: CasebookSettings())
    #expect(try titles(second) == ["Detentions 2", "Detentions 3"])
    first.close()
    #expect(try titles(second) == ["Detentions 2", "Detentions 3"])
    second.close()
    #expect(try open().condition == .ready)
  }

  @Test("A closed index answers with a fault")
  func closed() throws {
    let index = try open()
    index.close()
    index.close()
    #expect(throws: IndexFault.self) { try titles(index) }
  }

  private func open() throws(IndexFault) -> CaseIndex {
    try CaseIndex(folder: folder, identity: "here 1:2")
  }

  private func makeWhole() throws {
    let index = try open()
    try index.beginRebuild(under: "settings")
    try fill(index)
    try index.finishRebuild()
    // A reader is open, as in a desk.
    #expect(try titles(index).count == 3)
    index.close()
  }

  private func fill(_ index: CaseIndex) throws {
    let findings = (1...3).map { number in
      let id = RecordID("incident-\(number)")
      return Finding.record(
        IndexedRecord(
          .incident(Incident(id: id, title: "Detentions \(number)")),
          path: "cases/\(id)/incident.md", fingerprint: "f", stamp: "s"))
    }
    _ = try index.update(with: findings, under: CasebookSettings())
  }

  private func titles(_ index: CaseIndex) throws(IndexFault) -> [String] {
    try index.page(
      ListQuery(.incident), Window(offset: 0, limit: 100), today: Day(number: 17_270)
    ).rows.map(\.title)
  }

  private func inflict(_ damage: Damage) throws {
    var bytes = contents(of: file)
    switch damage {
    case .deleted: unlink(file)
    case .folderGone: temporary.remove(folder)
    case .emptied: write([], to: file)
    case .cutShort: write(bytes.dropLast(bytes.count / 2), to: file)
    case .cutToHeader: write(Array(bytes.prefix(100)), to: file)
    case .noise:
      var random = SplitMix64(seed: 7)
      write(bytes.map { _ in UInt8.random(in: 0...255, using: &random) }, to: file)
    case .noiseInTheMiddle:
      for at in 6_000..<9_000 { bytes[at] = UInt8(truncatingIfNeeded: at &* 31) }
      write(bytes, to: file)
    case .oneByteInATitle:
      let title = Array("Detentions 2".utf8)
      let starts = bytes.indices.filter { bytes[$0...].starts(with: title) }
      #expect(!starts.isEmpty)
      for start in starts { bytes[start] = UInt8(ascii: "X") }
      write(bytes, to: file)
    case .foreignText: write(Array("Not a database, and longer than a page.\n".utf8), to: file)
    case .foreignDatabase:
      unlink(file)
      try sql("CREATE TABLE song (title); INSERT INTO song VALUES ('One')")
    case .newerVersion: try sql("ALTER TABLE record ADD COLUMN colour TEXT")
    case .olderEdition: try sql("PRAGMA user_version = 0")
    case .otherTables: try sql("DROP TABLE tally")
    case .otherCasebook: try sql("UPDATE fact SET value = 'there' WHERE name = 'identity'")
    case .symbolicLink:
      rename(file, folder + "/elsewhere")
      symlink("elsewhere", file)
    }
    // As a kill leaves it, where what is told apart isn't whether the file was touched.
    switch damage {
    case .newerVersion, .olderEdition, .otherTables, .otherCasebook, .foreignDatabase,
      .foreignText:
      unlink(folder + "/clean")
    default: break
    }
  }

  private func sql(_ statements: String) throws {
    let queue = try DatabaseQueue(path: file)
    try queue.write { try $0.execute(sql: statements) }
    try queue.close()
  }
}

import CaseModel
import Casework
import Dispatch
import Glibc
import Synchronization
import Testing

@Suite("Building the index")
struct BuildTests {
  typealias Book = TemporaryCasebook
  let book: Book

  init() throws {
    book = try Book()
    book.addMany(incidents: 120, letters: 9)
  }

  private func open() throws -> Casebook {
    try Casebook.open(book.path, cacheFolder: book.cache, stateFolder: book.state)
  }

  @Test("While it is built, lists and searches answer rightly for what is there, and never fail")
  func asking() throws {
    let casebook = try open()
    let isOver = Atomic<Bool>(false)
    let faults = Mutex<[String]>([])
    let asker = DispatchGroup()
    DispatchQueue.global().async(group: asker) {
      var last = 0
      while !isOver.load(ordering: .relaxed) {
        do {
          let hits = try casebook.hits("torture")
          if hits < last { faults.withLock { $0.append("\(hits) hits after \(last)") } }
          last = hits
          let page = try casebook.page(
            ListQuery(.letter), Window(offset: 3, limit: 20), today: Book.today)
          for row in page.rows where try casebook.record(row.id).title != row.title {
            faults.withLock { $0.append("\(row.title) isn't what \(row.id) is called") }
          }
        } catch {
          faults.withLock { $0.append("\(error)") }
        }
      }
    }
    var seen: [Int] = []
    let report = casebook.refresh { progress in
      seen.append(progress.read)
      return true
    }
    isOver.store(true, ordering: .relaxed)
    asker.wait()
    #expect(report == RefreshReport(changes: 1_200, isComplete: true))
    #expect(faults.withLock { $0 } == [])
    // Few at first, so that there is soon something to see; more and more later.
    let first = seen.first { $0 > 0 } ?? 0
    #expect((1...128).contains(first))
    #expect(seen == seen.sorted())
    #expect(try casebook.hits("torture") == 1_200)
  }

  @Test("The newest years come first")
  func newestFirst() throws {
    let casebook = try open()
    _ = casebook.refresh { $0.read == 0 }
    let page = try casebook.page(
      ListQuery(.incident), Window(offset: 0, limit: 200), today: Book.today)
    #expect(!page.rows.isEmpty && page.rows.count < 120)
    let oldest = page.rows.count { row in
      guard case .incident(let incident) = row else { return false }
      return incident.date?.description ?? "" < "2006"
    }
    #expect(oldest == 0)
  }

  @Test("Stopped in the middle, it goes on where it was")
  func stopped() throws {
    let casebook = try open()
    #expect(!casebook.refresh { $0.read < 200 }.isComplete)
    #expect(casebook.needsRefresh)
    usleep(80_000)
    let report = casebook.refresh { _ in true }
    #expect(report.isComplete)
    #expect((1..<1_200).contains(report.changes))
    #expect(try casebook.everything() == book.openAnew().everything())
  }

  @Test("What is saved while it is built stays saved in the lists")
  func saving() throws {
    let casebook = try open()
    var saved = 0
    _ = casebook.refresh { progress in
      guard progress.read > 0, saved < 5, let row = try? firstLetter(casebook, saved) else {
        return true
      }
      guard let old = try? casebook.record(row), case .letter(var letter) = old else { return true }
      saved += 1
      letter.title = "Saved \(saved)"
      _ = try? casebook.commit(
        Change("Renamed", [.replace(from: old, to: .letter(letter))]), today: Book.today)
      return true
    }
    #expect(saved == 5)
    #expect(try casebook.hits("saved") == 5)
    #expect(try casebook.everything() == book.openAnew().everything())
  }

  private func firstLetter(_ casebook: Casebook, _ offset: Int) throws -> RecordID? {
    try casebook.page(
      ListQuery(.letter), Window(offset: 7 * offset, limit: 1), today: Book.today
    ).rows.first?.id
  }

  @Test("Killed at any moment, it is made whole at the next start", arguments: [1, 50, 300, 900])
  func killed(after read: Int) throws {
    let probe = try BuildProbe([book.path, book.cache, book.state])
    probe.kill(onceRead: read)
    let casebook = try open()
    #expect(casebook.refresh { _ in true }.isComplete)
    #expect(try casebook.everything() == book.openAnew().everything())
    #expect(try casebook.hits("torture") == 1_200)
    casebook.close()
    #expect(try !open().needsRefresh)
  }

  @Test(
    "On a disk that is full, or becomes full meanwhile, the desk works on in memory and says so",
    arguments: [40, 700])
  func fullDisk(kilobytes: Int) throws {
    mkdir(book.cache, 0o700)
    guard mount("tmpfs", book.cache, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
      // Only whoever may mount a small disk can see this.
      return
    }
    defer { umount2(book.cache, Int32(MNT_DETACH)) }
    let casebook = try open()
    let report = casebook.refresh { _ in true }
    #expect(report.isComplete)
    let said = casebook.openingRemarks + report.remarks
    #expect(said.count { $0.hasPrefix("The list index is kept in memory only") } == 1, "\(said)")
    #expect(try casebook.hits("torture") == 1_200)
    let old = try casebook.record(RecordID("letter-3-4"))
    guard case .letter(var letter) = old else { return }
    letter.title = "Saved all the same"
    _ = try casebook.commit(
      Change("Renamed", [.replace(from: old, to: .letter(letter))]), today: Book.today)
    #expect(try casebook.hits("saved") == 1)
  }
}

import CaseModel
import Casework
import Glibc
import Testing

@Suite("Much at once")
struct LargeChangeTests {
  typealias Book = TemporaryCasebook
  let book: Book

  init() throws { book = try Book() }

  @Test("500 records that git changes at once all show, without a check of the folder")
  func pulled() throws {
    book.addMany(incidents: 60, letters: 10)
    mkdir(book.path + "/.git", 0o700)
    let casebook = try Casebook.open(book.path, cacheFolder: book.cache, stateFolder: book.state)
    _ = casebook.startWatching()
    #expect(casebook.refresh { _ in true }.isComplete)
    _ = casebook.absorbDiskChanges()
    book.write("", to: book.path + "/.git/index.lock")
    for incident in 0..<50 {
      for letter in 0..<9 { book.writeLetter(letter, of: incident, title: "Pulled") }
      book.remove(book.folder(ofMany: incident) + "/letter-\(incident)-9.md")
    }
    var ids = casebook.absorbDiskChanges().ids
    #expect(ids.count == 450)
    #expect(try casebook.count(of: .letter) == 600)
    // What git took away is taken out when it has finished.
    book.remove(book.path + "/.git/index.lock")
    ids = casebook.absorbDiskChanges().ids
    #expect(ids.count == 50)
    #expect(!casebook.needsRefresh)
    #expect(try casebook.count(of: .letter) == 550)
    #expect(try casebook.hits("pulled") == 450)
    #expect(try casebook.everything() == book.openAnew().everything())
  }

  @Test("A deed on 500 records is one step: each file is written once, and undo takes all back")
  func deed() throws {
    book.addMany(incidents: 50, letters: 10)
    let casebook = try book.open()
    let before = book.snapshot()
    let query = SearchQuery("kind:letter", today: Book.today)
    let ids = try casebook.ids(of: query, limit: 1_000, today: Book.today) ?? []
    #expect(ids.count == 500)
    let records = try ids.map { try casebook.record($0) }
    let change = try #require(Change.editing(records, .addTag("UPR")))
    let report = try casebook.commit(change, today: Book.today)
    #expect(report.ids.count == 500)
    #expect(report.sentence == "Tagged UPR: 500 records")
    let after = book.snapshot()
    #expect(Set(after.keys) == Set(before.keys))
    #expect(after.keys.count { after[$0] != before[$0] } == 500)
    #expect(try casebook.values(of: .tag, matching: "u") == ["UPR"])
    #expect(try casebook.hits("tag:upr") == 500)
    #expect(try casebook.everything() == book.openAnew().everything())
    _ = try casebook.undo()
    #expect(book.snapshot() == before)
    #expect(try casebook.values(of: .tag, matching: "") == [])
    #expect(try casebook.everything() == book.openAnew().everything())
  }

  @Test("New incidents that come while the desk is open show without a check of the folder")
  func newFolders() throws {
    let casebook = try Casebook.open(book.path, cacheFolder: book.cache, stateFolder: book.state)
    _ = casebook.startWatching()
    _ = casebook.refresh { _ in true }
    book.addMany(incidents: 30, letters: 2)
    _ = casebook.absorbDiskChanges()
    _ = casebook.absorbDiskChanges()
    #expect(!casebook.needsRefresh)
    #expect(try casebook.count(of: .letter) == 60)
    #expect(try casebook.everything() == book.openAnew().everything())
  }

  @Test("One incident may have thousands of letters, with one word in each")
  func largeIncident() throws {
    book.addMany(incidents: 1, letters: 3_000)
    let casebook = try book.open()
    #expect(try casebook.count(of: .letter) == 3_000)
    #expect(try casebook.hits("torture") == 3_001)
    var query = ListQuery(.letter)
    query.incident = RecordID("many-0")
    let page = try casebook.page(query, Window(offset: 2_990, limit: 50), today: Book.today)
    #expect(page.total == 3_000 && page.rows.count == 10)
    book.writeLetter(17, of: 0, title: "Changed")
    usleep(80_000)
    #expect(casebook.refresh { _ in true } == RefreshReport(changes: 1, isComplete: true))
    #expect(casebook.refresh { _ in true } == RefreshReport(changes: 0, isComplete: true))
  }

  @Test("A letter of five megabytes is found by its last word, and doesn't hide the others")
  func longLetter() throws {
    book.addMany(incidents: 2, letters: 1)
    let text = String(repeating: "Testimony of a witness, page after page.\n", count: 128_000)
    book.writeLetter(5, of: 1, title: "Long", text: text + "zwetschge")
    let casebook = try book.open()
    #expect(try casebook.count(of: .letter) == 3)
    #expect(try casebook.hits("zwetschge") == 1)
    #expect(try casebook.record(RecordID("letter-1-5")).text.utf8.count > 5_000_000)
    #expect(try casebook.problems() == [])
  }

  @Test("Without a watch, changes show after a look, and the kind of watch says how often that is")
  func polled() throws {
    book.addMany(incidents: 20, letters: 2)
    usleep(80_000)
    let casebook = try Casebook.open(book.path, cacheFolder: book.cache, stateFolder: book.state)
    #expect(casebook.startWatching(limit: 0) == nil)
    _ = casebook.refresh { _ in true }
    #expect(casebook.absorbDiskChanges() == DiskChanges())
    guard case .polled(let seconds, nil) = casebook.watchKind, seconds >= 2 else {
      Issue.record("\(casebook.watchKind)")
      return
    }
    #expect(
      casebook.watchKind.sentence?.hasPrefix(
        "This machine can't watch folders, so the desk looks every \(seconds) seconds") == true)
    usleep(80_000)
    book.writeLetter(0, of: 3, title: "Theirs")
    #expect(casebook.absorbDiskChanges(looking: false) == DiskChanges())
    #expect(casebook.absorbDiskChanges().ids == [RecordID("letter-3-0")])
    #expect(!casebook.needsRefresh)
    // What is shown is looked at file by file.
    _ = try casebook.record(RecordID("letter-4-0"))
    let file = open(book.folder(ofMany: 4) + "/letter-4-0.md", O_WRONLY | O_APPEND)
    write(file, "More.\n", 6)
    close(file)
    #expect(casebook.absorbDiskChanges().ids == [RecordID("letter-4-0")])
    #expect(try casebook.everything() == book.openAnew().everything())
  }
}

import CaseModel
import Casework
import Glibc
import Testing

@Suite("Checking the folder")
struct RefreshTests {
  typealias Book = TemporaryCasebook
  let book: Book
  let casebook: Casebook

  init() throws {
    book = try Book()
    casebook = try book.open()
    try book.fill(casebook)
    _ = casebook.refresh { _ in true }
  }

  @Test("The lists are there at once when the casebook is opened again, without a check")
  func atOnce() throws {
    casebook.close()
    let again = try Casebook.open(book.path, cacheFolder: book.cache, stateFolder: book.state)
    #expect(!again.needsRefresh)
    #expect(try again.titles(.incident) == ["Detentions"])
    #expect(try again.titles(.letter) == ["To Haley"])
  }

  @Test("A file that others made, changed or removed shows after a check, and nothing else is read")
  func differences() throws {
    settle()
    _ = casebook.refresh { _ in true }
    #expect(casebook.refresh { _ in true }.changes == 0)
    book.replace("title: Detentions", by: "title: Changed", in: book.incidentFile)
    let folder = book.path + "/cases/2017/chechnya-x2m9/"
    book.write(
      """
      ---
      title: Ask
      incidents:
        - chechnya-x2m9
      status: open
      ---
      """, to: folder + "follow-up-a.md")
    #expect(casebook.refresh { _ in true }.changes == 2)
    #expect(try casebook.titles(.incident) == ["Changed"])
    #expect(try casebook.titles(.followUp) == ["Ask"])
    settle()
    _ = casebook.refresh { _ in true }
    book.remove(folder + "follow-up-a.md")
    #expect(casebook.refresh { _ in true } == RefreshReport(changes: 1, isComplete: true))
    #expect(try casebook.titles(.followUp) == [])
  }

  @Test("A file that changed just before it was read is read again, lest a second change is missed")
  func twice() throws {
    settle()
    _ = casebook.refresh { _ in true }
    // On a busy machine more time may go by between writing and reading than a stamp tells apart.
    let wereReadAgain = (0..<50).contains { number in
      write(number % 2 == 0 ? "To Nikki" : "To Haley")
      _ = casebook.refresh { _ in true }
      return casebook.refresh { _ in true }.changes == 1
    }
    #expect(wereReadAgain)
    for number in 0..<200 {
      let title = number % 2 == 0 ? "To Nikki" : "To Haley"
      write(title)
      _ = casebook.refresh { _ in true }
      #expect(try casebook.titles(.letter) == [title])
    }
  }

  /// Writes the letter's title in place, so that nothing of its stamp changes but the time.
  private func write(_ title: String) {
    let text = book.text(book.letterFile)
    guard let range = text.firstRange(of: "title: To ") else { return }
    let file = open(book.letterFile, O_WRONLY)
    let place = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    pwrite(file, "title: \(title)", 15, place)
    close(file)
  }

  @Test("A broken file is listed with its place, and the others are as they were")
  func broken() throws {
    book.replace("status: open", by: "status: ajar", in: book.incidentFile)
    _ = casebook.refresh { _ in true }
    #expect(try casebook.titles(.incident) == [])
    #expect(try casebook.titles(.letter) == ["To Haley"])
    let problems = try casebook.problems()
    let prefix = "cases/2017/chechnya-x2m9/incident.md, line 3, column 9: "
    #expect(problems.contains { $0.sentence.hasPrefix(prefix) })
    #expect(try casebook.context(of: Book.haley).record.title == "To Haley")
    book.replace("status: ajar", by: "status: open", in: book.incidentFile)
    _ = casebook.refresh { _ in true }
    #expect(try casebook.titles(.incident) == ["Detentions"])
    #expect(try casebook.problems() == [])
  }

  @Test("What can't be a record is named, until it is gone")
  func strangers() throws {
    let folder = book.path + "/cases/2017/chechnya-x2m9/"
    book.write("words", to: folder + "Notes.md")
    mkfifo(folder + "letter-pipe.md", 0o600)
    symlink("/etc/passwd", folder + "letter-link.md")
    mkdir(book.path + "/cases/2018", 0o700)
    mkdir(book.path + "/cases/2018/copy-a", 0o700)
    let copy = book.path + "/cases/2018/copy-a/"
    book.write(book.text(book.letterFile), to: copy + "letter-haley-k7f3.md")
    book.write(book.text(book.incidentFile), to: copy + "incident.md")
    _ = casebook.refresh { _ in true }
    let paths = Set(try casebook.problems().map(\.path))
    #expect(
      paths == [
        "cases/2017/chechnya-x2m9/Notes.md", "cases/2017/chechnya-x2m9/letter-pipe.md",
        "cases/2017/chechnya-x2m9/letter-link.md", "cases/2018/copy-a/letter-haley-k7f3.md",
      ])
    #expect(try casebook.titles(.letter) == ["To Haley"])

    for name in ["Notes.md", "letter-pipe.md", "letter-link.md", "letter-haley-k7f3.md"] {
      book.remove(folder + name)
    }
    #expect(casebook.refresh { _ in true }.isComplete)
    #expect(try casebook.titles(.letter) == ["To Haley"])
    _ = casebook.refresh { _ in true }
    #expect(try casebook.problems() == [])
    #expect(try casebook.titles(.letter) == ["To Haley"])
    #expect(try casebook.everything() == book.openAnew().everything())
  }

  @Test("A check that is stopped says so, and the next one finishes it")
  func stopped() throws {
    let fresh = try Casebook.open(
      book.path, cacheFolder: book.root + "/other", stateFolder: book.state)
    #expect(fresh.needsRefresh)
    let report = fresh.refresh { _ in false }
    #expect(!report.isComplete)
    #expect(fresh.needsRefresh)
    #expect(fresh.refresh { _ in true }.isComplete)
    #expect(!fresh.needsRefresh)
    #expect(try fresh.titles(.letter) == ["To Haley"])
  }

  @Test("Due dates follow the settings when a procedure of the casebook's own changes")
  func settings() throws {
    book.replace("clock: days 60", by: "clock: ours", in: book.letterFile)
    let settings = book.path + "/casedesk.yaml"
    let before = book.text(settings)
    book.write(before + "clocks:\n  - name: ours\n    clock: days 10\n", to: settings)
    _ = casebook.refresh { _ in true }
    #expect(try due() == Day(number: 17_283))
    book.write(before + "clocks:\n  - name: ours\n    clock: days 20\n", to: settings)
    _ = casebook.refresh { _ in true }
    #expect(try due() == Day(number: 17_294))
    book.write("format: [", to: settings)
    let report = casebook.refresh { _ in true }
    #expect(report.remarks.count == 1)
    #expect(report.remarks.first?.contains("casedesk.yaml, line 1") == true)
    #expect(try due() == Day(number: 17_294))
  }

  @Test("Another casebook at the same path shows none of the first one's rows")
  func otherFolder() throws {
    casebook.close()
    rename(book.path, book.root + "/moved")
    try Casebook.make(at: book.path, name: "Other", organisation: "")
    let other = try Casebook.open(book.path, cacheFolder: book.cache, stateFolder: book.state)
    #expect(try other.titles(.incident) == [])
    #expect(other.needsRefresh)
  }

  /// Long enough that a file's stamp can be relied on.
  private func settle() { usleep(60_000) }

  private func due() throws -> Day? {
    guard case .letter(let row)? = try casebook.row(of: Book.haley, today: Book.today),
      case .longOverdue(let due, _) = row.standing.state
    else { return nil }
    return due
  }
}

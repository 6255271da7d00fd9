import CaseIndex
import CaseModel
import Casework
import Glibc
import Testing

@Suite("Asking without a check")
struct FreshnessTests {
  typealias Book = TemporaryCasebook
  let book: Book

  init() throws {
    book = try Book()
    let casebook = try book.open()
    try book.fill(casebook)
    settle()
    _ = casebook.refresh { _ in true }
    casebook.close()
  }

  @Test("An index that was just checked is asked at once, and nothing in its folder is written")
  func fresh() throws {
    let index = try indexFolder()
    let before = book.names(in: index).filter { $0 == "clean" }
    let casebook = try #require(try ask())
    #expect(try casebook.titles(.letter) == ["To Haley"])
    #expect(try casebook.isAsOnDisk([Book.chechnya, Book.haley]))
    casebook.close()
    #expect(before == ["clean"])
    #expect(book.names(in: index).contains("clean"))
    let desk = try Casebook.open(book.path, cacheFolder: book.cache, stateFolder: book.state)
    #expect(!desk.needsRefresh)
  }

  @Test("It is asked beside a desk that has it open and saves meanwhile")
  func besideDesk() throws {
    let desk = try book.open()
    let casebook = try #require(try ask())
    _ = try desk.commit(
      .rewriting(textOf: try desk.record(Book.haley), as: "Changed.\n"), today: Book.today)
    #expect(try casebook.titles(.letter) == ["To Haley"])
    casebook.close()
    desk.close()
    #expect(try ask() != nil)
  }

  @Test("No index, one that isn't whole, and one that a killed desk left need a check first")
  func needsCheck() throws {
    book.remove(try indexFolder() + "/clean")
    #expect(try ask() == nil)
    book.remove(book.cache)
    #expect(try ask() == nil)
    let casebook = try Casebook.open(book.path, cacheFolder: book.cache, stateFolder: book.state)
    _ = casebook.refresh { _ in false }
    casebook.close()
    #expect(try ask() == nil)
  }

  @Test("A desk that ended before its check was done leaves the need of a check as it was")
  func endedEarly() throws {
    book.remove(try indexFolder() + "/clean")
    for _ in 0..<2 {
      let desk = try Casebook.open(book.path, cacheFolder: book.cache, stateFolder: book.state)
      #expect(desk.needsRefresh)
      desk.close()
      #expect(try ask() == nil)
    }
    try book.open().close()
    #expect(try ask() != nil)
  }

  @Test(
    "What git changed, other settings, and a folder that came or went need a check first",
    arguments: [
      ".git/index", ".git/HEAD", "casedesk.yaml", "cases/2017/syria-h4c8/incident.md",
      "cases/2018/new-h4c8/incident.md",
    ])
  func signs(path: String) throws {
    #expect(try ask() != nil)
    var folder = book.path
    for step in path.split(separator: "/").dropLast() {
      folder += "/" + step
      mkdir(folder, 0o700)
    }
    book.write(book.text(book.path + "/" + path) + "\n", to: book.path + "/" + path)
    settle()
    #expect(try ask() == nil)
    let casebook = try book.open()
    casebook.close()
    #expect(try ask() != nil)
  }

  @Test(
    "A check holds for an hour, and not at all by a clock that was set back",
    arguments: [(0, true), (-3_500, true), (-3_600, false), (-90_000, false), (100, false)])
  func age(seconds: Int, isFresh: Bool) throws {
    let index = try CaseIndex(folder: try indexFolder(), identity: identity())
    let noted = try #require(try index.lastCheck())
    let signs = noted.split(separator: "\n", maxSplits: 1)
    try index.noteCheck("\(time(nil) + seconds)\n\(signs[1])")
    index.close()
    #expect(try (ask() != nil) == isFresh)
  }

  @Test("A record whose file was changed in place isn't as on the disk")
  func changedInPlace() throws {
    let casebook = try #require(try ask())
    book.replace("To Haley", by: "To Halez", in: book.letterFile)
    #expect(try casebook.isAsOnDisk([Book.chechnya]))
    #expect(try !casebook.isAsOnDisk([Book.chechnya, Book.haley]))
    book.replace("To Halez", by: "To Haley", in: book.letterFile)
    #expect(try casebook.isAsOnDisk([Book.haley]), "its text is as it was")
  }

  @Test("What is due comes in order of days, owners' follow-ups alone where they are named")
  func due() throws {
    let casebook = try book.open()
    let days = [(1, "Ann"), (3, "Ann"), (2, "Bo"), (4, "")].map { offset, owner in
      FollowUp(
        id: RecordID("follow-up-\(offset)"), title: "\(offset)", incidents: [Book.chechnya],
        due: Book.today.adding(days: offset), owner: owner)
    }
    _ = try casebook.commit(
      Change("Added", days.map { .create(.followUp($0), enclosing: []) }), today: Book.today)
    func due(_ first: Int, _ last: Int, _ owners: [String]?, limit: Int = 10) throws -> DuePage {
      try casebook.due(
        from: Day(number: first), through: Day(number: last), owners: owners, limit: limit,
        today: Book.today)
    }
    let today = Book.today.number
    #expect(try due(0, today + 3, nil).rows.map(\.title) == ["To Haley", "1", "2", "3"])
    #expect(try due(today + 2, today + 3, nil).rows.map(\.title) == ["2", "3"])
    #expect(try due(0, today + 9, ["Ann"]).rows.map(\.title) == ["1", "3"])
    #expect(try due(0, today + 9, ["Ann", "Bo"]).rows.map(\.title) == ["1", "2", "3"])
    #expect(try due(0, today + 9, []).rows.isEmpty)
    let page = try due(0, today + 9, nil, limit: 2)
    #expect(page.rows.map(\.title) == ["To Haley", "1"])
    #expect(page.total == 5)
  }

  private func ask() throws -> Casebook? {
    try Casebook.openToAsk(book.path, cacheFolder: book.cache, stateFolder: book.state)
  }

  private func indexFolder() throws -> String {
    let key = try #require(book.names(in: book.cache + "/index").first)
    return "\(book.cache)/index/\(key)"
  }

  private func identity() -> String {
    var status = stat()
    stat(book.path, &status)
    return "\(status.st_dev):\(status.st_ino)"
  }

  private func settle() { usleep(60_000) }
}

import CaseModel
import Casework
import Glibc
import Testing

@Suite("Changes that others make on disk")
struct WatchTests {
  typealias Book = TemporaryCasebook
  let book: Book
  let casebook: Casebook
  let descriptor: Int32

  init() throws {
    book = try Book()
    casebook = try book.open()
    try book.fill(casebook)
    descriptor = casebook.startWatching() ?? -1
    _ = casebook.refresh { _ in true }
    _ = casebook.absorbDiskChanges()
  }

  @Test("A record that somebody changes shows by itself, and what we save ourselves is no news")
  func changed() throws {
    #expect(casebook.watchKind == .watched)
    #expect(!isReadable())
    book.replace("title: To Haley", by: "title: Theirs", in: book.letterFile)
    #expect(isReadable())
    #expect(casebook.absorbDiskChanges() == DiskChanges(ids: [Book.haley]))
    #expect(try casebook.titles(.letter) == ["Theirs"])
    #expect(casebook.absorbDiskChanges() == DiskChanges())

    let followUp = FollowUp(id: RecordID("follow-up-a"), title: "x", incidents: [Book.chechnya])
    _ = try casebook.commit(
      Change("Added", [.create(.followUp(followUp), enclosing: [])]), today: Book.today)
    #expect(isReadable())
    #expect(casebook.absorbDiskChanges() == DiskChanges())
    #expect(!casebook.needsRefresh)
  }

  @Test("A folder that is moved away takes its records along, and back again")
  func movedFolder() throws {
    let before = try casebook.everything()
    let folder = book.path + "/cases/2017/chechnya-x2m9"
    rename(folder, book.root + "/elsewhere")
    #expect(casebook.absorbDiskChanges() == DiskChanges(ids: [Book.chechnya, Book.haley]))
    #expect(try casebook.titles(.incident) == [])
    rename(book.root + "/elsewhere", folder)
    #expect(casebook.absorbDiskChanges() == DiskChanges(ids: [Book.chechnya, Book.haley]))
    #expect(try casebook.everything() == before)
  }

  @Test("While git changes files, what is missing isn't taken for deleted")
  func git() throws {
    mkdir(book.path + "/.git", 0o700)
    let watching = try Casebook.open(
      book.path, cacheFolder: book.cache, stateFolder: book.state)
    _ = watching.startWatching()
    _ = watching.refresh { _ in true }
    book.write("", to: book.path + "/.git/index.lock")
    book.remove(book.letterFile)
    #expect(watching.absorbDiskChanges() == DiskChanges())
    #expect(try watching.titles(.letter) == ["To Haley"])
    #expect(!watching.refresh { _ in true }.isComplete)
    #expect(try watching.titles(.letter) == ["To Haley"])
    book.remove(book.path + "/.git/index.lock")
    _ = watching.absorbDiskChanges()
    #expect(watching.needsRefresh)
    _ = watching.refresh { _ in true }
    #expect(try watching.titles(.letter) == [])
  }

  @Test("A file whose name no record has is named without a check, until it is gone")
  func strangeName() throws {
    let file = book.path + "/cases/2017/chechnya-x2m9/Notes.md"
    book.write("x", to: file)
    #expect(casebook.absorbDiskChanges() == DiskChanges())
    #expect(try casebook.problems().map(\.path) == ["cases/2017/chechnya-x2m9/Notes.md"])
    book.remove(file)
    #expect(casebook.absorbDiskChanges() == DiskChanges())
    #expect(try casebook.problems() == [])
    #expect(!casebook.needsRefresh)
  }

  @Test("A folder without its incident is named without a check, until the incident is back")
  func withoutIncident() throws {
    let text = book.text(book.incidentFile)
    book.remove(book.incidentFile)
    #expect(casebook.absorbDiskChanges() == DiskChanges(ids: [Book.chechnya]))
    #expect(try casebook.problems().contains { $0.path == "cases/2017/chechnya-x2m9" })
    book.write(text, to: book.incidentFile)
    #expect(casebook.absorbDiskChanges() == DiskChanges(ids: [Book.chechnya]))
    #expect(try casebook.problems() == [])
    #expect(!casebook.needsRefresh)
  }

  @Test("A changed settings file asks for a check")
  func settings() throws {
    let file = book.path + "/casedesk.yaml"
    book.replace("name: Test", by: "name: Another", in: file)
    _ = casebook.absorbDiskChanges()
    #expect(casebook.settings.name == "Another")
    #expect(casebook.needsRefresh)
    book.write("format: {", to: file)
    #expect(casebook.absorbDiskChanges().remarks.count == 1)
    #expect(casebook.settings.name == "Another")
  }

  @Test("A casebook whose folder was away shows what others change there, once it is back")
  func awayAndBack() throws {
    rename(book.path, book.root + "/elsewhere")
    _ = casebook.absorbDiskChanges()
    #expect(!casebook.lookForFolder())
    rename(book.root + "/elsewhere", book.path)
    #expect(casebook.lookForFolder())
    #expect(!casebook.lookForFolder())
    #expect(casebook.needsRefresh)
    try expectToShowChanges()
  }

  @Test("A casebook whose folder was removed and made again is watched where it is now")
  func removedAndMadeAgain() throws {
    let copy = book.root + "/copy"
    book.copy(to: copy)
    book.remove(book.path)
    _ = casebook.absorbDiskChanges()
    _ = casebook.refresh { _ in true }
    #expect(!casebook.lookForFolder())
    rename(copy, book.path)
    #expect(casebook.lookForFolder())
    try expectToShowChanges()
    #expect(casebook.startWatching() == descriptor)
  }

  @Test("The folder of another casebook at the same path isn't taken for it")
  func anotherCasebook() throws {
    rename(book.path, book.root + "/elsewhere")
    try Casebook.make(at: book.path, name: "Another", organisation: "")
    #expect(!casebook.lookForFolder())
    #expect(try casebook.titles(.letter) == ["To Haley"])
  }

  private func expectToShowChanges() throws {
    _ = casebook.refresh { _ in true }
    _ = casebook.absorbDiskChanges()
    #expect(try casebook.titles(.letter) == ["To Haley"])
    book.replace("title: To Haley", by: "title: Theirs", in: book.letterFile)
    #expect(isReadable())
    #expect(casebook.absorbDiskChanges() == DiskChanges(ids: [Book.haley]))
    #expect(try casebook.titles(.letter) == ["Theirs"])
    let folder = book.path + "/cases/2018/new-y3n8"
    mkdir(book.path + "/cases/2018", 0o700)
    mkdir(folder, 0o700)
    book.write(book.text(book.incidentFile), to: folder + "/incident.md")
    #expect(isReadable())
    #expect(casebook.absorbDiskChanges().ids.contains(RecordID("new-y3n8")))
  }

  private func isReadable() -> Bool {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, 0) == 1
  }
}

import CaseModel
import Casework
import Glibc
import Testing

@Suite("Records in their context, and drafts")
struct ReadingTests {
  typealias Book = TemporaryCasebook
  let book: Book
  let casebook: Casebook
  let response = OfficialResponse(
    id: RecordID("response-9tqd"), incidents: [Book.chechnya], letters: [Book.haley],
    from: Party(name: "Nikki Haley"), date: PartialDate("2017-04-18"))

  init() throws {
    book = try Book()
    casebook = try book.open()
    try book.fill(casebook)
    _ = try casebook.commit(
      Change("Logged", [.create(.response(response), enclosing: [])]), today: Book.today)
  }

  @Test("A letter comes with its clock's arithmetic, the responses to it and its links")
  func letter() throws {
    let context = try casebook.context(of: Book.haley)
    #expect(context.record.title == "To Haley")
    #expect(context.responses == [response])
    #expect(
      context.clock.deadline?.arithmetic == "sent Mon 17 Apr 2017 + 60 days = Fri 16 Jun 2017")
    #expect(context.links.map(\.id) == [Book.chechnya, response.id])
    #expect(context.links.map(\.isIncoming) == [false, true])
  }

  @Test("A response comes with the letters that it answers")
  func answered() throws {
    let context = try casebook.context(of: response.id)
    #expect(context.letters.map(\.id) == [Book.haley])
    #expect(context.clock == .noClock)
  }

  @Test("A record that isn't there is refused by its name")
  func missing() throws {
    #expect(throws: Refusal("nobody: no record of this casebook is called so.")) {
      try casebook.context(of: RecordID("nobody"))
    }
    book.remove(book.letterFile)
    let error = #expect(throws: Refusal.self) { try casebook.record(Book.haley) }
    #expect(error?.sentence.hasPrefix("cases/2017/chechnya-x2m9/letter-haley-k7f3.md: ") == true)
  }

  @Test("An enclosure is taken in with its SHA-256, taken out by undo, and put back by redo")
  func enclosure() throws {
    book.write("scan", to: book.root + "/My scan.pdf")
    let file = try casebook.incomingFile(at: book.root + "/My scan.pdf", taken: ["My scan.pdf"])
    #expect(file.enclosure.file == "My scan-2.pdf")
    var second = response
    second.id = RecordID("response-k7f3")
    second.enclosures = [file.enclosure]
    _ = try casebook.commit(
      Change("Logged", [.create(.response(second), enclosing: [file])]), today: Book.today)
    let path = try casebook.path(of: file.enclosure, besides: second.id)
    #expect(path == book.path + "/cases/2017/chechnya-x2m9/enclosures/My scan-2.pdf")
    #expect(book.text(path) == "scan")
    _ = try casebook.undo()
    #expect(book.bytes(path) == [])
    _ = try casebook.redo()
    #expect(book.text(path) == "scan")
    #expect(throws: Refusal.self) {
      try casebook.incomingFile(at: book.root + "/none", taken: [])
    }
  }

  @Test("Drafts outlive the program, each casebook has its own, and they are no part of it")
  func drafts() throws {
    let draft = Draft(
      key: "response-to-letter-haley-k7f3", written: "2026-11-23 14:03",
      fields: [.init(name: "text", text: "Half a\nsentence, Привет")])
    let before = book.snapshot()
    #expect(try casebook.draft(draft.key) == nil)
    try casebook.save(draft)
    let again = try book.open()
    #expect(try again.draft(draft.key) == draft)
    #expect(book.snapshot() == before)
    let other = try Book()
    let others = try Casebook.open(other.path, cacheFolder: book.cache, stateFolder: book.state)
    #expect(try others.draft(draft.key) == nil)
    try again.discardDraft(draft.key)
    #expect(try casebook.draft(draft.key) == nil)
  }

  @Test("A draft that is announced is found before it is kept, and also where it can't be")
  func announcedDrafts() throws {
    func draft(_ text: String) -> Draft {
      Draft(
        key: "new-letter", written: "2026-11-23 14:03", fields: [.init(name: "text", text: text)])
    }
    let first = casebook.announce(draft("first"))
    #expect(try casebook.draft("new-letter") == draft("first"))
    let none = casebook.announceNoDraft("new-letter")
    #expect(try casebook.draft("new-letter") == nil)
    let second = casebook.announce(draft("second"))
    for deed in [first, none, second] {
      #expect(try casebook.draft("new-letter") == draft("second"))
      try casebook.carryOut(deed)
    }
    #expect(try casebook.draft("new-letter") == draft("second"))
    #expect(try book.open().draft("new-letter") == draft("second"))

    let state = book.root + "/file"
    book.write("", to: state)
    let other = try Casebook.open(book.path, cacheFolder: book.cache, stateFolder: state)
    let third = other.announce(draft("third"))
    #expect(throws: Refusal.self) { try other.carryOut(third) }
    #expect(try other.draft("new-letter") == draft("third"))
  }

  @Test("Folders that are no casebook are told apart and named, and left as they are")
  func notOpened() throws {
    let empty = book.root + "/empty"
    mkdir(empty, 0o700)
    let before = TreeSnapshot(book.root)
    let table: [(path: String, reason: CasebookNotOpened.Reason)] = [
      (book.root + "/none", .missing), (empty, .empty), (book.root, .foreign),
      (book.path + "/casedesk.yaml", .unusable),
    ]
    for (path, reason) in table {
      let refusal = #expect(throws: CasebookNotOpened.self) {
        try Casebook.open(path, cacheFolder: book.cache, stateFolder: book.state)
      }
      #expect(refusal?.reason == reason)
      #expect(refusal?.sentence.hasPrefix(path + ": ") == true)
    }
    #expect(TreeSnapshot(book.root) == before)
  }
}

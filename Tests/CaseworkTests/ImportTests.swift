import CaseModel
import Casework
import Testing

@Suite("Imports that are known")
struct ImportTests {
  typealias Book = TemporaryCasebook
  let book: Book
  let casebook: Casebook
  private static let sha256 = String(repeating: "a", count: 64)

  init() throws {
    book = try Book()
    casebook = try book.open()
    try book.fill(casebook)
  }

  private func change(_ id: String, sha256: String = ImportTests.sha256) -> Change {
    let followUp = FollowUp(
      id: RecordID("follow-up-\(id)"), title: "Ask \(id)", incidents: [Book.chechnya])
    let record = ImportRecord(
      id: RecordID("import-\(id)"), kind: .table, date: Book.today, originalName: "\(id).csv",
      sha256: sha256, records: [followUp.id])
    return Change(
      "Imported \(id)", [.create(.followUp(followUp), enclosing: [])],
      importRecord: KeptImport(record))
  }

  @Test("An import is found by its original's SHA-256, and isn't once it is undone")
  func found() throws {
    #expect(casebook.importOf(sha256: ImportTests.sha256) == nil)
    _ = try casebook.commit(change("a"), today: Book.today)
    let other = String(repeating: "b", count: 64)
    _ = try casebook.commit(change("b", sha256: other), today: Book.today)
    #expect(casebook.importOf(sha256: ImportTests.sha256)?.id == RecordID("import-a"))
    #expect(casebook.imports().count == 2)
    let before = book.snapshot()
    _ = try casebook.undo()
    _ = try casebook.undo()
    #expect(casebook.importOf(sha256: ImportTests.sha256) == nil)
    #expect(casebook.imports() == [])
    #expect(try casebook.titles(.followUp) == [])
    _ = try casebook.redo()
    _ = try casebook.redo()
    #expect(casebook.importOf(sha256: ImportTests.sha256)?.records == [RecordID("follow-up-a")])
    #expect(book.snapshot() == before)
  }

  @Test("A record that somebody breaks is told of with its place, and read again when mended")
  func broken() throws {
    _ = try casebook.commit(change("a"), today: Book.today)
    let file = book.path + "/imports/2024/import-a/import.md"
    let text = book.text(file)
    #expect(!text.isEmpty)
    book.replace("recognised: table", by: "recognised: dance", in: file)
    guard case .problem(let problem)? = casebook.imports().first else {
      Issue.record("\(casebook.imports())")
      return
    }
    #expect(
      problem.sentence == """
        imports/2024/import-a/import.md, line 4, column 13: The field "recognised" can't be "dance". \
        Write letter-text, mail, mailbox, table, json, pdf.
        """)
    book.write(text, to: file)
    #expect(casebook.importOf(sha256: ImportTests.sha256)?.originalName == "a.csv")
  }
}

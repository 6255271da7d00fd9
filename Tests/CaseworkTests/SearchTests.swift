import CaseModel
import Casework
import Testing

@Suite("Searching a casebook")
struct SearchTests {
  typealias Book = TemporaryCasebook
  let book: Book
  let casebook: Casebook

  init() throws {
    book = try Book()
    casebook = try book.open()
    try book.fill(casebook)
  }

  @Test("What was saved is found, and what was undone isn't")
  func saving() throws {
    #expect(try found("summary") == [Book.chechnya])
    #expect(try found("to haley") == [Book.haley])
    _ = try casebook.undo()
    #expect(try found("summary").isEmpty)
    #expect(try count("") == 0)
    _ = try casebook.redo()
    #expect(try found("") == [Book.chechnya, Book.haley])
    #expect(try count("investigate") == 1)
  }

  @Test("What others change on disk is found after a check, by the new words only")
  func others() throws {
    book.replace("A summary.", by: "Ночью задержан ещё один человек.", in: book.incidentFile)
    #expect(try found("задержан").isEmpty)
    _ = casebook.refresh { _ in true }
    #expect(try found("ЗАДЕРЖАН еще") == [Book.chechnya])
    #expect(try found("summary").isEmpty)
    book.remove(book.letterFile)
    _ = casebook.refresh { _ in true }
    #expect(try found("haley").isEmpty)
  }

  @Test("Names and bodies complete as soon as they are saved, and no more once they are undone")
  func values() throws {
    #expect(try casebook.values(of: .to, matching: "hal") == ["Nikki Haley"])
    #expect(try casebook.values(of: .to, matching: "") == ["Nikki Haley", "U.S. Mission"])
    #expect(try casebook.values(of: .to, matching: "", while: { false }) == nil)
    _ = try casebook.undo()
    #expect(try casebook.values(of: .to, matching: "") == [])
  }

  @Test("An index made anew finds the same")
  func anew() throws {
    book.replace("A summary.", by: "Ночью.", in: book.incidentFile)
    _ = casebook.refresh { _ in true }
    let other = try book.openAnew()
    for typed in ["", "ноч", "haley", "kind:letter", "-haley ", "is:overdue", "summary"] {
      let query = SearchQuery(typed, today: Book.today)
      let window = Window(offset: 0, limit: 10)
      #expect(
        try casebook.search(query, window, today: Book.today)
          == other.search(query, window, today: Book.today), "\(typed)")
      #expect(
        try casebook.groupedSearch(query, window, today: Book.today)
          == other.groupedSearch(query, window, today: Book.today), "\(typed)")
    }
  }

  private func found(_ typed: String) throws -> [RecordID] {
    let query = SearchQuery(typed, today: Book.today)
    let page = try casebook.search(query, Window(offset: 0, limit: 10), today: Book.today)
    return page?.rows.map(\.id) ?? []
  }

  private func count(_ typed: String) throws -> Int? {
    try casebook.count(of: SearchQuery(typed, today: Book.today), today: Book.today)
  }
}

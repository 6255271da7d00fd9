import CaseModel
import Casework
import Glibc
import Testing

@Suite("Whatever stands in a casebook")
struct BadInputTests {
  typealias Book = TemporaryCasebook

  private static let folder = "cases/2017/chechnya-x2m9"

  /// What is put beside good records, and what is told of it.
  private static let table: [(make: @Sendable (Book) -> Void, sentence: String)] = [
    (
      { $0.write("---\ntitle: [x\n---\n", to: $0.path + "/\(folder)/letter-broken-a1b2.md") },
      """
      \(folder)/letter-broken-a1b2.md, line 2, column 8: Lists and maps in brackets aren't read. \
      Write one item a line, each after "- "; leave the field out if there is none; put the text in \
      double quotes if it is one.
      """
    ),
    (
      {
        $0.write(
          "---\ntitle: X\nincidents:\n  - chechnya-x2m9\nkind: memo\ndelivery: sent\n---\n",
          to: $0.path + "/\(folder)/letter-unknown-a1b2.md")
      },
      """
      \(folder)/letter-unknown-a1b2.md, line 5, column 7: The field "kind" can't be "memo". Write \
      advocacy-letter, urgent-appeal, allegation-letter, information-request, follow-up-letter, \
      thanks or other.
      """
    ),
    (
      { $0.write("---\ntitle: X\n---\n", to: $0.path + "/\(folder)/memo-unknown-a1b2.md") },
      """
      \(folder)/memo-unknown-a1b2.md: The desk knows incident.md, letter-….md, response-….md and \
      follow-up-….md. Rename this file, or move it out of cases/.
      """
    ),
    (
      { $0.write(followUp("Dangling", "letters:\n  - letter-gone-a1b2"), to: at($0, "dangling")) },
      """
      \(folder)/follow-up-dangling.md: The field letters names letter-gone-a1b2, which no record of \
      this casebook is called. Correct the name, or take it out.
      """
    ),
    (
      { book in
        book.write(followUp("One", "follows: follow-up-two"), to: at(book, "one"))
        book.write(followUp("Two", "follows: follow-up-one"), to: at(book, "two"))
      },
      """
      \(folder)/follow-up-one.md: follow-up-one follows follow-up-two and, by way of them, itself. \
      Take out the field follows where it is wrong.
      """
    ),
    (
      { book in
        mkdir(book.path + "/cases/2018", 0o700)
        mkdir(book.path + "/cases/2018/other-a1b2", 0o700)
        book.write(
          "---\ntitle: Other\nstatus: open\nverification: likely\n---\n",
          to: book.path + "/cases/2018/other-a1b2/incident.md")
        book.write(
          book.text(book.letterFile), to: book.path + "/cases/2018/other-a1b2/letter-haley-k7f3.md")
      },
      """
      cases/2018/other-a1b2/letter-haley-k7f3.md: letter-haley-k7f3 is already the record \
      \(folder)/letter-haley-k7f3.md, so this file is left out. Rename it.
      """
    ),
    (
      { book in
        let file = book.path + "/\(folder)/letter-huge-a1b2.md"
        book.write("---\ntitle: Huge\n", to: file)
        truncate(file, 50 << 20)
      },
      """
      \(folder)/letter-huge-a1b2.md: This file has 50 MB, and a record has 16 MB at most, so it \
      wasn't read. Shorten it, or keep it as an enclosure.
      """
    ),
    (
      { _ = symlink("/etc/passwd", $0.path + "/\(folder)/letter-link-a1b2.md") },
      """
      \(folder)/letter-link-a1b2.md: This is a symbolic link, which the desk doesn't follow. Put the \
      file or folder itself here.
      """
    ),
    (
      { _ = mkfifo($0.path + "/\(folder)/letter-pipe-a1b2.md", 0o600) },
      """
      \(folder)/letter-pipe-a1b2.md: This is a named pipe, not a record, so it wasn't opened. Move \
      it out of the casebook.
      """
    ),
    (
      { book in
        let start = Array((book.path + "/\(folder)/letter-").utf8)
        let name = start + [0xC3, 0x28] + Array(".md".utf8)
        close(open((name + [0]).map { CChar(bitPattern: $0) }, O_WRONLY | O_CREAT, 0o600))
      },
      """
      \(folder)/letter-\\xC3(.md: The file's name isn't valid UTF-8. Rename it, so that it can be \
      opened.
      """
    ),
  ]

  private static func at(_ book: Book, _ name: String) -> String {
    book.path + "/\(folder)/follow-up-\(name).md"
  }

  private static func followUp(_ title: String, _ field: String) -> String {
    "---\ntitle: \(title)\nincidents:\n  - chechnya-x2m9\n\(field)\nstatus: open\n---\n"
  }

  @Test(
    "Each bad file is told with what to do, all others are there, and no file is touched",
    arguments: [1, 2])
  func allAtOnce(format: Int) throws {
    let book = try Book()
    let maker = try book.open()
    try book.fill(maker)
    maker.close()
    for (make, _) in Self.table { make(book) }
    book.replace("format: 1", by: "format: \(format)", in: book.path + "/casedesk.yaml")
    let before = TreeSnapshot(book.path)

    let casebook = try book.openAnew()
    let problems = try casebook.problems().map(\.sentence)
    #expect(problems == Self.table.map(\.sentence).sorted())
    #expect(try casebook.titles(.incident) == ["Detentions", "Other"])
    #expect(try casebook.titles(.letter) == ["To Haley"])
    #expect(try casebook.titles(.followUp) == ["Dangling", "One", "Two"])
    #expect(casebook.refresh { _ in true }.isComplete)
    for kind in RecordKind.allCases {
      for row in try casebook.page(
        ListQuery(kind), Window(offset: 0, limit: 100), today: Book.today
      ).rows {
        #expect(try casebook.context(of: row.id).record.id == row.id)
      }
    }
    #expect(try casebook.problems().map(\.sentence) == problems)
    #expect(TreeSnapshot(book.path).difference(from: before) == [])
    #expect(before.difference(from: TreeSnapshot(book.path)) == [])

    try change(casebook, format: format)
    #expect(try casebook.problems().map(\.sentence) == problems)
  }

  /// A newer format is only read; in ours the records beside the bad ones can be changed.
  private func change(_ casebook: Casebook, format: Int) throws {
    guard case .followUp(let followUp) = try casebook.record(RecordID("follow-up-one")) else {
      Issue.record("not a follow-up")
      return
    }
    let change = Change.completing(followUp, on: Book.today)
    guard format > CasebookSettings.currentFormat else {
      #expect(try casebook.commit(change, today: Book.today).ids == [followUp.id])
      return
    }
    #expect(
      throws: Refusal(
        """
        follow-up-one.md not saved. A newer casedesk wrote this casebook, so this one only reads it. \
        Install the newer casedesk to change it.
        """)
    ) { try casebook.commit(change, today: Book.today) }
  }
}

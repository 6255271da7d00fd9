import CaseModel
import Casework
import Testing

@Suite("The history of a casebook")
struct HistoryTests {
  typealias Book = TemporaryCasebook
  let noted: NotedCasebook

  init() throws { noted = try NotedCasebook() }

  @Test("tells who did what and when, the newest first, and which records it touched")
  func entries() throws {
    try noted.change("Renamed the letter", days: 3) { $0.title = "To the Mission" }
    let entries = try noted.versions()
    #expect(
      entries.prefix(2).map(\.sentence) == [
        "Renamed the letter", "Added the incident and the letter",
      ])
    let entry = try #require(entries.first)
    #expect(entry.who == Person(name: "Ann Example", address: "ann@example.org"))
    #expect(entry.when >= entries[1].when)
    #expect(entry.origin == .desk)
    #expect(
      entry.records == [HistoryEntry.Touch(id: Book.haley, kind: .letter, deed: .changed)])
    #expect(entry.before == entries[1].version)
    #expect(
      entries[1].records.map(\.deed) == [.made, .made]
        && Set(entries[1].records.map(\.id)) == [Book.chechnya, Book.haley])
    #expect(try noted.casebook.historyEntry(entry.version) == entry)
  }

  @Test("of a record has what touched it alone, also once it is deleted")
  func record() throws {
    try noted.change("Renamed the letter", days: 1) { $0.title = "To the Mission" }
    #expect(
      try noted.sentences(of: Book.haley) == [
        "Renamed the letter", "Added the incident and the letter",
      ])
    #expect(
      try noted.sentences(of: Book.chechnya) == ["Added the incident and the letter"])
    _ = try noted.casebook.commit(
      .deleting(try noted.casebook.record(Book.haley)), today: Book.today)
    try noted.note(days: 2)
    #expect(try noted.sentences(of: Book.haley).first == "Deleted the letter: To the Mission")
    let refusal = #expect(throws: Refusal.self) {
      try noted.sentences(of: RecordID("letter-none-zzzz"))
    }
    #expect(
      refusal?.sentence == "letter-none-zzzz: no record of this casebook is or was called so.")
  }

  @Test("comes in pages, each from before the last")
  func pages() throws {
    for day in 1...4 { try noted.change("Title \(day)", days: day) { $0.title = "T\(day)" } }
    var page = try noted.casebook.history(of: Book.haley, limit: 2)
    #expect(page.entries.map(\.sentence) == ["Title 4", "Title 3"] && page.goesOn)
    page = try noted.casebook.history(
      of: Book.haley, before: try #require(page.entries.last).version, limit: 2)
    #expect(page.entries.map(\.sentence) == ["Title 2", "Title 1"] && page.goesOn)
    page = try noted.casebook.history(
      of: Book.haley, before: try #require(page.entries.last).version, limit: 2)
    #expect(page.entries.map(\.sentence) == ["Added the incident and the letter"])
    #expect(!page.goesOn)
  }

  @Test("names a version by its first digits, where no other begins so")
  func names() throws {
    let version = try #require(noted.versions().first).version
    #expect(try noted.casebook.version(named: version.text) == version)
    #expect(try noted.casebook.version(named: String(version.short)) == version)
    #expect(try noted.casebook.version(named: "0000000000") == nil)
    for text in ["", "HEAD", "main", "-x", "@{1}", "..", "\(version.short)^", "abc"] {
      #expect(try noted.casebook.version(named: text) == nil)
    }
  }

  @Test("has every record's state at every version, and none where it wasn't there yet")
  func states() throws {
    try noted.change("Renamed the letter", days: 1) { $0.title = "To the Mission" }
    let versions = try noted.versions().map(\.version)
    #expect(
      try versions.map { try noted.casebook.version(of: Book.haley, at: $0)?.title } == [
        "To the Mission", "To Haley", nil,
      ])
  }

  @Test("tells what a version did field by field")
  func differences() throws {
    try noted.change("Sent by mail", days: 1) {
      $0.channel = .email
      $0.asks.append(Ask(number: 2, text: "Protect the witnesses."))
    }
    let entries = try noted.versions()
    let differences = try noted.casebook.differences(in: try #require(entries.first))
    #expect(differences.map(\.heading) == ["Changed the letter “To Haley”"])
    #expect(
      differences.first?.fields.map(\.sentence) == [
        "Channel set to email", "Ask 2 added: “Protect the witnesses.”",
      ])
    #expect(
      try noted.casebook.differences(in: entries[1]).map(\.heading) == [
        "Made the incident “Detentions”", "Made the letter “To Haley”",
      ])
    #expect(
      try noted.casebook.differences(in: entries[1], of: Book.haley).map(\.id) == [Book.haley])
  }

  @Test("tells what another program did, and says so of a file that can't be read then")
  func outside() throws {
    noted.book.replace("title: To Haley", by: "titel: To Haley", in: noted.book.letterFile)
    try noted.note(days: 1)
    var entry = try #require(noted.versions().first)
    #expect(entry.origin == .outside)
    var difference = try #require(noted.casebook.differences(in: entry).first)
    #expect(difference.fields.map(\.sentence) == ["What stands here can't be read as a letter"])
    #expect(difference.title == "To Haley")
    let broken = entry.version
    noted.book.replace("titel: To Haley", by: "title: To Haley", in: noted.book.letterFile)
    try noted.note(days: 2)
    entry = try #require(noted.versions().first)
    difference = try #require(noted.casebook.differences(in: entry).first)
    #expect(
      difference.fields.map(\.sentence) == [
        "Mended: what stood here before can't be read as a letter"
      ])
    let refusal = #expect(throws: Refusal.self) {
      try noted.casebook.version(of: Book.haley, at: broken)
    }
    #expect(
      refusal?.sentence.hasPrefix("At that time this record couldn't be read. cases/2017/") == true)
  }
}

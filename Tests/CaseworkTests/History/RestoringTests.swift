import CaseModel
import Casework
import Testing

@Suite("What was once, and what was done once")
struct RestoringTests {
  typealias Book = TemporaryCasebook
  let noted: NotedCasebook

  init() throws { noted = try NotedCasebook() }

  private var casebook: Casebook { noted.casebook }

  @Test("A record becomes what it was, as a new change that undo takes back")
  func restore() throws {
    let first = try #require(noted.versions().first).version
    let before = noted.book.snapshot()
    try noted.change("Renamed", days: 1) { $0.title = "To the Mission" }
    let between = noted.book.snapshot()
    let report = try casebook.restore(Book.haley, to: first, today: Book.today)
    #expect(
      report.sentence
        == "Restored the letter “To Haley” to what it was on \(try noted.day().spoken)")
    #expect(report.ids == [Book.haley])
    #expect(noted.book.snapshot() == before)
    #expect(try casebook.titles(.letter) == ["To Haley"])
    try noted.note(days: 2)
    #expect(try noted.sentences(of: Book.haley).first == report.sentence)
    #expect(try noted.versions().count == 4)
    _ = try casebook.undo()
    #expect(noted.book.snapshot() == between)
  }

  @Test("A record that is what it was, or wasn't there then, is left alone with a sentence")
  func nothing() throws {
    let versions = try noted.versions().map(\.version)
    let same = #expect(throws: Refusal.self) {
      try casebook.restore(Book.haley, to: versions[0], today: Book.today)
    }
    #expect(
      same?.sentence
        == "letter-haley-k7f3: this record is what it was then already, so nothing was changed.")
    let none = #expect(throws: Refusal.self) {
      try casebook.restore(Book.haley, to: versions[1], today: Book.today)
    }
    #expect(
      none?.sentence == """
        letter-haley-k7f3: this record wasn't in the casebook then. casedesk history \
        letter-haley-k7f3 lists the versions that it had.
        """)
  }

  @Test("A deleted record comes back with its enclosure")
  func deleted() throws {
    noted.book.write("A mail.\n", to: noted.book.root + "/a.eml")
    let file = try casebook.incomingFile(at: noted.book.root + "/a.eml", taken: [])
    let response = OfficialResponse(
      id: RecordID("response-a"), incidents: [Book.chechnya], from: Party(name: "Haley"),
      enclosures: [file.enclosure])
    _ = try casebook.commit(
      Change("Logged", [.create(.response(response), enclosing: [file])]), today: Book.today)
    try noted.note(days: 1)
    let version = try #require(noted.versions().first).version
    let before = noted.book.snapshot()
    _ = try casebook.commit(.deleting(.response(response)), today: Book.today)
    noted.book.remove(noted.book.path + "/cases/2017/chechnya-x2m9/enclosures")
    try noted.note(days: 2)
    let report = try casebook.restore(response.id, to: version, today: Book.today)
    #expect(report.remarks == [])
    #expect(noted.book.snapshot() == before)
    #expect(try casebook.title(of: response.id) == "Haley, reply")
  }

  @Test("A change of last week is taken back, and what came later in other fields stays")
  func undo() throws {
    try noted.change("Sent by mail", days: 1) { $0.channel = .email }
    let version = try #require(noted.versions().first).version
    try noted.change("Renamed", days: 8) { $0.title = "To the Mission" }
    let report = try casebook.undo(version, today: Book.today)
    #expect(report.sentence == "Took back “Sent by mail” of \(try noted.day().spokenWithWeekday)")
    #expect(try noted.letter()?.channel == nil)
    #expect(try noted.letter()?.title == "To the Mission")
    try noted.note(days: 9)
    #expect(try noted.sentences().first == report.sentence)
    // And that can be taken back too, by its version and by undo.
    let back = try #require(noted.versions().first).version
    _ = try casebook.undo(back, today: Book.today)
    #expect(try noted.letter()?.channel == .email)
    _ = try casebook.undo()
    #expect(try noted.letter()?.channel == nil)
  }

  @Test("A change isn't taken back where its fields were changed again; both versions are told")
  func clash() throws {
    try noted.change("First", days: 1) { $0.title = "One" }
    let version = try #require(noted.versions().first).version
    try noted.change("Second", days: 2) { $0.title = "Two" }
    let before = noted.book.snapshot()
    let refusal = #expect(throws: Refusal.self) {
      try casebook.undo(version, today: Book.today)
    }
    #expect(
      refusal?.sentence == """
        cases/2017/chechnya-x2m9/letter-haley-k7f3.md: title changed again since then, in another \
        way. Nothing was done. Change the record by hand, or take the later change back first.
        """)
    #expect(refusal?.isConflict == true)
    let clash = try #require(refusal?.clash)
    #expect(clash.fields.map(\.name) == ["title"])
    #expect(clash.ours.title == "To Haley" && clash.theirs.title == "Two")
    #expect(noted.book.snapshot() == before)
  }

  /// Gives an incident and its letter a tag in one change.
  private func tagBoth() throws -> VersionID {
    let incident = try casebook.record(Book.chechnya)
    let letter = try casebook.record(Book.haley)
    _ = try casebook.commit(
      Change(
        "Tagged press: 2 records",
        [
          .replace(from: incident, to: incident.with(tag: "press")),
          .replace(from: letter, to: letter.with(tag: "press")),
        ]), today: Book.today)
    try noted.note(days: 1)
    return try #require(noted.versions().first).version
  }

  @Test("A change of several records is taken back in all, and what one got since stays")
  func several() throws {
    let version = try tagBoth()
    noted.book.replace("To Haley", by: "To the Mission", in: noted.book.letterFile)
    let report = try casebook.undo(version, today: Book.today)
    #expect(Set(report.ids) == [Book.chechnya, Book.haley])
    #expect(try noted.letter()?.tags == [])
    #expect(try noted.letter()?.title == "To the Mission")
    #expect(try casebook.record(Book.chechnya).tags == [])
  }

  @Test("A change of several records isn't taken back in one, where another was changed again")
  func severalClashing() throws {
    _ = try tagBoth()
    let letter = try casebook.record(Book.haley)
    let incident = try casebook.record(Book.chechnya)
    _ = try casebook.commit(
      Change(
        "Renamed both",
        [
          .replace(from: incident, to: incident.with(title: "One")),
          .replace(from: letter, to: letter.with(title: "One")),
        ]), today: Book.today)
    try noted.note(days: 2)
    let version = try #require(noted.versions().first).version
    try noted.change("Renamed again", days: 3) { $0.title = "Two" }
    let before = noted.book.snapshot()
    let refusal = #expect(throws: Refusal.self) {
      try casebook.undo(version, today: Book.today)
    }
    #expect(refusal?.isConflict == true)
    #expect(noted.book.snapshot() == before)
    #expect(try casebook.record(Book.chechnya).title == "One")
  }

  @Test("The first version and one that brought people's changes together aren't taken back")
  func first() throws {
    let version = try #require(noted.versions().last).version
    let refusal = #expect(throws: Refusal.self) { try casebook.undo(version, today: Book.today) }
    #expect(
      refusal?.sentence
        == "The history begins with this version, so there is nothing to go back to.")
  }

  @Test("What was taken back already leaves nothing to do, and no step to undo")
  func twice() throws {
    try noted.change("Sent by mail", days: 1) { $0.channel = .email }
    let version = try #require(noted.versions().first).version
    _ = try casebook.undo(version, today: Book.today)
    let steps = casebook.lastChanges()
    let refusal = #expect(throws: Refusal.self) { try casebook.undo(version, today: Book.today) }
    #expect(
      refusal?.sentence
        == "Nothing is left to take back: the records are what they were before already.")
    #expect(casebook.lastChanges() == steps)
  }

  @Test("Without a history each of it says why not")
  func off() throws {
    let book = try Book()
    let casebook = try book.open()
    let version = try #require(VersionID(String(repeating: "a", count: 40)))
    #expect(throws: Refusal.self) { try casebook.history(limit: 1) }
    #expect(throws: Refusal.self) { try casebook.undo(version, today: Book.today) }
    #expect(throws: Refusal.self) {
      try casebook.restore(Book.haley, to: version, today: Book.today)
    }
  }
}

extension Record {
  /// With another tag and title; of those that are changed here.
  fileprivate func with(tag: String? = nil, title: String? = nil) -> Record {
    switch self {
    case .incident(var incident):
      if let tag { incident.tags = [tag] }
      if let title { incident.title = title }
      return .incident(incident)
    case .letter(var letter):
      if let tag { letter.tags = [tag] }
      if let title { letter.title = title }
      return .letter(letter)
    case .response, .followUp: return self
    }
  }
}

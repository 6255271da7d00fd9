import CaseModel
import Casework
import Glibc
import Testing

@Suite("Undo in a later session, and beside another program")
struct UndoTests {
  typealias Book = TemporaryCasebook
  let book: Book

  init() throws {
    book = try Book()
    try book.fill(try book.open())
  }

  private func retitle(_ title: String, _ casebook: Casebook, on day: Day = Book.today) throws {
    guard case .incident(let old) = try casebook.record(Book.chechnya) else { return }
    var new = old
    new.title = title
    _ = try casebook.commit(
      Change("Renamed to \(title)", [.replace(from: .incident(old), to: .incident(new))]),
      today: day)
  }

  private func title() throws -> String {
    try book.open().title(of: Book.chechnya)
  }

  /// The files that keep what undoes changes.
  private var kept: [String] {
    let folder = book.state + "/undo"
    guard let key = book.names(in: folder).first else { return [] }
    return book.names(in: "\(folder)/\(key)").map { "\(folder)/\(key)/\($0)" }.sorted()
  }

  @Test("The last changes of earlier sessions are undone in turn, and told with their day")
  func later() throws {
    let before = book.snapshot()
    try retitle("One", try book.open(), on: Day(number: 20_001))
    let between = book.snapshot()
    try retitle("Two", try book.open(), on: Day(number: 20_002))
    let after = book.snapshot()
    let casebook = try book.open()
    #expect(
      casebook.lastChanges(limit: 2) == [
        PastChange(sentence: "Renamed to Two", day: Day(number: 20_002), isOfThisSession: false),
        PastChange(sentence: "Renamed to One", day: Day(number: 20_001), isOfThisSession: false),
      ])
    let report = try casebook.undo()
    #expect(report.sentence == "Renamed to Two" && report.direction == .undone)
    #expect(
      report.remarks == ["This was done on 6 Oct 2024, before this session or in another program."])
    #expect(book.snapshot() == between)
    #expect(try casebook.titles(.incident) == ["One"])
    _ = try casebook.redo()
    #expect(book.snapshot() == after)
    #expect(casebook.lastChanges(limit: 1).map(\.isOfThisSession) == [true])
    for _ in 0..<2 { _ = try casebook.undo() }
    #expect(book.snapshot() == before)
    // The first change of all made everything.
    _ = try book.open().undo()
    #expect(book.snapshot() == [:])
    let refusal = #expect(throws: Refusal.self) { try book.open().undo() }
    #expect(
      refusal?.sentence == "There is nothing to undo: nothing was changed, or all of it was undone."
    )
    #expect(try book.open().lastChanges() == [])
  }

  @Test("What undoes changes is kept for its owner only, outside the casebook")
  func modes() throws {
    var status = stat()
    #expect(kept.count == 1)
    for file in kept {
      #expect(lstat(file, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }
    let folder = kept.first.map { String($0.dropLast("/000000000001.undo".count)) } ?? ""
    #expect(lstat(folder, &status) == 0 && status.st_mode & 0o777 == 0o700)
  }

  @Test("Of two programs each undoes its own changes first, and none is undone twice")
  func together() throws {
    let desk = try book.open()
    let verb = try book.open()
    try retitle("Desk", desk)
    guard case .letter(let old) = try verb.record(Book.haley) else { return }
    var letter = old
    letter.title = "Verb"
    _ = try verb.commit(
      Change("Renamed the letter", [.replace(from: .letter(old), to: .letter(letter))]),
      today: Book.today)
    #expect(try desk.undo().sentence == "Renamed to Desk")
    // With nothing of its own left, the desk takes back what the verb did; the verb then has nothing.
    #expect(try desk.undo().sentence == "Renamed the letter")
    let report = try verb.undo()
    #expect(report.sentence == "Added the incident and the letter")
    #expect(report.remarks.first == "Another program undid this already: Renamed the letter.")
    #expect(book.snapshot() == [:])
    // Redone by the desk, it is the desk's.
    #expect(throws: Refusal.self) { try desk.undo() }
  }

  @Test("A damaged or foreign file is passed over with a sentence, a strange name not looked at")
  func damaged() throws {
    try retitle("One", try book.open())
    let newest = try #require(kept.last)
    let bytes = book.bytes(newest)
    let folder = newest.prefix { $0 != "." }.dropLast(12)
    book.write("Dear diary\n", to: folder + "000000000099.undo")
    for name in ["x.undo", "1.undo", "000000000100.undo~", "-00000000101.undo"] {
      book.write("x", to: folder + name)
    }
    symlink("/etc/passwd", folder + "000000000102.undo")
    // Every byte is under the seal; the change before can't be undone while this one stands.
    let before = book.snapshot()
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged[place] ^= 1
      write(damaged, to: newest)
      let refusal = #expect(throws: Refusal.self) { try book.open().undo() }
      #expect(refusal?.sentence.contains("Renamed") == false)
      #expect(book.snapshot() == before)
    }
    write(bytes, to: newest)
    let report = try book.open().undo()
    #expect(report.sentence == "Renamed to One")
    #expect(
      report.remarks.first?.hasSuffix(
        """
        000000000099.undo: this isn't a change that can be undone, so it is passed over. Delete that \
        file.
        """) == true)
    #expect(book.snapshot() != before)
  }

  @Test("What can't be undone is refused once and then passed over, also by later programs")
  func passedOver() throws {
    try retitle("One", try book.open())
    try retitle("Two", try book.open())
    book.replace("title: Two", by: "title: Theirs", in: book.incidentFile)
    let refusal = #expect(throws: Refusal.self) { try book.open().undo() }
    #expect(refusal?.sentence.hasSuffix("the next undo passes over this change.") == true)
    book.replace("title: Theirs", by: "title: One", in: book.incidentFile)
    let report = try book.open().undo()
    #expect(report.sentence == "Renamed to Two" || report.sentence == "Renamed to One")
    #expect(try ["One", "Detentions"].contains(title()))
  }

  @Test("The newest fifty are kept")
  func fifty() throws {
    let casebook = try book.open()
    for number in 0..<60 { try retitle("Title \(number)", casebook) }
    #expect(kept.count == 50)
    #expect(casebook.lastChanges().count == 50)
    let later = try book.open()
    #expect(later.lastChanges().map(\.sentence).first == "Renamed to Title 59")
    for _ in 0..<50 { _ = try later.undo() }
    #expect(try title() == "Title 9")
    #expect(throws: Refusal.self) { try later.undo() }
    // The session that made them still has all.
    let report = try casebook.undo()
    #expect(report.sentence == "Renamed to Title 9")
    #expect(report.remarks.count == 50)
  }

  @Test("An enclosure and an import are taken back in a later session, and come again with redo")
  func files() throws {
    book.write("A mail.\n", to: book.root + "/a.eml")
    let casebook = try book.open()
    let before = book.snapshot()
    let file = try casebook.incomingFile(at: book.root + "/a.eml", taken: [])
    let response = OfficialResponse(
      id: RecordID("response-a"), incidents: [Book.chechnya], from: Party(name: "Haley"),
      enclosures: [file.enclosure])
    let record = ImportRecord(
      id: RecordID("import-a"), kind: .mail, date: Book.today, originalName: "a.eml",
      sha256: file.enclosure.sha256, records: [response.id])
    _ = try casebook.commit(
      Change(
        "Imported a mail", [.create(.response(response), enclosing: [file])],
        importRecord: KeptImport(record, original: file)), today: Book.today)
    let after = book.snapshot()
    let later = try book.open()
    _ = try later.undo()
    #expect(book.snapshot() == before)
    #expect(later.importOf(sha256: record.sha256) == nil)
    _ = try later.redo()
    #expect(book.snapshot() == after)
    #expect(later.importOf(sha256: record.sha256)?.id == record.id)
  }

  @Test("Where nothing can be kept the change is saved, and the person told once")
  func cannotKeep() throws {
    let state = book.root + "/file"
    book.write("", to: state)
    let casebook = try Casebook.open(book.path, cacheFolder: book.cache, stateFolder: state)
    _ = casebook.refresh { _ in true }
    let old = try casebook.record(Book.chechnya)
    guard case .incident(var incident) = old else { return }
    incident.title = "One"
    let report = try casebook.commit(
      Change("Renamed", [.replace(from: old, to: .incident(incident))]), today: Book.today)
    #expect(
      report.remarks.first?.hasPrefix(
        "The change is saved, but it can be undone in this session only. ") == true)
    #expect(try casebook.undo().remarks == [])
    #expect(try casebook.redo().remarks == [])
  }

  private func write(_ bytes: [UInt8], to file: String) {
    guard let stream = fopen(file, "wb") else { return }
    fwrite(bytes, 1, bytes.count, stream)
    fclose(stream)
  }
}

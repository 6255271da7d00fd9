import CaseModel
import Casework
import Glibc
import SeededRandom
import Testing

@Suite("Losing the index while the casebook is open")
struct IndexLossTests {
  typealias Book = TemporaryCasebook
  let book: Book
  let casebook: Casebook

  init() throws {
    book = try Book()
    casebook = try book.open()
    try book.fill(casebook)
  }

  enum Loss: CaseIterable { case filesDeleted, fileOverwritten, fileCut, closed }

  @Test("No save fails for it, and a check makes the lists right again", arguments: Loss.allCases)
  func lost(loss: Loss) throws {
    try inflict(loss)
    for number in 1...3 {
      let old = try Incident(casebook.record(Book.chechnya, orFrom: book))
      var incident = old
      incident.title = "Title \(number)"
      let report = try casebook.commit(
        Change("Renamed", [.replace(from: .incident(old), to: .incident(incident))]),
        today: Book.today)
      #expect(report.direction == .done)
      #expect(book.text(book.incidentFile).contains("title: Title \(number)\n"))
    }
    _ = try? casebook.titles(.incident)
    let report = casebook.refresh { _ in true }
    #expect(report.isComplete)
    #expect(!casebook.needsRefresh)
    #expect(try casebook.titles(.incident) == ["Title 3"])
    #expect(try casebook.everything() == book.openAnew().everything())
    _ = try casebook.undo()
    #expect(try casebook.titles(.incident) == ["Title 2"])
  }

  @Test("A save whose index can't follow says so")
  func remark() throws {
    casebook.close()
    let followUp = FollowUp(id: RecordID("follow-up-a"), title: "x", incidents: [Book.chechnya])
    let report = try casebook.commit(
      Change("Added", [.create(.followUp(followUp), enclosing: [])]), today: Book.today)
    #expect(report.remarks.count == 1)
    #expect(report.remarks.first?.contains("list index") == true)
    #expect(casebook.needsRefresh)
  }

  @Test("Where a save failed and left something half done, the lists are checked")
  func halfDone() throws {
    let old = try Incident(casebook.record(Book.chechnya, orFrom: book))
    var incident = old
    incident.title = "Mine"
    let change = Change("Renamed", [.replace(from: .incident(old), to: .incident(incident))])
    book.write(
      book.text(book.incidentFile).replacing("title: \(old.title)", with: "title: Theirs"),
      to: book.incidentFile)
    #expect(throws: Refusal.self) { try casebook.commit(change, today: Book.today) }
    #expect(!casebook.needsRefresh)
    book.write("", to: book.path + "/.casedesk-part-1")
    #expect(throws: Refusal.self) { try casebook.commit(change, today: Book.today) }
    #expect(casebook.needsRefresh)
  }

  @Test("Where the cache can't be written, the lists are kept in memory, and a remark says so")
  func noCache() throws {
    book.write("", to: book.root + "/blocked")
    let casebook = try Casebook.open(
      book.path, cacheFolder: book.root + "/blocked", stateFolder: book.state)
    #expect(casebook.openingRemarks.count == 1)
    let remark = casebook.openingRemarks.first ?? ""
    #expect(remark.hasPrefix("The list index is kept in memory only"))
    #expect(casebook.refresh { _ in true }.isComplete)
    #expect(try casebook.titles(.letter) == ["To Haley"])
  }

  @Test("An index that was spoilt while no desk was open is made anew, and says nothing wrong")
  func spoilt() throws {
    let before = try casebook.everything()
    casebook.close()
    try inflict(.fileOverwritten)
    let again = try Casebook.open(book.path, cacheFolder: book.cache, stateFolder: book.state)
    #expect(again.needsRefresh)
    #expect(try again.titles(.incident) == [])
    _ = again.refresh { _ in true }
    #expect(try again.everything() == before)
  }

  private func inflict(_ loss: Loss) throws {
    let folder = book.cache + "/index/" + (book.names(in: book.cache + "/index").first ?? "")
    let file = folder + "/index.sqlite"
    switch loss {
    case .filesDeleted: book.remove(folder)
    case .closed: casebook.close()
    case .fileCut: truncate(file, 5_000)
    case .fileOverwritten:
      guard let stream = fopen(file, "r+b") else { return }
      var random = SplitMix64(seed: 3)
      let noise = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &random) }
      fwrite(noise, 1, noise.count, stream)
      fclose(stream)
    }
  }
}

extension Casebook {
  /// The record, also while the index has none.
  fileprivate func record(_ id: RecordID, orFrom book: TemporaryCasebook) throws -> Record {
    if let record = try? record(id) { return record }
    return try book.openAnew().record(id)
  }
}

extension Incident {
  fileprivate init(_ record: Record) throws {
    guard case .incident(let incident) = record else { throw Refusal("Not an incident.") }
    self = incident
  }
}

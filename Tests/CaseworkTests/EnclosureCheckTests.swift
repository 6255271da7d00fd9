import CaseModel
import Casework
import Glibc
import Testing

@Suite("The check of enclosures")
struct EnclosureCheckTests {
  /// What somebody did to the file, and what is found then.
  enum Mishap: CaseIterable, Sendable {
    case none, changed, removed, becameFolder
  }

  @Test("says of each file whether it is what was taken in", arguments: Mishap.allCases)
  func check(after mishap: Mishap) throws {
    let book = try TemporaryCasebook()
    let casebook = try book.open()
    let source = book.root + "/statement.txt"
    book.write("The exact bytes.\n", to: source)
    let file = try casebook.incomingFile(at: source, taken: [])
    var incident = Incident(id: TemporaryCasebook.chechnya, title: "Detentions")
    incident.enclosures = [file.enclosure]
    incident.date = PartialDate("2017-04")
    _ = try casebook.commit(
      Change("Added the incident", [.create(.incident(incident), enclosing: [file])]),
      today: TemporaryCasebook.today)
    let kept = try casebook.path(of: file.enclosure, besides: incident.id)
    let expected: EnclosureCheck.Finding
    switch mishap {
    case .none: expected = .asRecorded
    case .changed:
      book.write("Other bytes.\n", to: kept)
      expected = .changed
    case .removed:
      unlink(kept)
      expected = .missing
    case .becameFolder:
      unlink(kept)
      mkdir(kept, 0o700)
      expected = .unreadable("it isn't a file")
    }
    #expect(
      try casebook.checkEnclosures(of: incident.id)
        == [EnclosureCheck(file.enclosure, expected)])
  }

  @Test("has nothing to say of a record without any, and says so of a record that isn't there")
  func none() throws {
    let book = try TemporaryCasebook()
    let casebook = try book.open()
    try book.fill(casebook)
    #expect(try casebook.checkEnclosures(of: TemporaryCasebook.haley) == [])
    #expect(throws: Refusal.self) { try casebook.checkEnclosures(of: RecordID("letter-x-0000")) }
  }
}

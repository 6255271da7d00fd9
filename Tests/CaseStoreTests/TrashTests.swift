import CaseModel
import CaseStore
import Testing

@Suite("What was deleted")
struct TrashTests {
  @Test("is listed, the last first, and comes back with the very bytes that it had")
  func restores() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    for path in [SampleCasebook.letter, SampleCasebook.followUp, SampleCasebook.incident] {
      _ = try casebook.commit([.delete(try casebook.load(path, store))], store)
    }
    let deleted = store.deletedRecords()
    #expect(
      Set(deleted.map(\.record.id))
        == [SampleCasebook.incidentID, SampleCasebook.letterID, SampleCasebook.followUpID])
    #expect(deleted.map(\.deleted) == deleted.map(\.deleted).sorted(by: >))
    for record in deleted.sorted(by: { $0.record.kind == .incident && $1.record.kind != .incident })
    {
      _ = try store.restore(
        record, places: SampleCasebook.places, today: SampleCasebook.today)
    }
    #expect(casebook.folder.text(of: SampleCasebook.incident) == SampleCasebook.incidentText)
    #expect(casebook.folder.text(of: SampleCasebook.letter) == SampleCasebook.letterText)
    #expect(casebook.folder.text(of: SampleCasebook.followUp) == SampleCasebook.followUpText)
  }

  @Test("isn't put in the place of what was made meanwhile, nor where its incident is gone")
  func refused() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    _ = try casebook.commit([.delete(try casebook.load(SampleCasebook.letter, store))], store)
    let deleted = try #require(store.deletedRecords().first)
    let orphaned = #expect(throws: SaveFailure.self) {
      try store.restore(deleted, places: [:], today: SampleCasebook.today)
    }
    #expect(
      orphaned?.sentence == """
        letter-haley-k7f3.md not put back: the incident to which it belongs isn't in the casebook. \
        Put that back first.
        """)
    casebook.folder.write("---\ntitle: Another\n---\n", to: SampleCasebook.letter)
    let taken = #expect(throws: SaveFailure.self) {
      try store.restore(deleted, places: SampleCasebook.places, today: SampleCasebook.today)
    }
    #expect(taken?.sentence.contains("someone else made a file of this name meanwhile") == true)
    #expect(casebook.folder.text(of: SampleCasebook.letter) == "---\ntitle: Another\n---\n")
  }

  @Test("leaves out what no record is")
  func others() throws {
    let casebook = try SampleCasebook()
    casebook.folder.write("Hello", to: ".casedesk-trash/notes.md")
    casebook.folder.write("---\n", to: ".casedesk-trash/0123456789abcdef-01234567-letter-a-0000.md")
    casebook.folder.makeFolder(".casedesk-trash/0123456789abcdef-01234567-letter-b-0000.md")
    #expect(try casebook.open().deletedRecords() == [])
  }
}

@Suite("Templates for letters")
struct TemplateFileTests {
  @Test("are the casebook's own, with what is wrong in one said by line")
  func own() throws {
    let casebook = try SampleCasebook()
    casebook.folder.write("Kind: thanks\n\nDear <addressee>,\n", to: "templates/thanks.txt")
    casebook.folder.write("Kind: poem\n\n", to: "templates/poem.txt")
    casebook.folder.write([0xFF], to: "templates/bytes.txt")
    casebook.folder.write("not one", to: "templates/notes.md")
    let findings = try casebook.open().letterTemplates()
    #expect(findings.count == 3)
    guard case .problem(let bytes) = findings[0], case .problem(let poem) = findings[1],
      case .template("thanks.txt", let thanks) = findings[2]
    else { throw Probe.Missing("\(findings)") }
    #expect(bytes.sentence.hasPrefix("templates/bytes.txt: This file isn't UTF-8."))
    #expect(poem.sentence.hasPrefix("templates/poem.txt, line 1: “poem” is no kind of letter."))
    #expect(thanks.kind == .thanks)
  }

  @Test("are those that are shipped where the casebook has none")
  func shipped() throws {
    let names = try SampleCasebook().open().letterTemplates().map { finding in
      if case .template(let name, _) = finding { name } else { "a problem" }
    }
    #expect(
      names == [
        "advocacy-letter.txt", "urgent-appeal.txt", "follow-up-on-unanswered-asks.txt",
      ])
  }
}

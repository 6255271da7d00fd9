import CaseModel
import CaseStore
import Testing

@Suite("Saving, undoing, redoing")
struct CommitTests {
  @Test("A replaced record keeps all other bytes, and is read back as it was saved")
  func replaces() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let old = try casebook.load(SampleCasebook.letter, store)
    let new = try casebook.retitled(old, "The new title")
    let outcome = try casebook.commit([.replace(from: old, to: new)], store)
    #expect(casebook.folder.text(of: SampleCasebook.letter) == Deed.save.newLetter)
    #expect(outcome.stored.map(\.record) == [new])
    #expect(outcome.stored.map(\.path) == [SampleCasebook.letter])
    #expect(outcome.stored.map(\.fingerprint) == [Fingerprint(of: Array(Deed.save.newLetter.utf8))])
    #expect(outcome.remarks == [])
    #expect(try casebook.load(SampleCasebook.letter, store) == new)
    #expect(casebook.folder.mode(of: SampleCasebook.letter) == 0o600)
  }

  @Test("Undo gives back the very bytes, redo the new ones, again and again")
  func undoes() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let old = try casebook.load(SampleCasebook.letter, store)
    let new = try casebook.retitled(old, "The new title")
    var reversal = try casebook.commit([.replace(from: old, to: new)], store).reversal
    for _ in 1...3 {
      reversal = try store.revert(reversal).reversal
      #expect(casebook.folder.text(of: SampleCasebook.letter) == SampleCasebook.letterText)
      reversal = try store.revert(reversal).reversal
      #expect(casebook.folder.text(of: SampleCasebook.letter) == Deed.save.newLetter)
    }
    #expect(casebook.folder.files() == SampleCasebook.files)
  }

  @Test("Undo puts a field back where it stood, with its comments and its way of writing")
  func undoesExactly() throws {
    let casebook = try SampleCasebook()
    let text = SampleCasebook.letterText.replacing(
      "incidents:",
      with: "tags:\n    # As filed.\n    - 'box'\n    # Not sure.\n    - \"press\"\nincidents:")
    casebook.folder.write(text, to: SampleCasebook.letter)
    let store = try casebook.open()
    let old = try casebook.load(SampleCasebook.letter, store)
    guard case .letter(var letter) = old else { return }
    #expect(letter.tags == ["box", "press"])
    letter.tags = []
    letter.sent = nil
    let outcome = try casebook.commit([.replace(from: old, to: .letter(letter))], store)
    #expect(casebook.folder.text(of: SampleCasebook.letter)?.contains("press") == false)
    _ = try store.revert(outcome.reversal)
    #expect(casebook.folder.text(of: SampleCasebook.letter) == text)
  }

  @Test("A new incident gets a folder under its year, and its letter goes beside it")
  func createsIncident() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let incident = Incident(
      id: RecordID("aleppo-9tqd"), title: "Aleppo", date: PartialDate("before 2016-05"))
    let undated = Incident(id: RecordID("unknown-a1b2"), title: "Undated")
    let letter = Letter(
      id: RecordID("letter-ambassador-c3d4"), title: "A letter", incidents: [incident.id])
    let outcome = try casebook.commit(
      [
        .create(.letter(letter), enclosing: []), .create(.incident(incident), enclosing: []),
        .create(.incident(undated), enclosing: []),
      ], store)
    let made = [
      "cases/2016/aleppo-9tqd/incident.md", "cases/2016/aleppo-9tqd/letter-ambassador-c3d4.md",
      "cases/2026/unknown-a1b2/incident.md",
    ]
    #expect(outcome.stored.map(\.path).sorted() == made)
    #expect(casebook.folder.files() == (SampleCasebook.files + made).sorted())
    #expect(casebook.folder.mode(of: "cases/2016") == 0o700)
    #expect(casebook.folder.mode(of: "cases/2016/aleppo-9tqd") == 0o700)
    #expect(casebook.folder.mode(of: made[0]) == 0o600)

    let undone = try store.revert(outcome.reversal)
    #expect(undone.removed.sorted() == made)
    #expect(records(casebook) == SampleCasebook.files)
    // Folders that are left empty go too.
    #expect(casebook.folder.mode(of: "cases/2016") == nil)
    _ = try store.revert(undone.reversal)
    #expect(records(casebook) == (SampleCasebook.files + made).sorted())
  }

  /// All files but what is in the trash.
  private func records(_ casebook: SampleCasebook) -> [String] {
    casebook.folder.files().filter { !$0.hasPrefix(".casedesk-trash/") }
  }

  @Test("A deleted record goes to the trash, and undo gives back the very bytes")
  func deletes() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let letter = try casebook.load(SampleCasebook.letter, store)
    let outcome = try casebook.commit([.delete(letter)], store)
    #expect(outcome.removed == [SampleCasebook.letter])
    #expect(outcome.stored == [])
    let trash = casebook.folder.files().filter { $0.hasPrefix(".casedesk-trash/") }
    #expect(trash.map { casebook.folder.text(of: $0) } == [SampleCasebook.letterText])
    #expect(casebook.folder.mode(of: ".casedesk-trash") == 0o700)
    let undone = try store.revert(outcome.reversal)
    #expect(undone.stored.map(\.record) == [letter])
    #expect(casebook.folder.text(of: SampleCasebook.letter) == SampleCasebook.letterText)
  }

  @Test("Somebody else's edit of another field is kept, and said")
  func merges() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let old = try casebook.load(SampleCasebook.letter, store)
    let theirs = SampleCasebook.letterText.replacing("sent: 2017-04-17", with: "sent: 2017-04-18")
    casebook.folder.write(theirs, to: SampleCasebook.letter)
    let outcome = try casebook.commit(
      [.replace(from: old, to: casebook.retitled(old, "The new title"))], store)
    #expect(
      outcome.remarks == [
        "letter-haley-k7f3.md: someone else changed sent meanwhile; that is kept."
      ])
    let both = theirs.replacing("'The old title'", with: "The new title")
    #expect(casebook.folder.text(of: SampleCasebook.letter) == both)
    // Undo takes back ours, not theirs.
    _ = try store.revert(outcome.reversal)
    #expect(casebook.folder.text(of: SampleCasebook.letter) == theirs)
  }

  @Test("The same field changed by somebody else is a clash: theirs stands")
  func clashes() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let old = try casebook.load(SampleCasebook.letter, store)
    let theirs = SampleCasebook.letterText.replacing("'The old title'", with: "Their title")
    casebook.folder.write(theirs, to: SampleCasebook.letter)
    let failure = #expect(throws: SaveFailure.self) {
      try casebook.commit(
        [.replace(from: old, to: casebook.retitled(old, "The new title"))], store)
    }
    let sentence = """
      \(SampleCasebook.letter): someone else changed title meanwhile, in another way. Theirs stands, \
      and yours isn't saved. Compare the two, then save again.
      """
    #expect(failure?.sentence == sentence)
    #expect(casebook.folder.text(of: SampleCasebook.letter) == theirs)
    #expect(casebook.folder.files() == SampleCasebook.files)

    let clash = try #require(failure?.refusal.clash)
    #expect(
      clash.fields == [
        Clash.Field(name: "title", ours: "The new title\n", theirs: "Their title\n")
      ])
  }

  @Test(
    "What clashed is saved as the person chose, field by field",
    arguments: [("The new title", Clash.Side.ours), ("Their title", .theirs)])
  func settled(title: String, side: Clash.Side) throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let old = try casebook.load(SampleCasebook.letter, store)
    let theirs = SampleCasebook.letterText.replacing("'The old title'", with: "Their title")
    casebook.folder.write(theirs, to: SampleCasebook.letter)
    let ours = try casebook.retitled(old, "The new title")
    let change = Change("Edited", [.replace(from: old, to: ours)])
    let failure = #expect(throws: SaveFailure.self) { try casebook.commit(change.steps, store) }
    let clash = try #require(failure?.refusal.clash)
    let merged = try #require(RecordFolder.record(settling: clash, choices: ["title": side]))
    _ = try casebook.commit(change.resolving(clash, as: merged).steps, store)
    #expect(
      casebook.folder.text(of: SampleCasebook.letter)
        == theirs.replacing("Their title", with: title))
  }

  @Test("When the same was saved by somebody else already, nothing is written and nobody clashes")
  func sameEdit() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let old = try casebook.load(SampleCasebook.letter, store)
    casebook.folder.write(Deed.save.newLetter, to: SampleCasebook.letter)
    let outcome = try casebook.commit(
      [.replace(from: old, to: casebook.retitled(old, "The new title"))], store)
    #expect(outcome.stored.map(\.record.title) == ["The new title"])
    // The file that they wrote is the one that stands.
    #expect(casebook.folder.mode(of: SampleCasebook.letter) == 0o644)
  }

  @Test("An undo after somebody else's edit of another field takes back only ours")
  func undoAfterEdit() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let old = try casebook.load(SampleCasebook.letter, store)
    let outcome = try casebook.commit(
      [.replace(from: old, to: casebook.retitled(old, "The new title"))], store)
    casebook.folder.write(
      Deed.save.newLetter.replacing("archive-box: 12", with: "archive-box: 13"),
      to: SampleCasebook.letter)
    let undone = try store.revert(outcome.reversal)
    #expect(
      undone.remarks
        == ["letter-haley-k7f3.md: someone else changed archive-box meanwhile; that is kept."])
    let text = try #require(casebook.folder.text(of: SampleCasebook.letter))
    #expect(text.contains("The old title") && text.contains("archive-box: 13"))
  }

  @Test("An undo that clashes with somebody else's edit is refused, and theirs stands")
  func undoClashes() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let old = try casebook.load(SampleCasebook.letter, store)
    let outcome = try casebook.commit(
      [.replace(from: old, to: casebook.retitled(old, "The new title"))], store)
    let theirs = Deed.save.newLetter.replacing("The new title", with: "Their title")
    casebook.folder.write(theirs, to: SampleCasebook.letter)
    let failure = #expect(throws: SaveFailure.self) { try store.revert(outcome.reversal) }
    #expect(
      failure?.sentence == """
        cases/2017/detentions-x2m9/letter-haley-k7f3.md: someone else changed title meanwhile, in \
        another way. Theirs stands, and nothing was done. Change the record by hand.
        """)
    #expect(casebook.folder.text(of: SampleCasebook.letter) == theirs)
  }
}

import CaseModel
import CaseStore
import Testing

@Suite("What was done long ago")
struct PastFileTests {
  let casebook: SampleCasebook
  let store: RecordFolder
  let letter = SampleCasebook.letter

  init() throws {
    casebook = try SampleCasebook()
    store = try casebook.open()
  }

  private func lead(_ files: PastFile...) throws(SaveFailure) -> SaveOutcome {
    try store.revert(files) { _ in }
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private let older = SampleCasebook.letterText.replacing("The old title", with: "An older title")

  @Test("is taken back to the byte where nothing was changed since, and done again by undo")
  func exactly() throws {
    let outcome = try lead(
      PastFile(path: letter, now: bytes(SampleCasebook.letterText), then: bytes(older)))
    #expect(casebook.folder.text(of: letter) == older)
    _ = try store.revert(outcome.reversal)
    #expect(casebook.folder.text(of: letter) == SampleCasebook.letterText)
  }

  @Test("is taken back in its fields where others were changed since, and that is told")
  func merged() throws {
    let since = SampleCasebook.letterText.replacing("sent: 2017-04-17", with: "sent: 2017-04-18")
    casebook.folder.write(since, to: letter)
    let outcome = try lead(
      PastFile(path: letter, now: bytes(SampleCasebook.letterText), then: bytes(older)))
    #expect(
      casebook.folder.text(of: letter)
        == since.replacing("The old title", with: "An older title"))
    #expect(
      outcome.remarks == ["letter-haley-k7f3.md: sent changed again since then; that is kept."])
  }

  @Test("isn't taken back where the same field was changed again: both versions are told")
  func clash() throws {
    let since = SampleCasebook.letterText.replacing("The old title", with: "A newer title")
    casebook.folder.write(since, to: letter)
    let failure = #expect(throws: SaveFailure.self) {
      try lead(PastFile(path: letter, now: bytes(SampleCasebook.letterText), then: bytes(older)))
    }
    #expect(
      failure?.sentence == """
        \(letter): title changed again since then, in another way. Nothing was done. Change the \
        record by hand, or take the later change back first.
        """)
    #expect(
      failure?.refusal.clash?.fields == [
        Clash.Field(name: "title", ours: "'An older title'\n", theirs: "'A newer title'\n")
      ])
    #expect(casebook.folder.text(of: letter) == since)
  }

  @Test("and was taken back already leaves nothing to do")
  func already() throws {
    casebook.folder.write(older, to: letter)
    let outcome = try lead(
      PastFile(path: letter, now: bytes(SampleCasebook.letterText), then: bytes(older)),
      PastFile(path: "cases/2017/detentions-x2m9/response-a.md", now: bytes("x"), then: nil))
    #expect(outcome.reversal.isEmpty)
    #expect(casebook.folder.text(of: letter) == older)
  }

  @Test("A deleted record comes back with its enclosures, in a folder that is gone")
  func deleted() throws {
    let enclosure = "cases/2017/detentions-x2m9/enclosures/scan.pdf"
    let incident = SampleCasebook.incident
    let text = SampleCasebook.incidentText
    for path in [letter, SampleCasebook.followUp, incident] {
      _ = try casebook.commit([.delete(try casebook.load(path, store))], store)
    }
    let refused = #expect(throws: SaveFailure.self) {
      try lead(PastFile(path: letter, now: nil, then: bytes(SampleCasebook.letterText)))
    }
    #expect(
      refused?.sentence == """
        letter-haley-k7f3.md not put back: the incident to which it belongs isn't in the casebook. Put \
        that back first.
        """)
    let outcome = try lead(
      PastFile(path: letter, now: nil, then: bytes(SampleCasebook.letterText)),
      PastFile(path: incident, now: nil, then: bytes(text)),
      PastFile(path: enclosure, now: nil, then: [1, 2, 3]))
    #expect(casebook.folder.text(of: incident) == text)
    #expect(casebook.folder.text(of: letter) == SampleCasebook.letterText)
    #expect(casebook.folder.bytes(of: enclosure) == [1, 2, 3])
    #expect(casebook.folder.mode(of: enclosure) == 0o600)
    _ = try store.revert(outcome.reversal)
    #expect(casebook.folder.bytes(of: enclosure) == nil)
    #expect(casebook.folder.bytes(of: letter) == nil)
  }

  @Test("An enclosure that another program changed gets its first bytes back; undo takes that back")
  func altered() throws {
    let enclosure = "cases/2017/detentions-x2m9/enclosures/scan.pdf"
    casebook.folder.write([9], to: enclosure)
    let outcome = try lead(PastFile(path: enclosure, now: [9], then: [1, 2, 3]))
    #expect(casebook.folder.bytes(of: enclosure) == [1, 2, 3])
    _ = try store.revert(outcome.reversal)
    #expect(casebook.folder.bytes(of: enclosure) == [9])
    let failure = #expect(throws: SaveFailure.self) {
      try lead(PastFile(path: enclosure, now: [8], then: [1, 2, 3]))
    }
    #expect(
      failure?.sentence
        == "\(enclosure): this file changed again since then, so nothing was done. Look at it.")
  }

  @Test("An incident isn't taken away while its folder has what was made later")
  func orphans() throws {
    let failure = #expect(throws: SaveFailure.self) {
      try lead(
        PastFile(path: SampleCasebook.incident, now: bytes(SampleCasebook.incidentText), then: nil),
        PastFile(path: letter, now: bytes(SampleCasebook.letterText), then: nil))
    }
    #expect(
      failure?.sentence == """
        \(SampleCasebook.incident) not taken away: its folder has follow-up-call-p3ax.md by now. \
        Delete or move that first.
        """)
    #expect(casebook.folder.files() == SampleCasebook.files)
  }

  @Test(
    "Files that aren't the desk's are never touched",
    arguments: [
      ".git/config", "../x", "cases/2017/a/x.sh", ".casedesk-lock", "/etc/passwd", "",
    ])
  func foreign(path: String) throws {
    let file = PastFile(path: path, now: nil, then: [1])
    #expect(!file.canBeLedBack)
    #expect(try lead(file).reversal.isEmpty)
    #expect(casebook.folder.files() == SampleCasebook.files)
  }

  @Test("A file of the past is read as the record that it was")
  func reading() throws {
    let record = try PastFile.record(bytes(older), at: letter)?.get()
    #expect(record?.title == "An older title")
    #expect(
      PastFile.record(bytes("no record"), at: letter)
        == .failure(
          Refusal(
            """
            \(letter), line 1, column 1: A record starts with a line of three hyphens, then come its \
            fields. Write "---" as the first line, with nothing else on it.
            """)))
    #expect(PastFile.record(bytes(older), at: "README.md") == nil)
  }
}

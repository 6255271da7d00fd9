import CaseModel
import CaseStore
import Glibc
import Testing

@Suite("Enclosures")
struct EnclosureTests {
  private let casebook: SampleCasebook
  private let store: RecordFolder
  private let desk: TestFolder
  /// More than is read at once, and not a multiple of it.
  private let scan: [UInt8]

  init() throws {
    casebook = try SampleCasebook()
    store = try casebook.open()
    desk = try TestFolder()
    scan = (0..<200_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    desk.write(scan, to: "my scan.pdf")
  }

  private func response(_ name: String, _ sha256: String) -> Change.Step {
    let enclosure = Enclosure(file: name, sha256: sha256)
    let response = OfficialResponse(
      id: RecordID("response-haley-a1b2"), incidents: [SampleCasebook.incidentID],
      from: Party(name: "Nikki Haley"), enclosures: [enclosure])
    return .create(
      .response(response),
      enclosing: [IncomingFile(path: desk.absolute("my scan.pdf"), enclosure: enclosure)])
  }

  @Test("A file is copied in beside its record, for its owner only, and the original stays")
  func encloses() throws {
    let outcome = try casebook.commit([response("scan.pdf", Fingerprint(of: scan).hex)], store)
    #expect(outcome.stored.map(\.path) == [Deed.responsePath])
    #expect(casebook.folder.bytes(of: Deed.enclosurePath) == scan)
    #expect(casebook.folder.mode(of: Deed.enclosurePath) == 0o600)
    #expect(desk.bytes(of: "my scan.pdf") == scan)
  }

  @Test("Undo moves the copy to the trash with the record, redo brings both back")
  func undoes() throws {
    let outcome = try casebook.commit([response("scan.pdf", Fingerprint(of: scan).hex)], store)
    desk.write("", to: "my scan.pdf")
    let undone = try store.revert(outcome.reversal)
    #expect(
      casebook.folder.files().filter { !$0.hasPrefix(".casedesk-trash/") } == SampleCasebook.files)
    let redone = try store.revert(undone.reversal)
    #expect(redone.stored.map(\.path) == [Deed.responsePath])
    #expect(casebook.folder.bytes(of: Deed.enclosurePath) == scan)
  }

  /// The letter with the scan as its enclosure.
  private func attaching(to letter: Record) throws -> Change.Step {
    guard case .letter(var changed) = letter else { throw Probe.Missing("not a letter") }
    let enclosure = Enclosure(file: "scan.pdf", sha256: Fingerprint(of: scan).hex)
    changed.enclosures.append(enclosure)
    return .replace(
      from: letter, to: .letter(changed),
      enclosing: [IncomingFile(path: desk.absolute("my scan.pdf"), enclosure: enclosure)])
  }

  @Test("A record that is changed takes a file in; undo takes it out again, redo brings it back")
  func attaches() throws {
    let letter = try casebook.load(SampleCasebook.letter, store)
    let outcome = try casebook.commit([attaching(to: letter)], store)
    let attached = casebook.folder.text(of: SampleCasebook.letter)
    #expect(outcome.stored.map(\.path) == [SampleCasebook.letter])
    #expect(outcome.stored.first?.record.enclosures.map(\.file) == ["scan.pdf"])
    #expect(casebook.folder.bytes(of: Deed.enclosurePath) == scan)
    #expect(casebook.folder.mode(of: Deed.enclosurePath) == 0o600)
    desk.write("", to: "my scan.pdf")

    let undone = try store.revert(outcome.reversal)
    #expect(casebook.folder.text(of: SampleCasebook.letter) == SampleCasebook.letterText)
    #expect(
      casebook.folder.files().filter { !$0.hasPrefix(".casedesk-trash/") } == SampleCasebook.files)
    _ = try store.revert(undone.reversal)
    #expect(casebook.folder.text(of: SampleCasebook.letter) == attached)
    #expect(casebook.folder.bytes(of: Deed.enclosurePath) == scan)
  }

  @Test("Once the trash is emptied, a redo that needs a file of it says so and changes nothing")
  func emptiedTrash() throws {
    let letter = try casebook.load(SampleCasebook.letter, store)
    let outcome = try casebook.commit([attaching(to: letter)], store)
    let undone = try store.revert(outcome.reversal)
    let trash = casebook.folder.absolute(".casedesk-trash")
    for name in TestFolder.names(trash) { unlink(trash + "/" + name) }
    let failure = #expect(throws: SaveFailure.self) { try store.revert(undone.reversal) }
    #expect(failure?.sentence.contains("scan.pdf and letter-haley-k7f3.md not saved: ") == true)
    #expect(failure?.sentence.contains(".casedesk-trash/") == true)
    #expect(casebook.folder.files() == SampleCasebook.files)
    #expect(casebook.folder.text(of: SampleCasebook.letter) == SampleCasebook.letterText)
  }

  @Test("Where a record can't be changed, its new file isn't taken in either")
  func attachesNothing() throws {
    let letter = try casebook.load(SampleCasebook.letter, store)
    let other = "enclosures:\n  - file: scan.pdf\n    sha256: " + Fingerprint(of: [1]).hex
    let theirs = SampleCasebook.letterText.replacing("archive-box: 12", with: other)
    casebook.folder.write(theirs, to: SampleCasebook.letter)
    let failure = #expect(throws: SaveFailure.self) {
      try casebook.commit([attaching(to: letter)], store)
    }
    #expect(failure?.sentence.contains("someone else changed enclosures meanwhile") == true)
    #expect(casebook.folder.files() == SampleCasebook.files)
    #expect(casebook.folder.text(of: SampleCasebook.letter) == theirs)
  }

  @Test("An undo leaves a file that a record of the same change lists by then")
  func listedInTheSameChange() throws {
    let letter = try casebook.load(SampleCasebook.letter, store)
    let step = try attaching(to: letter)
    guard case .replace(_, let attached, _) = step, case .letter(var retitled) = attached else {
      Issue.record("not a letter")
      return
    }
    _ = try casebook.commit([step], store)
    // The one that lists it is changed, while another one takes the same file in anew.
    unlink(casebook.folder.absolute(Deed.enclosurePath))
    retitled.title = "The new title"
    let outcome = try casebook.commit(
      [
        response("scan.pdf", Fingerprint(of: scan).hex),
        .replace(from: attached, to: .letter(retitled)),
      ], store)
    let undone = try store.revert(outcome.reversal)
    #expect(undone.removed == [Deed.responsePath])
    #expect(casebook.folder.bytes(of: Deed.enclosurePath) == scan)
  }

  @Test("An undo leaves a file that another record lists by now")
  func listedByAnother() throws {
    let outcome = try casebook.commit([response("scan.pdf", Fingerprint(of: scan).hex)], store)
    let text = SampleCasebook.letterText.replacing(
      "archive-box: 12",
      with: "enclosures:\n  - file: scan.pdf\n    sha256: \(Fingerprint(of: scan).hex)")
    casebook.folder.write(text, to: SampleCasebook.letter)
    let undone = try store.revert(outcome.reversal)
    #expect(undone.removed == [Deed.responsePath])
    #expect(casebook.folder.bytes(of: Deed.enclosurePath) == scan)
    let redone = try store.revert(undone.reversal)
    #expect(redone.stored.map(\.path) == [Deed.responsePath])
  }

  @Test("A file that isn't the one that was chosen is refused, and nothing is saved")
  func changedFile() throws {
    let failure = #expect(throws: SaveFailure.self) {
      try casebook.commit([response("scan.pdf", Fingerprint(of: [1, 2, 3]).hex)], store)
    }
    #expect(
      failure?.sentence == """
        scan.pdf and response-haley-a1b2.md not saved: \(desk.absolute("my scan.pdf")) isn't the \
        file that was chosen any more. Choose it again.
        """)
    #expect(casebook.folder.files() == SampleCasebook.files)
  }

  @Test("An enclosure of the same name is never overwritten; the same file is taken once")
  func taken() throws {
    casebook.folder.write("Other.\n", to: Deed.enclosurePath)
    let step = response("scan.pdf", Fingerprint(of: scan).hex)
    let failure = #expect(throws: SaveFailure.self) { try casebook.commit([step], store) }
    #expect(
      failure?.sentence == """
        cases/2017/detentions-x2m9/enclosures/scan.pdf: another enclosure has this name already. \
        Choose another name.
        """)
    #expect(casebook.folder.text(of: Deed.enclosurePath) == "Other.\n")

    casebook.folder.write(scan, to: Deed.enclosurePath)
    let outcome = try casebook.commit([step], store)
    _ = try store.revert(outcome.reversal)
    // What was there before stays.
    #expect(casebook.folder.bytes(of: Deed.enclosurePath) == scan)
  }

  @Test(
    "A name that leads elsewhere or can't be shown is refused",
    arguments: ["../incident.md", ".hidden", "a/b", "", "tab\t.pdf", "-rf", "\u{202E}fdp.exe"])
  func badNames(_ name: String) throws {
    let failure = #expect(throws: SaveFailure.self) {
      try casebook.commit([response(name, Fingerprint(of: scan).hex)], store)
    }
    #expect(failure?.sentence.contains("120 bytes at most. Choose another name.") == true)
    #expect(casebook.folder.files() == SampleCasebook.files)
  }

  @Test("What is no file can't be enclosed, and its fingerprint can't be taken")
  func noFile() throws {
    desk.makeFolder("folder")
    mkfifo(desk.absolute("pipe"), 0o600)
    for name in ["folder", "pipe"] {
      let path = desk.absolute(name)
      let refusal = #expect(throws: Refusal.self) {
        try RecordFolder.fingerprint(ofFileAt: path)
      }
      #expect(refusal?.sentence == "\(path): this isn't a file. Choose a file.")
    }
    let missing = desk.absolute("missing")
    let refusal = #expect(throws: Refusal.self) { try RecordFolder.fingerprint(ofFileAt: missing) }
    #expect(refusal?.sentence == "\(missing): it isn't there. Look at the folder, then try again.")
    #expect(
      try RecordFolder.fingerprint(ofFileAt: desk.absolute("my scan.pdf")) == Fingerprint(of: scan))
  }
}

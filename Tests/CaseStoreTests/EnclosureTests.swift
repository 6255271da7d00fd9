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
      enclosures: [enclosure])
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

  @Test(
    "A file's own name is cleaned, and made different from those taken",
    arguments: [
      ("/home/ana/Scan 1.pdf", [], "Scan 1.pdf"), ("scan.pdf", ["scan.pdf"], "scan-2.pdf"),
      ("scan.pdf", ["scan.pdf", "scan-2.pdf"], "scan-3.pdf"), ("...", [], "enclosure"),
      ("", [], "enclosure"), ("-rf *", [], "rf -"), ("a\u{1B}[31m\nb.txt", [], "a-31m-b.txt"),
      ("письмо Хейли.pdf", [], "письмо Хейли.pdf"), (".bashrc", [], "bashrc"),
      ("tar.gz", ["tar.gz"], "tar-2.gz"),
    ] as [(String, Set<String>, String)])
  func cleanNames(_ name: String, _ taken: Set<String>, _ clean: String) {
    #expect(EnclosureName.clean(name, taken: taken) == clean)
    #expect(EnclosureName.isClean(clean))
  }

  @Test("A long name keeps its ending and fits")
  func longName() {
    let name = EnclosureName.clean(String(repeating: "д", count: 300) + ".pdf")
    #expect(name.utf8.count <= 120 && name.hasSuffix("д.pdf"))
    #expect(EnclosureName.isClean(name))
  }
}

import CaseModel
import CaseStore
import Testing

@Suite("What an import leaves behind")
struct ImportTests {
  private let casebook: SampleCasebook
  private let store: RecordFolder
  private let original = Array("A mail.\n".utf8)

  init() throws {
    casebook = try SampleCasebook()
    store = try casebook.open()
  }

  private func record(_ id: String = "import-haley-e5f6") -> ImportRecord {
    ImportRecord(
      id: RecordID(id), kind: .mail, date: SampleCasebook.today, originalName: "Re: \u{1B}[31m.eml",
      sha256: Fingerprint(of: original).hex, records: [RecordID("response-haley-a1b2")],
      alreadyThere: 2, notPlaced: ["line 3: “soon”\nisn't a date", "line 9, column 2: \u{202E}x"])
  }

  private func commit(_ record: ImportRecord, original name: String?) throws(SaveFailure)
    -> SaveOutcome
  {
    let response = OfficialResponse(
      id: RecordID("response-haley-a1b2"), incidents: [SampleCasebook.incidentID],
      from: Party(name: "Nikki Haley"))
    let file = name.map {
      IncomingFile(bytes: original, enclosure: Enclosure(file: $0, sha256: record.sha256))
    }
    let change = Change(
      "Imported a mail", [.create(.response(response), enclosing: [])],
      importRecord: KeptImport(record, original: file))
    return try store.commit(change, places: SampleCasebook.places, today: SampleCasebook.today)
  }

  private static let path = "imports/2026/import-haley-e5f6/import.md"
  private static let originalPath = "imports/2026/import-haley-e5f6/enclosures/Re.eml"

  @Test("Its record and the original are filed with the records, for their owner only")
  func filed() throws {
    let outcome = try commit(record(), original: "Re.eml")
    #expect(outcome.stored.map(\.path) == [Deed.responsePath])
    #expect(
      casebook.folder.text(of: ImportTests.path) == """
        ---
        kind: import
        date: 2026-11-24
        recognised: mail
        original-name: "Re: \\x1b[31m.eml"
        sha256: \(Fingerprint(of: original))
        already-there: 2
        enclosures:
          - file: Re.eml
            sha256: \(Fingerprint(of: original))
        ---

        Records that it made or changed:

        - response-haley-a1b2

        Not placed:

        - line 3: “soon” isn't a date
        - line 9, column 2: \\u{202E}x

        """)
    #expect(casebook.folder.bytes(of: ImportTests.originalPath) == original)
    for path in [ImportTests.path, ImportTests.originalPath] {
      #expect(casebook.folder.mode(of: path) == 0o600)
    }
    for path in ["imports", "imports/2026", "imports/2026/import-haley-e5f6"] {
      #expect(casebook.folder.mode(of: path) == 0o700)
    }
  }

  @Test("It is read back as it was, but for what can't stand in a line")
  func readBack() throws {
    _ = try commit(record(), original: "Re.eml")
    var expected = record()
    expected.notPlaced = ["line 3: “soon” isn't a date", "line 9, column 2: \\u{202E}x"]
    guard case .record(let stored)? = store.loadImport(ImportTests.path) else {
      Issue.record("\(String(describing: store.loadImport(ImportTests.path)))")
      return
    }
    #expect(stored.record == expected)
    #expect(stored.enclosures.map(\.file) == ["Re.eml"])
    guard case .file(let path, _)? = store.importPlaces().first else {
      Issue.record("\(store.importPlaces())")
      return
    }
    #expect(path == ImportTests.path)
  }

  @Test("Undo takes it all away with the records, and redo brings every byte back")
  func undone() throws {
    let outcome = try commit(record(), original: "Re.eml")
    let text = casebook.folder.text(of: ImportTests.path)
    let undone = try store.revert(outcome.reversal)
    #expect(
      casebook.folder.files().filter { !$0.hasPrefix(".casedesk-trash/") } == SampleCasebook.files)
    let redone = try store.revert(undone.reversal)
    #expect(casebook.folder.text(of: ImportTests.path) == text)
    #expect(casebook.folder.bytes(of: ImportTests.originalPath) == original)
    #expect(casebook.folder.files().contains(Deed.responsePath))
    // What somebody wrote into it since stays.
    casebook.folder.write("Mine.\n", to: ImportTests.path)
    _ = try store.revert(redone.reversal)
    #expect(casebook.folder.text(of: ImportTests.path) == "Mine.\n")
    #expect(!casebook.folder.files().contains(Deed.responsePath))
  }

  @Test("An import that made no record is kept too")
  func withoutRecords() throws {
    var record = record()
    record.records = []
    record.notPlaced = []
    let change = Change("Imported nothing", [], importRecord: KeptImport(record))
    let outcome = try store.commit(change, places: [:], today: SampleCasebook.today)
    #expect(outcome.stored == [])
    let found = store.loadImport(ImportTests.path)
    if case .record(let stored)? = found { #expect(stored.record == record) }
    #expect(found != nil)
    #expect(
      casebook.folder.text(of: ImportTests.path)?.contains("It made no record and changed none.")
        == true)
  }

  @Test(
    "An id that isn't an import's is refused, and nothing is saved",
    arguments: [
      "haley", "import", "import-../x", "import-/etc/passwd", "IMPORT-X", "import-\u{1B}", "",
    ]
  )
  func refused(_ id: String) throws {
    let failure = #expect(throws: SaveFailure.self) {
      try commit(record(id), original: "Re.eml")
    }
    #expect(failure?.sentence.contains("an import's id begins with import-") == true)
    #expect(failure?.sentence.contains("\u{1B}") == false)
    #expect(casebook.folder.files() == SampleCasebook.files)
  }

  @Test("A link in the way leads nowhere", arguments: ["imports", "imports/2026"])
  func linked(_ path: String) throws {
    let outside = try TestFolder()
    casebook.folder.makeFolder((path.contains("/") ? "imports" : "x"))
    _ = Child.run(["/bin/ln", "-s", outside.path, casebook.folder.absolute(path)])
    #expect(throws: SaveFailure.self) { try commit(record(), original: "Re.eml") }
    #expect(outside.files() == [])
    #expect(!casebook.folder.files().contains(Deed.responsePath))
    guard case .problem? = store.importPlaces().first else {
      Issue.record("\(store.importPlaces())")
      return
    }
  }
}

import CaseModel
import Casework
import Glibc
import Testing

@Suite("A casebook taken out and in")
struct TransferTests {
  typealias Book = TemporaryCasebook
  let book: Book
  let casebook: Casebook

  init() throws {
    book = try Book()
    casebook = try book.open()
  }

  /// A casebook with something of everything.
  private func full() throws -> (Book, Casebook) {
    let book = try Book()
    let casebook = try book.open()
    try book.fill(casebook)
    let scan = Array("A scan.\0\u{FF}".utf8)
    let sha256 = String(repeating: "0", count: 64)
    book.write("not a record", to: book.path + "/cases/2017/chechnya-x2m9/letter-broken.md")
    mkdir(book.path + "/cases/2017/chechnya-x2m9/enclosures", 0o700)
    book.write(
      String(decoding: scan, as: UTF8.self),
      to: book.path + "/cases/2017/chechnya-x2m9/enclosures/Скан (1).pdf")
    book.write("# None yet\n", to: book.path + "/protected-names.txt")
    book.remove(book.path + "/templates/urgent-appeal.txt")
    book.write("Title: Ours\n\nDear <addressee>,\n", to: book.path + "/templates/ours.txt")
    book.write(
      "format: 1\nname: Full\nholidays:\n  - 2017-05-01\n", to: book.path + "/casedesk.yaml")
    _ = casebook.refresh { _ in true }
    let record = ImportRecord(
      id: RecordID("import-a"), kind: .pdf, date: Book.today, originalName: "a.pdf", sha256: sha256)
    _ = try casebook.commit(
      Change("Imported", [], importRecord: KeptImport(record)), today: Book.today)
    return (book, casebook)
  }

  private func exported(_ casebook: Casebook) throws -> [CasebookFile] {
    var files: [CasebookFile] = []
    var export = casebook.exportFiles()
    while let file = try export.next() { files.append(file) }
    return files
  }

  @Test("Everything comes out in an order that is always the same")
  func order() throws {
    let (book, casebook) = try full()
    book.write("", to: book.path + "/cases/2017/chechnya-x2m9/notes.txt")
    symlink("/etc/passwd", book.path + "/cases/2017/chechnya-x2m9/letter-link.md")
    symlink("/etc", book.path + "/cases/2018")
    let export = casebook.exportFiles()
    #expect(
      export.paths == [
        "casedesk.yaml", "protected-names.txt", "templates/advocacy-letter.txt",
        "templates/follow-up-on-unanswered-asks.txt", "templates/ours.txt",
        "cases/2017/chechnya-x2m9/enclosures/Скан (1).pdf", "cases/2017/chechnya-x2m9/incident.md",
        "cases/2017/chechnya-x2m9/letter-broken.md",
        "cases/2017/chechnya-x2m9/letter-haley-k7f3.md",
        "imports/2024/import-a/import.md",
      ])
    #expect(
      export.leftOut.map(\.path) == [
        "cases/2017/chechnya-x2m9/letter-link.md", "cases/2017/chechnya-x2m9/notes.txt",
        "cases/2018",
      ])
    #expect(try exported(casebook).map(\.path) == export.paths)
  }

  @Test("Taken into an empty casebook, every byte is the same; undo and redo do it all")
  func roundTrip() throws {
    let (other, source) = try full()
    defer { withExtendedLifetime(other) {} }
    let files = try exported(source)
    #expect(files.count == 10)
    let empty = try exported(casebook)
    let report = try casebook.restoreFiles(files, today: Book.today)
    #expect(report.sentence == "Took in a casebook of 10 files")
    #expect(report.remarks == [])
    #expect(try exported(casebook) == files)
    #expect(casebook.settings.name == "Full")
    #expect(try casebook.everything() == source.everything())
    #expect(try casebook.everything() == book.openAnew().everything())
    _ = try casebook.undo()
    #expect(try exported(casebook) == empty)
    #expect(casebook.settings.name == "Test")
    _ = casebook.refresh { _ in true }
    #expect(try casebook.everything() == [])
  }

  @Test(
    "A casebook that isn't empty is left as it is", arguments: ["record", "import", "template"])
  func occupied(_ what: String) throws {
    let (other, source) = try full()
    let files = withExtendedLifetime(other) { (try? exported(source)) ?? [] }
    #expect(files.count == 10)
    switch what {
    case "record": try book.fill(casebook)
    case "import":
      mkdir(book.path + "/imports", 0o700)
      mkdir(book.path + "/imports/2017", 0o700)
      mkdir(book.path + "/imports/2017/import-a", 0o700)
    default: book.write("Mine", to: book.path + "/templates/advocacy-letter.txt")
    }
    let before = try exported(casebook)
    let refusal = #expect(throws: Refusal.self) {
      try casebook.restoreFiles(files, today: Book.today)
    }
    #expect(refusal?.sentence.hasPrefix("The casebook isn't filled, since it isn't empty") == true)
    #expect(try exported(casebook) == before)
  }

  @Test(
    "Settings that can't be read, or are a newer program's, are told before anything is written")
  func settings() throws {
    for text in ["format: 1\nname: [x]\n", "format: 99\n", "", "\u{FEFF}format: 1\n"] {
      let files = [
        CasebookFile(path: "cases/2017/a/incident.md", bytes: Array("x".utf8)),
        CasebookFile(path: "casedesk.yaml", bytes: Array(text.utf8)),
      ]
      let refusal = #expect(throws: Refusal.self) {
        try casebook.restoreFiles(files, today: Book.today)
      }
      #expect(refusal?.sentence.contains("othing was taken in") == true)
      #expect(book.snapshot() == [:])
    }
  }
}

@Suite("Hostile names in what is taken in")
struct HostileNameTests {
  typealias Book = TemporaryCasebook

  /// Places in a casebook, with a name in the place of `*`.
  private static let places = [
    "*", "cases/*", "cases/2017/*", "cases/2017/a/*", "cases/2017/a/enclosures/*", "templates/*",
    "imports/*", "imports/2017/*", "imports/2017/import-a/*",
    "imports/2017/import-a/enclosures/*", "*/2017/a/incident.md", "cases/*/a/incident.md",
    "cases/2017/*/incident.md",
  ]

  private static let names = [
    "", ".", "..", "../x", "../../etc/passwd", "../../../../../../tmp/evil", "/etc/passwd", "~/x",
    "x/../../y", ".hidden", ".git", ".git/config", ".casedesk-journal", ".casedesk-lock",
    ".casedesk-part-00112233", "letter-\0.md", "letter-\u{1B}[2J.md", "letter-\n.md", "a\rb",
    "letter-\u{202E}dm.exe", "CASES", "Casedesk.yaml", "INCIDENT.MD", "Letter-a.md", "letter-A.md",
    "incident.md ", "incident.md/", "incident.md.", "incident.md\\..\\x", "C:\\x", "..\\..\\x",
    "letter-\(String(repeating: "a", count: 300)).md", String(repeating: "a", count: 5_000),
    "letter-é.md", "con", "nul.txt", "-rf", "--", "$(id)", "`id`", "%2e%2e%2f", "a;b", "a|b",
    "a\"b",
    "incident.md\u{0}.txt", "\u{FEFF}incident.md", "ıncident.md", "🦊", "{}", "*",
  ]

  /// Every name in every place where no file of a casebook could be.
  static let paths: [String] = places.flatMap { place in
    names.map { name in
      place.split(separator: "*", omittingEmptySubsequences: false)
        .joined(separator: name)
    }
  }

  @Test("None of hundreds of hostile paths is written, in the casebook or outside")
  func refused() throws {
    let book = try Book()
    let casebook = try book.open()
    let before = TreeSnapshot(book.path)
    var refused = 0
    for path in HostileNameTests.paths {
      let files = [CasebookFile(path: path, bytes: Array("Evil.\n".utf8))]
      do throws(Refusal) {
        _ = try casebook.restoreFiles(files, today: Book.today)
        // What is a name like others as an enclosure or an incident's folder.
        let isInside = HostileNameTests.harmless.contains(path)
        #expect(isInside, "\(path.debugDescription)")
        _ = try casebook.undo()
        book.remove(book.path + "/.casedesk-trash")
        for folder in ["cases/2017", "imports/2017", "imports"] { rmdir(book.path + "/" + folder) }
      } catch {
        refused += 1
        #expect(
          !error.sentence.unicodeScalars.contains { $0.properties.generalCategory == .control })
        #expect(error.sentence.contains("nothing was taken in"), "\(path.debugDescription)")
      }
    }
    #expect(refused > 500, "\(refused)")
    #expect(TreeSnapshot(book.path).lines.map(\.name) == before.lines.map(\.name))
    #expect(access("/tmp/evil", F_OK) != 0)
  }

  private static let harmless: Set<String> = [
    "cases/2017/con/incident.md", "cases/2017/a/enclosures/con", "cases/2017/a/enclosures/nul.txt",
    "cases/2017/a/enclosures/INCIDENT.MD", "cases/2017/a/enclosures/CASES",
    "cases/2017/a/enclosures/Casedesk.yaml", "cases/2017/a/enclosures/Letter-a.md",
    "cases/2017/a/enclosures/letter-A.md", "cases/2017/a/enclosures/letter-é.md",
    "cases/2017/a/enclosures/incident.md.", "cases/2017/a/enclosures/ıncident.md",
    "imports/2017/import-a/enclosures/con", "imports/2017/import-a/enclosures/nul.txt",
    "imports/2017/import-a/enclosures/INCIDENT.MD", "imports/2017/import-a/enclosures/CASES",
    "imports/2017/import-a/enclosures/Casedesk.yaml",
    "imports/2017/import-a/enclosures/Letter-a.md", "imports/2017/import-a/enclosures/letter-A.md",
    "imports/2017/import-a/enclosures/letter-é.md", "imports/2017/import-a/enclosures/incident.md.",
    "imports/2017/import-a/enclosures/ıncident.md", "templates/nul.txt",
  ]

  @Test(
    "A link or another thing that was planted in the way is never written through",
    arguments: [
      "cases", "imports", "templates", "casedesk.yaml", "protected-names.txt", "cases/2017",
    ], ["folder", "file", "device", "pipe"])
  func planted(_ place: String, _ kind: String) throws {
    let book = try Book()
    let casebook = try book.open()
    let outside = book.root + "/outside"
    mkdir(outside, 0o700)
    book.write("Mine.\n", to: outside + "/file")
    let path = book.path + "/" + place
    book.remove(path)
    switch kind {
    case "folder": symlink(outside, path)
    case "file": symlink(outside + "/file", path)
    case "device": symlink("/dev/null", path)
    default: mkfifo(path, 0o600)
    }
    let before = TreeSnapshot(outside)
    let files = [
      "casedesk.yaml", "protected-names.txt", "templates/ours.txt", "cases/2017/a/incident.md",
      "cases/2017/a/enclosures/x.pdf", "imports/2017/import-a/import.md",
    ].map { path in
      CasebookFile(path: path, bytes: Array("format: 1\nname: Evil\n".utf8))
    }
    #expect(throws: Refusal.self) { try casebook.restoreFiles(files, today: Book.today) }
    #expect(TreeSnapshot(outside) == before)
    let all = TreeSnapshot(book.path).lines.map(\.name)
    #expect(!all.contains { $0.hasSuffix("/incident.md") || $0.hasSuffix("/import.md") })
  }
}

extension String {
  /// The path that a line of a snapshot begins with.
  fileprivate var name: String {
    firstRange(of: " mode ").map { String(self[..<$0.lowerBound]) } ?? self
  }
}

@Suite("Protected names, and a new index")
struct ProtectedNameTests {
  typealias Book = TemporaryCasebook

  @Test("Protected names are read one a line, without comments, and kept to their owner")
  func names() throws {
    let book = try Book()
    let casebook = try book.open()
    #expect(try casebook.protectedNames() == [])
    #expect(access(book.path + "/protected-names.txt", F_OK) != 0)
    let file = book.path + "/protected-names.txt"
    book.write(
      "\u{FEFF}# Witnesses\r\nЗарема Алиева\r\n\n  Movsar  # her brother\n#\n   \nA. B.", to: file)
    chmod(file, 0o644)
    #expect(try casebook.protectedNames() == ["Зарема Алиева", "Movsar", "A. B."])
    var status = stat()
    #expect(lstat(file, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test(
    "Names that can't be read are told, never taken for none",
    arguments: ["bytes", "link", "folder"])
  func unreadable(_ kind: String) throws {
    let book = try Book()
    let casebook = try book.open()
    let file = book.path + "/protected-names.txt"
    switch kind {
    case "bytes":
      let stream = fopen(file, "wb")
      fwrite([UInt8]([0x41, 0xFF, 0x0A]), 1, 3, stream)
      fclose(stream)
    case "link": symlink("/etc/passwd", file)
    default: mkdir(file, 0o700)
    }
    let refusal = #expect(throws: Refusal.self) { try casebook.protectedNames() }
    #expect(refusal?.sentence.hasPrefix("protected-names.txt: the protected names c") == true)
  }

  @Test("An index made anew holds the same, and a stopped one goes on")
  func rebuilt() throws {
    let book = try Book()
    book.addMany(incidents: 10, letters: 5)
    let casebook = try book.open()
    let before = try casebook.everything()
    #expect(casebook.rebuildIndex { _ in true }.isComplete)
    #expect(try casebook.everything() == before)
    #expect(!casebook.rebuildIndex { _ in false }.isComplete)
    #expect(casebook.needsRefresh)
    #expect(casebook.refresh { _ in true }.isComplete)
    #expect(try casebook.everything() == before)
  }
}

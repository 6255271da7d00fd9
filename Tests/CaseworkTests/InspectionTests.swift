import CaseModel
import Casework
import Glibc
import Testing

@Suite("A look at every file")
struct InspectionTests {
  typealias Book = TemporaryCasebook
  let book: Book
  let casebook: Casebook

  init() throws {
    book = try Book()
    casebook = try book.open()
    try book.fill(casebook)
  }

  private var folder: String { book.path + "/cases/2017/chechnya-x2m9" }
  private static let folder = "cases/2017/chechnya-x2m9"

  /// A follow-up written by hand, with more fields.
  private func followUp(_ name: String, _ fields: String, incident: String = "chechnya-x2m9") {
    let text = "---\ntitle: Ask\nincidents:\n  - \(incident)\nstatus: open\n\(fields)---\n"
    book.write(text, to: folder + "/\(name).md")
  }

  private func letter(_ fields: String) {
    book.write(
      """
      ---
      title: To Haley
      incidents:
        - chechnya-x2m9
      kind: other
      delivery: sent
      \(fields)
      ---

      """, to: folder + "/letter-second.md")
  }

  /// What is found besides the permissions of files that a test wrote as others do.
  private func inspect() -> InspectionReport {
    _ = casebook.refresh { _ in true }
    var report = casebook.inspect()
    report.findings.removeAll { $0.kind == .permissions }
    return report
  }

  @Test("A casebook that is in order has nothing to be told of")
  func inOrder() {
    let report = inspect()
    #expect(report.findings == [])
    #expect(report.isComplete)
    #expect(report.records == 2 && report.enclosures == 0 && report.imports == 0)
  }

  @Test("A record that can't be read is told with its place")
  func broken() {
    book.replace("status: open", by: "status: dancing", in: book.incidentFile)
    let report = inspect()
    #expect(report.findings.map(\.kind) == [.brokenRecord, .danglingLink])
    #expect(report.findings.map(\.severity) == [.error, .warning])
    #expect(report.findings.first?.problem.line == 3)
    #expect(report.findings.first?.problem.path == InspectionTests.folder + "/incident.md")
  }

  @Test(
    "Links that lead nowhere are told, each with its field and place",
    arguments: [
      ("letters", "letters:\n  - letter-none\n", 7, 5),
      ("responses", "responses:\n  - letter-haley-k7f3\n  - response-none\n", 8, 5),
      ("follows", "follows: follow-up-none\n", 6, 10),
    ])
  func dangling(_ field: String, _ fields: String, _ line: Int, _ column: Int) {
    followUp("follow-up-a", fields)
    let finding = inspect().findings.first
    #expect(finding?.kind == .danglingLink)
    #expect(finding?.field == field)
    #expect(finding?.problem.line == line && finding?.problem.column == column)
    #expect(
      finding?.problem.message.hasPrefix("The field \(field) names ") == true
        && finding?.problem.message.contains("-none, which no record") == true)
  }

  @Test("The same id in two folders is told, and both files stay as they are")
  func duplicate() {
    mkdir(book.path + "/cases/2016", 0o700)
    mkdir(book.path + "/cases/2016/other", 0o700)
    book.write(
      "---\ntitle: Other\nstatus: open\nverification: likely\n---\n",
      to: book.path + "/cases/2016/other/incident.md")
    followUp("follow-up-a", "")
    let text = book.text(folder + "/follow-up-a.md")
    book.write(text, to: book.path + "/cases/2016/other/follow-up-a.md")
    let findings = inspect().findings.filter { $0.kind == .duplicateID }
    #expect(
      findings.map(\.sentence) == [
        """
        cases/2016/other/follow-up-a.md: follow-up-a is also the record \
        cases/2017/chechnya-x2m9/follow-up-a.md, so the desk shows one of them. Rename one.
        """
      ])
  }

  @Test(
    "A clock that can't be computed is told",
    arguments: [
      ("clock: days 60", "clock", 7), ("sent: 2017-04\nclock: days 60", "sent", 7),
      ("sent: 2017-04-17\nclock: ministry", "clock", 8),
    ])
  func clocks(_ fields: String, _ field: String, _ line: Int) {
    letter(fields)
    let findings = inspect().findings
    #expect(findings.map(\.kind) == [.clock])
    #expect(findings.first?.field == field)
    #expect(findings.first?.problem.line == line)
    #expect(findings.first?.problem.message.hasPrefix("Its clock can't be computed, since") == true)
  }

  @Test("Enclosures that changed, went or came are told; those that are as recorded aren't")
  func enclosures() throws {
    let taken = try casebook.incomingFile(
      at: book.write("A scan.\n", named: "scan.pdf"), taken: [])
    let other = try casebook.incomingFile(
      at: book.write("Another.\n", named: "other.pdf"), taken: [])
    let letter = try casebook.record(Book.haley)
    guard case .letter(var changed) = letter else { return }
    changed.enclosures = [taken.enclosure, other.enclosure]
    _ = try casebook.commit(
      Change(
        "Attached",
        [.replace(from: letter, to: .letter(changed), enclosing: [taken, other])]),
      today: Book.today)
    #expect(inspect().findings == [])
    #expect(inspect().enclosures == 2)
    book.write("Changed.\n", to: folder + "/enclosures/scan.pdf")
    book.remove(folder + "/enclosures/other.pdf")
    book.write("New.\n", to: folder + "/enclosures/new\u{1B}.pdf")
    chmod(folder + "/enclosures/scan.pdf", 0o600)
    chmod(folder + "/enclosures/new\u{1B}.pdf", 0o600)
    let findings = inspect().findings
    #expect(findings.map(\.kind) == [.changedEnclosure, .missingEnclosure, .unlistedEnclosure])
    #expect(
      findings.map(\.problem.path) == [
        InspectionTests.folder + "/letter-haley-k7f3.md",
        InspectionTests.folder + "/letter-haley-k7f3.md",
        InspectionTests.folder + "/enclosures/new\\u{1B}.pdf",
      ])
    #expect(findings.first?.problem.line != nil)
  }

  @Test("An import's original that changed or went is told", arguments: [false, true])
  func originals(_ isGone: Bool) throws {
    var file = try casebook.incomingFile(at: book.write("A mail.\n", named: "a.eml"), taken: [])
    file.enclosure.file = "a.eml"
    let record = ImportRecord(
      id: RecordID("import-a"), kind: .mail, date: Book.today, originalName: "a.eml",
      sha256: file.enclosure.sha256)
    _ = try casebook.commit(
      Change("Imported", [], importRecord: KeptImport(record, original: file)), today: Book.today)
    #expect(inspect().findings == [])
    #expect(inspect().imports == 1)
    let original = book.path + "/imports/2024/import-a/enclosures/a.eml"
    if isGone { book.remove(original) } else { book.write("Changed.\n", to: original) }
    let findings = inspect().findings
    #expect(findings.map(\.kind) == [isGone ? .missingOriginal : .changedOriginal])
    #expect(findings.first?.problem.path == "imports/2024/import-a/import.md")
  }

  @Test("Files that aren't records are told, hidden ones left alone")
  func strangers() {
    for path in [
      "cases/readme.txt", "cases/2017/Note", "cases/2017/chechnya-x2m9/notes.txt",
      "cases/2017/chechnya-x2m9/.DS_Store", "cases/2017/chechnya-x2m9/Letter.md",
      "cases/2017/chechnya-x2m9/letter-a.md.kept-00112233",
    ] {
      book.write("x", to: book.path + "/" + path)
    }
    let findings = inspect().findings
    #expect(findings.map(\.kind) == Array(repeating: .stranger, count: 5))
    #expect(
      findings.map(\.problem.path).sorted() == [
        "cases/2017/Note", "cases/2017/chechnya-x2m9/Letter.md",
        "cases/2017/chechnya-x2m9/letter-a.md.kept-00112233",
        "cases/2017/chechnya-x2m9/notes.txt", "cases/readme.txt",
      ])
  }

  @Test("An outcome of an ask that isn't there, and a field against the rules, are told")
  func rules() {
    book.write(
      """
      ---
      incidents:
        - chechnya-x2m9
      letters:
        - letter-haley-k7f3
      from:
        name: Nikki Haley
      kind: reply
      outcomes:
        - letter: letter-haley-k7f3
          ask: 7
          outcome: refused
        - letter: letter-haley-k7f3
          ask: 1
          outcome: refused
        - letter: letter-haley-k7f3
          ask: 1
          outcome: granted
      ---

      """, to: folder + "/response-a.md")
    let findings = inspect().findings
    #expect(findings.map(\.kind) == [.field, .strayOutcome])
    #expect(findings.map(\.field) == ["outcomes", "outcomes"])
    #expect(findings.last?.problem.line == 10)
  }

  @Test("Templates and protected names that can't be read are told")
  func unreadable() {
    book.write("no fields\n<", to: book.path + "/templates/ours.txt")
    symlink("/etc/passwd", book.path + "/protected-names.txt")
    let findings = inspect().findings.filter { $0.kind == .unreadable }
    #expect(findings.contains { $0.problem.path == "protected-names.txt" })
  }

  @Test("What can be mended without losing anything is mended, and nothing else is touched")
  func fixed() throws {
    book.addMany(incidents: 3, letters: 2)
    book.write("x", to: folder + "/.casedesk-part-00112233")
    book.write("x", to: book.path + "/templates/.casedesk-part-00112244")
    book.write("mine", to: folder + "/notes.txt")
    chmod(book.incidentFile, 0o644)
    chmod(folder, 0o755)
    let report = casebook.inspect()
    #expect(Set(report.findings.map(\.kind)) == [.leftover, .permissions, .index, .stranger])
    #expect(report.findings.count { $0.kind == .leftover } == 2)
    let notes = book.text(folder + "/notes.txt")
    let fixed = casebook.fix(report)
    #expect(fixed.remarks == [])
    #expect(fixed.done.count == 3)
    #expect(fixed.done.first == "Removed working files: 2.")
    #expect(fixed.done.last == "Made the index anew.")
    #expect(book.text(folder + "/notes.txt") == notes)
    #expect(casebook.inspect().findings.map(\.kind) == [.stranger])
    var status = stat()
    #expect(lstat(folder, &status) == 0 && status.st_mode & 0o777 == 0o700)
    #expect(lstat(book.incidentFile, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(try casebook.count(of: .letter) == 7)
  }

  @Test("A look that is stopped says so, and changes nothing")
  func stopped() {
    let before = TreeSnapshot(book.path)
    var calls = 0
    let report = casebook.inspect { done, total in
      calls += 1
      return done < 1
    }
    #expect(!report.isComplete && calls > 0)
    #expect(TreeSnapshot(book.path) == before)
  }

  @Test("In a casebook that can't be written all is told and nothing mended")
  func readOnly() throws {
    book.replace("format: 1", by: "format: 99", in: book.path + "/casedesk.yaml")
    chmod(book.incidentFile, 0o644)
    let casebook = try book.open()
    let report = casebook.inspect()
    #expect(report.findings.map(\.kind) == [.permissions])
    #expect(casebook.fix(report).remarks.first?.hasPrefix("Nothing was mended. ") == true)
    #expect(casebook.inspect().findings == report.findings)
  }
}

extension TemporaryCasebook {
  /// Writes a file beside the casebook, and says where it is.
  fileprivate func write(_ text: String, named name: String) -> String {
    write(text, to: root + "/" + name)
    return root + "/" + name
  }
}

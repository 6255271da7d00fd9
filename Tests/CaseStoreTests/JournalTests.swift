import CaseModel
import CaseStore
import Glibc
import Testing

@Suite("The intent journal")
struct JournalTests {
  /// A casebook in which a change of two records was interrupted before the letter was changed.
  private func interrupted() throws -> SampleCasebook {
    let scan = try Deed.scanFolder()
    let exchange = try Deed.pair.trace(scan).calls.first { $0.line.contains("RENAME_EXCHANGE") }
    let casebook = try SampleCasebook()
    _ = try Probe.run(
      Deed.pair.arguments(casebook, scan: scan),
      injecting: "renameat2:signal=KILL:when=\(try #require(exchange).index)")
    #expect(casebook.folder.files().contains(".casedesk-journal"))
    #expect(casebook.folder.files().contains(Deed.responsePath))
    #expect(casebook.folder.text(of: SampleCasebook.letter) == SampleCasebook.letterText)
    return casebook
  }

  @Test("A change that was interrupted is carried out at the next start, which says so")
  func carriedOut() throws {
    let casebook = try interrupted()
    let store = try casebook.open()
    #expect(
      store.openingRemarks == [
        """
        A change that was interrupted has been carried out: scan.pdf, response-haley-a1b2.md, \
        letter-haley-k7f3.md and follow-up-call-p3ax.md.
        """
      ])
    try Deed.reopen(casebook, "carried out")
    #expect(Deed.pair.isDone(casebook, "carried out"))
  }

  @Test("A desk that was open all the time carries it out before its own next save")
  func carriedOutBeforeSave() throws {
    let scan = try Deed.scanFolder()
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let exchange = try Deed.pair.trace(scan).calls.first { $0.line.contains("RENAME_EXCHANGE") }
    _ = try Probe.run(
      Deed.pair.arguments(casebook, scan: scan),
      injecting: "renameat2:signal=KILL:when=\(try #require(exchange).index)")
    let incident = try casebook.load(SampleCasebook.incident, store)
    guard case .incident(var changed) = incident else { return }
    changed.status = .closed
    let outcome = try casebook.commit([.replace(from: incident, to: .incident(changed))], store)
    #expect(outcome.remarks.count == 1)
    #expect(casebook.folder.text(of: SampleCasebook.letter) == Deed.pair.newLetter)
    #expect(casebook.folder.files().contains(Deed.responsePath))
  }

  @Test("Where a file was changed since the crash, the change is taken back and our version kept")
  func takenBack() throws {
    let casebook = try interrupted()
    casebook.folder.write("Theirs.\n", to: SampleCasebook.letter)
    let store = try casebook.open()
    #expect(
      store.openingRemarks.last == """
        A change that was interrupted was taken back, since its files changed meanwhile: scan.pdf, \
        response-haley-a1b2.md, letter-haley-k7f3.md and follow-up-call-p3ax.md.
        """)
    #expect(casebook.folder.text(of: SampleCasebook.letter) == "Theirs.\n")
    let files = casebook.folder.files()
    let kept = files.filter { $0.hasPrefix(SampleCasebook.letter + ".kept-") }
    #expect(kept.map { casebook.folder.text(of: $0) } == [Deed.pair.newLetter])
    #expect(files == (SampleCasebook.files + kept).sorted())
  }

  @Test("A read-only casebook with an interrupted change says so and changes nothing")
  func readOnly() throws {
    let casebook = try interrupted()
    casebook.folder.write("format: 2\nname: Newer\n", to: "casedesk.yaml")
    let files = casebook.folder.files()
    let store = try casebook.open()
    #expect(
      store.openingRemarks == [
        """
        A change was interrupted here, as .casedesk-journal says. Open the casebook where it can be \
        changed, so that it is finished.
        """
      ])
    #expect(casebook.folder.files() == files)
  }

  /// Journals that the desk must not follow.
  private static let bad: [(name: String, bytes: [UInt8])] = [
    ("empty", []), ("text", Array("Dear diary\n".utf8)), ("bytes", [0, 255, 10, 0xC3]),
    ("heading only", sealed([])),
    ("another version", sealed(["casedesk-journal 2", replace(SampleCasebook.letter)])),
    ("no fingerprint", Array("casedesk-journal 1\n\(replace(SampleCasebook.letter))\n".utf8)),
    (
      "changed afterwards",
      Array(
        String(
          decoding: sealed(["casedesk-journal 1", replace(SampleCasebook.letter)]), as: UTF8.self
        )
        .replacing("cases/2017", with: "cases/2016").utf8)
    ),
    ("outside", sealed(["casedesk-journal 1", replace("../../etc/passwd")])),
    ("not a record", sealed(["casedesk-journal 1", replace("casedesk.yaml")])),
    ("dots", sealed(["casedesk-journal 1", replace("cases/2017/../../letter-x.md")])),
    (
      "a working name that is none",
      sealed([
        "casedesk-journal 1",
        "- \(Fingerprint(of: []).hex) incident.md/cases/2017/detentions-x2m9/letter-x.md",
      ])
    ),
    (
      "a removal to elsewhere",
      sealed([
        "casedesk-journal 1", "\(Fingerprint(of: []).hex) - ../x/\(SampleCasebook.letter)",
      ])
    ),
    ("nothing to nothing", sealed(["casedesk-journal 1", "- - x/\(SampleCasebook.letter)"])),
  ]

  private static func replace(_ path: String) -> String {
    let before = Fingerprint(of: Array(SampleCasebook.letterText.utf8)).hex
    let after = Fingerprint(of: []).hex
    let name = path.split(separator: "/").last ?? ""
    return
      "\(before) \(after) .casedesk-swap-\(before.prefix(16))-\(after.prefix(16))-00112233-\(name)/\(path)"
  }

  private static func sealed(_ lines: [String]) -> [UInt8] {
    let body = Array(lines.map { $0 + "\n" }.joined().utf8)
    return body + Array("end \(Fingerprint(of: body).hex)\n".utf8)
  }

  @Test(
    "A journal that is damaged or foreign is set aside, and touches nothing", arguments: bad.indices
  )
  func setAside(_ index: Int) throws {
    let (name, bytes) = JournalTests.bad[index]
    let casebook = try SampleCasebook()
    casebook.folder.write(bytes, to: ".casedesk-journal")
    let store = try casebook.open()
    #expect(store.openingRemarks.count == 1, "\(name)")
    #expect(
      store.openingRemarks.first?.hasPrefix(
        ".casedesk-journal isn't one that the desk can read, so it did nothing with it but call it")
        == true)
    let kept = casebook.folder.files().filter { $0.hasPrefix("casedesk-journal.kept-") }
    #expect(kept.map { casebook.folder.bytes(of: $0) } == [bytes])
    #expect(casebook.folder.files() == (SampleCasebook.files + kept).sorted())
    #expect(casebook.folder.text(of: SampleCasebook.letter) == SampleCasebook.letterText)
    #expect(try casebook.open().openingRemarks == [])
  }

  @Test("A journal whose files are gone changes nothing else")
  func stale() throws {
    let casebook = try SampleCasebook()
    let path = "cases/2016/gone-a1b2/letter-gone-c3d4.md"
    casebook.folder.write(
      JournalTests.sealed(["casedesk-journal 1", JournalTests.replace(path)]),
      to: ".casedesk-journal")
    let store = try casebook.open()
    #expect(store.openingRemarks.count == 1)
    #expect(casebook.folder.files() == SampleCasebook.files)
  }

  @Test(
    "A link, a pipe or a folder in the journal's place is set aside",
    arguments: ["link", "pipe", "folder"])
  func otherThings(_ what: String) throws {
    let casebook = try SampleCasebook()
    let path = casebook.folder.absolute(".casedesk-journal")
    switch what {
    case "link": symlink("/etc/passwd", path)
    case "pipe": mkfifo(path, 0o600)
    default: mkdir(path, 0o700)
    }
    let store = try casebook.open()
    #expect(store.openingRemarks.count == 1)
    #expect(access(path, F_OK) != 0)
    let letter = try casebook.load(SampleCasebook.letter, store)
    #expect(try casebook.commit([.delete(letter)], store).remarks == [])
  }
}

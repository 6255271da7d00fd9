import CaseModel
import CaseStore
import Glibc
import Testing

/// What the probe does to a sample casebook, and what must be true whenever it is interrupted.
enum Deed: String, CaseIterable, CustomTestStringConvertible {
  case save, new, attach, delete, pair, imports

  var testDescription: String { rawValue }

  static let responsePath = "cases/2017/detentions-x2m9/response-haley-a1b2.md"
  static let newPath = "cases/2017/detentions-x2m9/follow-up-write-again-c3d4.md"
  static let enclosurePath = "cases/2017/detentions-x2m9/enclosures/scan.pdf"

  static let importPath = "imports/2026/import-scan-e5f6/import.md"
  static let originalPath = "imports/2026/import-scan-e5f6/enclosures/scan.pdf"

  func arguments(_ casebook: SampleCasebook, scan: TestFolder) -> [String] {
    switch self {
    case .save: ["save", casebook.path, SampleCasebook.letter, "The new title"]
    case .new: ["new", casebook.path, SampleCasebook.incident, "follow-up-write-again-c3d4"]
    case .attach:
      [
        "attach", casebook.path, SampleCasebook.letter, "The new title",
        scan.absolute("scan.pdf"), Fingerprint(of: Deed.scanned).hex,
      ]
    case .delete: ["delete", casebook.path, SampleCasebook.followUp]
    case .pair:
      [
        "pair", casebook.path, SampleCasebook.incident, SampleCasebook.letter, "The new title",
        "response-haley-a1b2", scan.absolute("scan.pdf"),
        Fingerprint(of: Deed.scanned).hex, SampleCasebook.followUp,
      ]
    case .imports:
      [
        "import", casebook.path, SampleCasebook.incident, "response-haley-a1b2",
        "import-scan-e5f6", scan.absolute("scan.pdf"), Fingerprint(of: Deed.scanned).hex,
      ]
    }
  }

  static let scanned = Array("A scan.\n".utf8)

  static func scanFolder() throws -> TestFolder {
    let folder = try TestFolder()
    folder.write(scanned, to: "scan.pdf")
    return folder
  }

  /// The files' names when the deed isn't done, and when it is.
  var files: (before: [String], after: [String]) {
    let all = SampleCasebook.files
    return switch self {
    case .save: (all, all)
    case .new: (all, (all + [Deed.newPath]).sorted())
    case .attach: (all, (all + [Deed.enclosurePath]).sorted())
    case .delete: (all, all.filter { $0 != SampleCasebook.followUp })
    case .pair:
      (
        all,
        (all + [Deed.responsePath, Deed.enclosurePath]).filter { $0 != SampleCasebook.followUp }
          .sorted()
      )
    case .imports:
      (all, (all + [Deed.responsePath, Deed.importPath, Deed.originalPath]).sorted())
    }
  }

  /// What the letter's file holds when the deed is done.
  var newLetter: String {
    let text = SampleCasebook.letterText
    let retitled = text.replacing("'The old title'", with: "The new title")
    return switch self {
    case .new, .delete, .imports: text
    case .save, .pair: retitled
    case .attach:
      retitled.replacing(
        "sent: 2017-04-17\n",
        with: """
          sent: 2017-04-17
          enclosures:
            - file: scan.pdf
              sha256: \(Fingerprint(of: Deed.scanned))

          """)
    }
  }

  /// Whether the deed is done, as a whole; records an issue where it is half done.
  func isDone(_ casebook: SampleCasebook, _ comment: Comment) -> Bool {
    let folder = casebook.folder
    // The trash keeps what was deleted.
    let files = folder.files().filter { !$0.hasPrefix(".casedesk-trash/") }
    let letter = folder.text(of: SampleCasebook.letter)
    let isDone =
      switch self {
      case .save, .attach, .pair: letter == newLetter
      case .new: files.contains(Deed.newPath)
      case .delete: !files.contains(SampleCasebook.followUp)
      case .imports: files.contains(Deed.importPath)
      }
    #expect(files == (isDone ? self.files.after : self.files.before), comment)
    #expect(letter == (isDone ? newLetter : SampleCasebook.letterText), comment)
    #expect(folder.text(of: SampleCasebook.incident) == SampleCasebook.incidentText, comment)
    if files.contains(SampleCasebook.followUp) {
      #expect(folder.text(of: SampleCasebook.followUp) == SampleCasebook.followUpText, comment)
    }
    for path in [Deed.enclosurePath, Deed.originalPath] where files.contains(path) {
      #expect(folder.bytes(of: path) == Deed.scanned, comment)
    }
    return isDone
  }

  /// What the deed asks of the system when nothing goes wrong.
  func trace(_ scan: TestFolder, injecting injections: String...) throws -> Trace {
    let casebook = try SampleCasebook()
    return try Probe.trace(arguments(casebook, scan: scan), in: casebook.folder, injections)
  }

  /// Opens the casebook and reads all of it, as the next start does.
  static func reopen(_ casebook: SampleCasebook, _ comment: Comment) throws {
    let (_, problems) = SampleCasebook.everything(try casebook.open())
    #expect(problems == [], comment)
  }
}

@Suite("Killed in the middle")
struct CrashTests {
  @Test(
    "Whichever system call it is killed at, a deed is whole or absent", arguments: Deed.allCases)
  func killedAtEveryCall(_ deed: Deed) throws {
    let scan = try Deed.scanFolder()
    let trace = try deed.trace(scan)
    #expect(trace.fileCalls.count > 40)
    var undone = 0
    var done = 0
    for call in trace.calls where call.name != "exit_group" {
      // How often memory is asked for varies from run to run.
      let isSure = trace.fileCalls.contains { $0.line == call.line }
      if try isDone(deed, scan, killedAt: call, isSure: isSure) { done += 1 } else { undone += 1 }
    }
    #expect(undone > 20 && done > 3, "\(deed): \(undone) times absent, \(done) times whole")
  }

  @Test(
    "Killed again while the next start repairs, a change of two records is still whole",
    arguments: [3, 4, 5])
  func killedInRecovery(rename: Int) throws {
    let scan = try Deed.scanFolder()
    let renames = try Deed.pair.trace(scan).calls.filter { $0.name == "renameat2" }
    // Prepare the letter, the journal; put the enclosure, the response, the letter in place; move
    // the follow-up away.
    #expect(renames.count == 6)
    let interrupted = try SampleCasebook()
    _ = try Probe.run(
      Deed.pair.arguments(interrupted, scan: scan),
      injecting: "renameat2:signal=KILL:when=\(renames[rename].index)")
    let traced = try SampleCasebook(copyOf: interrupted)
    let trace = try Probe.trace(["open", traced.path], in: traced.folder)
    #expect(trace.fileCalls.count > 60)
    for call in trace.fileCalls {
      let casebook = try SampleCasebook(copyOf: interrupted)
      let child = try Probe.run(
        ["open", casebook.path], injecting: "\(call.name):signal=KILL:when=\(call.index)")
      let comment: Comment = "repair killed at \(call.line): \(child.output)"
      #expect(child.status == nil || child.status == 137, comment)
      try Deed.reopen(casebook, comment)
      #expect(Deed.pair.isDone(casebook, comment), comment)
    }
  }

  @Test(
    "On a disk that can't exchange files too, a deed that is killed is whole or absent",
    arguments: Deed.allCases)
  func killedWithoutRenameat2(_ deed: Deed) throws {
    let scan = try Deed.scanFolder()
    let unsupported = "renameat2:error=EINVAL:when=1+"
    let trace = try deed.trace(scan, injecting: unsupported)
    let renaming = trace.calls.filter { ["linkat", "renameat", "unlinkat"].contains($0.name) }
    #expect(renaming.count >= 2)
    for call in renaming { _ = try isDone(deed, scan, injecting: unsupported, killedAt: call) }
  }

  @Test(
    "Killed while a deed that failed is taken back, the deed is whole or absent",
    arguments: Deed.allCases)
  func killedWhileTakenBack(_ deed: Deed) throws {
    let scan = try Deed.scanFolder()
    let clean = try deed.trace(scan).calls
    let rename = try #require(clean.lastIndex { $0.name == "renameat2" })
    // The last name is in place, and its folder can't be put on the disk.
    let sync = try #require(clean[rename...].first { $0.name == "fsync" })
    let failing = "fsync:error=EIO:when=\(sync.index)"
    let calls = try deed.trace(scan, injecting: failing).calls
    let failed = try #require(calls.firstIndex { $0.line.contains("(INJECTED)") })
    let after = calls[failed...].filter { ["renameat2", "unlinkat", "openat"].contains($0.name) }
    #expect(after.count >= 2)
    for call in after { _ = try isDone(deed, scan, injecting: failing, killedAt: call) }
  }

  /// Lets the probe do a deed until it is killed, and says whether it is done after the next start:
  /// as a whole, and certainly where the probe said so.
  private func isDone(
    _ deed: Deed, _ scan: TestFolder, injecting fault: String? = nil, killedAt call: Trace.Call,
    isSure: Bool = true
  ) throws -> Bool {
    let casebook = try SampleCasebook()
    let kill = "\(call.name):signal=KILL:when=\(call.index)"
    let child = try Probe.run(
      deed.arguments(casebook, scan: scan), injecting: [fault, kill].compactMap { $0 })
    let comment: Comment = "\(deed) killed at \(call.line): \(child.output)"
    if isSure { #expect(child.status == nil || child.status == 137, comment) }
    try Deed.reopen(casebook, comment)
    let isDone = deed.isDone(casebook, comment)
    if child.output.contains("saved") { #expect(isDone, comment) }
    return isDone
  }
}

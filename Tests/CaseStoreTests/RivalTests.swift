import CaseModel
import CaseStore
import Glibc
import Testing

@Suite("Two programs at one record")
struct RivalTests {
  @Test(
    "A thousand edits each, of one field or of two, and none is lost",
    arguments: [["title", "title"], ["title", "outcome"]])
  func thousandEdits(_ fields: [String]) throws {
    let casebook = try SampleCasebook()
    let start = SampleCasebook.followUpText.replacing("title: 0", with: "title: 0 0\noutcome: 0 0")
    casebook.folder.write(start, to: SampleCasebook.followUp)
    let probes = try fields.enumerated().map { place, field in
      Child.Running([
        try Probe.path(), "count", casebook.path, SampleCasebook.followUp, field, "\(place)",
        "1000",
      ])
    }
    let children = probes.map { $0.wait() }
    for child in children { #expect(child.output.hasPrefix("saved 1000, "), "\(child.output)") }
    let store = try casebook.open()
    guard case .followUp(let followUp) = try casebook.load(SampleCasebook.followUp, store) else {
      Issue.record("not a follow-up")
      return
    }
    let isOneField = fields == ["title", "title"]
    #expect(followUp.title == (isOneField ? "1000 1000" : "1000 0"))
    #expect(followUp.outcome == (isOneField ? "0 0" : "0 1000"))
    try Deed.reopen(casebook, "\(children.map(\.output))")
    #expect(casebook.folder.files() == SampleCasebook.files)
  }

  /// Lets the probe do a deed, and does something else to the casebook at the moment before the
  /// `when`th renameat2 of the process.
  private func interfere(
    _ deed: Deed, when: Int, ready: (TestFolder) -> Bool, _ interference: (TestFolder) -> Void
  ) throws -> (child: Child, casebook: SampleCasebook) {
    let scan = try Deed.scanFolder()
    let casebook = try SampleCasebook()
    let running = try Probe.start(
      deed.arguments(casebook, scan: scan),
      injecting: "renameat2:delay_enter=1000000:when=\(when)")
    wait { ready(casebook.folder) }
    interference(casebook.folder)
    return (running.wait(), casebook)
  }

  private func hasSwap(_ folder: TestFolder) -> Bool {
    folder.files().contains { $0.contains(".casedesk-swap-") }
  }

  private func hasResponse(_ folder: TestFolder) -> Bool {
    folder.files().contains(Deed.responsePath)
  }

  private func hasWholePart(_ folder: TestFolder) -> Bool {
    folder.files().contains { file in
      file.contains(".casedesk-part-") && folder.bytes(of: file)?.last == 0x0A
    }
  }

  @Test("Another field, changed without the lock in the last moment, is kept with ours")
  func mergedInTheLastMoment() throws {
    let theirs = SampleCasebook.letterText.replacing("sent: 2017-04-17", with: "sent: 2017-04-18")
    let (child, casebook) = try interfere(.save, when: 2, ready: hasSwap) {
      $0.write(theirs, to: SampleCasebook.letter)
    }
    #expect(
      child.output
        == "remark: letter-haley-k7f3.md: someone else changed sent meanwhile; that is kept.\nsaved\n"
    )
    #expect(
      casebook.folder.text(of: SampleCasebook.letter)
        == theirs.replacing("'The old title'", with: "The new title"))
    try Deed.reopen(casebook, "merged")
    #expect(casebook.folder.files() == SampleCasebook.files)
  }

  @Test("The same field, changed without the lock in the last moment, stands, and ours is refused")
  func clashInTheLastMoment() throws {
    let theirs = SampleCasebook.letterText.replacing("'The old title'", with: "Their title")
    let (child, casebook) = try interfere(.save, when: 2, ready: hasSwap) {
      $0.write(theirs, to: SampleCasebook.letter)
    }
    #expect(
      child.output == """
        refused: cases/2017/detentions-x2m9/letter-haley-k7f3.md: someone else changed title \
        meanwhile, in another way. Theirs stands, and yours isn't saved. Compare the two, then save \
        again.

        """)
    #expect(casebook.folder.text(of: SampleCasebook.letter) == theirs)
    try Deed.reopen(casebook, "clash")
    #expect(casebook.folder.files() == SampleCasebook.files)
  }

  @Test("A record that is removed in the last moment isn't made again")
  func removedInTheLastMoment() throws {
    let (child, casebook) = try interfere(.save, when: 2, ready: hasSwap) {
      _ = unlink($0.absolute(SampleCasebook.letter))
    }
    #expect(child.output.contains("someone else removed or moved this file meanwhile"))
    #expect(child.output.contains("letter-haley-k7f3.md"))
    try Deed.reopen(casebook, "removed")
    #expect(casebook.folder.files() == SampleCasebook.files.filter { $0 != SampleCasebook.letter })
  }

  @Test("A file of the same name, made in the last moment, isn't overwritten")
  func madeInTheLastMoment() throws {
    let (child, casebook) = try interfere(.new, when: 1, ready: hasWholePart) {
      $0.write("Mine.\n", to: Deed.newPath)
    }
    #expect(child.output.contains("a record of this name is there already"), "\(child.output)")
    #expect(casebook.folder.text(of: Deed.newPath) == "Mine.\n")
  }

  @Test("A record that is changed in the last moment isn't deleted")
  func changedBeforeDeletion() throws {
    let theirs = SampleCasebook.followUpText.replacing("title: 0", with: "title: Don't forget")
    let casebook = try SampleCasebook()
    // The first rename is the move to the trash, which is made just before.
    let running = try Probe.start(
      Deed.delete.arguments(casebook, scan: casebook.folder),
      injecting: "renameat2:delay_enter=1000000:when=1")
    wait { casebook.folder.mode(of: ".casedesk-trash") != nil }
    usleep(50_000)
    casebook.folder.write(theirs, to: SampleCasebook.followUp)
    let child = running.wait()
    #expect(child.output.contains("so it wasn't deleted"), "\(child.output)")
    #expect(casebook.folder.text(of: SampleCasebook.followUp) == theirs)
  }

  @Test("In a change of two records too, the last moment's edit is merged")
  func pairMerged() throws {
    let theirs = SampleCasebook.letterText.replacing("archive-box: 12", with: "archive-box: 13")
    // The fifth rename is the letter's exchange.
    let (child, casebook) = try interfere(
      .pair, when: 5, ready: hasResponse
    ) {
      $0.write(theirs, to: SampleCasebook.letter)
    }
    #expect(child.output.hasSuffix("saved\n"), "\(child.output)")
    #expect(
      casebook.folder.text(of: SampleCasebook.letter)
        == theirs.replacing("'The old title'", with: "The new title"))
    let files = casebook.folder.files().filter { !$0.hasPrefix(".casedesk-trash/") }
    #expect(files == Deed.pair.files.after)
  }

  /// Waits until something is so, for five seconds at most.
  private func wait(until isSo: () -> Bool) {
    var waits = 0
    while !isSo(), waits < 5_000 {
      usleep(1_000)
      waits += 1
    }
  }

  @Test("Two edits without the lock, before and after ours was in place, are both kept")
  func twoEditsInTheLastMoment() throws {
    let casebook = try SampleCasebook()
    let folder = casebook.folder
    let first = SampleCasebook.letterText.replacing("sent: 2017-04-17", with: "sent: 2017-04-18")
    let running = try Probe.start(
      Deed.save.arguments(casebook, scan: folder),
      injecting: "renameat2:delay_enter=1000000:when=2+")
    wait { hasSwap(folder) }
    folder.write(first, to: SampleCasebook.letter)
    wait { folder.text(of: SampleCasebook.letter)?.contains("The new title") == true }
    folder.write("Second.\n", to: SampleCasebook.letter)
    let child = running.wait()
    #expect(child.output.hasSuffix("saved\n"), "\(child.output)")
    let kept = folder.files().filter { $0.hasPrefix(SampleCasebook.letter + ".kept-") }
    #expect(kept.map { folder.text(of: $0) } == ["Second.\n"])
    #expect(child.output.contains("is kept as \(kept.first?.split(separator: "/").last ?? "?")"))
    #expect(
      folder.text(of: SampleCasebook.letter)
        == first.replacing("'The old title'", with: "The new title"))
  }

  @Test("A lock file that is removed and made again still keeps others out")
  func replacedLock() throws {
    let casebook = try SampleCasebook()
    let folder = casebook.folder
    let path = folder.absolute(".casedesk-lock")
    let running = try Probe.start(
      Deed.save.arguments(casebook, scan: folder), injecting: "flock:delay_enter=1000000:when=1")
    wait { access(path, F_OK) == 0 }
    unlink(path)
    let lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    flock(lock, LOCK_EX)
    usleep(1_500_000)
    #expect(folder.text(of: SampleCasebook.letter) == SampleCasebook.letterText)
    close(lock)
    #expect(running.wait().output == "saved\n")
  }

  @Test("A crash in the moment after somebody's edit was displaced keeps that edit beside")
  func keptBeside() throws {
    let casebook = try SampleCasebook()
    let name = "letter-haley-k7f3.md"
    let swap = """
      cases/2017/detentions-x2m9/.casedesk-swap-0123456789abcdef-fedcba9876543210-00112233-\(name)
      """
    casebook.folder.write("Theirs.\n", to: swap)
    let (_, problems) = SampleCasebook.everything(try casebook.open())
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.path.hasPrefix(SampleCasebook.letter + ".kept-"))
    #expect(casebook.folder.text(of: problem.path) == "Theirs.\n")
    // It stays a problem until somebody has looked at it.
    let again = SampleCasebook.everything(try casebook.open()).problems
    #expect(again.map(\.path) == [problem.path])
  }

  @Test("While another program has the lock, a save waits and then says so")
  func busy() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open(patience: 30)
    let old = try casebook.load(SampleCasebook.letter, store)
    let lock = open(casebook.folder.absolute(".casedesk-lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    flock(lock, LOCK_EX)
    let change = Change.Step.replace(from: old, to: try casebook.retitled(old, "New"))
    let failure = #expect(throws: SaveFailure.self) { try casebook.commit([change], store) }
    #expect(
      failure?.sentence == """
        letter-haley-k7f3.md not saved: another program has been saving in this casebook for 30 \
        milliseconds. Wait until it has finished, then save again.
        """)
    close(lock)
    #expect(try casebook.commit([change], store).remarks == [])
  }
}

import CaseModel
import CaseStore
import Glibc
import Testing

@Suite("A change of many files")
struct BulkTests {
  /// New incidents with new letters, a letter with another title, and a follow-up that is gone.
  private struct Bulk {
    var incidents: Int
    var letters: Int

    func arguments(_ casebook: SampleCasebook) -> [String] {
      [
        "bulk", casebook.path, SampleCasebook.letter, "The new title", SampleCasebook.followUp,
        "\(incidents)", "\(letters)",
      ]
    }

    private var newFiles: [String] {
      (0..<incidents).flatMap { number in
        ["cases/2019/bulk-\(number)/incident.md"]
          + (0..<letters).map { "cases/2019/bulk-\(number)/letter-\(number)-\($0).md" }
      }
    }

    /// Whether it is done, as a whole; records an issue where it is half done.
    func isDone(_ casebook: SampleCasebook, _ comment: Comment) -> Bool {
      let files = casebook.folder.files().filter { !$0.hasPrefix(".casedesk-trash/") }
      let letter = casebook.folder.text(of: SampleCasebook.letter)
      let isDone = letter == Deed.save.newLetter
      let after = (SampleCasebook.files + newFiles).filter { $0 != SampleCasebook.followUp }
      #expect(files == (isDone ? after.sorted() : SampleCasebook.files), comment)
      #expect(letter == (isDone ? Deed.save.newLetter : SampleCasebook.letterText), comment)
      return isDone
    }
  }

  /// Just enough to be brought to the disk together.
  private static let small = Bulk(incidents: 2, letters: 31)

  @Test("Whichever system call it is killed at, it is whole or absent")
  func killedAtEveryCall() throws {
    let bulk = BulkTests.small
    let traced = try SampleCasebook()
    let trace = try Probe.trace(bulk.arguments(traced), in: traced.folder)
    #expect(trace.fileCalls.count > 300)
    var undone = 0
    var done = 0
    for call in trace.fileCalls where call.name != "access" {
      let casebook = try SampleCasebook()
      let child = try Probe.run(
        bulk.arguments(casebook), injecting: "\(call.name):signal=KILL:when=\(call.index)")
      let comment: Comment = "killed at \(call.line): \(child.output)"
      #expect(child.status == nil || child.status == 137, comment)
      try Deed.reopen(casebook, comment)
      let isDone = bulk.isDone(casebook, comment)
      if child.output.contains("saved") { #expect(isDone, comment) }
      if isDone { done += 1 } else { undone += 1 }
    }
    #expect(undone > 200 && done > 60, "\(undone) times absent, \(done) times whole")
  }

  @Test("It waits for the disk a few times, however many files there are")
  func waits() throws {
    for letters in [40, 200] {
      let bulk = Bulk(incidents: 3, letters: letters)
      let casebook = try SampleCasebook()
      let calls = try Probe.trace(bulk.arguments(casebook), in: casebook.folder).calls
      let waiting = calls.filter { ["fsync", "fdatasync", "syncfs"].contains($0.name) }
      #expect(waiting.count <= 16, "\(letters): \(waiting.map(\.line))")
      #expect(calls.contains { $0.name == "syncfs" })
      #expect(bulk.isDone(casebook, "\(letters)"))
    }
  }

  @Test("Where the disk can't be asked to take all at once, each file is waited for")
  func withoutSyncfs() throws {
    let bulk = BulkTests.small
    let casebook = try SampleCasebook()
    let calls = try Probe.trace(
      bulk.arguments(casebook), in: casebook.folder, ["syncfs:error=ENOSYS:when=1+"]
    ).calls
    // 62 letters, two incidents, the letter's new bytes, the journal, and folders.
    #expect(calls.count { $0.name == "fsync" } > 66)
    #expect(bulk.isDone(casebook, "without syncfs"))
  }

  @Test("Where the disk fails while it takes them, nothing of it stands", arguments: 1...2)
  func failing(_ sync: Int) throws {
    let bulk = BulkTests.small
    let casebook = try SampleCasebook()
    let child = try Probe.run(
      bulk.arguments(casebook), injecting: "syncfs:error=EIO:when=\(sync)")
    if child.output.contains("saved") { return }
    #expect(
      child.output.contains(
        """
        letter-haley-k7f3.md, follow-up-call-p3ax.md, incident.md, letter-0-0.md, letter-0-1.md and \
        61 more not saved: the disk reported an error.
        """), "\(child.output)")
    try Deed.reopen(casebook, "EIO")
    #expect(!bulk.isDone(casebook, "EIO at \(sync)"))
  }

  @Test(
    "Interrupted in the middle, it is carried out at the next start, which says so in few words")
  func carriedOut() throws {
    let bulk = BulkTests.small
    let traced = try SampleCasebook()
    let renames = try Probe.trace(bulk.arguments(traced), in: traced.folder).calls
      .filter { $0.name == "renameat2" }
    let casebook = try SampleCasebook()
    _ = try Probe.run(
      bulk.arguments(casebook),
      injecting: "renameat2:signal=KILL:when=\(renames[renames.count / 2].index)")
    #expect(casebook.folder.files().contains(".casedesk-journal"))
    #expect(
      try casebook.open().openingRemarks == [
        """
        A change that was interrupted has been carried out: letter-haley-k7f3.md, \
        follow-up-call-p3ax.md, incident.md, letter-0-0.md, letter-0-1.md and 61 more.
        """
      ])
    #expect(bulk.isDone(casebook, "carried out"))
  }

  @Test("Hundreds of folders need few descriptors, in saving and in repairing")
  func descriptors() throws {
    let bulk = Bulk(incidents: 300, letters: 1)
    let casebook = try SampleCasebook()
    let limited = ["/bin/bash", "-c", "ulimit -n 160; exec \"$@\"", "bash"]
    let child = Child.run(limited + [try Probe.path()] + bulk.arguments(casebook))
    #expect(child.output.contains("saved"), "\(child.output)")
    #expect(bulk.isDone(casebook, "\(child.output)"))

    let interrupted = try SampleCasebook()
    _ = try Probe.run(bulk.arguments(interrupted), injecting: "renameat2:signal=KILL:when=300")
    #expect(interrupted.folder.files().contains(".casedesk-journal"))
    let opened = Child.run(limited + [try Probe.path(), "open", interrupted.path])
    #expect(opened.output.contains("has been carried out"), "\(opened.output)")
    #expect(bulk.isDone(interrupted, "\(opened.output)"))
  }

  @Test("It can be stopped until it is sure to be carried out, and leaves nothing then")
  func stopped() throws {
    for stage in SaveStage.allCases {
      let casebook = try SampleCasebook()
      let store = try casebook.open()
      let incident = Incident(id: RecordID("bulk-0"), title: "Bulk")
      let steps =
        [Change.Step.create(.incident(incident), enclosing: [])]
        + (0..<80).map { number in
          .create(
            .letter(
              Letter(
                id: RecordID("letter-\(number)"), title: "Letter", incidents: [incident.id])),
            enclosing: [])
        }
      let files = casebook.folder.files()
      var told = 0
      do throws(SaveFailure) {
        let outcome = try store.commit(
          Change("Tested", steps), places: [:], today: SampleCasebook.today
        ) { now, done in
          told += 1
          return !(now == stage && done >= 40)
        }
        #expect(stage == .installing && outcome.stored.count == 81)
        #expect(told == 3 * 81)
      } catch {
        #expect(stage != .installing)
        #expect(error.sentence.contains("not saved, since it was stopped."), "\(error.sentence)")
        #expect(casebook.folder.files() == files)
        #expect(casebook.folder.mode(of: "cases/2026") == nil)
      }
    }
  }

  @Test("Undone and redone, every byte is as it was")
  func undone() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let letter = try casebook.load(SampleCasebook.letter, store)
    let followUp = try casebook.load(SampleCasebook.followUp, store)
    let incident = Incident(id: RecordID("bulk-0"), title: "Bulk")
    let steps: [Change.Step] =
      [
        .replace(from: letter, to: try casebook.retitled(letter, "New")), .delete(followUp),
        .create(.incident(incident), enclosing: []),
      ]
      + (0..<80).map { number in
        let bytes = Array("Scan \(number)".utf8)
        let enclosure = Enclosure(file: "scan-\(number).pdf", sha256: Fingerprint(of: bytes).hex)
        return .create(
          .letter(
            Letter(
              id: RecordID("letter-\(number)"), title: "Letter", incidents: [incident.id],
              enclosures: [enclosure])),
          enclosing: [IncomingFile(bytes: bytes, enclosure: enclosure)])
      }
    let before = casebook.contents()
    let outcome = try casebook.commit(steps, store)
    let after = casebook.contents()
    #expect(after.count == before.count + 160)
    let undone = try store.revert(outcome.reversal)
    #expect(casebook.contents() == before)
    #expect(undone.removed.count == 81)
    _ = try store.revert(undone.reversal)
    #expect(casebook.contents() == after)
  }
}

extension SampleCasebook {
  /// Every file but those in the trash, with its bytes.
  fileprivate func contents() -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for path in folder.files() where !path.hasPrefix(".casedesk-trash/") {
      contents[path] = folder.bytes(of: path)
    }
    return contents
  }
}

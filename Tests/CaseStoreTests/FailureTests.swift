import CaseModel
import CaseStore
import Glibc
import Testing

@Suite("System calls that fail")
struct FailureTests {
  @Test(
    "Whichever system call fails, a deed is whole, or absent and its failure told",
    arguments: Deed.allCases, ["ENOSPC", "EIO", "EACCES"])
  func everyCallFails(_ deed: Deed, _ error: String) throws {
    let scan = try Deed.scanFolder()
    var refused = 0
    for call in try deed.trace(scan).fileCalls where call.name != "access" {
      let casebook = try SampleCasebook()
      let child = try Probe.run(
        deed.arguments(casebook, scan: scan),
        injecting: "\(call.name):error=\(error):when=\(call.index)")
      let comment: Comment = "\(deed), \(error) at \(call.line): \(child.output)"
      // What a failed clean-up left is cleaned at the next start.
      try Deed.reopen(casebook, comment)
      let isDone = deed.isDone(casebook, comment)
      if child.status == 0 {
        #expect(child.output.contains("saved") && isDone, comment)
      } else {
        refused += 1
        #expect(child.status == 3 && !isDone, comment)
        #expect(names(casebook, deed).contains { child.output.contains($0) }, comment)
      }
    }
    #expect(refused > 15)
  }

  /// Names of which one must stand in what is told of a failure.
  private func names(_ casebook: SampleCasebook, _ deed: Deed) -> [String] {
    let records =
      switch deed {
      case .save: ["letter-haley-k7f3.md"]
      case .attach: ["letter-haley-k7f3.md", "scan.pdf"]
      case .new: ["incident.md", "follow-up-write-again-c3d4.md"]
      case .delete: ["follow-up-call-p3ax.md"]
      case .pair:
        [
          "incident.md", "letter-haley-k7f3.md", "response-haley-a1b2.md", "scan.pdf",
          "follow-up-call-p3ax.md",
        ]
      case .imports: ["incident.md", "response-haley-a1b2.md", "import-scan-e5f6", "import.md"]
      }
    // Opening may fail before any record is looked at.
    return records + ["refused: " + casebook.path]
  }

  @Test("Interrupted system calls are made again, and the deed is done", arguments: Deed.allCases)
  func interruptedCalls(_ deed: Deed) throws {
    let scan = try Deed.scanFolder()
    for call in try deed.trace(scan).fileCalls where call.name != "access" {
      let casebook = try SampleCasebook()
      let child = try Probe.run(
        deed.arguments(casebook, scan: scan),
        injecting: "\(call.name):error=EINTR:when=\(call.index)")
      let comment: Comment = "\(deed), EINTR at \(call.line): \(child.output)"
      #expect(child.status == 0 && child.output.contains("saved"), comment)
      try Deed.reopen(casebook, comment)
      #expect(deed.isDone(casebook, comment), comment)
    }
  }

  @Test(
    "On a disk that can't exchange files a deed is done all the same, and the person warned",
    arguments: Deed.allCases)
  func withoutRenameat2(_ deed: Deed) throws {
    let scan = try Deed.scanFolder()
    let casebook = try SampleCasebook()
    let child = try Probe.run(
      deed.arguments(casebook, scan: scan), injecting: "renameat2:error=EINVAL:when=1+")
    #expect(child.output.contains("saved"), "\(child.output)")
    let exchanges = [.save, .attach, .pair].contains(deed)
    #expect(child.output.contains("can't exchange") == exchanges)
    try Deed.reopen(casebook, "\(deed)")
    #expect(deed.isDone(casebook, "\(deed)"))
  }

  @Test("On a disk without locks a save is done, and the person warned")
  func withoutLocks() throws {
    let scan = try Deed.scanFolder()
    let casebook = try SampleCasebook()
    let child = try Probe.run(
      Deed.save.arguments(casebook, scan: scan), injecting: "flock:error=EOPNOTSUPP:when=1+")
    #expect(child.output.contains("remark: This disk has no locks"), "\(child.output)")
    #expect(Deed.save.isDone(casebook, "\(child.output)"))
  }

  @Test("A file that the disk takes only in part is refused whole")
  func shortWrite() throws {
    let casebook = try SampleCasebook()
    let title = String(repeating: "x", count: 3_000)
    // One block of 1,024 bytes: the first write is short, the second fails.
    let child = Child.run([
      "/bin/bash", "-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "bash", try Probe.path(), "save",
      casebook.path, SampleCasebook.letter, title,
    ])
    #expect(child.status == 3 && child.output.contains("letter-haley-k7f3.md not saved"))
    try Deed.reopen(casebook, "\(child.output)")
    #expect(!Deed.save.isDone(casebook, "\(child.output)"))
  }

  @Test(
    "Whatever the umask, new files are for their owner only", arguments: ["000", "022", "277"])
  func umask(_ mask: String) throws {
    let scan = try Deed.scanFolder()
    let casebook = try SampleCasebook()
    let arguments = Deed.pair.arguments(casebook, scan: scan)
    let child = Child.run(
      ["/bin/sh", "-c", "umask \(mask); exec \"$@\"", "sh", try Probe.path()] + arguments)
    #expect(child.output == "saved\n")
    for path in [SampleCasebook.letter, Deed.responsePath, Deed.enclosurePath] {
      #expect(casebook.folder.mode(of: path) == 0o600, "\(path)")
    }
    #expect(casebook.folder.mode(of: "cases/2017/detentions-x2m9/enclosures") == 0o700)
  }
}

@Suite("The order of a save")
struct OrderTests {
  /// What matters of a trace, one word a call.
  private func order(_ trace: Trace) -> [String] {
    trace.calls.compactMap { call in
      switch call.name {
      case "openat": call.line.contains("O_EXCL") ? "make" : nil
      case "write": call.line.hasPrefix("write(1,") ? "say saved" : "write"
      case "fsync": "sync"
      case "flock": call.line.contains("LOCK_EX") ? "lock" : "unlock"
      case "renameat2":
        call.line.contains("RENAME_EXCHANGE")
          ? "exchange" : call.line.contains("journal\"") ? "journal" : "rename"
      case "unlinkat" where call.line.contains("AT_REMOVEDIR"): "rmdir"
      case "unlinkat": call.line.contains("journal") ? "unlink journal" : "unlink"
      case "mkdirat": "mkdir"
      default: nil
      }
    }
  }

  @Test("One record: written and on the disk before it takes the name, the folder before saying so")
  func save() throws {
    let trace = try Deed.save.trace(Deed.scanFolder())
    #expect(
      order(trace) == [
        "lock", "make", "write", "sync", "rename", "exchange", "sync", "unlink", "unlock",
        "say saved",
      ])
  }

  @Test("Several records: nothing is touched before the journal is on the disk")
  func pair() throws {
    let scan = try Deed.scanFolder()
    let order = order(try Deed.pair.trace(scan))
    #expect(
      order == [
        "lock", "mkdir", "sync",
        // The enclosure, the response, the letter; the trash.
        "make", "write", "sync", "make", "write", "sync", "make", "write", "sync", "rename",
        "mkdir", "sync",
        // Their folder and the trash, the journal, the casebook's folder.
        "sync", "sync", "make", "write", "sync", "journal", "sync",
        // The folders of enclosures, of the records, and the trash.
        "rename", "rename", "exchange", "rename", "sync", "sync", "sync",
        // The letter's old words; the follow-up's folder isn't empty, and stays.
        "unlink journal", "sync", "unlink", "rmdir", "unlock", "say saved",
      ])
  }
}

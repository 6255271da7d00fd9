import CaseModel
import CaseStore
import Glibc
import Testing

@Suite("Opening and making casebooks")
struct OpeningTests {
  @Test("A casebook opens with its settings")
  func opens() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    #expect(store.settings == CasebookSettings(name: "Sample", organisation: "Us"))
    #expect(store.whyReadOnly == nil)
    #expect(store.openingRemarks == [])
    // To open is not to write.
    #expect(casebook.folder.mode(of: ".casedesk-lock") == nil)
  }

  /// What a folder is made to be, and the reason and sentence of its refusal after its path.
  private static let table:
    [(name: String, make: @Sendable (TestFolder) -> Void, CasebookNotOpened.Reason, String)] = [
      (
        "missing", { _ = rmdir($0.path) }, .missing,
        ": there is no such folder. Check the path, or make a casebook there."
      ),
      (
        "a file",
        {
          rmdir($0.path)
          close(open($0.path, O_WRONLY | O_CREAT, 0o600))
        }, .unusable, ": this isn't a folder. Name the folder of a casebook."
      ),
      (
        "empty", { _ in }, .empty,
        ": this folder is empty. Make a casebook in it, or name another folder."
      ),
      (
        "foreign", { $0.write("Hello.\n", to: "README") }, .foreign,
        """
        : this isn't a casebook, since it has no casedesk.yaml. Name the folder of a casebook, or an \
        empty one to make a casebook in.
        """
      ),
      (
        "broken settings", { $0.write("format: 1\nformat: 1\n", to: "casedesk.yaml") }, .unusable,
        "/casedesk.yaml, line 2, column 1: "
      ),
      (
        "settings that are a folder", { $0.makeFolder("casedesk.yaml") }, .unusable,
        "/casedesk.yaml: this isn't the settings file of a casebook. Put that in its place."
      ),
      (
        "settings that are a pipe", { _ = mkfifo($0.absolute("casedesk.yaml"), 0o600) }, .unusable,
        "/casedesk.yaml: this isn't the settings file of a casebook. Put that in its place."
      ),
      (
        "settings elsewhere", { _ = symlink("/etc/hostname", $0.absolute("casedesk.yaml")) },
        .unusable,
        "/casedesk.yaml: a symbolic link stands in its place. Put the real file or folder there."
      ),
    ]

  @Test("A folder that is no casebook is refused, and left as it is", arguments: table.indices)
  func refuses(_ index: Int) throws {
    let (name, make, reason, sentence) = OpeningTests.table[index]
    let folder = try TestFolder()
    make(folder)
    let files = folder.files()
    let refusal = #expect(throws: CasebookNotOpened.self, "\(name)") {
      try RecordFolder.open(folder.path)
    }
    #expect(refusal?.reason == reason)
    #expect(
      refusal?.sentence.hasPrefix(folder.path + sentence) == true, "\(refusal?.sentence ?? "")")
    #expect(folder.files() == files)
  }

  @Test(
    "What the system doesn't allow is told",
    arguments: [
      (
        "openat", "casebook", "EACCES",
        "you may not read this folder. Ask its owner for permission."
      ),
      ("openat", "casedesk.yaml", "EACCES", "casedesk.yaml: permission was denied. "),
      ("read", "format", "EIO", "casedesk.yaml: the disk reported an error. "),
      (
        "faccessat", "\".\"", "EROFS",
        "read-only: The casebook is on a read-only disk. Copy it to where you can write."
      ),
      (
        "faccessat", "\"cases\"", "EACCES",
        "read-only: You may read this casebook but not change it. Ask its owner for permission."
      ),
    ])
  func unreadable(_ call: String, _ line: String, _ error: String, _ sentence: String) throws {
    let casebook = try SampleCasebook()
    let trace = try Probe.trace(["open", casebook.path], in: casebook.folder)
    // What the C library calls it by varies: faccessat, faccessat2.
    let target = line == "casebook" ? casebook.path : line
    let found = try #require(
      trace.calls.first { $0.name.hasPrefix(call) && $0.line.contains(target) })
    let child = try Probe.run(
      ["open", casebook.path], injecting: "\(found.name):error=\(error):when=\(found.index)")
    #expect(child.output.contains(sentence), "\(child.output)")
  }

  @Test("A casebook that can't be written is read, and a save refused")
  func readOnly() throws {
    let casebook = try SampleCasebook()
    let scan = try Deed.scanFolder()
    let trace = try Probe.trace(["open", casebook.path], in: casebook.folder)
    let call = try #require(trace.calls.first { $0.name.hasPrefix("faccessat") })
    let child = try Probe.run(
      Deed.save.arguments(casebook, scan: scan),
      injecting: "\(call.name):error=EROFS:when=\(call.index)")
    #expect(
      child.output.contains(
        """
        refused: letter-haley-k7f3.md not saved. The casebook is on a read-only disk. Copy it to \
        where you can write.
        """), "\(child.output)")
    #expect(!Deed.save.isDone(casebook, "read-only"))
  }

  @Test("A newer program's casebook is read, and a save refused")
  func newerFormat() throws {
    let casebook = try SampleCasebook()
    casebook.folder.write("format: 2\nname: Sample\nshelves: 3\n", to: "casedesk.yaml")
    let store = try casebook.open()
    #expect(store.settings.name == "Sample")
    let letter = try casebook.load(SampleCasebook.letter, store)
    let failure = #expect(throws: SaveFailure.self) {
      try casebook.commit([.delete(letter)], store)
    }
    #expect(
      failure?.sentence == """
        letter-haley-k7f3.md not saved. A newer casedesk wrote this casebook, so this one only reads \
        it. Install the newer casedesk to change it.
        """)
    #expect(casebook.folder.files() == SampleCasebook.files)
  }

  @Test(
    "A new casebook has settings, a folder for cases, templates, and working files that git ignores"
  )
  func makes() throws {
    let parent = try TestFolder()
    let path = parent.absolute("desk")
    try RecordFolder.createCasebook(at: path, name: "Our desk", organisation: "Us: all")
    let store = try RecordFolder.open(path)
    #expect(store.settings == CasebookSettings(name: "Our desk", organisation: "Us: all"))
    #expect(
      parent.files().filter { !$0.hasSuffix("-lock") } == [
        "desk/.gitignore", "desk/casedesk.yaml", "desk/templates/advocacy-letter.txt",
        "desk/templates/follow-up-on-unanswered-asks.txt", "desk/templates/urgent-appeal.txt",
      ])
    #expect(parent.text(of: "desk/.gitignore") == OpeningTests.ignored)
    for path in ["desk", "desk/cases"] { #expect(parent.mode(of: path) == 0o700) }
    for path in ["desk/.gitignore", "desk/casedesk.yaml"] {
      #expect(parent.mode(of: path) == 0o600)
    }
  }

  private static let ignored = """
    # Working files. What was deleted stays in .casedesk-trash until somebody empties it.
    .casedesk-*

    """

  @Test("A casebook is made in a folder that is empty, or was left half made")
  func makesInEmpty() throws {
    let folder = try TestFolder()
    folder.makeFolder(".git")
    folder.makeFolder("cases")
    folder.write(OpeningTests.ignored, to: ".gitignore")
    folder.write("format", to: ".casedesk-part-00112233")
    folder.write("Title", to: "templates/advocacy-letter.txt")
    try RecordFolder.createCasebook(at: folder.path, name: "Desk", organisation: "Us")
    #expect(try RecordFolder.open(folder.path).settings.name == "Desk")
  }

  @Test("A casebook isn't made where anything is", arguments: ["README", ".gitignore", "cases/x"])
  func makesNothing(_ file: String) throws {
    let folder = try TestFolder()
    folder.write("Mine.\n", to: file)
    let refusal = #expect(throws: Refusal.self) {
      try RecordFolder.createCasebook(at: folder.path, name: "Desk", organisation: "Us")
    }
    #expect(
      refusal?.sentence
        == "\(folder.path): this folder isn't empty. Name an empty folder, or one that isn't there yet."
    )
    #expect(folder.files() == [file])
  }

  @Test("Where no folder can be made, that is told")
  func makesNowhere() throws {
    let folder = try TestFolder()
    let path = folder.absolute("missing/desk")
    let refusal = #expect(throws: Refusal.self) {
      try RecordFolder.createCasebook(at: path, name: "Desk", organisation: "Us")
    }
    #expect(
      refusal?.sentence == """
        \(path): no casebook was made, since it isn't there. Look at the folder, then try again.
        """)
  }
}

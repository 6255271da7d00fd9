import CaseModel
import CaseStore
import Dispatch
import Testing

@Suite("The history of a casebook")
struct NotingTests {
  @Test("is off where there is none, and says how one is begun")
  func withoutRepository() throws {
    let sample = try SampleCasebook()
    let history = HistoryFolder.open(sample.path, git: .found(in: nil))
    #expect(
      history.standing
        == .off(
          "The history is off: this casebook has none yet. casedesk init --history begins one."))
    #expect(history.note("Nothing", [SampleCasebook.letter: nil], now: Noted.moment) == [])
  }

  @Test("is off in somebody else's repository, which gets nothing")
  func insideAnother() throws {
    let folder = try TestFolder()
    folder.write("", to: ".git/HEAD")
    folder.write("", to: "casebook/casedesk.yaml")
    let history = HistoryFolder.open(folder.absolute("casebook"), git: .found(in: nil))
    guard case .off(let why) = history.standing else {
      Issue.record("It is on.")
      return
    }
    #expect(why.contains("lies in somebody else's repository"))
    #expect(throws: Refusal.self) { try history.begin() }
  }

  @Test("is off without git, and says what to install")
  func withoutGit() throws {
    let sample = try SampleCasebook()
    #expect(
      HistoryFolder.open(sample.path, git: nil).standing
        == .off(
          """
          The history is off: git isn't installed. Install it, and everything that you change from \
          then on is noted.
          """))
  }

  @Test(
    "is off with a git that is too old, or none, which is asked for its version only",
    arguments: [
      (
        "git version 2.35.9", "is git 2.35.9, and 2.36 or later is needed. Install a newer one"
      ),
      ("git version 1.9.1 (Apple Git-50)", "is git 1.9.1, and 2.36 or later is needed"),
      ("hg version 7", "doesn't say which version of git it is. Install git 2.36 or later"),
    ])
  func oldGit(said: String, expected: String) throws {
    let noted = try Noted()
    let folder = try TestFolder()
    folder.write(
      "#!/bin/sh\necho \"$*\" >>'\(folder.absolute("asked"))'\necho '\(said)'\n", to: "git")
    _ = Child.run(["/bin/chmod", "700", folder.absolute("git")])
    let git = GitProgram.found(in: "relative:\(folder.path):/usr/bin")
    #expect(git?.path == folder.absolute("git"))
    let history = HistoryFolder.open(noted.sample.path, git: git)
    for _ in 1...2 {
      guard case .off(let why) = history.standing else {
        Issue.record("It is on.")
        return
      }
      #expect(why.hasPrefix("The history is off: \(folder.absolute("git")) \(expected)"), "\(why)")
    }
    #expect(try history.commit(now: Noted.moment, looking: .everywhere) == HistoryReport())
    let elsewhere = HistoryFolder.open(try SampleCasebook().path, git: git)
    #expect(throws: Refusal.self) { try elsewhere.begin() }
    #expect(folder.text(of: "asked") == "version\n")
    // A newer one in its place is asked anew.
    folder.write("#!/bin/sh\nexec /usr/bin/git \"$@\"\n", to: "git")
    #expect(history.standing == .on)
  }

  @Test("waits until the person has said who they are, and loses no sentence meanwhile")
  func waitsForPerson() throws {
    let noted = try Noted(person: nil)
    try noted.retitle("Another title", "Changed the letter")
    #expect(noted.history.standing == .waitingForPerson)
    #expect(try noted.history.commit(now: Noted.moment, looking: .everywhere).noted == [])
    try noted.history.setPerson(Person(name: "Ann \"A\" Lee", address: "ann@example.org"))
    #expect(noted.history.person == Person(name: "Ann \"A\" Lee", address: "ann@example.org"))
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    let entries = try noted.history.entries(of: nil, limit: 10).entries
    #expect(entries.map(\.sentence).contains("Changed the letter"))
  }

  @Test("has one step for each change, with who did it and when, and what it touched")
  func steps() throws {
    let noted = try Noted()
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    try noted.retitle("Another title", "Changed the letter")
    _ = try noted.history.commit(now: Noted.moment, looking: .nowhere)
    try noted.delete("Deleted the follow-up")
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    let page = try noted.history.entries(of: nil, limit: 10)
    #expect(
      page.entries.map(\.sentence) == [
        "Deleted the follow-up", "Changed the letter",
        """
        Changed outside of the desk: casedesk.yaml, follow-up-call-p3ax, detentions-x2m9 and 1 more
        """,
      ])
    #expect(page.entries.map(\.origin) == [.desk, .desk, .outside])
    #expect(page.entries.allSatisfy { $0.who == Noted.ann && $0.when == Noted.moment })
    #expect(
      page.entries[0].records == [
        .init(id: SampleCasebook.followUpID, kind: .followUp, deed: .deleted)
      ])
    #expect(
      page.entries[1].records == [.init(id: SampleCasebook.letterID, kind: .letter, deed: .changed)]
    )
    #expect(page.entries[2].otherFiles == 1)
    let letters = try noted.history.entries(of: SampleCasebook.letter, limit: 10).entries
    #expect(letters.map(\.sentence).first == "Changed the letter")
    #expect(letters.count == 2)
    #expect(try noted.status() == "")
  }

  @Test("gives a file as it was in a version, byte for byte, CRLF and all")
  func bytes() throws {
    let noted = try Noted()
    let odd = Array("a\r\nb\r\n\u{FEFF}".utf8) + [0xFF, 0x00]
    noted.sample.folder.write("* text=auto eol=crlf ident\n", to: ".gitattributes")
    noted.sample.folder.write(odd, to: "cases/2017/detentions-x2m9/enclosures/odd.bin")
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    let head = try #require(try noted.history.head())
    let path = "cases/2017/detentions-x2m9/enclosures/odd.bin"
    #expect(try noted.history.bytes(of: path, at: head) == odd)
    #expect(try noted.history.bytes(of: "cases/none.md", at: head) == nil)
    // What git itself would convert doesn't look changed for ever.
    #expect(try noted.history.commit(now: Noted.moment, looking: .everywhere).noted == [])
  }

  @Test("takes the sentence of a change that another one overtook into that one's step")
  func overtaken() throws {
    let noted = try Noted()
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    try noted.retitle("One", "Did one")
    try noted.retitle("Two", "Did two")
    #expect(try noted.history.commit(now: Noted.moment, looking: .nowhere).noted.count == 1)
    let entry = try #require(try noted.history.entries(of: nil, limit: 1).entries.first)
    #expect(entry.sentence == "Did two")
    #expect(try noted.git(["log", "-1", "--format=%B"]).contains("With it: Did one"))
  }

  @Test("notes what other programs changed as such, but no working files and no links")
  func outside() throws {
    let noted = try Noted()
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    noted.sample.folder.write("x", to: "cases/2017/detentions-x2m9/notes.txt")
    noted.sample.folder.write("x", to: ".casedesk-trash/x")
    _ = Child.run(["/bin/ln", "-s", "/etc/passwd", noted.sample.folder.absolute("cases/link")])
    _ = Child.run(["/usr/bin/mkfifo", noted.sample.folder.absolute("cases/fifo")])
    let report = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    #expect(report.noted.count == 1)
    #expect(
      report.remarks == ["cases/link: not noted in the history, since it isn't a plain file."])
    #expect(
      try noted.git(["ls-tree", "-r", "--name-only", "main"]).split(separator: "\n")
        == [
          "casedesk.yaml", "cases/2017/detentions-x2m9/follow-up-call-p3ax.md",
          "cases/2017/detentions-x2m9/incident.md",
          "cases/2017/detentions-x2m9/letter-haley-k7f3.md",
          "cases/2017/detentions-x2m9/notes.txt",
        ])
  }

  @Test("looks at one file alone where no more is asked, also at one that went")
  func oneFile() throws {
    let noted = try Noted()
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    let folder = noted.sample.folder
    let letter = try #require(folder.text(of: SampleCasebook.letter))
    folder.write(letter + "More.\n", to: SampleCasebook.letter)
    _ = Child.run(["/bin/rm", folder.absolute(SampleCasebook.followUp)])
    for (path, deed) in [
      (SampleCasebook.letter, HistoryEntry.Deed.changed), (SampleCasebook.followUp, .deleted),
    ] {
      #expect(try noted.history.commit(now: Noted.moment, looking: .at(path)).noted.count == 1)
      let entry = try #require(try noted.history.entries(of: nil, limit: 1).entries.first)
      #expect(entry.records.map(\.deed) == [deed])
      #expect(entry.records.map(\.id) == [Filing.identity(ofPath: path)?.id])
      #expect(try noted.history.commit(now: Noted.moment, looking: .at(path)).noted == [])
    }
    #expect(try noted.history.commit(now: Noted.moment, looking: .everywhere).noted == [])
  }

  @Test(
    "of a save that is under way waits for its sentence, instead of taking it for another program's"
  )
  func saveUnderWay() throws {
    let noted = try Noted()
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    let store = try noted.sample.open()
    let record = try noted.sample.load(SampleCasebook.letter, store)
    let looking = DispatchGroup()
    _ = try store.commit(
      Change(
        "Changed the letter", [.replace(from: record, to: noted.sample.retitled(record, "New"))]),
      places: SampleCasebook.places, today: SampleCasebook.today,
      settling: { outcome in
        DispatchQueue.global().async(group: looking) {
          _ = try? noted.history.commit(now: Noted.moment, looking: .everywhere)
        }
        // One that doesn't wait is through long before that.
        _ = looking.wait(timeout: .now() + 1.5)
        _ = noted.history.note("Changed the letter", outcome.files, now: Noted.moment)
      })
    looking.wait()
    let entries = try noted.history.entries(of: nil, limit: 10).entries
    #expect(entries.map(\.origin) == [.desk, .outside])
    #expect(entries.first?.sentence == "Changed the letter")
    #expect(entries.first?.records.map(\.id) == [SampleCasebook.letterID])
  }

  @Test("begins with what the casebook holds, so that the first change tells what it changed")
  func beginning() throws {
    let noted = try Noted(person: nil)
    try noted.history.noteBeginning(now: Noted.moment)
    try noted.history.noteBeginning(now: Noted.moment)
    try noted.retitle("Another title", "Changed the letter")
    try noted.history.setPerson(Noted.ann)
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    let entries = try noted.history.entries(of: nil, limit: 10).entries
    #expect(
      entries.map(\.sentence) == [
        "Changed the letter", "What the casebook held when its history began",
      ])
    #expect(entries.map(\.who.name) == ["Ann Lee", "casedesk"])
    #expect(entries.first?.records.map(\.deed) == [.changed])
    #expect(try noted.git(["fsck", "--full", "--strict"]) == "")
  }

  @Test("of many files takes all in one step")
  func many() throws {
    let noted = try Noted()
    for number in 0..<200 {
      noted.sample.folder.write("\(number)", to: "cases/2017/detentions-x2m9/enclosures/\(number)")
    }
    #expect(try noted.history.commit(now: Noted.moment, looking: .everywhere).noted.count == 1)
    #expect(try noted.git(["fsck", "--full", "--strict"]) == "")
    #expect(try noted.status() == "")
  }

  @Test("goes on where something was left of an interrupted one")
  func interrupted() throws {
    let noted = try Noted()
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    try noted.retitle("One", "Did one")
    let pending = noted.sample.folder.absolute(".git/casedesk/pending")
    let copy = noted.sample.folder.absolute("copy")
    _ = Child.run(["/bin/cp", pending, copy])
    _ = try noted.history.commit(now: Noted.moment, looking: .nowhere)
    // As if the machine had stopped before the note was taken away.
    _ = Child.run(["/bin/mv", copy, noted.sample.folder.absolute(".git/casedesk/in-work")])
    noted.sample.folder.write("", to: ".git/casedesk/indexing")
    let git = noted.sample.folder.absolute(".git")
    _ = Child.run(["/bin/ln", "\(git)/casedesk/indexing", "\(git)/index.lock"])
    #expect(try noted.history.commit(now: Noted.moment, looking: .everywhere).noted == [])
    try noted.retitle("Two", "Did two")
    #expect(try noted.history.commit(now: Noted.moment, looking: .everywhere).noted.count == 1)
    #expect(try noted.status() == "")
  }

  @Test("leaves the lock of somebody who uses git by hand, and catches up behind them")
  func foreignLock() throws {
    let noted = try Noted()
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    noted.sample.folder.write("", to: ".git/index.lock")
    for title in ["One", "Two"] {
      try noted.retitle(title, "Did \(title)")
      #expect(
        throws: Refusal(
          """
          What you changed is saved, but not noted in the history yet: another program is working in \
          .git. It is made up for later.
          """)
      ) { try noted.history.commit(now: Noted.moment, looking: .nowhere) }
      #expect(noted.sample.folder.bytes(of: ".git/index.lock") != nil)
    }
    _ = Child.run(["/bin/rm", noted.sample.folder.absolute(".git/index.lock")])
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    #expect(
      try noted.history.entries(of: nil, limit: 2).entries.map(\.sentence) == [
        "Did Two", "Did One",
      ])
    #expect(try noted.status() == "")
  }
}

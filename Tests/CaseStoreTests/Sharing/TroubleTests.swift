import CaseModel
import Glibc
import Testing

@testable import CaseStore

@Suite("What hinders a sync")
struct TroubleTests {
  @Test(
    "is told in a sentence that says what to do",
    arguments: [
      (
        "ssh: Could not resolve hostname example.invalid: Name or service not known",
        "there is no network, or no machine of the name in"
      ),
      ("fatal: unable to access 'https://x/': Could not resolve host: x", "there is no network"),
      (
        "Host key verification failed.\nfatal: Could not read from remote repository.",
        "this computer doesn't know the machine"
      ),
      (
        "git@x: Permission denied (publickey).\nfatal: Could not read from remote repository.",
        "doesn't know you"
      ),
      (
        "fatal: could not read Username for 'https://x': terminal prompts disabled",
        "doesn't know you"
      ),
      (
        "fatal: unable to access 'https://x/': The requested URL returned error: 403",
        "you may read"
      ),
      (
        "remote: error: insufficient permission for adding an object to repository database",
        "you may read"
      ),
      (
        "fatal: unable to access 'https://x/': Failed to connect to x port 443: Connection refused",
        "doesn't answer"
      ),
      ("ssh: connect to host x port 22: Connection timed out", "doesn't answer"),
      ("remote: fatal: write error: No space left on device", "the disk is full"),
      ("fatal: sha1 file '/x/pack' write error. Out of diskspace", "the disk is full"),
      ("fatal: '/srv/x' does not appear to be a git repository", "there is no shared casebook"),
      ("ERROR: Repository not found.", "there is no shared casebook"),
      (
        "fatal: unable to access 'https://x/': SSL certificate problem: self signed certificate",
        "can't prove that it is what it says"
      ),
      (
        "error: object 1234: missingSpaceBeforeDate\nfatal: fsck error in packed object",
        "is damaged"
      ),
      (
        "error: something new\nwarning: fetch can tell more\nflag or run 'git config fetch.x true'",
        "said: “error: something new”"
      ),
      ("fatal: something new\u{1B}[31m", "said: “fatal: something new\\u{1B}[31m”"),
    ])
  func sentences(said: String, expected: String) throws {
    let address = try SharedAddress("ssh://example.org/casebook")
    let failure = GitFailure.failed(status: 128, said: VisibleName.lines(of: Array(said.utf8)))
    let sentence = SharingTrouble.refusal(failure, address, "Nothing was received").sentence
    #expect(sentence.hasPrefix("Nothing was received"))
    #expect(sentence.contains(expected), "\(sentence)")
    for word in ["commit", "fetch", "push", "HEAD", "merge base", "remote", "repository"]
    where !sentence.contains("said: ") {
      #expect(!sentence.contains(word), "\(sentence)")
    }
  }

  @Test(
    "tells whether the place was out of reach, so that the same may be done another time",
    arguments: [
      ("fatal: unable to access 'https://x/': Could not resolve host: x", true),
      ("ssh: connect to host x port 22: Connection timed out", true),
      ("fatal: Could not read from remote repository.", true),
      ("git@x: Permission denied (publickey).", false), ("fatal: '/x' does not exist", false),
    ])
  func reach(said: String, isOutOfReach: Bool) throws {
    let address = try SharedAddress("ssh://example.org/casebook")
    let refusal = SharingTrouble.refusal(.failed(status: 128, said: said), address, "Nothing")
    #expect(refusal.isOutOfReach == isOutOfReach)
  }

  @Test("is a stick that isn't there: what was changed stays, and goes when it is back")
  func missingStick() throws {
    let team = try Team()
    rename(team.shared, team.shared + "-away")
    try team.ann.change(SampleCasebook.letter, "The old title", "Title of Ann", 2)
    #expect(
      try team.ann.refusal(3)
        == """
        \(team.shared) isn't there. Plug in the disk or stick, or set up another place; what you \
        changed stays here and is sent later.
        """)
    #expect(team.ann.sharing.standing(openChoices: 0).waiting == 1)
    rename(team.shared + "-away", team.shared)
    #expect(try team.ann.sync(4).sent == 1)
    #expect(try team.ben.sync(5).received == 1)
  }

  @Test("is a network that nobody answers in")
  func closedPort() throws {
    let team = try Team()
    try team.ann.sharing.setPlace("https://127.0.0.1:1/casebook")
    let sentence = try #require(try team.ann.refusal(3))
    #expect(sentence.contains("https://127.0.0.1:1/casebook doesn't answer"), "\(sentence)")
  }

  @Test("is that nobody was introduced, that no place is set up, or that there is no history")
  func notReady() throws {
    let folder = try TestFolder()
    let alone = try Colleague.first("Ann", folder.absolute("alone"))
    #expect(try #require(try alone.refusal(1)).contains("there is no shared casebook yet"))
    _ = Child.run(["/bin/rm", "-rf", alone.path + "/.git"])
    #expect(try #require(try alone.refusal(1)).contains("Sharing needs the history"))
    try alone.history.begin()
    #expect(try #require(try alone.refusal(1)).contains("doesn't know who you are"))
  }

  @Test("is a place that has something else, or another casebook")
  func strangers() throws {
    let team = try Team()
    let folder = team.folder
    folder.write("x", to: "full/x.txt")
    let places = [
      ("full", "isn't empty, and no shared casebook"), ("Ben", "this is a casebook itself"),
      ("no/where", "isn't there"), ("Ann/inside", "lies in this casebook itself"),
    ]
    for (place, sentence) in places {
      let refusal = #expect(throws: Refusal.self) {
        try team.ann.sharing.setPlace(folder.absolute(place))
      }
      #expect(refusal?.sentence.contains(sentence) == true, "\(refusal?.sentence ?? "nothing")")
    }
    #expect(team.ann.sharing.place == team.shared)
    let other = try Colleague.first("Cai", folder.absolute("Cai"))
    try other.change(SampleCasebook.letter, "The old title", "Title of Cai", 2)
    try other.sharing.setPlace(team.shared)
    #expect(try #require(try other.refusal(3)).contains("were never one"))
    #expect(try #require(other.text(SampleCasebook.letter)).contains("Title of Cai"))
  }

  @Test("is a join of what isn't there, or into a folder that isn't empty; nothing is left behind")
  func joining() throws {
    let team = try Team()
    let folder = team.folder
    for (path, address, sentence) in [
      ("new", folder.absolute("nothing"), "isn't there"), ("Ben", team.shared, "isn't empty"),
    ] {
      let refusal = #expect(throws: Refusal.self) {
        _ = try Colleague.joining("Cai", folder.absolute(path), from: address)
      }
      #expect(refusal?.sentence.contains(sentence) == true, "\(refusal?.sentence ?? "nothing")")
    }
    #expect(!TestFolder.names(folder.path).contains("new"))
    _ = Child.run(["/usr/bin/git", "init", "-q", "--bare", folder.absolute("empty")])
    let refusal = #expect(throws: Refusal.self) {
      _ = try Colleague.joining("Cai", folder.absolute("new"), from: folder.absolute("empty"))
    }
    #expect(refusal?.sentence.contains("Nobody sent a casebook") == true)
    #expect(!TestFolder.names(folder.path).contains("new"))
  }

  @Test(
    "is the person, who stops it at any stage, and nothing is half done",
    arguments: SyncStage.allCases)
  func stopped(stage: SyncStage) throws {
    let team = try Team()
    try team.ann.change(SampleCasebook.letter, "The old title", "Title of Ann", 2)
    try team.ann.sync(3)
    try team.ben.change(SampleCasebook.letter, "box: 12", "box: 13", 4)
    let refusal = #expect(throws: Refusal.self) {
      try team.ben.sync(5) { $0.stage != stage }
    }
    #expect(refusal?.sentence == "The sync was stopped. Nothing is half done; sync again any time.")
    #expect(team.ben.git(["status", "--porcelain"]) == "")
    try team.meet(6)
    #expect(team.ann.files == team.ben.files)
    #expect(try #require(team.ann.text(SampleCasebook.letter)).contains("box: 13"))
  }
}

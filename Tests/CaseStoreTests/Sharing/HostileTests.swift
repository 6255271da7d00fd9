import CaseModel
import CaseStore
import Glibc
import Testing

@Suite("A shared casebook that somebody prepared")
struct HostileTests {
  private let team: Team
  private let letter = SampleCasebook.letter
  private var touched: String { team.folder.absolute("touched") }

  init() throws { team = try Team() }

  /// Puts entries into the shared casebook by git's plumbing, as nothing else would: `mode name` of a
  /// file with these bytes.
  @discardableResult
  private func plant(
    _ mode: String, _ name: String, _ bytes: String = "planted"
  ) throws -> String {
    let script = """
      set -e
      export GIT_DIR="$1" GIT_AUTHOR_NAME=x GIT_AUTHOR_EMAIL=x GIT_COMMITTER_NAME=x \
        GIT_COMMITTER_EMAIL=x GIT_INDEX_FILE="$1/planting"
      git read-tree refs/heads/main
      if [ "$2" = 160000 ]; then blob=$(git rev-parse refs/heads/main)
      else blob=$(printf '%s' "$4" | git hash-object -w --stdin); fi
      printf '%s %s\\t%b\\0' "$2" "$blob" "$3" | git update-index -z --index-info
      tree=$(git write-tree)
      git update-ref refs/heads/main $(git commit-tree -p refs/heads/main -m planted $tree)
      rm "$GIT_INDEX_FILE"
      git rev-parse refs/heads/main
      """
    let child = Child.run(["/bin/sh", "-c", script, "sh", team.shared, mode, name, bytes])
    try #require(child.status == 0, "\(child.output)")
    return child.output.filter { !$0.isNewline }
  }

  @Test(
    "has a file left out that isn't plain, or whose name leads elsewhere; which is said, and goes on",
    arguments: [
      ("120000", "notes/link", "notes/link"), ("160000", "notes/inner", "notes/inner"),
      ("100644", "a\\\\b", "a\\b"), ("100644", "notes/C:x", "notes/C:x"),
      ("100644", "notes/\\033]0;x\\007", "notes/\\u{1B}]0;x\\u{7}"),
      ("100644", "notes/\\377\\376", "notes/\\xFF\\xFE"),
      ("100644", "notes/\\342\\200\\256gnp", "notes/\\u{202E}gnp"),
      ("100644", ".casedesk-journal", ".casedesk-journal"),
      ("100644", ".gitattributes", ".gitattributes"),
      ("100644", "notes/.gitmodules", "notes/.gitmodules"),
    ])
  func unfit(mode: String, name: String, shown: String) throws {
    let before = team.ann.files
    let planted = try plant(mode, name)
    let told = try team.ann.sync(3)
    #expect(told.remarks.count == 1)
    #expect(
      told.remarks.first?.hasPrefix("\(shown) was left out, since ") == true, "\(told.remarks)")
    #expect(team.ann.files == before)
    #expect(team.ann.git(["status", "--porcelain"]) == "")
    let kept = team.ann.git(["ls-tree", "-r", "--name-only", "HEAD"]).split(separator: "\n")
    #expect(Set(kept.map(String.init)) == Set(before.keys))
    // What brought it stays in the history, and is left out once and for all.
    #expect(team.ann.git(["rev-parse", "HEAD^2"]).hasPrefix(planted))
    let again = try team.ann.sync(4)
    #expect(again.sent == 0 && again.received == 0 && again.remarks == [])
  }

  @Test(
    "has it left out by all alike, who follow, have something of their own, or come new",
    arguments: [("120000", "notes/link"), ("100644", "notes/\\377\\376")])
  func together(mode: String, name: String) throws {
    try team.ben.change(letter, "The old title", "Title of Ben", 2)
    try plant(mode, name)
    _ = try team.ann.sync(3)
    let cai = try Colleague.joining("Cai", team.folder.absolute("Cai"), from: team.shared)
    let people = team.people + [cai]
    for minute in 4...5 { for person in people { try person.sync(minute) } }
    #expect(Set(people.map { $0.git(["rev-parse", "HEAD"]) }).count == 1)
    for person in people {
      #expect(person.files == team.ann.files)
      #expect(person.git(["status", "--porcelain"]) == "")
    }
    #expect(try #require(cai.text(letter)).contains("Title of Ben"))
  }

  @Test("of which somebody joins at once has such a file left out too")
  func joining() throws {
    let planted = try plant("120000", "notes/link", "/etc")
    let cai = try Colleague.joining("Cai", team.folder.absolute("Cai"), from: team.shared)
    let dan = try Colleague.joining("Dan", team.folder.absolute("Dan"), from: team.shared)
    #expect(cai.files == team.ann.files)
    #expect(cai.git(["rev-parse", "HEAD"]) == dan.git(["rev-parse", "HEAD"]))
    #expect(cai.git(["rev-parse", "HEAD^"]).hasPrefix(planted))
    #expect(cai.git(["status", "--porcelain"]) == "")
    let people = team.people + [cai, dan]
    for minute in 3...5 { for person in people { try person.sync(minute) } }
    #expect(Set(people.map { $0.git(["rev-parse", "HEAD"]) }).count == 1)
  }

  @Test("with a link in a record's place takes nobody's record away")
  func inRecordsPlace() throws {
    let before = team.ann.files
    try plant("120000", letter, "/etc/passwd")
    #expect(throws: Refusal.self) {
      try Colleague.joining("Cai", team.folder.absolute("Cai"), from: team.shared)
    }
    #expect(!TestFolder.names(team.folder.path).contains("Cai"))
    let report = try team.ann.sync(3)
    #expect(report.remarks.first?.hasPrefix("\(letter) was left out, since it is a link") == true)
    #expect(team.ann.files == before)
    try team.meet(4)
    let cai = try Colleague.joining("Cai", team.folder.absolute("Cai"), from: team.shared)
    for person in team.people + [cai] { #expect(person.files == before) }
  }

  @Test(
    "doesn't get the link of somebody who put it in with their own git, and takes it from nobody")
  func ownLink() throws {
    symlink("/etc", team.ann.path + "/link")
    _ = team.ann.git(["add", "link"])
    _ = team.ann.git(["-c", "user.name=Ann", "-c", "user.email=a", "commit", "-q", "-m", "mine"])
    try team.ann.sync(2)
    try team.ann.change(letter, "The old title", "Title of Ann", 3)
    let told = try team.ben.sync(4)
    #expect(told.remarks.first?.hasPrefix("link was left out, since it is a link") == true)
    let back = try team.ann.sync(5)
    #expect(
      back.remarks.contains(
        "link stays in your folder, but isn't shared, since it is a link, which could lead out of the "
          + "casebook."), "\(back.remarks)")
    for minute in 6...7 { try team.meet(minute) }
    #expect(team.ann.git(["rev-parse", "HEAD"]) == team.ben.git(["rev-parse", "HEAD"]))
    #expect(!team.ann.git(["ls-tree", "--name-only", "HEAD"]).contains("link"))
    var status = stat()
    #expect(lstat(team.ann.path + "/link", &status) == 0)
    #expect(lstat(team.ben.path + "/link", &status) != 0)
    #expect(try #require(team.ben.text(letter)).contains("Title of Ann"))
  }

  @Test("gives a file that can be run elsewhere as a plain one, for its owner only")
  func executable() throws {
    try plant("100755", "notes/run.sh", "#!/bin/sh\n")
    try team.meet(3)
    for person in team.people {
      var status = stat()
      lstat(person.path + "/notes/run.sh", &status)
      #expect(status.st_mode & 0o7777 == 0o600)
    }
  }

  @Test("gives files whose names differ in capitals only as they are")
  func capitals() throws {
    try plant("100644", "cases/2017/detentions-x2m9/enclosures/Scan.pdf", "one")
    try plant("100644", "cases/2017/detentions-x2m9/enclosures/scan.pdf", "two")
    try team.meet(3)
    #expect(team.ann.text("cases/2017/detentions-x2m9/enclosures/Scan.pdf") == "one")
    #expect(team.ann.text("cases/2017/detentions-x2m9/enclosures/scan.pdf") == "two")
  }

  @Test("isn't taken in with a record that is larger than any record may be")
  func huge() throws {
    let script = """
      set -e
      export GIT_DIR="$1" GIT_AUTHOR_NAME=x GIT_AUTHOR_EMAIL=x GIT_COMMITTER_NAME=x \
        GIT_COMMITTER_EMAIL=x GIT_INDEX_FILE="$1/planting"
      git read-tree refs/heads/main
      blob=$(head -c 17000000 /dev/zero | git hash-object -w --stdin)
      git update-index --add --cacheinfo 100644 $blob cases/2017/detentions-x2m9/letter-big-a2b3.md
      git update-ref refs/heads/main $(git commit-tree -p refs/heads/main -m big $(git write-tree))
      """
    let child = Child.run(["/bin/sh", "-c", script, "sh", team.shared])
    try #require(child.status == 0, "\(child.output)")
    let sentence = try #require(try team.ann.refusal(3))
    #expect(sentence.contains("letter-big-a2b3.md"), "\(sentence)")
    #expect(sentence.contains("16 MB are the most"), "\(sentence)")
  }

  @Test("writes nothing through a link that stands here in a folder's place")
  func linkHere() throws {
    let outside = team.folder.absolute("outside")
    mkdir(outside, 0o700)
    symlink(outside, team.ann.path + "/notes")
    try team.ben.write("what Ben wrote", "notes/x.txt")
    try team.ben.note(2)
    try team.ben.sync(3)
    let sentence = try #require(try team.ann.refusal(4))
    #expect(sentence.contains("notes"), "\(sentence)")
    #expect(TestFolder.names(outside).isEmpty)
  }

  @Test("runs none of its hooks")
  func hooks() throws {
    mkdir(team.shared + "/hooks", 0o755)
    for hook in [
      "pre-receive", "update", "post-receive", "post-update", "reference-transaction",
      "proc-receive", "push-to-checkout", "pre-auto-gc", "post-index-change",
    ] {
      let file = "hooks/\(hook)"
      try Colleague(path: team.shared, name: "x").write("#!/bin/sh\ntouch '\(touched)'\n", file)
      chmod("\(team.shared)/\(file)", 0o755)
    }
    try team.ann.change(letter, "The old title", "Title of Ann", 2)
    try team.meet(3)
    #expect(team.ann.files == team.ben.files)
    #expect(access(touched, F_OK) != 0)
  }

  @Test(
    "isn't asked where its configuration has more than such a place needs",
    arguments: [
      "[core]\n\thooksPath = /tmp\n", "[core]\n\tfsmonitor = touch X\n",
      "[core]\n\talternateRefsCommand = touch X\n", "[core]\n\tsshCommand = touch X\n",
      "[uploadpack]\n\tpackObjectsHook = touch X\n", "[filter \"x\"]\n\tsmudge = touch X\n",
      "[include]\n\tpath = other\n", "[includeIf \"gitdir:/\"]\n\tpath = other\n",
      "[receive]\n\tprocReceiveRefs = refs\n", "[gpg]\n\tprogram = touch X\n",
      "[alias]\n\tupload-pack = !touch X\n", "[extensions]\n\tworktreeConfig = true\n",
      "[credential]\n\thelper = !touch X\n", "[diff]\n\texternal = touch X\n",
      "[url \"ext::sh -c touch% X\"]\n\tinsteadOf = /\n",
      "[remote \"x\"]\n\tuploadpack = touch X\n",
    ])
  func configuration(lines: String) throws {
    let config = team.shared + "/config"
    let text = String(decoding: try #require(Colleague.bytes(config)), as: UTF8.self)
    try Colleague(path: team.shared, name: "x")
      .write(text + lines.replacing("X", with: touched), "config")
    try team.ann.change(letter, "The old title", "Title of Ann", 2)
    let sentence = try #require(try team.ann.refusal(3))
    #expect(sentence.contains("which could start a program"), "\(sentence)")
    #expect(access(touched, F_OK) != 0)
    #expect(throws: Refusal.self) {
      _ = try Colleague.joining("Cai", team.folder.absolute("Cai"), from: team.shared)
    }
    #expect(access(touched, F_OK) != 0)
  }

  @Test(
    "isn't asked where something in it leads git elsewhere",
    arguments: ["commondir", "objects/info/alternates", "shallow", "config.worktree", ".git"])
  func elsewhere(name: String) throws {
    _ = Child.run(["/bin/mkdir", "-p", team.shared + "/objects/info"])
    try Colleague(path: team.shared, name: "x").write("/tmp\n", name)
    try team.ann.change(letter, "The old title", "Title of Ann", 2)
    #expect(try team.ann.refusal(3) != nil)
  }

  @Test("is left alone where its objects are damaged; nothing is lost here")
  func damaged() throws {
    try team.ann.change(letter, "The old title", "Title of Ann", 2)
    try team.ann.sync(3)
    let pack = "\(team.shared)/objects/pack"
    _ = Child.run([
      "/bin/sh", "-c",
      "chmod -R u+w \"$1\"; for f in \"$1\"/*.pack; do "
        + "printf 'xxxxxxxx' | dd of=\"$f\" bs=1 seek=40 conv=notrunc 2>/dev/null; done", "sh",
      pack,
    ])
    let before = team.ben.files
    let sentence = try #require(try team.ben.refusal(4))
    #expect(sentence.hasPrefix("Nothing was received"), "\(sentence)")
    #expect(team.ben.files == before)
  }
}

@Suite("A shared casebook on another machine")
struct SecureShellTests {
  /// An ssh that starts what it is asked to on this machine, and notes how it was called.
  private func fake(_ folder: TestFolder, _ body: String) -> CasebookSharing.Type {
    folder.write(
      "#!/bin/sh\nprintf '%s\\n' \"$@\" > '\(folder.absolute("called"))'\n\(body)\n", to: "bin/ssh")
    chmod(folder.absolute("bin/ssh"), 0o755)
    return CasebookSharing.self
  }

  @Test("is reached by ssh alone, which asks nothing and trusts no new machine")
  func reached() throws {
    let team = try Team()
    let folder = team.folder
    let kind = fake(folder, "for last; do :; done; exec sh -c \"$last\"")
    let ann = kind.init(team.ann.history, searchPath: folder.absolute("bin"))
    try ann.setPlace("ssh://git@example.org\(team.shared)")
    try team.ann.change(SampleCasebook.letter, "The old title", "Title of Ann", 2)
    #expect(try team.ann.sync(3, by: ann).sent == 1)
    #expect(try team.ben.sync(4).received == 1)
    let called = try #require(folder.text(of: "called"))
    #expect(called.contains("BatchMode=yes\n") && called.contains("StrictHostKeyChecking=yes\n"))
    #expect(called.contains("git@example.org\n"))
    #expect(called.contains("git-receive-pack '\(team.shared)'\n"), "\(called)")
  }

  @Test(
    "that can't be reached is told in a sentence",
    arguments: [
      (
        "echo 'ssh: Could not resolve hostname example.org: Name or service not known' >&2; exit 255",
        "there is no network"
      ),
      ("echo 'Host key verification failed.' >&2; exit 255", "doesn't know the machine"),
      ("echo 'git@example.org: Permission denied (publickey).' >&2; exit 255", "doesn't know you"),
      ("exit 255", "doesn't answer"),
    ])
  func unreachable(body: String, expected: String) throws {
    let team = try Team()
    let kind = fake(team.folder, body)
    let ann = kind.init(team.ann.history, searchPath: team.folder.absolute("bin"))
    try ann.setPlace("git@example.org:casebook")
    let sentence = try #require(try team.ann.refusal(3, by: ann))
    #expect(sentence.contains(expected), "\(sentence)")
  }

  @Test("needs ssh, which may not be installed")
  func missing() throws {
    let team = try Team()
    let ann = CasebookSharing(team.ann.history, searchPath: team.folder.absolute("bin"))
    try ann.setPlace("git@example.org:casebook")
    #expect(try #require(try team.ann.refusal(3, by: ann)).contains("ssh isn't installed"))
  }
}

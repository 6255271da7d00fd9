import CaseModel
import CaseStore
import Testing

/// A way in which a prepared repository may try to run a program: what stands in its configuration,
/// and in files beside.
struct Trap: Sendable, CustomTestStringConvertible {
  let name: String
  var configuration = ""
  var files: [String: String] = [:]
  /// Whether the desk works on, since git is called so that the trap has no part in it.
  var isHarmless = false

  var testDescription: String { name }

  /// `TRAP` stands for the program.
  static let all: [Trap] = [
    of("core", "fsmonitor"), of("core", "hooksPath"), of("core", "pager"), of("core", "editor"),
    of("core", "sshCommand"), of("core", "askPass"), of("core", "gitProxy"),
    of("core", "alternateRefsCommand"), of("core", "attributesFile"), of("core", "worktree"),
    of("include", "path"), of("includeIf \"gitdir:/\"", "path"), of("alias", "status", "!TRAP"),
    of("alias", "log", "!TRAP"), of("alias", "fast-import", "!TRAP"),
    of("filter \"x\"", "clean", attribute: "filter=x"),
    of("filter \"x\"", "smudge", attribute: "filter=x"),
    of("filter \"x\"", "process", attribute: "filter=x"),
    of("diff \"x\"", "textconv", attribute: "diff=x"),
    of("diff \"x\"", "command", attribute: "diff=x"), of("diff", "external"),
    of("merge \"x\"", "driver", attribute: "merge=x"), of("credential", "helper", "!TRAP"),
    of("gpg", "program"), of("gpg \"ssh\"", "program"), of("gpg \"ssh\"", "defaultKeyCommand"),
    of("uploadpack", "packObjectsHook"), of("remote \"shared\"", "uploadpack"),
    of("remote \"shared\"", "receivepack"), of("remote \"shared\"", "vcs"),
    of("remote \"shared\"", "proxy"), of("protocol \"ext\"", "allow", "always"),
    of("url \"ext::TRAP \"", "insteadOf", "/"), of("submodule \"x\"", "update", "!TRAP"),
    of("interactive", "diffFilter"), of("trailer \"x\"", "command"), of("trailer \"x\"", "cmd"),
    of("pager", "log"), of("sequence", "editor"), of("extensions", "partialClone", "x"),
    of("extensions", "worktreeConfig", "true"), of("tar \"x\"", "command"),
    of("browser \"x\"", "cmd"), of("difftool \"x\"", "cmd"), of("mergetool \"x\"", "cmd"),
    of("sendemail", "smtpserver"), of("http", "sslCert"), of("ssh", "variant"),
    of("CORE", "FsMonitor"),
    Trap(name: "a line that goes on", configuration: "[user]\n\tname = a\\\nb\n"),
    Trap(
      name: "a section in the middle of a line",
      configuration: "[user] name = a\n[core] fsmonitor = TRAP\n"),
    Trap(name: "other repositories' objects", files: [".git/objects/info/alternates": "/tmp\n"]),
    Trap(name: "another repository's folder", files: [".git/commondir": "/tmp\n"]),
    Trap(name: "a second configuration", files: [".git/config.worktree": "[core]\n"]),
    Trap(name: "hooks", files: hooks(in: ".git/hooks"), isHarmless: true),
    Trap(
      name: "attributes of drivers that aren't there",
      files: [".gitattributes": "* filter=x diff=x merge=x\n"], isHarmless: true),
    Trap(
      name: "the repository's own attributes",
      files: [".git/info/attributes": "* filter=x diff=x merge=x\n"], isHarmless: true),
    Trap(
      name: "modules",
      files: [
        ".gitmodules": "[submodule \"x\"]\n\tpath = x\n\turl = ext::TRAP\n\tupdate = !TRAP\n"
      ],
      isHarmless: true),
  ]

  private static func of(
    _ section: String, _ key: String, _ value: String = "TRAP", attribute: String? = nil
  ) -> Trap {
    Trap(
      name: "\(section) \(key)", configuration: "[\(section)]\n\t\(key) = \(value)\n",
      files: attribute.map { [".gitattributes": "* \($0)\n"] } ?? [:])
  }

  private static func hooks(in folder: String) -> [String: String] {
    let names = [
      "applypatch-msg", "commit-msg", "fsmonitor-watchman", "post-checkout", "post-commit",
      "post-index-change", "post-merge", "post-receive", "post-rewrite", "post-update",
      "pre-auto-gc", "pre-commit", "pre-merge-commit", "pre-push", "pre-rebase", "pre-receive",
      "prepare-commit-msg", "proc-receive", "push-to-checkout", "reference-transaction",
      "sendemail-validate", "update",
    ]
    return Dictionary(
      names.map { ("\(folder)/\($0)", "#!/bin/sh\nTRAP\n") }, uniquingKeysWith: { $1 })
  }

  func lay(in sample: SampleCasebook, _ program: String) {
    let filled = { (text: String) in
      text.split(separator: "TRAP", omittingEmptySubsequences: false).joined(separator: program)
    }
    if !configuration.isEmpty {
      let old = Child.run(["/bin/cat", sample.folder.absolute(".git/config")]).output
      sample.folder.write(old + filled(configuration), to: ".git/config")
    }
    for (path, text) in files {
      sample.folder.write(filled(text), to: path)
      _ = Child.run(["/bin/chmod", "700", sample.folder.absolute(path)])
    }
  }
}

@Suite("A repository that was prepared to run programs")
struct HostileRepositoryTests {
  @Test("runs none, whatever the history is asked to do", arguments: Trap.all)
  func runsNothing(_ trap: Trap) throws {
    let noted = try Noted()
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    try noted.retitle("One", "Did one")
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    let head = try #require(try noted.history.head())

    let outside = try TestFolder()
    outside.write("#!/bin/sh\ntouch \(outside.absolute("sprung"))\n", to: "trap")
    _ = Child.run(["/bin/chmod", "700", outside.absolute("trap")])
    trap.lay(in: noted.sample, outside.absolute("trap"))

    try noted.retitle("Two", "Did two")
    noted.sample.folder.write("x", to: "cases/2017/detentions-x2m9/notes.txt")
    let history = noted.history
    let calls: [() throws -> Void] = [
      { _ = try history.commit(now: Noted.moment, looking: .everywhere) },
      { _ = try history.head() },
      { _ = try history.entries(of: nil, limit: 10) },
      { _ = try history.entries(of: SampleCasebook.letter, before: head, limit: 10) },
      { _ = try history.entry(head) },
      { _ = try history.version("\(head.short)") },
      { _ = try history.bytes(of: SampleCasebook.letter, at: head) },
      { _ = try history.states(of: history.changedPaths(from: nil, to: head)) },
      { _ = try history.lastPath(of: SampleCasebook.followUpID) },
      { try history.setPerson(Noted.ann) },
      { _ = try history.verify(members: []) { _ in true } },
      { try history.begin() },
    ]
    var failures = 0
    for call in calls {
      do { try call() } catch { failures += 1 }
    }
    #expect(outside.mode(of: "sprung") == nil)
    if trap.isHarmless {
      #expect(failures == 0)
      #expect(history.standing == .on)
    } else {
      guard case .off(let sentence) = history.standing else {
        Issue.record("The history is on.")
        return
      }
      #expect(sentence.contains(".git/"))
    }
  }
}

import Foundation
import Testing

@Suite("Help, manual pages and installation")
struct ManualTests {
  let session: CommandSession

  init() throws { session = try CommandSession() }

  private static let verbs = [
    "list", "show", "search", "due", "add", "log-response", "edit", "done", "reopen", "delete",
    "undo", "history", "restore", "verify", "person", "sync", "join", "choices", "choose", "import",
    "export", "desk", "init", "check", "rebuild-index", "settings", "completions",
    "man", "install", "help",
  ]

  @Test("Help is one page with every verb, the same with --help")
  func page() throws {
    let said = try session.run(["help"])
    #expect(try session.run(["--help"]) == said)
    #expect(try session.run(["-h"]) == said)
    let lines = said.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count < 66)
    #expect(lines.allSatisfy { $0.count <= 80 && $0.last != " " })
    for verb in Self.verbs { #expect(lines.contains { $0.hasPrefix("  \(verb) ") }) }
  }

  @Test("Help for a verb says what its --help says", arguments: verbs)
  func verb(verb: String) throws {
    let said = try session.run(["help", verb])
    #expect(said.status == 0)
    #expect(said.output.hasPrefix("OVERVIEW: "))
    #expect(try session.run([verb, "--help"]).output.trimmed == said.output.trimmed)
  }

  @Test("Help for fields tells each field and what it takes")
  func fields() throws {
    #expect(
      try session.run(["help", "fields", "follow-up"]).output.hasPrefix(
        """
        A follow-up
          title (needed): any words
          incidents (needed): a record's id; several
          letters: a record's id; several
          responses: a record's id; several
          status (needed): open, done or cancelled
          due: a day such as 2017-04-17
        """))
    let all = try session.run(["help", "fields"]).output
    #expect(all.contains("\n  asks.N.number (needed): a whole number from 1 to 9999\n"))
    #expect(all.contains("\n  deadline.reason: any words\n"))
  }

  @Test("Help for what isn't there ends with 2")
  func noTopic() throws {
    #expect(
      try session.run(["help", "lst"])
        == .init(
          error: "casedesk: There is no help for “lst”. casedesk help lists the verbs.\n", status: 2
        ))
    #expect(try session.run(["man", "lst"]).error == "casedesk: There is no verb “lst”.\n")
    #expect(try session.run(["add"]).status == 2)
  }

  @Test("A manual page says what help says")
  func manual() throws {
    #expect(
      try session.run(["man", "reopen"]).output == """
        .TH CASEDESK\\-REOPEN 1 "" casedesk
        .SH NAME
        casedesk\\-reopen \\- Open follow\\-ups again that were done or cancelled
        .SH SYNOPSIS
        .B casedesk reopen <id> ... [\\-\\-fresh]
        .SH DESCRIPTION
        What came of them stays written, and so does the next one of a row. What is open stays as it \
        is: open\\-already in place of open.
        .PP
        To a pipe, a line has: id, status, title.
        .SH ARGUMENTS
        .TP
        .B <id>
        Follow\\-ups\\(aq ids, or parts that no other has.
        .SH OPTIONS
        .TP
        .B \\-\\-fresh
        Look through the folder first, and answer from what is there now.
        .TP
        .B \\-h, \\-\\-help
        Show help information.
        .SH SEE ALSO
        .BR casedesk (1)

        """)
  }

  @Test("Installing puts the program, a page for every verb, and completions below the prefix")
  func install() throws {
    let prefix = session.home.appendingPathComponent("local")
    let said = try session.run(["install", "--prefix", prefix.path])
    #expect(said.status == 0)
    #expect(
      said.error == """
        casedesk: HOME/local/bin isn't in your PATH yet; put it there to start the program by its \
        name.

        """)
    let files = said.output.split(separator: "\n").map(String.init)
    #expect(files.first == "HOME/local/bin/casedesk")
    for verb in Self.verbs {
      #expect(files.contains("HOME/local/share/man/man1/casedesk-\(verb).1"))
    }
    #expect(files.contains("HOME/local/share/man/man1/casedesk-add-letter.1"))
    #expect(
      Array(files.suffix(3)) == [
        "HOME/local/share/bash-completion/completions/casedesk",
        "HOME/local/share/zsh/site-functions/_casedesk",
        "HOME/local/share/fish/vendor_completions.d/casedesk.fish",
      ])
    for file in files {
      let path = file.replacingOccurrences(of: "HOME", with: session.home.path)
      #expect(FileManager.default.fileExists(atPath: path))
    }
    // The installed program works, and can put itself there again.
    let installed = try session.process(["install", "--prefix", prefix.path])
    installed.executableURL = prefix.appendingPathComponent("bin/casedesk")
    installed.standardOutput = Pipe()
    installed.standardError = Pipe()
    try installed.run()
    installed.waitUntilExit()
    #expect(installed.terminationStatus == 0)
  }

  @Test("Installing where nothing may be written ends with 3 and one sentence")
  func noPlace() throws {
    let file = session.home.appendingPathComponent("file")
    try Data().write(to: file)
    #expect(
      try session.run(["install", "--prefix", file.path])
        == .init(
          error: "casedesk: HOME/file/bin/casedesk can't be written: Not a directory.\n", status: 3)
    )
  }

  @Test(
    "Manual pages have no mistakes for groff",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")))
  func groff() throws {
    let folder = session.home.appendingPathComponent("pages")
    #expect(try session.run(["man", "--to", folder.path]) == .init())
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(pages.count > Self.verbs.count)
    let process = try session.process([])
    process.executableURL = URL(fileURLWithPath: "/usr/bin/groff")
    process.arguments =
      ["-man", "-ww", "-z", "-K", "utf8"] + pages.map { folder.appendingPathComponent($0).path }
    let error = Pipe()
    process.standardError = error
    try process.run()
    #expect(
      String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == "")
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

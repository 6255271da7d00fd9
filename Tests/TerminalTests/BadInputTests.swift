import Foundation
import Testing

/// Folders and files that the desk can't use: it says so, names them, and works on with the rest.
@Suite("Bad input", .serialized)
struct BadInputTests {
  /// What is put into the Chechnya case, and a part of the sentence that must name it.
  static let files: [(name: String, contents: String, sentence: String)] = [
    ("letter-broken-0001.md", "---\ntitle: x\n  bad\n---\n", "letter-broken-0001.md, line 3"),
    ("memo-what-0002.md", "---\ntitle: x\n---\n", "memo-what-0002.md"),
    (
      "follow-up-lost-0003.md",
      "---\ntitle: Lost\nincidents:\n  - nowhere-0000\nstatus: open\n---\n", "nowhere-0000"
    ),
    (
      "letter-future-0004.md",
      "---\ntitle: x\nincidents:\n  - chechnya-detentions-x2m9\nkind: telepathy\ndelivery: sent\n"
        + "---\n", "letter-future-0004.md, line 5"
    ),
  ]

  @Test("in single files is listed by file, and nothing of it is touched")
  func singleFiles() throws {
    let desk = try TerminalSession(columns: 160, rows: 45) { casebook in
      let folder = casebook.appendingPathComponent("cases/2017/chechnya-detentions-x2m9")
      for file in Self.files {
        try Data(file.contents.utf8).write(to: folder.appendingPathComponent(file.name))
      }
      mkfifo(folder.appendingPathComponent("letter-pipe-0005.md").path, 0o600)
      symlink("/etc/passwd", folder.appendingPathComponent("letter-link-0006.md").path)
      let big = folder.appendingPathComponent("letter-big-0007.md")
      try Data().write(to: big)
      truncate(big.path, 50_000_000)
    }
    try desk.waitFor("can't be read")
    try desk.press("p")
    try desk.waitFor("Problem files")
    var seen = ""
    for _ in 0..<30 {
      seen += try desk.screen().joined(separator: "\n")
      try desk.press("Down")
      usleep(50_000)
    }
    let expected =
      Self.files.map(\.sentence)
      + ["letter-pipe-0005.md", "letter-link-0006.md", "letter-big-0007.md"]
    let missing = expected.filter { !seen.contains($0) }
    #expect(missing == [])
    try desk.press("Escape")
    for _ in 0..<3 where try !desk.shows("at least 100 detained") { try desk.press("1", "Down") }
    try desk.waitFor("at least 100 detained")
    for file in Self.files {
      let url = try #require(try desk.files(beginning: file.name).first)
      #expect(try String(contentsOf: url, encoding: .utf8) == file.contents)
    }
  }

  @Test("in the folder itself ends with a sentence, or the choice of another")
  func folders() throws {
    let future = try TerminalSession(columns: 100, rows: 24) { casebook in
      let settings = casebook.appendingPathComponent("casedesk.yaml")
      try Data("format: 2\nname: From the future\n".utf8).write(to: settings)
    }
    try future.waitFor("newer")

    let broken = try TerminalSession(columns: 100, rows: 24) { casebook in
      let settings = casebook.appendingPathComponent("casedesk.yaml")
      try Data("format: [\n".utf8).write(to: settings)
    }
    try broken.waitFor("casedesk.yaml")
    try broken.waitFor("ended with 3")

    let missing = try TerminalSession(columns: 100, rows: 24) { casebook in
      try FileManager.default.removeItem(at: casebook)
    }
    try missing.waitFor("Make a new casebook in a folder")
    try missing.press("Enter")
    try missing.waitFor("No incidents")
    try missing.press("q")
    try missing.waitFor("ended with 0")

    let foreign = try TerminalSession(columns: 100, rows: 24) { casebook in
      try FileManager.default.removeItem(at: casebook.appendingPathComponent("casedesk.yaml"))
    }
    try foreign.waitFor("this isn't a casebook")
  }
}

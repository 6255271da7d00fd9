import Foundation
import Testing

/// Two people at two terminals, with one casebook between them.
@Suite("History and sync", .serialized)
struct HistoryAndSyncTests {
  @Test("what was done is noted in the person's name, opened as it was, taken back, and shared")
  func history() throws {
    let ann = try TerminalSession(columns: 120, rows: 36)
    try ann.waitFor("of 2 ┐")
    try begin(ann, name: "Ann Example")

    try ann.press("F8")
    try ann.waitFor("What changed")
    try ann.waitFor("Ann Example   Marked done")
    try ann.press("Enter", "Enter")
    try ann.waitFor("An earlier version: so it was after")
    try ann.press("Escape", "Escape", "u")
    try ann.waitFor("[ Take back ]")
    try ann.press("Tab", "Enter")
    try ann.waitFor("Ctrl+Z undoes")
    try ann.press("Escape")

    let place = ann.folder.appendingPathComponent("shared")
    try ann.press("C-r")
    try ann.waitFor("Set up sync with colleagues")
    try ann.type(place.path)
    try ann.press("Enter")
    try ann.waitFor("Synced")
    try ann.press("q")
    try ann.waitFor("ended with 0")

    #expect(try git("fsck", "--full", "--strict", in: ann.casebook).isEmpty)
    let authors = Set(try git("log", "--format=%an <%ae>", in: ann.casebook))
    #expect(authors == ["casedesk <>", "Ann Example <ann@example.org>"])
    #expect(
      try git("rev-parse", "main", in: ann.casebook) == git("rev-parse", "main", in: place))
  }

  /// Begins a history, changes something, and says who one is.
  private func begin(_ desk: TerminalSession, name: String) throws {
    try desk.press("C-p")
    try desk.waitFor("Type to find")
    try desk.type("begin a history")
    try desk.press("Enter")
    try desk.waitFor("History waits")
    try desk.press("4")
    try desk.press("Space")
    try desk.waitFor("Who are you?")
    try desk.type(name)
    try desk.press("Tab")
    try desk.type("ann@example.org")
    try desk.press("Enter")
    try desk.waitFor("Your changes are noted as by \(name).")
    try desk.press("Escape")
  }

  private func git(_ arguments: String..., in folder: URL) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder.path] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

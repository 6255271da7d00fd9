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

    let place = try share(ann)
    try ann.press("q")
    try ann.waitFor("ended with 0")

    #expect(try git("fsck", "--full", "--strict", in: ann.casebook).isEmpty)
    let authors = Set(try git("log", "--format=%an <%ae>", in: ann.casebook))
    #expect(authors == ["casedesk <>", "Ann Example <ann@example.org>"])
    #expect(
      try git("rev-parse", "main", in: ann.casebook) == git("rev-parse", "main", in: place))
  }

  @Test("two due dates for one follow-up are a choice on both desks, settled days later")
  func choice() throws {
    let ann = try TerminalSession(columns: 120, rows: 36)
    try ann.waitFor("of 2 ┐")
    try begin(ann, name: "Ann Example")
    let place = try share(ann)

    // Her colleague has a copy of the casebook, and says who she is.
    let bea = try TerminalSession(columns: 80, rows: 24) { try copy(ann.casebook, to: $0) }
    try bea.waitFor("of 2 ┐")
    try bea.press("C-p")
    try bea.waitFor("Type to find")
    try bea.type("your name")
    try bea.press("Enter")
    try bea.waitFor("Who are you?")
    try bea.press("C-u")
    try bea.type("Bea Muster")
    try bea.press("Enter")
    try bea.waitFor("Your changes are noted as by Bea Muster.")

    try setDue(ann, "1 Dec 2026")
    try ann.press("C-r")
    try ann.waitFor("Synced: 1 change sent.")
    try setDue(bea, "2 Dec 2026")
    try bea.press("C-r")
    try bea.waitFor("came in")
    try bea.press("Home")
    try bea.waitFor("1 choice (C)")
    try ann.press("C-r")
    try ann.waitFor("came in")
    try ann.press("Home")
    try ann.waitFor("1 choice (C)")
    try bea.press("q")
    try bea.waitFor("ended with 0")

    let later = try TerminalSession(columns: 40, rows: 12, options: "--today 2026-12-09") {
      try copy(bea.casebook, to: $0)
    }
    try later.waitFor("1 choice")
    try later.press("C", "Enter")
    try later.waitFor("( ) Ann Example")
    try later.press("Space", "Enter")
    try later.waitFor("Chose")
    try later.press("Home")
    try later.waitUntilGone("1 choice")
    try later.press("C-r")
    try later.waitFor("Synced")
    try ann.press("C-r")
    try ann.waitFor("Synced: 1 change came in.")
    try ann.press("Home")
    try ann.waitUntilGone("1 choice (C)")
    try ann.press("q")
    try ann.waitFor("ended with 0")
    let tree = try git("rev-parse", "main^{tree}", in: ann.casebook)
    #expect(try git("rev-parse", "main^{tree}", in: place) == tree)
  }

  @Test("who was given a shared folder joins from the first screen, and sends what they do")
  func joining() throws {
    let ann = try TerminalSession(columns: 80, rows: 24)
    try ann.waitFor("of 2 ┐")
    try begin(ann, name: "Ann Example")
    let place = try share(ann)

    let bea = try TerminalSession(columns: 80, rows: 24) {
      try FileManager.default.removeItem(at: $0)
    }
    try bea.waitFor("Join a shared casebook")
    try bea.press("Down", "Enter")
    try bea.waitFor("Shared at")
    try bea.type(place.path + "-not")
    try bea.press("Tab", "Tab")
    try bea.type("Bea Muster")
    try bea.press("C-s")
    try bea.waitFor("It isn't there, or")
    // A field that has the focus is selected whole.
    try bea.press("End")
    for _ in "-not" { try bea.press("BSpace") }
    try bea.press("C-s")
    try bea.waitFor("of 2 ┐")
    try setDue(bea, "2 Dec 2026")
    try bea.press("C-r")
    try bea.waitFor("Synced: 1 change sent.")
    try bea.press("q")
    try bea.waitFor("ended with 0")
    let authors = try git("log", "--format=%an", "--max-count=1", "main", in: place)
    #expect(authors == ["Bea Muster"])
  }

  @Test("a stick that was pulled out is missed, and its return is told")
  func stick() throws {
    let ann = try TerminalSession(columns: 120, rows: 36)
    try ann.waitFor("of 2 ┐")
    try begin(ann, name: "Ann Example")
    let place = try share(ann)
    let away = ann.folder.appendingPathComponent("pulled out")
    try FileManager.default.moveItem(at: place, to: away)
    try setDue(ann, "1 Dec 2026")
    try ann.press("C-r")
    try ann.waitFor("isn't there. Plug in the disk or stick")
    try ann.press("Home")
    try ann.waitFor("Offline since")
    try FileManager.default.moveItem(at: away, to: place)
    try ann.waitFor("is there again. Ctrl+R syncs.")
    try ann.press("C-r")
    try ann.waitFor("Synced: 1 change sent.")
    try ann.press("q")
    try ann.waitFor("ended with 0")
  }

  private func copy(_ casebook: URL, to folder: URL) throws {
    try FileManager.default.removeItem(at: folder)
    try FileManager.default.copyItem(at: casebook, to: folder)
  }

  /// Sets up sync with a new folder beside the casebook, which it returns.
  private func share(_ desk: TerminalSession) throws -> URL {
    let place = desk.folder.appendingPathComponent("shared")
    try desk.press("C-r")
    try desk.waitFor("Set up sync with colleagues")
    try desk.type(place.path)
    try desk.press("Enter")
    try desk.waitFor("Synced: ")
    return place
  }

  /// Sets when the first follow-up is due.
  private func setDue(_ desk: TerminalSession, _ date: String) throws {
    try desk.press("4", "Home", "B")
    try desk.waitFor("Set the due date")
    try desk.press("C-u")
    try desk.type(date)
    try desk.press("Enter")
    try desk.waitFor("Ctrl+Z undoes")
    try desk.press("Home")
  }

  /// Begins a history, changes something, and says who one is.
  private func begin(_ desk: TerminalSession, name: String) throws {
    try desk.press("C-p")
    try desk.waitFor("Type to find")
    try desk.type("begin a history")
    try desk.press("Enter")
    try desk.waitFor("Who are you?")
    try desk.type(name)
    try desk.press("Tab")
    try desk.type("ann@example.org")
    try desk.press("Enter")
    try desk.waitFor("Your changes are noted as by \(name).")
    try desk.press("4", "Space")
    try desk.waitFor("Ctrl+Z undoes")
    try desk.press("Home")
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

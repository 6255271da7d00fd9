import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
  @Test("shows the desk as it is")
  func picture() throws {
    let readme = try String(
      contentsOf: TerminalSession.sample.deletingLastPathComponent()
        .appendingPathComponent("README.md"), encoding: .utf8)
    let section = try #require(readme.split(separator: "## What it looks like\n\n```\n").last)
    let picture = try #require(section.split(separator: "\n```").first)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

    let desk = try TerminalSession(columns: 120, rows: 36)
    try desk.waitFor("of 2 ┐")
    for _ in 0..<3 where try !desk.shows("at least 100 detained") { try desk.press("Down") }
    try desk.press("2")
    for _ in 0..<6 where try !desk.shows("To         Nikki Haley") { try desk.press("Down") }
    let screen = try desk.screen().prefix(36).map { line in
      String(line.reversed().drop(while: { $0 == " " }).reversed())
    }
    #expect(Array(screen) == picture)
  }
}

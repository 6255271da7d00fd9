import Foundation
import Testing

/// The search in a real terminal.
@Suite("A search", .serialized)
struct SearchTests {
  @Test("is typed, its hits are opened and gone through, and it is there to come back to")
  func wholeWay() throws {
    let desk = try TerminalSession(columns: 120, rows: 36)
    try desk.waitFor("of 2 ┐")
    try desk.press("/")
    try desk.waitFor("What can be typed")
    try desk.type("from:peskov law")
    try desk.waitFor("1 of 1 hit ")
    try desk.waitFor("a question for law enforcement")
    for _ in 0..<"from:peskov law".count { try desk.press("BSpace") }
    try desk.waitFor("What can be typed")
    try desk.type("law enforcement")
    try desk.waitFor("1 of 3 hits")
    try desk.press("Enter", "Enter")
    try desk.waitFor("[Desk]")
    try desk.waitFor("14 of 14 ┤")
    try desk.press("n")
    try desk.waitFor("Dmitry Peskov, Press Secretary")
    try desk.press("N")
    try desk.waitFor("14 of 14 ┤")
    try desk.press("Escape")
    try desk.waitFor("1 of 3 hits")
    try desk.press("Escape")
    try desk.waitFor("[Desk]")

    try desk.press("q")
    try desk.waitFor("ended with 0")
    try desk.startAgain()
    try desk.waitFor("of 2 ┐")
    try desk.press("/", "Down")
    try desk.waitFor("▸ law enforcement")
    try desk.press("Enter")
    try desk.waitFor("1 of 3 hits")
  }

  @Test("takes keys that are held down, and shows what is selected once they rest")
  func heldDown() throws {
    let desk = try TerminalSession(columns: 120, rows: 36)
    try desk.waitFor("of 2 ┐")
    try desk.press("3", "Home")
    try desk.send(String(repeating: "\u{1B}[B", count: 13))
    try desk.waitFor("14 of 14")
    let screen = try desk.waitFor("┌ Response ")
    let row = try #require(screen.lastIndex { $0.contains("20 Dec 2018") })
    #expect(screen[row].contains("▸"))
    try desk.waitFor("Report of the OSCE rapporteur")
  }
}

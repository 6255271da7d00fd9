import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Focus")
struct FocusTests {
  @Test("Tab and Shift+Tab go around the panes")
  func ring() {
    var player = DeskPlayer(Chechnya.casebook)
    var seen: [Pane] = []
    for _ in 0..<4 {
      player.press(Key(.tab))
      seen.append(player.desk.focus)
    }
    #expect(seen == [.letters, .responses, .followUps, .reader])
    player.press(Key(.tab, .shift))
    #expect(player.desk.focus == .reader)
    #expect(player.desk.reader.link != nil)
    player.press(.character("1"), Key(.tab, .shift))
    #expect(player.desk.focus == .reader)
  }

  @Test(
    "1 to 5 go to a pane",
    arguments: zip(["1", "2", "3", "4", "5"] as [Character], Pane.allCases))
  func digits(digit: Character, pane: Pane) {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character(digit))
    #expect(player.desk.focus == pane)
  }

  @Test("Enter opens the reader, and Esc goes back to the list")
  func openAndBack() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("3"), Key(.enter))
    #expect(player.desk.focus == .reader)
    player.press(Key(.escape))
    #expect(player.desk.focus == .responses)
    player.press(Key(.escape), Key(.escape))
    #expect(player.desk.focus == .responses)
    #expect(player.casebook.outside == [])
  }

  @Test("Arrows go to the pane beside")
  func arrows() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(Key(.right))
    #expect(player.desk.focus == .letters)
    player.press(Key(.right))
    #expect(player.desk.focus == .reader)
    player.press(Key(.left))
    #expect(player.desk.focus == .letters)
    player.press(Key(.left))
    #expect(player.desk.focus == .incidents)
  }

  @Test(
    "A resize keeps focus, selection, what is open and what is typed",
    arguments: [(200, 50), (80, 24), (40, 12), (10, 3)])
  func resize(columns: Int, rows: Int) {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), Key(.down), .control("p"))
    player.type("und")
    player.resize(columns, rows)
    player.resize(120, 36)
    #expect(player.desk.focus == .followUps)
    #expect(player.desk[.followUps].selected == Chechnya.monthly)
    guard case .palette(let finder) = player.desk.dialog else {
      Issue.record("The menu was closed.")
      return
    }
    #expect(finder.typed == "und")
  }

  @Test(
    "Below 40 by 12 one line says what to do, and keys wait",
    arguments: [(39, 12), (40, 11), (22, 1)])
  func tooSmall(columns: Int, rows: Int) {
    var player = DeskPlayer(Chechnya.casebook, columns: columns, rows: rows)
    #expect(player.lines.first == "Make the window larger")
    #expect(player.lines.dropFirst().allSatisfy { $0.isEmpty })
    player.press(Key(.delete), Key(.enter), Key(.tab))
    #expect(player.desk.focus == .incidents)
    #expect(player.casebook.records.count == 9)
    player.press(.character("q"))
    #expect(player.casebook.outside == [.quit])
  }

  @Test("A frame without cells is drawn too")
  func noCells() {
    var player = DeskPlayer(Chechnya.casebook)
    player.resize(0, 0)
    #expect(player.desk.frame().lines == [])
    player.resize(-5, 3)
    #expect(player.desk.frame().cursor == nil)
  }

  @Test("The session says where the person was, and brings it back")
  func session() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), Key(.down), .character("s"))
    let session = player.desk.session
    #expect(session.focus == .followUps)
    #expect(session.selected[.followUps] == Chechnya.monthly)
    #expect(session.sorts == [.followUps: .reversed])
    let again = DeskPlayer(Chechnya.casebook, session: session)
    #expect(again.desk.focus == .followUps)
    #expect(again.desk[.followUps].selected == Chechnya.monthly)
    #expect(again.desk.reader.shown == Chechnya.monthly)
    #expect(again.desk.session == session)
  }

  @Test("A session whose records are gone starts at the top")
  func lostSession() {
    var casebook = Chechnya.casebook
    casebook.records.removeAll { $0.id == Chechnya.syria }
    let session = DeskSession(
      focus: .letters, selected: [.incidents: Chechnya.syria, .letters: Chechnya.haley])
    let player = DeskPlayer(casebook, session: session)
    #expect(player.desk[.incidents].selected == Chechnya.incident)
    #expect(player.desk[.letters].selected == Chechnya.haley)
  }
}

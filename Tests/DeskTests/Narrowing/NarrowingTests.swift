import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Narrowed lists")
struct NarrowingTests {
  @Test("A list narrows while it is typed, keeps with Enter, and is whole again with Esc")
  func narrow() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), .character("f"))
    #expect(player.status.hasPrefix(" Only Follow-ups with:"))
    player.type("state")
    #expect(player.desk[.followUps].rows.map(\.id) == [Chechnya.monthly, Chechnya.thank])
    player.press(Key(.enter), Key(.down))
    #expect(player.desk[.followUps].selected == Chechnya.thank)
    #expect(player.screen.contains("│[state ×]"))
    player.press(Key(.escape))
    #expect(player.desk[.followUps].total == 3)
    #expect(player.desk[.followUps].selected == Chechnya.thank)
  }

  @Test("Esc while it is typed goes back to what was shown before")
  func dropped() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), .character("f"))
    player.type("zzz")
    #expect(player.screen.contains("Nothing here goes with the filter."))
    player.press(Key(.backspace), Key(.escape))
    #expect(player.desk[.followUps].total == 3)
    #expect(player.desk.dialog == nil)
  }

  @Test("n writes something new in a narrowed list")
  func new() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), .character("f"), .character("s"), Key(.enter), .character("n"))
    guard case .form = player.desk.dialog else {
      Issue.record("No form is open.")
      return
    }
  }

  @Test("Old rows and the reader stay until those that are narrowed to are here")
  func late() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), .character("f"))
    let before = player.desk[.followUps]
    player.isSlow = true
    player.type("thank")
    #expect(player.desk[.followUps].rows == before.rows)
    #expect(player.desk[.followUps].selected == before.selected)
    #expect(player.desk.reader.record?.id == before.selected)
    player.answerBehind()
    #expect(player.desk[.followUps].rows.map(\.id) == [Chechnya.thank])
    #expect(player.desk.reader.record?.id == Chechnya.thank)
  }

  @Test("The words that a list is narrowed to are set off in it by more than colour")
  func highlighted() throws {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(.character("4"), .character("f"))
    player.type("thank")
    let frame = player.desk.frame()
    let row = try #require(player.lines.firstIndex { $0.contains("Thank the State") })
    let matched = (0..<80).filter { frame[$0, row].style.role == .match }
    #expect(matched.map { frame[$0, row].text }.joined() == "Thank")
    #expect(matched.allSatisfy { frame[$0, row].style.bold && frame[$0, row].style.underline })
  }
}

import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Choices on the desk")
struct ChoiceTests {
  @Test("A choice is settled with the version chosen, and is no longer offered")
  func settling() {
    var player = player(120, 36)
    #expect(player.status.contains("1 choice (C)"))
    player.press(.character("C"), Key(.enter))
    player.press(Key(.down), .character(" "), Key(.enter))
    #expect(player.asked.contains(.settleChoice(choice, choice.offers[1])))
    #expect(player.status.contains("Chose a version · Ctrl+Z undoes"))
    player.press(.character("C"))
    #expect(player.status.contains("There is nothing to choose"))
  }

  @Test("Nothing is settled before a version is chosen")
  func unchosen() {
    var player = player(80, 24)
    player.press(.character("C"), Key(.enter), .control("s"))
    #expect(player.screen.contains("Choose one of the versions first."))
    player.press(Key(.escape))
    #expect(player.desk.dialog == nil)
  }

  @Test("The reader says that a field has two versions, and which key chooses")
  func reader() {
    var player = player(120, 36)
    player.press(.character("3"))
    for _ in 0..<3 where player.desk.reader.shown != Chechnya.denial { player.press(Key(.down)) }
    #expect(player.screen.contains("! There are 2 versions of the field"))
    player.press(.character("1"))
    #expect(!player.screen.contains("! There are 2 versions"))
  }

  var choice: Choice { ChoiceScreenTests.choice }

  private func player(_ columns: Int, _ rows: Int) -> DeskPlayer {
    ChoiceScreenTests.player(columns, rows)
  }
}

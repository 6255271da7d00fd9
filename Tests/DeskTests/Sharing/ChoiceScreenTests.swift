// swift-format-ignore-file
import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Screens of sync and choices")
struct ChoiceScreenTests {
  static let choice = Choice(
    record: Chechnya.denial, place: .field("stance"),
    offers: [
      Choice.Offer(value: "token", who: Chechnya.ann, when: Chechnya.moment("2017-06-14", 843)),
      Choice.Offer(
        value: "denied-the-event", who: Chechnya.maria, when: Chechnya.moment("2017-06-15", 600)),
    ])

  static func player(_ columns: Int, _ rows: Int, plain: Bool = false) -> DeskPlayer {
    var casebook = Chechnya.casebook
    casebook.choices = [OpenChoice(choice: choice, title: "Alvi Karimov", kind: .response)]
    var options = DeskState.Options()
    options.isPlain = plain
    var player = DeskPlayer(casebook, columns: columns, rows: rows, options: options)
    player.send(.syncStanding(SyncStanding(place: "/media/stick/casebook", openChoices: 1)))
    return player
  }

  @Test func `The list of choices at 80 by 24`() {
    var player = Self.player(80, 24)
    player.press(.character("C"))
    #expect(player.screen == """
        """)
  }

  @Test func `Two versions at 120 by 36`() {
    var player = Self.player(120, 36)
    player.press(.character("C"), Key(.enter), .character(" "))
    #expect(player.screen == """
        """)
  }

  @Test func `Two versions at 40 by 12`() {
    var player = Self.player(40, 12)
    player.press(.character("C"), Key(.enter), Key(.down))
    #expect(player.screen == """
        """)
  }

  @Test func `Two versions for a screen reader`() {
    var player = Self.player(80, 24, plain: true)
    player.press(.character("C"), Key(.enter))
    #expect(player.screen == """
        """)
  }

  @Test func `The place to share at 80 by 24`() {
    var player = Self.player(80, 24)
    player.desk.sharing.standing = SyncStanding()
    player.press(.control("r"))
    #expect(player.screen == """
        """)
  }
}

import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// A draft that was found, offered before anything else.
@Suite("The offer of a draft on the desk")
struct DraftOfferScreens {
  @Test("A draft of today is known by its time", arguments: todayScreens)
  func today(screen: SizedScreen) {
    var player = screen.player()
    player.send(.tick(now: "14:03"))
    player.press(.character("4"), .character("n"))
    player.type("Write to Geneva")
    player.press(Key(.escape), .character("n"))
    screen.expect(player)
  }

  private static let todayScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ A follow-up about: Detentions of gay men in Chechnya                                                         │
      │                                                                                                              │
      │ A draft from 14:03 is here.                                                                                  │
      │                                                                                                              │
      │▸[ Go on with the draft ]                                                                                     │
      │ [ Drop the draft and start over ]                                                                            │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Enter Choose  Esc Close
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ A follow-up about: Detentions of gay men in Chechnya                         │
      │                                                                              │
      │ A draft from 14:03 is here.                                                  │
      │                                                                              │
      │▸[ Go on with the draft ]                                                     │
      │ [ Drop the draft and start over ]                                            │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Enter Choose  Esc Close
      """),
    SizedScreen(
      40, 12,
      """
       A follow-up about: Detentions of gay …

       A draft from 14:03 is here.

      ▸[ Go on with the draft ]
       [ Drop the draft and start over ]




       Enter Choose  Esc Close
      """),
  ]

  @Test("A prompt offers its draft as well, of another day", arguments: promptScreens)
  func prompt(screen: SizedScreen) {
    var player = screen.player()
    player.casebook.drafts["deadline-of-letter-haley-k7f3"] = Draft(
      key: "deadline-of-letter-haley-k7f3", written: "2017-06-19 09:30",
      fields: [Draft.Field(name: "date", text: "in 10 days")])
    player.press(.character("2"), .character("B"))
    screen.expect(player)
  }

  private static let promptScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Due date by hand: The persecution of gay men in Chechnya                                                     │
      │                                                                                                              │
      │ A draft from 19 Jun 2017, 09:30 is here.                                                                     │
      │                                                                                                              │
      │▸[ Go on with the draft ]                                                                                     │
      │ [ Drop the draft and start over ]                                                                            │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Enter Choose  Esc Close
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Due date by hand: The persecution of gay men in Chechnya                     │
      │                                                                              │
      │ A draft from 19 Jun 2017, 09:30 is here.                                     │
      │                                                                              │
      │▸[ Go on with the draft ]                                                     │
      │ [ Drop the draft and start over ]                                            │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Enter Choose  Esc Close
      """),
    SizedScreen(
      40, 12,
      """
       Due date by hand: The persecution of …

       A draft from 19 Jun 2017, 09:30 is
       here.

      ▸[ Go on with the draft ]
       [ Drop the draft and start over ]



       Enter Choose  Esc Close
      """),
  ]
}

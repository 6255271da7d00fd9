import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// A reminder of a record, on the desk.
@Suite("A reminder of a record, on the desk")
struct ReminderPromptScreens {
  @Test("In three weeks, as it is offered", arguments: reminderScreens)
  func reminder(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("2"), .character("R"))
    screen.expect(player)
  }

  private static let reminderScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Remind me of: The persecution of gay men in Chechnya                                                         │
      │▸When     +3w                       Wed 12 Jul 2017, in 21 days                                               │
      │ Owner    whoever does it                                                                                     │
      │                                                                                                              │
      │          [ Remind me ]  [ Cancel ]                                                                           │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Enter Remind me  Esc Close
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Remind me of: The persecution of gay men in Chechnya                         │
      │▸When     +3w                       Wed 12 Jul 2017, in 21 days               │
      │ Owner    whoever does it                                                     │
      │                                                                              │
      │          [ Remind me ]  [ Cancel ]                                           │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Enter Remind me  Esc Close
      """),
    SizedScreen(
      40, 12,
      """
       Remind me of: The persecution of gay …
      ▸When
       +3w
       Wed 12 Jul 2017, in 21 days
       Owner
       whoever does it

       [ Remind me ]  [ Cancel ]


       Tab Next  Enter Save  Esc Close
      """),
  ]

  @Test("A day that is over", arguments: pastScreens)
  func past(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("2"), .character("R"))
    player.type("1 Jun 2017")
    player.press(Key(.enter))
    screen.expect(player)
  }

  private static let pastScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Remind me of: The persecution of gay men in Chechnya                                                         │
      │ ! One field needs a change before this can be saved.                                                         │
      │▸When     1 Jun 2017                                                                                          │
      │          ! 1 Jun 2017 is over. A reminder comes today or later.                                              │
      │ Owner    whoever does it                                                                                     │
      │                                                                                                              │
      │          [ Remind me ]  [ Cancel ]                                                                           │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Enter Remind me  Esc Keep as draft
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Remind me of: The persecution of gay men in Chechnya                         │
      │ ! One field needs a change before this can be saved.                         │
      │▸When     1 Jun 2017                                                          │
      │          ! 1 Jun 2017 is over. A reminder comes today or later.              │
      │ Owner    whoever does it                                                     │
      │                                                                              │
      │          [ Remind me ]  [ Cancel ]                                           │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Enter Remind me  Esc Keep as draft
      """),
    SizedScreen(
      40, 12,
      """
       Remind me of: The persecution of gay …
       ! One field needs a change before this
       can be saved.
      ▸When
       1 Jun 2017
       ! 1 Jun 2017 is over. A reminder
       comes today or later.
       Owner
       whoever does it
                                             ↓
       Tab Next  Enter Save  Esc Draft
      """),
  ]
}

import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// The due date of a letter by hand, on the desk.
@Suite("The due date of a letter by hand, on the desk")
struct DeadlinePromptScreens {
  @Test("Without a day the clock counts, with its arithmetic", arguments: clockScreens)
  func clock(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("2"), .character("B"))
    screen.expect(player)
  }

  private static let clockScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Due date by hand: The persecution of gay men in Chechnya                                                     │
      │▸Due      empty: as the clock says  The clock: sent Mon 17 Apr 2017 + 60 days = Fri 16 Jun 2017, 5 days ago   │
      │ Reason   as: they asked for more time                                                                        │
      │                                                                                                              │
      │          [ Set the due date ]  [ Cancel ]                                                                    │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Enter Set the due date  Esc Close
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Due date by hand: The persecution of gay men in Chechnya                     │
      │▸Due      empty: as the clock says                                            │
      │          The clock: sent Mon 17 Apr 2017 + 60 days = Fri 16 Jun 2017, 5      │
      │          days ago                                                            │
      │ Reason   as: they asked for more time                                        │
      │                                                                              │
      │          [ Set the due date ]  [ Cancel ]                                    │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Enter Set the due date  Esc Close
      """),
    SizedScreen(
      40, 12,
      """
       Due date by hand: The persecution of …
      ▸Due
       empty: as the clock says
       The clock: sent Mon 17 Apr 2017 + 60
       days = Fri 16 Jun 2017, 5 days ago
       Reason
       as: they asked for more time

       [ Set the due date ]  [ Cancel ]

       Tab Next  Enter Save  Esc Close
      """),
  ]

  @Test("A day without its reason isn't set", arguments: reasonScreens)
  func reason(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("2"), .character("B"))
    player.type("+2w")
    player.press(Key(.enter))
    screen.expect(player)
  }

  private static let reasonScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Due date by hand: The persecution of gay men in Chechnya                                                     │
      │ ! One field needs a change before this can be saved.                                                         │
      │ Due      5 Jul 2017                Wed 5 Jul 2017, in 14 days                                                │
      │▸Reason   as: they asked for more time                                                                        │
      │          ! A day set by hand needs its reason, for whoever wonders later.                                    │
      │                                                                                                              │
      │          [ Set the due date ]  [ Cancel ]                                                                    │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Enter Set the due date  Esc Keep as draft
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Due date by hand: The persecution of gay men in Chechnya                     │
      │ ! One field needs a change before this can be saved.                         │
      │ Due      5 Jul 2017                Wed 5 Jul 2017, in 14 days                │
      │▸Reason   as: they asked for more time                                        │
      │          ! A day set by hand needs its reason, for whoever wonders later.    │
      │                                                                              │
      │          [ Set the due date ]  [ Cancel ]                                    │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Enter Set the due date  Esc Keep as draft
      """),
    SizedScreen(
      40, 12,
      """
       Due date by hand: The persecution of …
       ! One field needs a change before this
       can be saved.
       Due
       5 Jul 2017
       Wed 5 Jul 2017, in 14 days
      ▸Reason
       as: they asked for more time
       ! A day set by hand needs its reason,
       for whoever wonders later.            ↓
       Tab Next  Enter Save  Esc Draft
      """),
  ]
}

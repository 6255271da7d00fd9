import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// The due date of a follow-up, on the desk.
@Suite("The due date of a follow-up, on the desk")
struct DuePromptScreens {
  @Test("A follow-up is put off", arguments: dueScreens)
  func due(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("4"), .character("B"))
    player.type("fri")
    screen.expect(player)
  }

  private static let dueScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Due date of: Ask the Mission what it did                                                                     │
      │▸Due      fri                       Fri 23 Jun 2017, in 2 days                                                │
      │                                                                                                              │
      │          [ Set the due date ]  [ Cancel ]                                                                    │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
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
      │ Due date of: Ask the Mission what it did                                     │
      │▸Due      fri                       Fri 23 Jun 2017, in 2 days                │
      │                                                                              │
      │          [ Set the due date ]  [ Cancel ]                                    │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Enter Set the due date  Esc Keep as draft
      """),
    SizedScreen(
      40, 12,
      """
       Due date of: Ask the Mission what it …
      ▸Due
       fri
       Fri 23 Jun 2017, in 2 days

       [ Set the due date ]  [ Cancel ]




       Tab Next  Enter Save  Esc Draft
      """),
  ]

  @Test("A day that can't be read", arguments: wrongScreens)
  func wrong(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("4"), .character("B"))
    player.type("30 Feb")
    player.press(Key(.enter))
    screen.expect(player)
  }

  private static let wrongScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Due date of: Ask the Mission what it did                                                                     │
      │ ! One field needs a change before this can be saved.                                                         │
      │▸Due      30 Feb                                                                                              │
      │          ! “30 Feb” can't be read as a date. Write 2026-11-23, 23 Nov, fri, in 60 days or +3w.               │
      │                                                                                                              │
      │          [ Set the due date ]  [ Cancel ]                                                                    │
      │                                                                                                              │
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
      │ Due date of: Ask the Mission what it did                                     │
      │ ! One field needs a change before this can be saved.                         │
      │▸Due      30 Feb                                                              │
      │          ! “30 Feb” can't be read as a date. Write 2026-11-23, 23 Nov, fri,  │
      │          in 60 days or +3w.                                                  │
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
       Due date of: Ask the Mission what it …
       ! One field needs a change before this
       can be saved.
      ▸Due
       30 Feb
       ! “30 Feb” can't be read as a date.
       Write 2026-11-23, 23 Nov, fri, in 60
       days or +3w.

       [ Set the due date ]  [ Cancel ]
       Tab Next  Enter Save  Esc Draft
      """),
  ]
}

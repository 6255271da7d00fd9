import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// What came of a follow-up, on the desk.
@Suite("What came of a follow-up, on the desk")
struct OutcomePromptScreens {
  @Test("A sentence and the impact", arguments: outcomeScreens)
  func outcome(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("4"), Key(.end), .character("a"))
    player.press(Key(.tab))
    screen.expect(player)
  }

  private static let outcomeScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Outcome of: Thank the State Department                                                                       │
      │ Outcome  Sent by e-mail.                                                                                     │
      │▸Impact   –                 ▾                                                                                 │
      │                                                                                                              │
      │          [ Save the outcome ]  [ Cancel ]                                                                    │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Save the outcome  Esc Close  Enter Choose
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Outcome of: Thank the State Department                                       │
      │ Outcome  Sent by e-mail.                                                     │
      │▸Impact   –                 ▾                                                 │
      │                                                                              │
      │          [ Save the outcome ]  [ Cancel ]                                    │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Save the outcome  Esc Close  Enter Choose
      """),
    SizedScreen(
      40, 12,
      """
       Outcome of: Thank the State Department
       Outcome
       Sent by e-mail.
      ▸Impact
       –                 ▾

       [ Save the outcome ]  [ Cancel ]



       Tab Next  Ctrl+S Save  Esc Close
      """),
  ]

  @Test("The list of impacts is open", arguments: impactScreens)
  func impact(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("4"), Key(.end), .character("a"))
    player.press(Key(.tab), Key(.enter))
    screen.expect(player)
  }

  private static let impactScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Outcome of: Thank the State Department                                                                       │
      │ Outcome  Sent by e-mail.                                                                                     │
      │▸Impact   –                 ▾                                                                                 │
      │          ┌ Type to find ─────┐                                                                               │
      │          │▸ –                ┃ [ Cancel ]                                                                    │
      │          │  Strong positive  ┃                                                                               │
      │          │  Moderate positive┃                                                                               │
      │          │  Minor            │                                                                               │
      │          │  None             │                                                                               │
      │          └───────────────────┘                                                                               │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Enter Take  ↑↓ Move  Esc Leave as it is
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Outcome of: Thank the State Department                                       │
      │ Outcome  Sent by e-mail.                                                     │
      │▸Impact   –                 ▾                                                 │
      │          ┌ Type to find ─────┐                                               │
      │          │▸ –                ┃ [ Cancel ]                                    │
      │          │  Strong positive  ┃                                               │
      │          │  Moderate positive┃                                               │
      │          │  Minor            │                                               │
      │          │  None             │                                               │
      │          └───────────────────┘                                               │
      └──────────────────────────────────────────────────────────────────────────────┘
       Enter Take  ↑↓ Move  Esc Leave as it is
      """),
    SizedScreen(
      40, 12,
      """
       Outcome of: Thank the State Department
       Outcome
       Sent by e-mail.
      ▸Impact
       –                 ▾
       ┌ Type to find ─────┐
       │▸ –                ┃ [ Cancel ]
       │  Strong positive  │
       │  Moderate positive│
       └───────────────────┘
       Enter Take  ↑↓ Move  Esc Leave
      """),
  ]
}

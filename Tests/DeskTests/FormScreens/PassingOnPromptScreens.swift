import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// A letter that was passed on, on the desk.
@Suite("A letter that was passed on, on the desk")
struct PassingOnPromptScreens {
  @Test("To whom, when, and with which asks", arguments: passedScreens)
  func passed(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("2"), .character("P"))
    screen.expect(player)
  }

  private static let passedScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Passed on: The persecution of gay men in Chechnya                                                            │
      │ To whom                                                                                                      │
      │▸Name                                                                                                         │
      │ Office                                                                                                       │
      │ Body                                                                                                         │
      │ Passed on 21 Jun 2017               Wed 21 Jun 2017, today                                                   │
      │                                                                                                              │
      │ Which asks went along                                                                                        │
      │ 1 Work with allies on a comprehensive       Yes                                                              │
      │ response.                                                                                                    │
      │ 2 Ensure a thorough investigation.          Yes                                                              │
      │ 3 Ensure justice for the victims.           Yes                                                              │
      │ 4 Use the presidency of the Security        Yes                                                              │
      │ Council.                                                                                                     │
      │                                                                                                              │
      │           [ Mark as passed on ]  [ Cancel ]                                                                  │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Mark as passed on  Esc Close
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Passed on: The persecution of gay men in Chechnya                            │
      │ To whom                                                                      │
      │▸Name                                                                         │
      │ Office                                                                       │
      │ Body                                                                         │
      │ Passed on 21 Jun 2017               Wed 21 Jun 2017, today                   │
      │                                                                              │
      │ Which asks went along                                                        │
      │ 1 Work with allies on a        Yes                                           │
      │ comprehensive response.                                                      │
      │ 2 Ensure a thorough            Yes                                           │
      │ investigation.                                                               │
      │ 3 Ensure justice for the       Yes                                           │
      │ victims.                                                                     │
      │ 4 Use the presidency of the    Yes                                           │
      │ Security Council.                                                            │
      │                                                                              │
      │           [ Mark as passed on ]  [ Cancel ]                                  │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Mark as passed on  Esc Close
      """),
    SizedScreen(
      40, 12,
      """
       Passed on: The persecution of gay men…
       To whom
      ▸Name

       Office

       Body

       Passed on
       21 Jun 2017                           ↓
       Tab Next  Ctrl+S Save  Esc Close
      """),
  ]

  @Test("Without anybody to whom it was passed on", arguments: nobodyScreens)
  func nobody(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("2"), .character("P"), .control("s"))
    screen.expect(player)
  }

  private static let nobodyScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Passed on: The persecution of gay men in Chechnya                                                            │
      │ ! One field needs a change before this can be saved.                                                         │
      │ To whom                                                                                                      │
      │▸Name                                                                                                         │
      │           ! Say to whom it was passed on: a name, an office or a body.                                       │
      │ Office                                                                                                       │
      │ Body                                                                                                         │
      │ Passed on 21 Jun 2017               Wed 21 Jun 2017, today                                                   │
      │                                                                                                              │
      │ Which asks went along                                                                                        │
      │ 1 Work with allies on a comprehensive       Yes                                                              │
      │ response.                                                                                                    │
      │ 2 Ensure a thorough investigation.          Yes                                                              │
      │ 3 Ensure justice for the victims.           Yes                                                              │
      │ 4 Use the presidency of the Security        Yes                                                              │
      │ Council.                                                                                                     │
      │                                                                                                              │
      │           [ Mark as passed on ]  [ Cancel ]                                                                  │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Mark as passed on  Esc Close
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Passed on: The persecution of gay men in Chechnya                            │
      │ ! One field needs a change before this can be saved.                         │
      │ To whom                                                                      │
      │▸Name                                                                         │
      │           ! Say to whom it was passed on: a name, an office or a body.       │
      │ Office                                                                       │
      │ Body                                                                         │
      │ Passed on 21 Jun 2017               Wed 21 Jun 2017, today                   │
      │                                                                              │
      │ Which asks went along                                                        │
      │ 1 Work with allies on a        Yes                                           │
      │ comprehensive response.                                                      │
      │ 2 Ensure a thorough            Yes                                           │
      │ investigation.                                                               │
      │ 3 Ensure justice for the       Yes                                           │
      │ victims.                                                                     │
      │ 4 Use the presidency of the    Yes                                           │
      │ Security Council.                                                            │
      │                                                                              │
      │           [ Mark as passed on ]  [ Cancel ]                                  │
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Mark as passed on  Esc Close
      """),
    SizedScreen(
      40, 12,
      """
       Passed on: The persecution of gay men…
       ! One field needs a change before this
       can be saved.
       To whom
      ▸Name

       ! Say to whom it was passed on: a
       name, an office or a body.
       Office
                                             ↓
       Tab Next  Ctrl+S Save  Esc Close
      """),
  ]

  @Test("At least one ask went along", arguments: asksScreens)
  func asks(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("2"), .character("P"))
    player.type("The Prosecutor")
    for ask in 1...4 {
      player.tab(to: .field("ask.\(ask)"))
      player.press(.character(" "))
    }
    player.press(.control("s"))
    screen.expect(player)
  }

  private static let asksScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Passed on: The persecution of gay men in Chechnya                                                            │
      │ ! One field needs a change before this can be saved.                                                         │
      │ To whom                                                                                                      │
      │ Name      The Prosecutor                                                                                     │
      │ Office                                                                                                       │
      │ Body                                                                                                         │
      │ Passed on 21 Jun 2017               Wed 21 Jun 2017, today                                                   │
      │                                                                                                              │
      │ Which asks went along                                                                                        │
      │ 1 Work with allies on a comprehensive       No                                                               │
      │ response.                                                                                                    │
      │ 2 Ensure a thorough investigation.          No                                                               │
      │ 3 Ensure justice for the victims.           No                                                               │
      │▸4 Use the presidency of the Security        No                                                               │
      │ Council.                                                                                                     │
      │ ! At least one ask went along; choose which.                                                                 │
      │                                                                                                              │
      │           [ Mark as passed on ]  [ Cancel ]                                                                  │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Mark as passed on  Esc Keep as draft  Space Yes or no
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Passed on: The persecution of gay men in Chechnya                            │
      │ ! One field needs a change before this can be saved.                         │
      │ To whom                                                                      │
      │ Name      The Prosecutor                                                     │
      │ Office                                                                       │
      │ Body                                                                         │
      │ Passed on 21 Jun 2017               Wed 21 Jun 2017, today                   │
      │                                                                              │
      │ Which asks went along                                                        │
      │ 1 Work with allies on a        No                                            │
      │ comprehensive response.                                                      │
      │ 2 Ensure a thorough            No                                            │
      │ investigation.                                                               │
      │ 3 Ensure justice for the       No                                            │
      │ victims.                                                                     │
      │▸4 Use the presidency of the    No                                            │
      │ Security Council.                                                            │
      │ ! At least one ask went along; choose which.                                 │
      │                                                                              │
      │           [ Mark as passed on ]  [ Cancel ]                                  │
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Mark as passed on  Esc Keep as draft  Space Yes or no
      """),
    SizedScreen(
      40, 12,
      """
       Passed on: The persecution of gay men…
       ! One field needs a change before this
       can be saved.
       3 Ensure justice for the victims.     ↑
       No
      ▸4 Use the presidency of the Security
       Council.
       No
       ! At least one ask went along; choose
       which.                                ↓
       Tab Next  Ctrl+S Save  Esc Draft
      """),
  ]
}

import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// The form for letters on the desk.
@Suite("The form for letters on the desk")
struct LetterFormScreens {
  @Test("A new letter, with the arithmetic of its clock", arguments: newScreens)
  func new(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("2"), .character("n"))
    player.type("An inquiry into the detentions")
    player.fill("clock", "osce")
    screen.expect(player)
  }

  private static let newScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ A new letter about: Detentions of gay men in Chechnya                                                        │
      │ Subject     An inquiry into the detentions                                                                   │
      │ Kind        –                   ▾                                                                            │
      │                                                                                                              │
      │ Sending                                                                                                      │
      │ Channel     –        ▾                                                                                       │
      │ Sent        empty for a draft                                                                                │
      │ Delivery    Draft     ▾                                                                                      │
      │▸Clock       OSCE Vienna Mechanism, 10 days ▾                                                                 │
      │             if it goes out today: sent Wed 21 Jun 2017 + 10 days = Sat 1 Jul 2017, a weekend; so the next    │
      │             working day, Mon 3 Jul 2017, in 12 days                                                          │
      │                                                                                                              │
      │ To                                                                                                           │
      │ Addressee 1                                                                                                  │
      │ Name                                                                                                         │
      │ Office                                                                                                       │
      │ Body                                                                                                         │
      │ Address                                                                                                      │
      │                                                                                                              │
      │                                                                                                              │
      │             [ Remove this addressee ]                                                                        │
      │             [ Add an addressee ]                                                                             │
      │                                                                                                              │
      │ What it asks, one sentence each                                                                              │
      │ Ask 1                                                                                            [ Remove ]  │
      │             [ Add an ask ]                                                                                   │
      │                                                                                                              │
      │ In full                                                                                                      │
      │ Text        The letter's words, or a summary of them                                                         │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                             ↓│
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Save the letter  Esc Keep as draft  Enter Choose
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ A new letter about: Detentions of gay men in Chechnya                        │
      │ Subject     An inquiry into the detentions                                   │
      │ Kind        –                   ▾                                            │
      │                                                                              │
      │ Sending                                                                      │
      │ Channel     –        ▾                                                       │
      │ Sent        empty for a draft                                                │
      │ Delivery    Draft     ▾                                                      │
      │▸Clock       OSCE Vienna Mechanism, 10 days ▾                                 │
      │             if it goes out today: sent Wed 21 Jun 2017 + 10 days = Sat 1     │
      │             Jul 2017, a weekend; so the next working day, Mon 3 Jul 2017,    │
      │             in 12 days                                                       │
      │                                                                              │
      │ To                                                                           │
      │ Addressee 1                                                                  │
      │ Name                                                                         │
      │ Office                                                                       │
      │ Body                                                                         │
      │ Address                                                                      │
      │                                                                             ↓│
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Save the letter  Esc Keep as draft  Enter Choose
      """),
    SizedScreen(
      40, 12,
      """
       A new letter about: Detentions of gay…
       Draft     ▾                           ↑
      ▸Clock
       OSCE Vienna Mechanism, 10 days ▾
       if it goes out today: sent Wed 21 Jun
       2017 + 10 days = Sat 1 Jul 2017, a
       weekend; so the next working day, Mon
       3 Jul 2017, in 12 days

       To                                    ↓
       Tab Next  Ctrl+S Save  Esc Draft
      """),
  ]

  @Test("The asks of a letter under edit", arguments: asksScreens)
  func asks(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("2"), .character("e"))
    player.tab(to: .field("ask.2.text"))
    screen.expect(player)
  }

  private static let asksScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Edit the letter: The persecution of gay men in Chechnya                                                      │
      │ Subject     The persecution of gay men in Chechnya                                                           │
      │ Kind        Advocacy letter     ▾                                                                            │
      │                                                                                                              │
      │ Sending                                                                                                      │
      │ Channel     Post     ▾                                                                                       │
      │ Sent        2017-04-17                Mon 17 Apr 2017, 65 days ago                                           │
      │ Delivery    Sent      ▾                                                                                      │
      │ Clock       Days                           ▾                                                                 │
      │ How many    60           sent Mon 17 Apr 2017 + 60 days = Fri 16 Jun 2017, 5 days ago                        │
      │                                                                                                              │
      │ To                                                                                                           │
      │ Addressee 1                                                                                                  │
      │ Name        Nikki Haley                                                                                      │
      │ Office      U.S. Permanent Representative                                                                    │
      │ Body        U.S. Mission to the United Nations                                                               │
      │ Address                                                                                                      │
      │                                                                                                              │
      │                                                                                                              │
      │             [ Remove this addressee ]                                                                        │
      │             [ Add an addressee ]                                                                             │
      │                                                                                                              │
      │ What it asks, one sentence each                                                                              │
      │ Ask 1       Work with allies on a comprehensive response.                                        [ Remove ]  │
      │▸Ask 2       Ensure a thorough investigation.                                                     [ Remove ]  │
      │ Ask 3       Ensure justice for the victims.                                                      [ Remove ]  │
      │ Ask 4       Use the presidency of the Security Council.                                          [ Remove ]  │
      │             [ Add an ask ]                                                                                   │
      │                                                                                                              │
      │ In full                                                                                                      │
      │ Text        Dear Ambassador Haley,                                                                           │
      │             we write in alarm.                                                                              ↓│
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Save the changes  Esc Close
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Edit the letter: The persecution of gay men in Chechnya                      │
      │ How many    60                                                              ↑│
      │             sent Mon 17 Apr 2017 + 60 days = Fri 16 Jun 2017, 5 days ago     │
      │                                                                              │
      │ To                                                                           │
      │ Addressee 1                                                                  │
      │ Name        Nikki Haley                                                      │
      │ Office      U.S. Permanent Representative                                    │
      │ Body        U.S. Mission to the United Nations                               │
      │ Address                                                                      │
      │                                                                              │
      │                                                                              │
      │             [ Remove this addressee ]                                        │
      │             [ Add an addressee ]                                             │
      │                                                                              │
      │ What it asks, one sentence each                                              │
      │ Ask 1       Work with allies on a comprehensive response.        [ Remove ]  │
      │▸Ask 2       Ensure a thorough investigation.                     [ Remove ]  │
      │ Ask 3       Ensure justice for the victims.                      [ Remove ]  │
      │ Ask 4       Use the presidency of the Security Council.          [ Remove ] ↓│
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Save the changes  Esc Close
      """),
    SizedScreen(
      40, 12,
      """
       Edit the letter: The persecution of g…
       [ Remove this addressee ]             ↑
       [ Add an addressee ]

       What it asks, one sentence each
       Ask 1
       Work with allies on a comprehensive …
       [ Remove ]
      ▸Ask 2
       Ensure a thorough investigation.      ↓
       Tab Next  Ctrl+S Save  Esc Close
      """),
  ]
}

import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// The form for follow-ups on the desk.
@Suite("The form for follow-ups on the desk")
struct FollowUpFormScreens {
  @Test("A new follow-up, its due date said in full", arguments: newScreens)
  func new(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("4"), .character("n"))
    player.type("Write to Geneva")
    player.fill("due", "+3w")
    player.fill("repeats", "every month after it is done")
    screen.expect(player)
  }

  private static let newScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ A follow-up about: Detentions of gay men in Chechnya                                                         │
      │ What to do Write to Geneva                                                                                   │
      │ Due        12 Jul 2017               Wed 12 Jul 2017, in 21 days                                             │
      │ Owner                                                                                                        │
      │ Priority   Normal   ▾                                                                                        │
      │▸Repeats    every month after it is done                                                                      │
      │            counted from when it is done                                                                      │
      │ Status     Open      ▾                                                                                       │
      │                                                                                                              │
      │ Letters and responses                                                                                        │
      │ Letter     17 Apr 2017 · Nikki Haley · The persecution of gay men in Chechnya ▾  [ Remove ]                  │
      │            [ Add a letter that it is about ]                                                                 │
      │            [ Add a response that it is about ]                                                               │
      │                                                                                                              │
      │ More                                                                                                         │
      │ Notes                                                                                                        │
      │                                                                                                              │
      │                                                                                                              │
      │ Tags                                                                                                         │
      │ Incident   Detentions of gay men in Chechnya · Feb 2017 – Apr 2017 ▾  [ Remove ]                             │
      │            [ Add an incident ]                                                                               │
      │                                                                                                              │
      │            [ Save the follow-up ]  [ Cancel ]                                                                │
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
       Tab Next  Ctrl+S Save the follow-up  Esc Keep as draft
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ A follow-up about: Detentions of gay men in Chechnya                         │
      │ What to do Write to Geneva                                                   │
      │ Due        12 Jul 2017               Wed 12 Jul 2017, in 21 days             │
      │ Owner                                                                        │
      │ Priority   Normal   ▾                                                        │
      │▸Repeats    every month after it is done                                      │
      │            counted from when it is done                                      │
      │ Status     Open      ▾                                                       │
      │                                                                              │
      │ Letters and responses                                                        │
      │ Letter     17 Apr 2017 · Nikki Haley · The persecution of ga… ▾  [ Remove ]  │
      │            [ Add a letter that it is about ]                                 │
      │            [ Add a response that it is about ]                               │
      │                                                                              │
      │ More                                                                         │
      │ Notes                                                                        │
      │                                                                              │
      │                                                                              │
      │ Tags                                                                         │
      │ Incident   Detentions of gay men in Chechnya · Feb 2017 – Ap… ▾  [ Remove ] ↓│
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Save the follow-up  Esc Keep as draft
      """),
    SizedScreen(
      40, 12,
      """
       A follow-up about: Detentions of gay …
                                             ↑
       Priority
       Normal   ▾
      ▸Repeats
       every month after it is done
       counted from when it is done
       Status
       Open      ▾
                                             ↓
       Tab Next  Ctrl+S Save  Esc Draft
      """),
  ]

  @Test("A follow-up that was settled on a day to come", arguments: settledScreens)
  func settled(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("4"), Key(.end), .character("e"))
    player.fill("done", "1 Aug 2017")
    player.press(.control("s"))
    screen.expect(player)
  }

  private static let settledScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Edit the follow-up: Thank the State Department                                                               │
      │ ! One field needs a change before this can be saved.                                                         │
      │ What to do Thank the State Department                                                                        │
      │ Due        2017-04-21                Fri 21 Apr 2017, 61 days ago                                            │
      │ Owner                                                                                                        │
      │ Priority   Normal   ▾                                                                                        │
      │ Repeats    every 2 weeks, every month after it is done                                                       │
      │ Status     Done      ▾                                                                                       │
      │▸Settled on 1 Aug 2017                                                                                        │
      │            ! 1 Aug 2017 is still to come. A follow-up is settled on a day that has come: 21 Jun 2017 or      │
      │            before.                                                                                           │
      │ Outcome    Sent by e-mail.                                                                                   │
      │ Impact     –                 ▾                                                                               │
      │                                                                                                              │
      │ Letters and responses                                                                                        │
      │            [ Add a letter that it is about ]                                                                 │
      │            [ Add a response that it is about ]                                                               │
      │                                                                                                              │
      │ More                                                                                                         │
      │ Notes                                                                                                        │
      │                                                                                                              │
      │                                                                                                              │
      │ Tags                                                                                                         │
      │ Incident   Detentions of gay men in Chechnya · Feb 2017 – Apr 2017 ▾  [ Remove ]                             │
      │            [ Add an incident ]                                                                               │
      │                                                                                                              │
      │            [ Save the changes ]  [ Cancel ]                                                                  │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Save the changes  Esc Keep as draft
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Edit the follow-up: Thank the State Department                               │
      │ ! One field needs a change before this can be saved.                         │
      │ What to do Thank the State Department                                        │
      │ Due        2017-04-21                Fri 21 Apr 2017, 61 days ago            │
      │ Owner                                                                        │
      │ Priority   Normal   ▾                                                        │
      │ Repeats    every 2 weeks, every month after it is done                       │
      │ Status     Done      ▾                                                       │
      │▸Settled on 1 Aug 2017                                                        │
      │            ! 1 Aug 2017 is still to come. A follow-up is settled on a day    │
      │            that has come: 21 Jun 2017 or before.                             │
      │ Outcome    Sent by e-mail.                                                   │
      │ Impact     –                 ▾                                               │
      │                                                                              │
      │ Letters and responses                                                        │
      │            [ Add a letter that it is about ]                                 │
      │            [ Add a response that it is about ]                               │
      │                                                                              │
      │ More                                                                         │
      │ Notes                                                                       ↓│
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Save the changes  Esc Keep as draft
      """),
    SizedScreen(
      40, 12,
      """
       Edit the follow-up: Thank the State D…
       ! One field needs a change before this
       can be saved.
       Status                                ↑
       Done      ▾
      ▸Settled on
       1 Aug 2017
       ! 1 Aug 2017 is still to come. A
       follow-up is settled on a day that
       has come: 21 Jun 2017 or before.      ↓
       Tab Next  Ctrl+S Save  Esc Draft
      """),
  ]
}

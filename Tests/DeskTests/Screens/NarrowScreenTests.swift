// swift-format-ignore-file
import Testing
import TerminalUI

@testable import Desk

@Suite("Screens of 40 by 12")
struct NarrowScreenTests {
  @Test func `The focused list stands alone under the tabs`() {
    let player = DeskPlayer(Chechnya.casebook, columns: 40, rows: 12)
    #expect(
      player.screen == """
         [Desk] Agenda 2! Time Offic. Search
         [Incid.] Letters Resp. Follow. Reader
        ▸ Detentions of gay men in Chechnya
                                    open  RU  2!
          Violations in Syria
                                  monitoring  SY





         Enter Open  n New  F1 Help  2! overdue
        """)
  }

  @Test func `Letters take two lines each`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 40, rows: 12)
    player.press(Key(.tab))
    #expect(
      player.screen == """
         [Desk] Agenda 2! Time Offic. Search
         Incid. [Letters] Resp. Follow. Reader
        ▸ 17 Apr 2017  Nikki Haley, U.S. Missio…
          1 of 4 asks answered · overdue by 5 d…
          14 Apr 2017  António Guterres, United…
          0 of 1 ask answered · sent





         Enter Open  n New  F1 Help  2! overdue
        """)
  }

  @Test func `Follow-ups say how late they are`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 40, rows: 12)
    player.press(.character("4"))
    #expect(
      player.screen == """
         [Desk] Agenda 2! Time Offic. Search
         Incid. Letters Resp. [Follow.] Reader
        ▸•[ ] Ask the Mission what … 5 days over
          [ ] Call the State Department  due Fri
          [x] Thank the State Depar… done 20 Apr






         Space Done  n New  F1 Help  2! overdue
        """)
  }

  @Test func `The reader scrolls`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 40, rows: 12)
    player.press(.character("2"), Key(.enter), Key(.pageDown))
    #expect(
      player.screen == """
         [Desk] Agenda 2! Time Offic. Search
         Incid. Letters Resp. Follow. [Reader]
         Sent       Mon 17 Apr 2017, by post
         Due        Fri 16 Jun 2017
                    sent Mon 17 Apr 2017 + 60
                    days = Fri 16 Jun 2017
         Standing   overdue by 5 days

         Asks: 1 of 4 answered
         1 Work with allies on a comprehensive
           response.
         Esc Back  n New  F1 Help    2! overdue
        """)
  }

  @Test func `The menu fills the screen`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 40, rows: 12)
    player.press(Key(.function(9)))
    player.type("undo")
    #expect(
      player.screen == """
         [Desk] Agenda 2! Time Offic. Search
        ┌ Menu ──────────────────────── 1 of 1 ┐
        │ / undo                               │
        │ ▸ Undo (not now)              Ctrl+Z │
        │                                      │
        │                                      │
        │                                      │
        │ Not now: There is nothing to undo:   │
        │ nothing was changed, or all of it    │
        │ was undone.                          │
        └──────────────────────────────────────┘
         Enter Do it  Esc Close
        """)
  }

  @Test func `A long notice is shown to its end`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 40, rows: 12)
    player.press(.character("4"), .character(" "))
    #expect(
      player.screen == """
         [Desk] Agenda 1! Time Offic. Search
         Incid. Letters Resp. [Follow.] Reader
          [ ] Call the State Department  due Fri
        ▸•[x] Ask the Mission what … done 21 Jun
          [x] Thank the State Depar… done 20 Apr





         Marked done: Ask the Mission what it
         did · Ctrl+Z undoes
        """)
  }
}

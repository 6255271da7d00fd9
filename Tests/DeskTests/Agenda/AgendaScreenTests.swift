// swift-format-ignore-file
import Testing
import TerminalUI

@testable import Desk

@Suite("Screens of the agenda")
struct AgendaScreenTests {
  @Test func `The agenda at 120 by 36`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 120, rows: 36)
    player.press(Key(.function(3)))
    #expect(
      player.screen == """
         Casedesk  data    Desk [Agenda 2!] Timeline  Officials  Search                                         Wed 21 Jun 2017
        ┌ Agenda ───────────────────────────────────────────────────────── 1 of 3 ┐┌ Follow-up ────────────────────────────────┐
        │Overdue  2!                                                              ││ Ask the Mission what it did               │
        │▸ [ ] Ask the Mission what it…  Detentions of ga…  Elisa      5 days over││                                           │
        │   →  Answer of Nikki Haley, …  Detentions of ga…             5 days over││ Status     [ ] open                       │
        │This week  1                                                             ││ Due        Fri 16 Jun 2017, 5 days over   │
        │  [ ] Call the State Departme…  Detentions of ga…              Fri 23 Jun││ Owner      Elisa                          │
        │                                                                         ││                                           │
        │                                                                         ││ Links                                     │
        │                                                                         ││ → incident: Detentions of gay men in      │
        │                                                                         ││   Chechnya                                │
        │                                                                         ││ → letter: The persecution of gay men in   │
        │                                                                         ││   Chechnya                                │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        │                                                                         ││                                           │
        └─────────────────────────────────────────────────────────────────────────┘└───────────────────────────────────────────┘
         Space Done  Enter Open  Esc Back  r Log response  n New  e Edit  / Search  O Whose  Ctrl+P Menu  F1 Help    2! overdue
        """)
  }

  @Test func `The agenda at 80 by 24`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(Key(.function(3)))
    #expect(
      player.screen == """
         Casedesk   Desk [Agenda 2!] Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Agenda ────────────────────────────────────────────────────────────── 1 of 3 ┐
        │Overdue  2!                                                                   │
        │▸ [ ] Ask the Mission what it did  Detentions of gay …  Elisa      5 days over│
        │   →  Answer of Nikki Haley, U.S…  Detentions of gay …             5 days over│
        │This week  1                                                                  │
        │  [ ] Call the State Department …  Detentions of gay …              Fri 23 Jun│
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
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
         Space Done  Enter Open  Esc Back  n New  Ctrl+P Menu  F1 Help       2! overdue
        """)
  }

  @Test func `The agenda at 40 by 12`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 40, rows: 12)
    player.press(Key(.function(3)))
    #expect(
      player.screen == """
         Desk [Agenda 2!] Time Offic. Search
         Agenda                          1 of 3
        Overdue  2!
        ▸ [ ] Ask the Mission what … 5 days over
           →  Answer of Nikki Haley… 5 days over
        This week  1
          [ ] Call the State Departm… Fri 23 Jun




         Space Done  n New  F1 Help  2! overdue
        """)
  }

  @Test func `The owners to choose from at 80 by 24`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(Key(.function(3)), .character("O"))
    #expect(
      player.screen == """
         Casedesk   Desk [Agenda 2!] Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Agenda ────────────────────────────────────────────────────────────── 1 of 3 ┐
        │Ov┌ Whose ───────────────────────────────────────────────────────── 1 of 3 ┐  │
        │▸ │ / Type to find                                                         │er│
        │  │ ▸ Everybody                                                  shown now │er│
        │Th│   Nobody                                                               │  │
        │  │   Elisa                                                                │un│
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │ Follow-ups of everybody, and letters that wait for an answer.          │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  └────────────────────────────────────────────────────────────────────────┘  │
        └──────────────────────────────────────────────────────────────────────────────┘
         Enter Show  Esc Close
        """)
  }

  @Test func `The owners to choose from at 40 by 12`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 40, rows: 12)
    player.press(Key(.function(3)), .character("O"))
    #expect(
      player.screen == """
         Desk [Agenda 2!] Time Offic. Search
        ┌ Whose ─────────────────────── 1 of 3 ┐
        │ / Type to find                       │
        │ ▸ Everybody                shown now │
        │   Nobody                             │
        │   Elisa                              │
        │                                      │
        │ Follow-ups of everybody, and letters │
        │ that wait for an answer.             │
        │                                      │
        └──────────────────────────────────────┘
         Enter Show  Esc Close
        """)
  }

  @Test func `The reader over the agenda at 80 by 24`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(Key(.function(3)), Key(.right))
    #expect(
      player.screen == """
         Casedesk   Desk [Agenda 2!] Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Follow-up ───────────────────────────────────────────────────────────────────┐
        │ Ask the Mission what it did                                                  │
        │                                                                              │
        │ Status     [ ] open                                                          │
        │ Due        Fri 16 Jun 2017, 5 days over                                      │
        │ Owner      Elisa                                                             │
        │                                                                              │
        │ Links                                                                        │
        │ → incident: Detentions of gay men in Chechnya                                │
        │ → letter: The persecution of gay men in Chechnya                             │
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
         Space Done  Esc Back  r Log response  n New  Ctrl+P Menu  F1 Help   2! overdue
        """)
  }

  @Test func `The reader over the agenda at 40 by 12`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 40, rows: 12)
    player.press(Key(.function(3)), Key(.right))
    #expect(
      player.screen == """
         Desk [Agenda 2!] Time Offic. Search
         Follow-up                           0%
         Ask the Mission what it did

         Status     [ ] open
         Due        Fri 16 Jun 2017, 5 days
                    over
         Owner      Elisa

         Links
         → incident: Detentions of gay men in
         Space Done  n New  F1 Help  2! overdue
        """)
  }
}

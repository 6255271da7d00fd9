// swift-format-ignore-file
import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Screens of the history")
struct HistoryScreenTests {
  private func player(_ columns: Int, _ rows: Int, plain: Bool = false) -> DeskPlayer {
    var options = DeskState.Options()
    options.isPlain = plain
    return DeskPlayer(
      Chechnya.casebookWithHistory, columns: columns, rows: rows, options: options)
  }

  @Test func `The casebook's at 120 by 36`() {
    var player = player(120, 36)
    player.press(Key(.function(8)), Key(.down), Key(.down), Key(.down))
    #expect(player.screen == """
         Casedesk  data    Desk  Agenda 2!  Timeline  Officials  Search [History]                               Wed 21 Jun 2017
        ┌ History ──────────────────────────────────────────────────────── 4 of 5 ┐┌ What changed ─────────────────────────────┐
        │  today       14:03  Ann Example   Marked done: Thank the State D… signed││ Log response from Nikki Haley to the      │
        │  yesterday   09:00  Ann Example   Brought together what colleagu… merged││ letter                                    │
        │  15 Jun 2017 11:30  Maria Ivano…  Changed outside of the desk: … outside││                                           │
        │▸ 14 Jun 2017 16:00  Maria Ivano…  Log response from Nikki H… ! signature││ Who        Maria Ivanova,                 │
        │  1 Dec 2016  08:00  Ann Example   Made the casebook                     ││            maria@example.org              │
        │                                                                         ││ When       Wed 14 Jun 2017, 16:00         │
        │                                                                         ││ Signed     The key isn't a member's.      │
        │                                                                         ││                                           │
        │                                                                         ││ Letter: The persecution of gay men in     │
        │                                                                         ││ Chechnya                                  │
        │                                                                         ││ - Tag added: answered                     │
        │                                                                         ││                                           │
        │                                                                         ││ New response: Nikki Haley                 │
        │                                                                         ││ - Stance: condemned-the-violation         │
        │                                                                         ││                                           │
        │                                                                         ││ It touched 2 other files: enclosures,     │
        │                                                                         ││ templates or settings.                    │
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
         u Take back  / Filter  Enter Open  Esc Back  Tab Next pane  Ctrl+P Menu  F1 Help                            2! overdue
        """)
  }

  @Test func `The casebook's at 80 by 24`() {
    var player = player(80, 24)
    player.press(Key(.function(8)))
    #expect(player.screen == """
         Casedesk   Desk  Agenda 2!  Timeline  Officials  Search [History]  21 Jun 2017
        ┌ History ───────────────────────────────────────────────────────────── 1 of 5 ┐
        │▸ today       14:03  Ann Example   Marked done: Thank the State Depart… signed│
        │  yesterday   09:00  Ann Example   Brought together what colleagues ch… merged│
        │  15 Jun 2017 11:30  Maria Ivano…  Changed outside of the desk: 1 rec… outside│
        │  14 Jun 2017 16:00  Maria Ivano…  Log response from Nikki Haley … ! signature│
        │  1 Dec 2016  08:00  Ann Example   Made the casebook                          │
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
         R Bring back  u Take back  / Filter  Ctrl+P Menu  F1 Help           2! overdue
        """)
  }

  @Test func `What a step changed at 80 by 24`() {
    var player = player(80, 24)
    player.press(Key(.function(8)), Key(.down), Key(.down), Key(.enter))
    #expect(player.screen == """
         Casedesk   Desk  Agenda 2!  Timeline  Officials  Search [History]  21 Jun 2017
        ┌ What changed ────────────────────────────────────────────────────────────────┐
        │ Changed outside of the desk: 1 record                                        │
        │                                                                              │
        │ Who        Maria Ivanova, maria@example.org                                  │
        │ When       Thu 15 Jun 2017, 11:30                                            │
        │ How        Files were changed by another program; the desk noted it when it  │
        │            found them.                                                       │
        │                                                                              │
        │▸Letter: The persecution of gay men in Chechnya                               │
        │ - Delivery changed from draft to sent                                        │
        │ - Text changed                                                               │
        │     Dear Ambassador Haley,                                                   │
        │   - we write in alarm                                                        │
        │   + we write in alarm.                                                       │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
         R Bring back  u Take back  / Filter  Ctrl+P Menu  F1 Help           2! overdue
        """)
  }

  @Test func `A letter's at 40 by 12`() {
    var player = player(40, 12)
    player.press(.character("2"), .character("H"))
    #expect(player.screen == """
         Desk Agenda 2! Time Offic. [Hist.]
         History: The persecution of ga… 1 of 2
        ▸ Changed outside of the desk: … outside
          Maria Ivanova, 15 Jun 2017 11:30
          Log response from Nikki H… ! signature
          Maria Ivanova, 14 Jun 2017 16:00





         R Bring back  F1 Help       2! overdue
        """)
  }

  @Test func `An earlier version at 40 by 12`() {
    var player = player(40, 12)
    player.press(.character("2"), .character("H"), Key(.enter), Key(.enter))
    #expect(player.screen == """
         Desk Agenda 2! Time Offic. [Hist.]
         Earlier version                     0%
         An earlier version: so it was after
         Thu 15 Jun 2017, 11:30. R brings it
         back as a new change, Esc closes it.

         The persecution of gay men in Chechnya

         To         Nikki Haley, U.S. Permanent
                    Representative, U.S.
                    Mission to the United
         R Bring back  F1 Help       2! overdue
        """)
  }

  @Test func `The casebook's for a screen reader`() {
    var player = player(80, 24, plain: true)
    player.press(Key(.function(8)), Key(.down))
    #expect(player.screen == """
        Casedesk, data. History. Wed 21 Jun 2017.
        History, 2 of 5.
          Marked done: Thank the State Department                                 signed
          Ann Example, today 14:03
        ▸ Brought together what colleagues changed                                merged
          Ann Example, yesterday 09:00
          Changed outside of the desk: 1 record                                  outside
          Maria Ivanova, 15 Jun 2017 11:30
          Log response from Nikki Haley to the letter                        ! signature
          Maria Ivanova, 14 Jun 2017 16:00
          Made the casebook
          Ann Example, 1 Dec 2016 08:00











         / Filter  Enter Open  Esc Back  Ctrl+P Menu  F1 Help                2! overdue
        """)
  }

  @Test func `A filter that is typed at 80 by 24`() {
    var player = player(80, 24)
    player.press(Key(.function(8)), .character("/"))
    #expect(
      player.lines[2] == "│  Filter: words, by:ann, after:2017, before:jun 2018                          │")
    player.type("by:maria before:2018")
    #expect(player.lines[1...6].map { $0 } == [
      "┌ History ───────────────────────────────────────────────────────────── 1 of 2 ┐",
      "│  Filter: by:maria before:2018                                                │",
      "│▸ 15 Jun 2017 11:30  Maria Ivano…  Changed outside of the desk: 1 rec… outside│",
      "│  14 Jun 2017 16:00  Maria Ivano…  Log response from Nikki Haley … ! signature│",
      "│                                                                              │",
      "│                                                                              │",
    ])
    #expect(player.status == " Enter Keep  Esc Take back")
    #expect(player.desk.frame().cursor == Point(column: 31, row: 2))
  }

  @Test func `A filter at 40 by 12, and for a screen reader`() {
    for plain in [false, true] {
      var player = player(40, 12, plain: plain)
      player.press(Key(.function(8)), .character("/"))
      player.type("by:maria")
      player.press(Key(.enter))
      #expect(player.lines[2...4].map { $0 } == [
        "  Filter: by:maria",
        "▸ Changed outside of the desk: … outside",
        "  Maria Ivanova, 15 Jun 2017 11:30",
      ])
    }
  }

  @Test func `A question before a version comes back`() {
    var player = player(80, 24)
    player.press(.character("2"), .character("H"), .character("R"))
    #expect(player.screen == """
         Casedesk   Desk  Agenda 2!  Timeline  Officials  Search [History]  21 Jun 2017
        ┌ History: The persecution of gay men in Chechnya ───────────────────── 1 of 2 ┐
        │▸ 15 Jun 2017 11:30  Maria Ivano…  Changed outside of the desk: 1 rec… outside│
        │  14 Jun 2017 16:00  Maria Ivano…  Log response from Nikki Haley … ! signature│
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │       ┌ Bring back ──────────────────────────────────────────────────┐       │
        │       │ Bring “The persecution of gay men in Chechnya” back as it    │       │
        │       │ was after Thu 15 Jun 2017, 11:30? What was changed since     │       │
        │       │ then goes from it and stays in its history. Ctrl+Z undoes    │       │
        │       │ it.                                                          │       │
        │       │                                                              │       │
        │       │ [ Cancel ]  [ Bring back ]                                   │       │
        │       └──────────────────────────────────────────────────────────────┘       │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
         Tab Other button  Enter Press it  Esc Cancel
        """)
  }

  @Test func `Who the person is`() {
    var player = player(80, 24)
    player.send(.formPrepared(.person, FormMaterial()))
    #expect(player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters ─────────────────────────────── 1 of 2 ┐
        │▸ Detentions of gay men in  ││▸ 17 Apr 2017  Nikki Haley, U… 1/4 · 5 days over│
        │  Chechnya      open  RU  2!││  14 Apr 2017  António Guterres, Uni… 0/1 · sent│
        │  Violations in Syria       ││                                                │
        │              monitoring  SY││                                                │
        ┌──────────────────────────────────────────────────────────────────────────────┐
        │ Who are you?                                                                 │
        │▸Name     as your colleagues know you                                         │
        │ Address  mail address; may stay empty                                        │
        │          It stands beside your changes, for whoever reads this casebook.     │
        │                                                                              │
        │          [ Note my changes so ]  [ Cancel ]                                  │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
        │                            ││  [ ] Call the State Department          due Fri│
        │                            ││  [x] Thank the State Department     done 20 Apr│
        │                            ││                                                │
        │                            ││                                                │
        └────────────────────────────┘└────────────────────────────────────────────────┘
         Tab Next  Enter Note my changes so  Esc Close
        """)
  }
}

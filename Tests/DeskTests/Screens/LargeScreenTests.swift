// swift-format-ignore-file
import Testing
import TerminalUI

@testable import Desk

@Suite("Screens of 200 by 50")
struct LargeScreenTests {
  @Test func `A response is read beside its list, its letter marked`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 200, rows: 50)
    player.press(.character("3"), Key(.down))
    #expect(
      player.screen == """
         Casedesk  data   [Desk] Agenda 2!  Timeline  Officials  Search                                                                                                                         Wed 21 Jun 2017
        ┌ Incidents ───────────────────────────── 1 of 2 ┐┌ Letters ───────────────────────────────────────────────────────── 1 of 2 ┐┌ Response ──────────────────────────────────────────────────────────────┐
        │▸ Detentions of gay men in Chechnya             ││▸•17 Apr 2017  Nikki Haley, U.S. Mission to the United Nations            ││ Nikki Haley, public statement                                          │
        │                            open  RU  2! overdue││  1 of 4 asks answered · overdue by 5 days                                ││                                                                        │
        │  Violations in Syria                           ││  14 Apr 2017  António Guterres, United Nations                           ││ From       Nikki Haley, U.S. Mission to the United Nations             │
        │                                  monitoring  SY││  0 of 1 ask answered · sent                                              ││ Kind       public statement                                            │
        │                                                ││                                                                          ││ Stance     condemned the violation                                     │
        │                                                ││                                                                          ││ Date       17 Apr 2017                                                 │
        │                                                ││                                                                          ││ Answers    The persecution of gay men in Chechnya                      │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││ What became of the asks                                                │
        │                                                ││                                                                          ││ 2 Ensure a thorough investigation.                                     │
        │                                                ││                                                                          ││   → pledged                                                            │
        │                                                ││                                                                          ││     She calls for an investigation.                                    │
        │                                                ││                                                                          ││ 1 Work with allies on a comprehensive response.                        │
        │                                                ││                                                                          ││   → not addressed                                                      │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││ Links                                                                  │
        │                                                ││                                                                          ││ → incident: Detentions of gay men in Chechnya                          │
        │                                                ││                                                                          ││                                                                        │
        │                                                │├ Responses ─────────────────────────────────────────────────────── 2 of 2 ┤│ Source                                                                 │
        │                                                ││  1 Apr 2017   Alvi Karimov, public statement             denied the event││ - RFE/RL, press                                                        │
        │                                                ││▸•17 Apr 2017  Nikki Haley, public statement       condemned the violation││   https://www.rferl.org/a/us-disturbed/28436169.html                   │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                │├ Follow-ups ────────────────────────────────────────────────────── 1 of 3 ┤│                                                                        │
        │                                                ││▸•[ ] Ask the Mission what it did                              5 days over││                                                                        │
        │                                                ││  [ ] Call the State Department                                    due Fri││                                                                        │
        │                                                ││  [x] Thank the State Department                               done 20 Apr││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        │                                                ││                                                                          ││                                                                        │
        └────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────────────────────┘└────────────────────────────────────────────────────────────────────────┘
         Enter Open  r Log response  n New  e Edit  / Search  f Filter  t Only this letter  Tab Next pane  Ctrl+P Menu  F1 Help                                                                      2! overdue
        """)
  }
}

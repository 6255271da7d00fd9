// swift-format-ignore-file
import Testing
import TerminalUI

@testable import Desk

@Suite("Screens in ASCII")
struct PlainScreenTests {
  @Test func `Borders and marks are ASCII`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24, options: DeskState.Options(isASCII: true))
    player.press(.character("3"), Key(.down))
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        + Incidents --------- 1 of 2 ++ Letters ------------------------------- 1 of 2 +
        |> Detentions of gay men in  ||>*17 Apr 2017  Nikki Haley, U~ 1/4 - 5 days over|
        |  Chechnya      open  RU  2!||  14 Apr 2017  António Guterres, Uni~ 0/1 - sent|
        |  Violations in Syria       ||                                                |
        |              monitoring  SY||                                                |
        |                            ||                                                |
        |                            ||                                                |
        |                            ||                                                |
        |                            ||                                                |
        |                            |+ Responses ----------------------------- 2 of 2 +
        |                            ||  1 Apr 2017   Alvi Karimov, public statement   |
        |                            ||>*17 Apr 2017  Nikki Haley, public statement    |
        |                            ||                                                |
        |                            ||                                                |
        |                            ||                                                |
        |                            |+ Follow-ups ---------------------------- 1 of 3 +
        |                            ||>*[ ] Ask the Mission what it did    5 days over|
        |                            ||  [ ] Call the State Department          due Fri|
        |                            ||  [x] Thank the State Department     done 20 Apr|
        |                            ||                                                |
        |                            ||                                                |
        +----------------------------++------------------------------------------------+
         Enter Open  r Log response  n New  e Edit  Ctrl+P Menu  F1 Help     2! overdue
        """)
  }
}

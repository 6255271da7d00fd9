// swift-format-ignore-file
import Testing
import TerminalUI

@testable import Desk

@Suite("Screens of the officials")
struct OfficialsScreenTests {
  @Test func `Bodies at 120 by 36`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 120, rows: 36)
    player.press(Key(.function(7)))
    #expect(
      player.screen == """
         Casedesk  data    Desk  Agenda 2!  Timeline [Officials] Search                                         Wed 21 Jun 2017
        ┌ Officials ─────────────────────────────────────────────────────────────────────────────────────────────────── 1 of 2 ┐
        │  Body                                           Sent  Answ  None  Days  Granted        Refused        Open           │
        │▸ U.S. Mission to the United Nations few            1     0     1     –    1 ███          0              3 ████████   │
        │  United Nations few                                1     0     1     –    0              0              1 ██████████ │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
         Enter Open  Esc Back  n New  / Search  Tab Next pane  Ctrl+P Menu  F1 Help                                  2! overdue
        """)
  }

  @Test func `Bodies at 80 by 24`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(Key(.function(7)))
    #expect(
      player.screen == """
         Casedesk   Desk  Agenda 2!  Timeline [Officials] Search        Wed 21 Jun 2017
        ┌ Officials ─────────────────────────────────────────────────────────── 1 of 2 ┐
        │  Body                  Sent  Answ  None  Days  Granted   Refused   Open      │
        │▸ U.S. Mission to… few     1     0     1     –    1 █       0         3 ████  │
        │  United Nations few       1     0     1     –    0         0         1 █████ │
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
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
         Enter Open  Esc Back  n New  / Search  Ctrl+P Menu  F1 Help         2! overdue
        """)
  }

  @Test func `Bodies at 40 by 12`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 40, rows: 12)
    player.press(Key(.function(7)))
    #expect(
      player.screen == """
         Desk Agenda 2! Time [Offic.] Search
         Officials                       1 of 2
          Sen  Ans  Non  Day  Gra  Ref  Ope
        ▸ U.S. Mission to the United Natio… few
            1    0    1    –    1    0    3
          United Nations few
            1    0    1    –    0    0    1




         Enter Open  n New  F1 Help  2! overdue
        """)
  }

  @Test func `Letters behind a figure at 120 by 36`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 120, rows: 36)
    player.press(Key(.function(7)), Key(.right), Key(.enter))
    #expect(
      player.screen == """
         Casedesk  data    Desk  Agenda 2!  Timeline [Officials] Search                                         Wed 21 Jun 2017
        ┌ Letters sent, U.S. Mission to the United Nations ─────────────── 1 of 1 ┐┌ Letter ─────────────────────────────── 0% ┐
        │▸ 17 Apr 2017  Nikki Haley, U.S. Mission to the United… 1/4 · 5 days over││ The persecution of gay men in Chechnya    ┃
        │                                                                         ││                                           ┃
        │                                                                         ││ To         Nikki Haley, U.S. Permanent    ┃
        │                                                                         ││            Representative, U.S. Mission   ┃
        │                                                                         ││            to the United Nations          ┃
        │                                                                         ││ From       Elisa Massimino, Human Rights  ┃
        │                                                                         ││            First                          ┃
        │                                                                         ││ Sent       Mon 17 Apr 2017, by post       ┃
        │                                                                         ││ Due        Fri 16 Jun 2017                ┃
        │                                                                         ││            sent Mon 17 Apr 2017 + 60 days ┃
        │                                                                         ││            = Fri 16 Jun 2017              ┃
        │                                                                         ││ Standing   overdue by 5 days              ┃
        │                                                                         ││                                           ┃
        │                                                                         ││ Asks: 1 of 4 answered                     ┃
        │                                                                         ││ 1 Work with allies on a comprehensive     ┃
        │                                                                         ││   response.                               ┃
        │                                                                         ││   → not addressed, Nikki Haley, 17 Apr    ┃
        │                                                                         ││     2017                                  ┃
        │                                                                         ││ 2 Ensure a thorough investigation.        ┃
        │                                                                         ││   → pledged, Nikki Haley, 17 Apr 2017     ┃
        │                                                                         ││     She calls for an investigation.       ┃
        │                                                                         ││ 3 Ensure justice for the victims.         ┃
        │                                                                         ││   – no answer                             ┃
        │                                                                         ││ 4 Use the presidency of the Security      ┃
        │                                                                         ││   Council.                                ┃
        │                                                                         ││   – no answer                             ┃
        │                                                                         ││                                           │
        │                                                                         ││ Kind       advocacy letter                │
        │                                                                         ││                                           │
        │                                                                         ││ Links                                     │
        │                                                                         ││ → incident: Detentions of gay men in      │
        │                                                                         ││   Chechnya                                │
        └─────────────────────────────────────────────────────────────────────────┘└───────────────────────────────────────────┘
         Enter Open  Esc Back  r Log response  n New  e Edit  A Ask again  / Search  Ctrl+P Menu  F1 Help            2! overdue
        """)
  }

  @Test func `Letters behind a figure at 80 by 24`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(Key(.function(7)), Key(.right), Key(.enter))
    #expect(
      player.screen == """
         Casedesk   Desk  Agenda 2!  Timeline [Officials] Search        Wed 21 Jun 2017
        ┌ Letters sent, U.S. Mission to the United Nations ──────────────────── 1 of 1 ┐
        │▸ 17 Apr 2017  Nikki Haley, U.S. Mission to the United Nati… 1/4 · 5 days over│
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
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
         Enter Open  Esc Back  r Log response  n New  Ctrl+P Menu  F1 Help   2! overdue
        """)
  }

  @Test func `Letters behind a figure at 40 by 12`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 40, rows: 12)
    player.press(Key(.function(7)), Key(.right), Key(.enter))
    #expect(
      player.screen == """
         Desk Agenda 2! Time [Offic.] Search
         Letters sent, U.S. Mission to … 1 of 1
        ▸ 17 Apr 2017  Nikki … 1/4 · 5 days over








         Enter Open  n New  F1 Help  2! overdue
        """)
  }

  @Test func `A figure chosen at 80 by 24`() {
    var player = DeskPlayer(Ministries.casebook, columns: 80, rows: 24)
    player.press(Key(.function(7)), Key(.right), Key(.right))
    #expect(
      player.screen == """
         Casedesk   Desk  Agenda 4!  Timeline [Officials] Search        Wed 21 Jun 2017
        ┌ Officials: letters answered ───────────────────────────────────────── 1 of 2 ┐
        │  Body                  Sent  Answ  None  Days  Granted   Refused   Open      │
        │▸ Ministry of Justice      6     3     3    20    2 █       1 █       9 ████  │
        │  Ministry of the… few     1     0     1     –    0         0         2 █████ │
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
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
         Enter Open  Esc Back  n New  / Search  Ctrl+P Menu  F1 Help         4! overdue
        """)
  }

  @Test func `A figure chosen at 40 by 12`() {
    var player = DeskPlayer(Ministries.casebook, columns: 40, rows: 12)
    player.press(Key(.function(7)), Key(.right), Key(.right))
    #expect(
      player.screen == """
         Desk Agenda 4! Time [Offic.] Search
         Officials: letters answered     1 of 2
          Sen  Ans  Non  Day  Gra  Ref  Ope
        ▸ Ministry of Justice
            6    3    3   20    2    1    9
          Ministry of the Interior few
            1    0    1    –    0    0    2




         Enter Open  n New  F1 Help  4! overdue
        """)
  }

  @Test func `Offices at 80 by 24`() {
    var player = DeskPlayer(Ministries.casebook, columns: 80, rows: 24)
    player.press(Key(.function(7)), Key(.enter))
    #expect(
      player.screen == """
         Casedesk   Desk  Agenda 4!  Timeline [Officials] Search        Wed 21 Jun 2017
        ┌ Offices of Ministry of Justice ────────────────────────────────────── 1 of 2 ┐
        │  Office                Sent  Answ  None  Days  Granted   Refused   Open      │
        │▸ Minister few             4     3     1    20    2 █       1 █       5 ███   │
        │  Prison service few       2     0     2     –    0         0         4 █████ │
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
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
         Esc Back  n New  / Search  Tab Next pane  Ctrl+P Menu  F1 Help      4! overdue
        """)
  }

  @Test func `Bars in ASCII at 80 by 24`() {
    var player = DeskPlayer(Ministries.casebook, columns: 80, rows: 24, options: DeskState.Options(isASCII: true))
    player.press(Key(.function(7)))
    #expect(
      player.screen == """
         Casedesk   Desk  Agenda 4!  Timeline [Officials] Search        Wed 21 Jun 2017
        + Officials ----------------------------------------------------------- 1 of 2 +
        |  Body                  Sent  Answ  None  Days  Granted   Refused   Open      |
        |> Ministry of Justice      6     3     3    20    2 #       1 #       9 ####  |
        |  Ministry of the~ few     1     0     1     -    0         0         2 ##### |
        |                                                                              |
        |                                                                              |
        |                                                                              |
        |                                                                              |
        |                                                                              |
        |                                                                              |
        |                                                                              |
        |                                                                              |
        |                                                                              |
        |                                                                              |
        |                                                                              |
        |                                                                              |
        |                                                                              |
        |                                                                              |
        |                                                                              |
        |                                                                              |
        |                                                                              |
        +------------------------------------------------------------------------------+
         Enter Open  Esc Back  n New  / Search  Ctrl+P Menu  F1 Help         4! overdue
        """)
  }
}

// swift-format-ignore-file
import Testing
import TerminalUI

@testable import Desk

@Suite("Screens of the search")
struct SearchScreenTests {
  @Test func `Flat hits, with words around what was found, beside the reader`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 120, rows: 36)
    player.press(.character("/"))
    player.type("invest")
    #expect(
      player.screen == """
         Casedesk  data    Desk  Agenda 2!  Timeline  Officials [Search]                                        Wed 21 Jun 2017
         Search: invest

        ┌ Hits ────────────────────────────────────────────────────── 1 of 2 hits ┐┌ Letter ─────────────────────────────── 0% ┐
        │▸ 17 Apr 2017  letter     The persecution of gay men in Chec… 5 days over││ The persecution of gay men in Chechnya    ┃
        │    Ensure a thorough investigation.                                     ││                                           ┃
        │  17 Apr 2017  response   Nikki Haley, public statement                  ││ To         Nikki Haley, U.S. Permanent    ┃
        │    She calls for an investigation.                                      ││            Representative, U.S. Mission   ┃
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
        │                                                                         ││ 4 Use the presidency of the Security      │
        │                                                                         ││   Council.                                │
        │                                                                         ││   – no answer                             │
        │                                                                         ││                                           │
        │                                                                         ││ Kind       advocacy letter                │
        │                                                                         ││                                           │
        │                                                                         ││ Links                                     │
        └─────────────────────────────────────────────────────────────────────────┘└───────────────────────────────────────────┘
         Enter To the hits  Esc Desk  Ctrl+P Menu  F1 Help
        """)
  }

  @Test func `Hits under their incidents`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 120, rows: 36)
    player.press(.character("/"))
    player.type("state -haley")
    player.press(Key(.enter), .character("g"))
    #expect(
      player.screen == """
         Casedesk  data    Desk  Agenda 2!  Timeline  Officials [Search]                                        Wed 21 Jun 2017
         Search: state -haley

        ┌ Hits by incident ─────────────────────────────────────────────── 2 hits ┐┌ Follow-up ────────────────────────────────┐
        │  Detentions of gay men in Chechnya               Feb 2017 – Apr 2017  RU││ Call the State Department                 │
        │  2 letters · 2 responses · 3 open follow-ups                            ││                                           │
        │  ▸ 23 Jun 2017  follow-up  Call the State Department             due Fri││ Status     [ ] open                       │
        │                                                                         ││ Due        Fri 23 Jun 2017, due Fri       │
        │    21 Apr 2017  follow-up  Thank the State Department        done 20 Apr││ Repeats    every month, from the due date │
        │                                                                         ││                                           │
        │                                                                         ││ Links                                     │
        │                                                                         ││ → incident: Detentions of gay men in      │
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
         Hits stand under their incidents.
        """)
  }

  @Test func `An empty search says what can be typed, after what was searched for before`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.desk.search.put("torture", today: Chechnya.today)
    player.desk.search.remember()
    player.desk.search.put("", today: Chechnya.today)
    player.press(.character("/"), Key(.down))
    #expect(
      player.screen == """
         Casedesk   Desk  Agenda 2!  Timeline  Officials [Search]       Wed 21 Jun 2017
         Search: Type what to look for

        ┌ Search ──────────────────────────────────────────────────────────────────────┐
        │  Searches of before                                                          │
        │▸ torture                                                                     │
        │                                                                              │
        │  What can be typed                                                           │
        │  moscow letter       records with both words, in any text                    │
        │  "law enforcement"   these words, one after the other                        │
        │  prosec*             every word that begins so                               │
        │  -syria              records without the word                                │
        │  from:peskov         who wrote the letter or gave the response               │
        │  kind:response       incident, letter, response, follow-up, reply …          │
        │  country:RU          incidents in a country, by its two letters              │
        │  tag:lgbt            records with the tag                                    │
        │  owner:maria         whose follow-up it is                                   │
        │  before:2018         older ones; after:2017-04 newer ones                    │
        │  is:overdue          past its due day; also is:open, is:unanswered           │
        │  asks:open           letters with asks that nobody answered                  │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
         Enter Open  Esc Back  g By incident  n New  Ctrl+P Menu  F1 Help    2! overdue
        """)
  }

  @Test func `Flat hits on a medium screen`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(.character("/"))
    player.type("state")
    player.press(Key(.enter))
    #expect(
      player.screen == """
         Casedesk   Desk  Agenda 2!  Timeline  Officials [Search]       Wed 21 Jun 2017
         Search: state

        ┌ Hits ─────────────────────────────────────────────────────────── 1 of 4 hits ┐
        │▸ 23 Jun 2017  follow-up  Call the State Department                    due Fri│
        │                                                                              │
        │  21 Apr 2017  follow-up  Thank the State Department               done 20 Apr│
        │                                                                              │
        │  17 Apr 2017  response   Nikki Haley, public statement                       │
        │                                                                              │
        │  1 Apr 2017   response   Alvi Karimov, public statement                      │
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
         Space Done  Enter Open  Esc Back  n Next hit  Ctrl+P Menu  F1 Help  2! overdue
        """)
  }

  @Test func `Hits that are still being counted`() {
    var player = DeskPlayer(ManyIncidents.casebook(incidents: 500), columns: 80, rows: 24)
    player.press(.character("/"))
    player.isSlow = true
    player.type("kind:incident")
    player.answerBehind()
    #expect(
      player.screen == """
         Casedesk   Desk  Agenda 1890!  Timeline  Officials [Search]    Wed 21 Jun 2017
         Search: kind:incident

        ┌ Hits ─────────────────────────────────────────────── 1 of 54+ hits, counting ┐
        │▸ 18 Jun 2018  incident   Incident 500                                    open│
        │  17 Jun 2018  incident   Incident 499                                    open│
        │  16 Jun 2018  incident   Incident 498                                    open│
        │  15 Jun 2018  incident   Incident 497                                    open│
        │  14 Jun 2018  incident   Incident 496                                    open│
        │  13 Jun 2018  incident   Incident 495                                    open│
        │  12 Jun 2018  incident   Incident 494                                    open│
        │  11 Jun 2018  incident   Incident 493                                    open│
        │  10 Jun 2018  incident   Incident 492                                    open│
        │  9 Jun 2018   incident   Incident 491                                    open│
        │  8 Jun 2018   incident   Incident 490                                    open│
        │  7 Jun 2018   incident   Incident 489                                    open│
        │  6 Jun 2018   incident   Incident 488                                    open│
        │  5 Jun 2018   incident   Incident 487                                    open│
        │  4 Jun 2018   incident   Incident 486                                    open│
        │  3 Jun 2018   incident   Incident 485                                    open│
        │  2 Jun 2018   incident   Incident 484                                    open│
        │  1 Jun 2018   incident   Incident 483                                    open│
        └──────────────────────────────────────────────────────────────────────────────┘
         Enter To the hits  Esc Desk  Ctrl+P Menu  F1 Help
        """)
  }

  @Test func `Nothing found`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 40, rows: 12)
    player.press(.character("/"))
    player.type("form:zzz")
    #expect(
      player.screen == """
         Desk Agenda 2! Time Offic. [Search]
         Search: form:zzz
         form: is looked for as a word. Did y…
         No record says this. Take out a word,
         or end one with * where it may go on.






         Esc Desk  Ctrl+P Menu  F1 Help
        """)
  }

  @Test func `Hits on a narrow screen`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 40, rows: 12)
    player.press(.character("/"))
    player.type("state")
    player.press(Key(.enter))
    #expect(
      player.screen == """
         Desk Agenda 2! Time Offic. [Search]
         Search: state
                                    1 of 4 hits
        ▸ 23 Jun 2017  follow-up         due Fri
          Call the State Department
          21 Apr 2017  follow-up     done 20 Apr
          Thank the State Department
          17 Apr 2017  response
          Nikki Haley, public statement
          1 Apr 2017   response
          Alvi Karimov, public statement
         Space Done  F1 Help         2! overdue
        """)
  }

  @Test func `Hits under their incidents on a narrow screen`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 40, rows: 12)
    player.press(.character("/"))
    player.type("mission")
    player.press(Key(.enter), .character("g"))
    #expect(
      player.screen == """
         Desk Agenda 2! Time Offic. [Search]
         Search: mission
                                         3 hits
          Detentions of… Feb 2017 – Apr 2017  RU
          2 letters · 2 responses · 3 open foll…
        ▸ 16 Jun 2017  follow-up     5 days over
          Ask the Mission what it did
          17 Apr 2017  letter        5 days over
          The persecution of gay men in Chechnya
          17 Apr 2017  response
          Nikki Haley, public statement
         Hits stand under their incidents.
        """)
  }
}

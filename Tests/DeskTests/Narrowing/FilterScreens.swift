// swift-format-ignore-file
import TerminalUI
import Testing

@testable import Desk

@Suite("Filters on the screen")
struct FilterScreens {
  private func player(_ columns: Int, _ rows: Int) -> DeskPlayer {
    DeskPlayer(Chechnya.casebook, columns: columns, rows: rows)
  }

  @Test func `80×24: what a list can be filtered by`() {
    var player = player(80, 24)
    player.press(.character("4"), .character("f"))
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters ─────────────────────────────── 1 of 2 ┐
        │▸ Detentions of gay men in  ││▸•17 Apr 2017  Nikki Haley, U… 1/4 · 5 days over│
        │  Chechnya      open  RU  2!││  14 Apr 2017  António Guterres, Uni… 0/1 · sent│
        │  Violations in Syria       ││                                                │
        │              monitoring  SY││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │                            │├ Responses ───────────────────────────── 1 of 2 ┤
        │                            ││▸ 1 Apr 2017   Alvi Karimov, public statement   │
        │                            ││ •17 Apr 2017  Nikki Haley, public statement    │
        │                            ││                                                │
        ┌ Filter by ─────────────────────────────────────┐                             │
        │  owner:     who does a follow-up               │                             │
        │  status:    open, done, cancelled              │───────────────────── 1 of 3 ┤
        │  priority:  urgent, high, normal, low          │on what it did    5 days over│
        │  tag:       a tag                              │e Department          due Fri│
        │  before:    older than 2018, 2018-04, yesterday│te Department     done 20 Apr│
        │  after:     newer than 2017, apr 2017, last fri│                             │
        │  is:        overdue, open                      │                             │
        └────────────────────────────────────────────────┘─────────────────────────────┘
         Only Follow-ups with:                               Tab completes, Enter keeps
        """)
  }

  @Test func `80×24: values of a field, after a first word`() {
    var player = player(80, 24)
    player.press(.character("4"), .character("f"))
    player.type("status:open priority:")
    player.press(Key(.down), Key(.down))
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters ─────────────────────────────── 1 of 2 ┐
        │▸ Detentions of gay men in  ││▸•17 Apr 2017  Nikki Haley, U… 1/4 · 5 days over│
        │  Chechnya      open  RU  2!││  14 Apr 2017  António Guterres, Uni… 0/1 · sent│
        │  Violations in Syria       ││                                                │
        │              monitoring  SY││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │                            │├ Responses ───────────────────────────── 1 of 2 ┤
        │                            ││▸ 1 Apr 2017   Alvi Karimov, public statement   │
        │                            ││ •17 Apr 2017  Nikki Haley, public statement    │
        │                            ││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │                            │├ Follow-ups ──────────────────────────── 1 of 2 ┤
        ┌ Values ────────────────────────────────────────┐iority: ×]                   │
        │  urgent                                        │on what it did    5 days over│
        │▸ high                                          │e Department          due Fri│
        │  normal                                        │                             │
        │  low                                           │                             │
        └────────────────────────────────────────────────┘─────────────────────────────┘
         Only Follow-ups with: [status:open] priority:       Tab completes, Enter keeps
        """)
  }

  @Test func `120×36: countries that incidents have, beside the list`() {
    var player = player(120, 36)
    player.press(.character("f"))
    player.type("country:")
    #expect(
      player.screen == """
         Casedesk  data   [Desk] Agenda 2!  Timeline  Officials  Search                                         Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters ────────────────────────── 1 of 2 ┐┌ Incident ───────────────────────────── 0% ┐
        │[country: ×]                ││▸ 17 Apr 2017  Nikki Haley, U.S. Mission t…││ Detentions of gay men in Chechnya         ┃
        │▸ Detentions of gay men in  ││  1 of 4 asks answered · overdue by 5 days ││                                           ┃
        │  Chechnya      open  RU  2!││  14 Apr 2017  António Guterres, United Na…││ Date       Feb 2017 – Apr 2017            ┃
        │  Violations in Syria       ││  0 of 1 ask answered · sent               ││ Status     open                           ┃
        │              monitoring  SY││                                           ││ Verified   confirmed                      ┃
        │                            ││                                           ││ Countries  RU                             ┃
        │                            ││                                           ││ Places     Argun, Grozny                  ┃
        │                            ││                                           ││ Violations arbitrary detention, torture   ┃
        │                            ││                                           ││ People     at least 100 detained          ┃
        │                            ││                                           ││            at least 3 killed (more are    ┃
        │                            ││                                           ││            feared)                        ┃
        │                            ││                                           ││ Alleged    Chechen authorities            ┃
        │                            ││                                           ││                                           ┃
        │                            ││                                           ││ Text                                      ┃
        │                            │├ Responses ──────────────────────── 1 of 2 ┤│ More than 100 men were detained.          ┃
        │                            ││▸ 1 Apr 2017   Alvi Karimov, public statem…││                                           ┃
        │                            ││ •17 Apr 2017  Nikki Haley, public stateme…││ Accounts                                  ┃
        │                            ││                                           ││ - beatings                                ┃
        │                            ││                                           ││ - torture                                 ┃
        │                            ││                                           ││                                           ┃
        │                            ││                                           ││ Source                                    ┃
        │                            ││                                           ││ - Novaya Gazeta, press, 1 Apr 2017, B1:   ┃
        │                            ││                                           ││   usually reliable, confirmed by others   ┃
        │                            │├ Follow-ups ─────────────────────── 1 of 3 ┤│   novayagazeta.ru/articles/2017/04/01/719 ┃
        │                            ││▸•[ ] Ask the Mission what it … 5 days over││   83                                      ┃
        │                            ││  [ ] Call the State Department     due Fri││                                           ┃
        │                            ││  [x] Thank the State Departme… done 20 Apr││ Links                                     │
        │                            ││                                           ││ → incident: Violations in Syria           │
        │                            ││                                           ││                                           │
        │                            ││              ┌ Values ─────────────────────────────────────────────────────────────────┐
        │                            ││              │  RU                                                                     │
        │                            ││              │  SY                                                                     │
        └────────────────────────────┘└──────────────└─────────────────────────────────────────────────────────────────────────┘
         Only Incidents with: country:                                                               Tab completes, Enter keeps
        """)
  }

  @Test func `40×12: a filtered list, and a filter as it is typed`() {
    var player = player(40, 12)
    player.press(.character("4"), .character("f"))
    player.type("status:open owner:elisa ")
    player.press(Key(.enter))
    #expect(
      player.screen == """
         [Desk] Agenda 2! Time Offic. Search
         Incid. Letters Resp. [Follow.] Reader
        [status:open ×] [owner:elisa ×]
        ▸•[ ] Ask the Mission what … 5 days over







         Space Done  n New  F1 Help  2! overdue
        """)
    player.press(.character("f"))
    #expect(
      player.screen == """
         [Desk] Agenda 2! Time Offic. Search
         Incid. Letters Resp. [Follow.] Reader
        [status:open ×] [owner:elisa ×]
        ▸•[ ] Ask the Mission what … 5 days over
        ┌ Filter by ──────────────────────── 7 ┐
        │  owner:     who does a follow-up     │
        │  status:    open, done, cancelled    │
        │  priority:  urgent, high, normal, low│
        │  tag:       a tag                    │
        │  before:    older than 2018, 2018-04…│
        └──────────────────────────────────────┘
         Only Follow-ups with: owner:elisa]
        """)
  }

  @Test func `80×24: saved filters`() {
    let session = DeskSession(filters: [
      SavedFilter(name: "Late ones", pane: .followUps, text: "is:overdue "),
      SavedFilter(name: "Russia, open", pane: .incidents, text: "country:RU status:open "),
    ])
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24, session: session)
    player.press(.character("F"), Key(.down))
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters ─────────────────────────────── 1 of 2 ┐
        │▸ ┌ Saved filters ───────────────────────────────────────────────── 2 of 2 ┐er│
        │  │ / Type to find                                                         │nt│
        │  │   Late ones                                                 Follow-ups │  │
        │  │ ▸ Russia, open                                               Incidents │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │2 ┤
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │3 ┤
        │  │                                                                        │er│
        │  │ country:RU status:open                                                 │ri│
        │  │ Enter filters Incidents, Delete forgets it.                            │pr│
        │  │                                                                        │  │
        │  └────────────────────────────────────────────────────────────────────────┘  │
        └────────────────────────────┘└────────────────────────────────────────────────┘
         Enter Filter  Delete Forget it  Esc Close
        """)
  }
}

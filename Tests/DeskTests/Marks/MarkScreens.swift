// swift-format-ignore-file
import TerminalUI
import Testing

@testable import Desk

@Suite("Marks on the screen")
struct MarkScreens {
  private func player(_ columns: Int, _ rows: Int) -> DeskPlayer {
    var player = DeskPlayer(Chechnya.casebook, columns: columns, rows: rows)
    player.press(.character("2"), .character("v"), .character("4"))
    player.press(Key(.down, .shift), .character("1"))
    return player
  }

  @Test func `80×24: marked rows, with their number in titles and at the bottom`() {
    let player = player(80, 24)
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters · 1 marked ──────────────────── 1 of 2 ┐
        │▸ Detentions of gay men in  ││▸+17 Apr 2017  Nikki Haley, U… 1/4 · 5 days over│
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
        │                            │├ Follow-ups · 2 marked ───────────────── 2 of 3 ┤
        │                            ││ +[ ] Ask the Mission what it did    5 days over│
        │                            ││▸+[ ] Call the State Department          due Fri│
        │                            ││  [x] Thank the State Department     done 20 Apr│
        │                            ││                                                │
        │                            ││                                                │
        └────────────────────────────┘└────────────────────────────────────────────────┘
         Space Done  Enter Open  Esc Back  Ctrl+P Menu  F1 Help    3 marked  2! overdue
        """)
  }

  @Test func `120×36: a filtered list, marked rows, and what can be done to all of them`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 120, rows: 36)
    player.press(.character("f"))
    player.type("country:ru ")
    player.press(Key(.enter), .character("v"), .character("4"), .character("M"), .character("5"))
    #expect(
      player.screen == """
         Casedesk  data   [Desk] Agenda 2!  Timeline  Officials  Search                                         Wed 21 Jun 2017
        ┌ Incidents +1 ────── 1 of 1 ┐┌ Letters ────────────────────────── 1 of 2 ┐┌ Follow-up ────────────────────────────────┐
        │[country:ru ×]              ││▸•17 Apr 2017  Nikki Haley, U.S. Mission t…││ Ask the Mission what it did               │
        │▸+Detentions of gay men in  ││  1 of 4 asks answered · overdue by 5 days ││                                           │
        │  Chechnya      open  RU  2!││  14 Apr 2017  António Guterres, United Na…││ Status     [ ] open                       │
        │                            ││  0 of 1 ask answered · sent               ││ Due        Fri 16 Jun 2017, 5 days over   │
        │                            ││                                           ││ Owner      Elisa                          │
        │                            ││                                           ││                                           │
        │                            ││                                           ││ Links                                     │
        │                            ││                                           ││ → incident: Detentions of gay men in      │
        │                            ││                                           ││   Chechnya                                │
        │                            ││                                           ││ → letter: The persecution of gay men in   │
        │                            ││                                           ││   Chechnya                                │
        │                            ││                                           ││                                           │
        │                            ││                                           ││                                           │
        │                            ││                                           ││                                           │
        │                            │├ Responses ──────────────────────── 1 of 2 ┤│                                           │
        │                            ││▸ 1 Apr 2017   Alvi Karimov, public statem…││                                           │
        │                            ││ •17 Apr 2017  Nikki Haley, public stateme…││                                           │
        │                            ││                                           ││                                           │
        │                            ││                                           ││                                           │
        │                            ││                                           ││                                           │
        │                            ││                                           ││                                           │
        │                            ││                                           ││                                           │
        │                            ││                                           ││                                           │
        │                            │├ Follow-ups · 3 marked ──────────── 1 of 3 ┤│                                           │
        │                            ││▸+[ ] Ask the Mission what it … 5 days over││                                           │
        │                            ││ +[ ] Call the State Department     due Fri││                                           │
        │                            ││ +[x] Thank the State Departme… done 20 Apr││                                           │
        │                            ││                                           ││                                           │
        │                            ││                                           ││                                           │
        │                            ││                                           ││                                           │
        │                            ││                                           ││                                           │
        │                            ││                                           ││                                           │
        └────────────────────────────┘└───────────────────────────────────────────┘└───────────────────────────────────────────┘
         Space Done  Esc Back  r Log response  n New  e Edit  / Search  Ctrl+P Menu  F1 Help               4 marked  2! overdue
        """)
  }

  @Test func `80×24: the menu of what can be done to all`() {
    var player = player(80, 24)
    player.press(.character("b"), Key(.down))
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters · 1 marked ──────────────────── 1 of 2 ┐
        │▸ ┌ 3 marked records ────────────────────────────────────────────── 2 of 7 ┐er│
        │  │ / Type to find                                                         │nt│
        │  │   Mark done or open again                                              │  │
        │  │ ▸ Set the due date                                                     │  │
        │  │   Set the owner                                                        │  │
        │  │   Set the incident's status                                            │  │
        │  │   Add a tag                                                            │  │
        │  │   Take a tag away                                                      │  │
        │  │   Delete                                                               │2 ┤
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │  │
        │  │                                                                        │3 ┤
        │  │                                                                        │er│
        │  │ Enter does it, as one step of undo.                                    │ri│
        │  │                                                                        │pr│
        │  │                                                                        │  │
        │  └────────────────────────────────────────────────────────────────────────┘  │
        └────────────────────────────┘└────────────────────────────────────────────────┘
         Enter Do it  Esc Close
        """)
  }

  @Test func `80×24: an owner for all, and what has none`() {
    var player = player(80, 24)
    player.press(.character("b"))
    player.type("owner")
    player.press(Key(.enter))
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters · 1 marked ──────────────────── 1 of 2 ┐
        │▸ Detentions of gay men in  ││▸+17 Apr 2017  Nikki Haley, U… 1/4 · 5 days over│
        │  Chechnya      open  RU  2!││  14 Apr 2017  António Guterres, Uni… 0/1 · sent│
        │  Violations in Syria       ││                                                │
        │              monitoring  SY││                                                │
        ┌──────────────────────────────────────────────────────────────────────────────┐
        │ Set the owner: 2 records                                                     │
        │ 1 of 3 is a letter; it has no owner.                                         │
        │▸Owner    a name; - for nobody                                                │
        │                                                                              │
        │          [ Set the owner ]  [ Cancel ]                                       │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
        │                            ││▸+[ ] Call the State Department          due Fri│
        │                            ││  [x] Thank the State Department     done 20 Apr│
        │                            ││                                                │
        │                            ││                                                │
        └────────────────────────────┘└────────────────────────────────────────────────┘
         Tab Next  Enter Set the owner  Esc Close
        """)
  }

  @Test func `80×24: deleting all asks first`() {
    var player = player(80, 24)
    player.press(Key(.delete))
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters · 1 marked ──────────────────── 1 of 2 ┐
        │▸ Detentions of gay men in  ││▸+17 Apr 2017  Nikki Haley, U… 1/4 · 5 days over│
        │  Chechnya      open  RU  2!││  14 Apr 2017  António Guterres, Uni… 0/1 · sent│
        │  Violations in Syria       ││                                                │
        │              monitoring  SY││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │       ┌ Delete ──────────────────────────────────────────────────────┐       │
        │       │ Delete 1 letter, 2 follow-ups? Links of other records to     │1 of 2 ┤
        │       │ them would lead nowhere. Ctrl+Z brings all of them back.     │ment   │
        │       │                                                              │ent    │
        │       │ [ Cancel ]  [ Delete ]                                       │       │
        │       └──────────────────────────────────────────────────────────────┘       │
        │                            ││                                                │
        │                            │├ Follow-ups · 2 marked ───────────────── 2 of 3 ┤
        │                            ││ +[ ] Ask the Mission what it did    5 days over│
        │                            ││▸+[ ] Call the State Department          due Fri│
        │                            ││  [x] Thank the State Department     done 20 Apr│
        │                            ││                                                │
        │                            ││                                                │
        └────────────────────────────┘└────────────────────────────────────────────────┘
         Tab Other button  Enter Press it  Esc Cancel
        """)
  }

  @Test func `In ASCII marks and chips are told apart as well`() {
    var player = DeskPlayer(
      Chechnya.casebook, columns: 40, rows: 12, options: DeskState.Options(isASCII: true))
    player.press(.character("4"), .character("f"))
    player.type("status:open ")
    player.press(Key(.enter), .character("M"))
    #expect(
      player.screen == """
         [Desk] Agenda 2! Time Offic. Search
         Incid. Letters Resp. [Follow.] Reader
        [status:open x]
        >+[ ] Ask the Mission what ~ 5 days over
         +[ ] Call the State Department  due Fri





         2 marked. b does something to all of
         them, Esc takes the marks off.
        """)
  }
}

// swift-format-ignore-file
import Testing
import TerminalUI

@testable import Desk

@Suite("Screens of 80 by 24")
struct MediumScreenTests {
  @Test func `Every list is there, and the reader gives way`() {
    let player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters ─────────────────────────────── 1 of 2 ┐
        │▸ Detentions of gay men in  ││▸ 17 Apr 2017  Nikki Haley, U… 1/4 · 5 days over│
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
        │                            │├ Follow-ups ──────────────────────────── 1 of 3 ┤
        │                            ││▸•[ ] Ask the Mission what it did    5 days over│
        │                            ││  [ ] Call the State Department          due Fri│
        │                            ││  [x] Thank the State Department     done 20 Apr│
        │                            ││                                                │
        │                            ││                                                │
        └────────────────────────────┘└────────────────────────────────────────────────┘
         Enter Open  r Log response  n New  e Edit  Ctrl+P Menu  F1 Help     2! overdue
        """)
  }

  @Test func `Enter opens the reader over the lists`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(.character("2"), Key(.enter))
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Letter ────────────────────────────────────────────────────────────────── 0% ┐
        │ The persecution of gay men in Chechnya                                       ┃
        │                                                                              ┃
        │ To         Nikki Haley, U.S. Permanent Representative, U.S. Mission to the   ┃
        │            United Nations                                                    ┃
        │ From       Elisa Massimino, Human Rights First                               ┃
        │ Sent       Mon 17 Apr 2017, by post                                          ┃
        │ Due        Fri 16 Jun 2017                                                   ┃
        │            sent Mon 17 Apr 2017 + 60 days = Fri 16 Jun 2017                  ┃
        │ Standing   overdue by 5 days                                                 ┃
        │                                                                              ┃
        │ Asks: 1 of 4 answered                                                        ┃
        │ 1 Work with allies on a comprehensive response.                              ┃
        │   → not addressed, Nikki Haley, 17 Apr 2017                                  │
        │ 2 Ensure a thorough investigation.                                           │
        │   → pledged, Nikki Haley, 17 Apr 2017                                        │
        │     She calls for an investigation.                                          │
        │ 3 Ensure justice for the victims.                                            │
        │   – no answer                                                                │
        │ 4 Use the presidency of the Security Council.                                │
        │   – no answer                                                                │
        └──────────────────────────────────────────────────────────────────────────────┘
         Esc Back  r Log response  n New  e Edit  Ctrl+P Menu  F1 Help       2! overdue
        """)
  }

  @Test func `A list is limited to the selected letter`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(.character("t"), .character("4"))
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
        │                            │├ Responses to this letter ────────────── 1 of 1 ┤
        │                            ││▸•17 Apr 2017  Nikki Haley, public statement    │
        │                            ││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │                            │├ Follow-ups of this letter ───────────── 1 of 1 ┤
        │                            ││▸•[ ] Ask the Mission what it did    5 days over│
        │                            ││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │                            ││                                                │
        └────────────────────────────┘└────────────────────────────────────────────────┘
         Space Done  Enter Open  Esc Back  n New  Ctrl+P Menu  F1 Help       2! overdue
        """)
  }

  @Test func `A list narrows as it is typed`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(.character("4"), .character("f"))
    player.type("call")
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters ─────────────────────────────── 1 of 2 ┐
        │▸ Detentions of gay men in  ││▸ 17 Apr 2017  Nikki Haley, U… 1/4 · 5 days over│
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
        │                            │├ Follow-ups ──────────────────────────── 1 of 1 ┤
        │                            ││[call ×]                                        │
        │                            ││▸ [ ] Call the State Department          due Fri│
        │                            ││                                                │
        │                            ││                                                │
        │                            ││                                                │
        └────────────────────────────┘└────────────────────────────────────────────────┘
         Only Follow-ups with: call                       Enter keeps it, Esc goes back
        """)
  }

  @Test func `What other records name isn't deleted without a question`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(.character("2"), Key(.delete))
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters ─────────────────────────────── 1 of 2 ┐
        │▸ Detentions of gay men in  ││▸ 17 Apr 2017  Nikki Haley, U… 1/4 · 5 days over│
        │  Chechnya      open  RU  2!││  14 Apr 2017  António Guterres, Uni… 0/1 · sent│
        │  Violations in Syria       ││                                                │
        │              monitoring  SY││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │       ┌ Delete ──────────────────────────────────────────────────────┐       │
        │       │ Delete the letter “The persecution of gay men in Chechnya”?  │       │
        │       │ 2 other records name it; their links would lead nowhere.     │1 of 2 ┤
        │       │ Ctrl+Z brings it back.                                       │ment   │
        │       │                                                              │ent    │
        │       │ [ Cancel ]  [ Delete ]                                       │       │
        │       └──────────────────────────────────────────────────────────────┘       │
        │                            ││                                                │
        │                            │├ Follow-ups ──────────────────────────── 1 of 3 ┤
        │                            ││▸•[ ] Ask the Mission what it did    5 days over│
        │                            ││  [ ] Call the State Department          due Fri│
        │                            ││  [x] Thank the State Department     done 20 Apr│
        │                            ││                                                │
        │                            ││                                                │
        └────────────────────────────┘└────────────────────────────────────────────────┘
         Tab Other button  Enter Press it  Esc Cancel
        """)
  }

  @Test func `A notice says what was done and how to undo it`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(.character("4"), .character(" "))
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 1!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters ─────────────────────────────── 1 of 2 ┐
        │▸ Detentions of gay men in  ││▸•17 Apr 2017  Nikki Haley, U… 1/4 · 5 days over│
        │  Chechnya      open  RU  1!││  14 Apr 2017  António Guterres, Uni… 0/1 · sent│
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
        │                            │├ Follow-ups ──────────────────────────── 2 of 3 ┤
        │                            ││  [ ] Call the State Department          due Fri│
        │                            ││▸•[x] Ask the Mission what it did    done 21 Jun│
        │                            ││  [x] Thank the State Department     done 20 Apr│
        │                            ││                                                │
        │                            ││                                                │
        └────────────────────────────┘└────────────────────────────────────────────────┘
         Marked done: Ask the Mission what it did · Ctrl+Z undoes
        """)
  }

  @Test func `Help lists the keys of the present pane first`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(.character("4"), Key(.function(1)))
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters ─────────────────────────────── 1 of 2 ┐
        │▸ ┌ Help ───────────────────────────────────────────────────────── 1 of 92 ┐er│
        │  │ / Type to find                                                         │nt│
        │  │ ▸ Space                   Mark done or open again                      │  │
        │  │   Enter                   Open                                         │  │
        │  │   r                       Log a response                               │  │
        │  │   n, Insert               New record                                   │  │
        │  │   e, F4                   Edit                                         │  │
        │  │   E                       Edit the text in your editor                 │  │
        │  │   Delete                  Delete                                       │2 ┤
        │  │   c                       Copy                                         │  │
        │  │   T                       Letter from a template                       │  │
        │  │   R                       Remind me                                    │  │
        │  │   B                       Due date by hand                             │  │
        │  │   U                       Put back what was deleted                    │  │
        │  │   /, Ctrl+F               Search everything                            │3 ┤
        │  │                                                                        │er│
        │  │ Mark done or open again. Marks the selected follow-up done today, or   │ri│
        │  │ opens it again.                                                        │pr│
        │  │                                                                        │  │
        │  └────────────────────────────────────────────────────────────────────────┘  │
        └────────────────────────────┘└────────────────────────────────────────────────┘
         Up, Down Choose  Esc Close
        """)
  }

  @Test func `Empty lists name the next step`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(Key(.down))
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Incidents ───────── 2 of 2 ┐┌ Letters ───────────────────────────────────────┐
        │  Detentions of gay men in  ││ No letters yet. Press 2, then n, to write one. │
        │  Chechnya      open  RU  2!││                                                │
        │▸ Violations in Syria       ││                                                │
        │              monitoring  SY││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │                            │├ Responses ─────────────────────────────────────┤
        │                            ││ No responses yet. Press r to log one.          │
        │                            ││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │                            ││                                                │
        │                            │├ Follow-ups ────────────────────────────────────┤
        │                            ││ No follow-ups yet. Press 4, then n, to write   │
        │                            ││ one.                                           │
        │                            ││                                                │
        │                            ││                                                │
        │                            ││                                                │
        └────────────────────────────┘└────────────────────────────────────────────────┘
         Enter Open  r Log response  n New  e Edit  Ctrl+P Menu  F1 Help     2! overdue
        """)
  }
}

// swift-format-ignore-file
import Testing
import TerminalUI

@testable import Desk

@Suite("Screens of 120 by 36")
struct WideScreenTests {
  @Test func `It opens on the incidents, with everything that belongs to the selected one`() {
    let player = DeskPlayer(Chechnya.casebook, columns: 120, rows: 36)
    #expect(
      player.screen == """
         Casedesk  data   [Desk] Agenda 2!  Timeline  Officials  Search                                         Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters ────────────────────────── 1 of 2 ┐┌ Incident ───────────────────────────── 0% ┐
        │▸ Detentions of gay men in  ││▸ 17 Apr 2017  Nikki Haley, U.S. Mission t…││ Detentions of gay men in Chechnya         ┃
        │  Chechnya      open  RU  2!││  1 of 4 asks answered · overdue by 5 days ││                                           ┃
        │  Violations in Syria       ││  14 Apr 2017  António Guterres, United Na…││ Date       Feb 2017 – Apr 2017            ┃
        │              monitoring  SY││  0 of 1 ask answered · sent               ││ Status     open                           ┃
        │                            ││                                           ││ Verified   confirmed                      ┃
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
        │                            ││                                           ││ Named by                                  │
        │                            ││                                           ││ ← letter: The persecution of gay men in   │
        │                            ││                                           ││   Chechnya                                │
        └────────────────────────────┘└───────────────────────────────────────────┘└───────────────────────────────────────────┘
         Enter Open  r Log response  n New  e Edit  / Search  f Filter  t Only this letter  Ctrl+P Menu  F1 Help     2! overdue
        """)
  }

  @Test func `A letter is read beside its list, with each ask and its answer`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 120, rows: 36)
    player.press(.character("2"))
    #expect(
      player.screen == """
         Casedesk  data   [Desk] Agenda 2!  Timeline  Officials  Search                                         Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters ────────────────────────── 1 of 2 ┐┌ Letter ─────────────────────────────── 0% ┐
        │▸ Detentions of gay men in  ││▸ 17 Apr 2017  Nikki Haley, U.S. Mission t…││ The persecution of gay men in Chechnya    ┃
        │  Chechnya      open  RU  2!││  1 of 4 asks answered · overdue by 5 days ││                                           ┃
        │  Violations in Syria       ││  14 Apr 2017  António Guterres, United Na…││ To         Nikki Haley, U.S. Permanent    ┃
        │              monitoring  SY││  0 of 1 ask answered · sent               ││            Representative, U.S. Mission   ┃
        │                            ││                                           ││            to the United Nations          ┃
        │                            ││                                           ││ From       Elisa Massimino, Human Rights  ┃
        │                            ││                                           ││            First                          ┃
        │                            ││                                           ││ Sent       Mon 17 Apr 2017, by post       ┃
        │                            ││                                           ││ Due        Fri 16 Jun 2017                ┃
        │                            ││                                           ││            sent Mon 17 Apr 2017 + 60 days ┃
        │                            ││                                           ││            = Fri 16 Jun 2017              ┃
        │                            ││                                           ││ Standing   overdue by 5 days              ┃
        │                            ││                                           ││                                           ┃
        │                            ││                                           ││ Asks: 1 of 4 answered                     ┃
        │                            │├ Responses ──────────────────────── 1 of 2 ┤│ 1 Work with allies on a comprehensive     ┃
        │                            ││▸ 1 Apr 2017   Alvi Karimov, public statem…││   response.                               ┃
        │                            ││ •17 Apr 2017  Nikki Haley, public stateme…││   → not addressed, Nikki Haley, 17 Apr    ┃
        │                            ││                                           ││     2017                                  ┃
        │                            ││                                           ││ 2 Ensure a thorough investigation.        ┃
        │                            ││                                           ││   → pledged, Nikki Haley, 17 Apr 2017     ┃
        │                            ││                                           ││     She calls for an investigation.       ┃
        │                            ││                                           ││ 3 Ensure justice for the victims.         ┃
        │                            ││                                           ││   – no answer                             ┃
        │                            │├ Follow-ups ─────────────────────── 1 of 3 ┤│ 4 Use the presidency of the Security      ┃
        │                            ││▸•[ ] Ask the Mission what it … 5 days over││   Council.                                ┃
        │                            ││  [ ] Call the State Department     due Fri││   – no answer                             ┃
        │                            ││  [x] Thank the State Departme… done 20 Apr││                                           │
        │                            ││                                           ││ Kind       advocacy letter                │
        │                            ││                                           ││                                           │
        │                            ││                                           ││ Links                                     │
        │                            ││                                           ││ → incident: Detentions of gay men in      │
        │                            ││                                           ││   Chechnya                                │
        └────────────────────────────┘└───────────────────────────────────────────┘└───────────────────────────────────────────┘
         Enter Open  r Log response  n New  e Edit  A Ask again  / Search  f Filter  Ctrl+P Menu  F1 Help            2! overdue
        """)
  }

  @Test func `The menu lists every action with its key, and says what doesn't apply`() {
    var player = DeskPlayer(Chechnya.casebook, columns: 120, rows: 36)
    player.press(.control("p"))
    #expect(
      player.screen == """
         Casedesk  data   [Desk] Agenda 2!  Timeline  Officials  Search                                         Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters ────────────────────────── 1 of 2 ┐┌ Incident ───────────────────────────── 0% ┐
        │▸ Detenti┌ Menu ─────────────────────────────────────────────────────────────────────────────────── 1 of 92 ┐         ┃
        │  Chechny│ / Type to find                                                                                   │         ┃
        │  Violati│ ▸ Open                                                                                     Enter │         ┃
        │         │   Log a response                                                                               r │         ┃
        │         │   New record                                                                           n, Insert │         ┃
        │         │   Edit                                                                                     e, F4 │         ┃
        │         │   Edit the text in your editor                                                                 E │         ┃
        │         │   Delete                                                                                  Delete │orture   ┃
        │         │   Open an address or enclosure                                                                 o │         ┃
        │         │   Copy                                                                                         c │e are    ┃
        │         │   Letter from a template                                                                       T │         ┃
        │         │   Remind me                                                                                    R │         ┃
        │         │   Put back what was deleted                                                                    U │         ┃
        │         │   Search everything                                                                    /, Ctrl+F │         ┃
        │         │   Menu of all actions                                                     Ctrl+P, F9, F10, Alt+M │         ┃
        │         │   Help                                                                                     F1, ? │         ┃
        │         │   Filter this list                                                                             f │         ┃
        │         │   Only this letter                                                                             t │         ┃
        │         │   Sort                                                                                         s │         ┃
        │         │   Mark this record                                                                             v │         ┃
        │         │   Mark and go down                                                                    Shift+Down │         ┃
        │         │   Mark and go up                                                                        Shift+Up │7, B1:   ┃
        │         │   Mark all that match                                                                          M │others   ┃
        │         │   Set the incident's status                                                                      │4/01/719 ┃
        │         │   Add a tag                                                                                      │         ┃
        │         │   Take a tag away                                                                                │         ┃
        │         │   Timeline of the incident                                                                       │         │
        │         │                                                                                                  │         │
        │         │ Shows the selected record in the reader; in the reader, follows the chosen link.                 │         │
        │         │                                                                                                  │         │
        │         │                                                                                                  │men in   │
        │         └──────────────────────────────────────────────────────────────────────────────────────────────────┘         │
        └────────────────────────────┘└───────────────────────────────────────────┘└───────────────────────────────────────────┘
         Enter Do it  Esc Close
        """)
  }
}

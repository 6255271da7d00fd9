import TerminalUI
import Testing

@testable import Desk

/// Questions before something is done that other records feel.
@Suite("Questions on the desk")
struct ConfirmationScreens {
  @Test(
    "A letter that other records name isn't deleted without a question", arguments: deleteScreens)
  func delete(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("2"), Key(.delete))
    screen.expect(whole: player)
  }

  private static let deleteScreens = [
    SizedScreen(
      120, 36,
      """
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
      │                           ┌ Delete ──────────────────────────────────────────────────────┐                           ┃
      │                           │ Delete the letter “The persecution of gay men in Chechnya”?  │swered                     ┃
      │                           │ 2 other records name it; their links would lead nowhere.     │ies on a comprehensive     ┃
      │                           │ Ctrl+Z brings it back.                                       │                           ┃
      │                           │                                                              │ed, Nikki Haley, 17 Apr    ┃
      │                           │ [ Cancel ]  [ Delete ]                                       │                           ┃
      │                           └──────────────────────────────────────────────────────────────┘ough investigation.        ┃
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
       Tab Other button  Enter Press it  Esc Cancel
      """),
    SizedScreen(
      80, 24,
      """
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
      """),
    SizedScreen(
      40, 12,
      """
       [Desk] Agenda 2! Time Offic. Search
       Incid. [Letters] Resp. Follow. Reader
      ┌ Delete ──────────────────────────────┐
      │ Delete the letter “The persecution   │
      │ of gay men in Chechnya”? 2 other     │
      │ records name it; their links would   │
      │ lead nowhere. Ctrl+Z brings it back. │
      │                                      │
      │ [ Cancel ]  [ Delete ]               │
      └──────────────────────────────────────┘

       Tab Other  Enter Press it  Esc Cancel
      """),
  ]

  @Test("Deleting all that is marked asks first", arguments: deleteMarkedScreens)
  func deleteMarked(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("2"), .character("v"), .character("4"), .character("v"), Key(.delete))
    player.press(Key(.tab))
    screen.expect(whole: player)
  }

  private static let deleteMarkedScreens = [
    SizedScreen(
      120, 36,
      """
       Casedesk  data   [Desk] Agenda 2!  Timeline  Officials  Search                                         Wed 21 Jun 2017
      ┌ Incidents ───────── 1 of 2 ┐┌ Letters · 1 marked ─────────────── 1 of 2 ┐┌ Follow-up ────────────────────────────────┐
      │▸ Detentions of gay men in  ││▸+17 Apr 2017  Nikki Haley, U.S. Mission t…││ Ask the Mission what it did               │
      │  Chechnya      open  RU  2!││  1 of 4 asks answered · overdue by 5 days ││                                           │
      │  Violations in Syria       ││  14 Apr 2017  António Guterres, United Na…││ Status     [ ] open                       │
      │              monitoring  SY││  0 of 1 ask answered · sent               ││ Due        Fri 16 Jun 2017, 5 days over   │
      │                            ││                                           ││ Owner      Elisa                          │
      │                            ││                                           ││                                           │
      │                            ││                                           ││ Links                                     │
      │                            ││                                           ││ → incident: Detentions of gay men in      │
      │                            ││                                           ││   Chechnya                                │
      │                            ││                                           ││ → letter: The persecution of gay men in   │
      │                            ││                                           ││   Chechnya                                │
      │                            ││                                           ││                                           │
      │                            ││                                           ││                                           │
      │                           ┌ Delete ──────────────────────────────────────────────────────┐                           │
      │                           │ Delete 1 letter, 1 follow-up? Links of other records to them │                           │
      │                           │ would lead nowhere. Ctrl+Z brings all of them back.          │                           │
      │                           │                                                              │                           │
      │                           │ [ Cancel ]  [ Delete ]                                       │                           │
      │                           └──────────────────────────────────────────────────────────────┘                           │
      │                            ││                                           ││                                           │
      │                            ││                                           ││                                           │
      │                            ││                                           ││                                           │
      │                            ││                                           ││                                           │
      │                            │├ Follow-ups · 1 marked ──────────── 1 of 3 ┤│                                           │
      │                            ││▸+[ ] Ask the Mission what it … 5 days over││                                           │
      │                            ││  [ ] Call the State Department     due Fri││                                           │
      │                            ││  [x] Thank the State Departme… done 20 Apr││                                           │
      │                            ││                                           ││                                           │
      │                            ││                                           ││                                           │
      │                            ││                                           ││                                           │
      │                            ││                                           ││                                           │
      │                            ││                                           ││                                           │
      └────────────────────────────┘└───────────────────────────────────────────┘└───────────────────────────────────────────┘
       Tab Other button  Enter Press it  Esc Cancel
      """),
    SizedScreen(
      80, 24,
      """
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
      │       │ Delete 1 letter, 1 follow-up? Links of other records to them │1 of 2 ┤
      │       │ would lead nowhere. Ctrl+Z brings all of them back.          │ment   │
      │       │                                                              │ent    │
      │       │ [ Cancel ]  [ Delete ]                                       │       │
      │       └──────────────────────────────────────────────────────────────┘       │
      │                            ││                                                │
      │                            │├ Follow-ups · 1 marked ───────────────── 1 of 3 ┤
      │                            ││▸+[ ] Ask the Mission what it did    5 days over│
      │                            ││  [ ] Call the State Department          due Fri│
      │                            ││  [x] Thank the State Department     done 20 Apr│
      │                            ││                                                │
      │                            ││                                                │
      └────────────────────────────┘└────────────────────────────────────────────────┘
       Tab Other button  Enter Press it  Esc Cancel
      """),
    SizedScreen(
      40, 12,
      """
       [Desk] Agenda 2! Time Offic. Search
       Incid. Letters Resp. [Follow.] Reader
      ┌ Delete ──────────────────────────────┐
      │ Delete 1 letter, 1 follow-up? Links  │
      │ of other records to them would lead  │
      │ nowhere. Ctrl+Z brings all of them   │
      │ back.                                │
      │                                      │
      │ [ Cancel ]  [ Delete ]               │
      └──────────────────────────────────────┘

       Tab Other  Enter Press it  Esc Cancel
      """),
  ]
}

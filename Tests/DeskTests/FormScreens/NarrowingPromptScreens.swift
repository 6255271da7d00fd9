import TerminalUI
import Testing

@testable import Desk

/// The line in which it is typed what a list is filtered by.
@Suite("The line of a filter on the desk")
struct NarrowingPromptScreens {
  @Test("What a list can be filtered by", arguments: namesScreens)
  func names(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("4"), .character("f"))
    screen.expect(whole: player)
  }

  private static let namesScreens = [
    SizedScreen(
      120, 36,
      """
       Casedesk  data   [Desk] Agenda 2!  Timeline  Officials  Search                                         Wed 21 Jun 2017
      ┌ Incidents ───────── 1 of 2 ┐┌ Letters ────────────────────────── 1 of 2 ┐┌ Follow-up ────────────────────────────────┐
      │▸ Detentions of gay men in  ││▸•17 Apr 2017  Nikki Haley, U.S. Mission t…││ Ask the Mission what it did               │
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
      │                            │├ Follow-ups ─────────────────────── 1 of 3 ┤│                                           │
      ┌ Filter by ──────────────────────────────────────────────────────────────┐│                                           │
      │  owner:     who does a follow-up                                        ││                                           │
      │  status:    open, done, cancelled                                       ││                                           │
      │  priority:  urgent, high, normal, low                                   ││                                           │
      │  tag:       a tag                                                       ││                                           │
      │  before:    older than 2018, 2018-04, yesterday                         ││                                           │
      │  after:     newer than 2017, apr 2017, last fri                         ││                                           │
      │  is:        overdue, open                                               ││                                           │
      └─────────────────────────────────────────────────────────────────────────┘└───────────────────────────────────────────┘
       Only Follow-ups with:                                                                       Tab completes, Enter keeps
      """),
    SizedScreen(
      80, 24,
      """
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
      """),
    SizedScreen(
      40, 12,
      """
       [Desk] Agenda 2! Time Offic. Search
       Incid. Letters Resp. [Follow.] Reader
      ▸•[ ] Ask the Mission what … 5 days over
        [ ] Call the State Department  due Fri
      ┌ Filter by ──────────────────────── 7 ┐
      │  owner:     who does a follow-up     │
      │  status:    open, done, cancelled    │
      │  priority:  urgent, high, normal, low│
      │  tag:       a tag                    │
      │  before:    older than 2018, 2018-04…│
      └──────────────────────────────────────┘
       Only Follow-ups with:
      """),
  ]

  @Test("The values of a field, after a first word", arguments: valuesScreens)
  func values(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("2"), .character("f"))
    player.type("is:overdue kind:")
    player.press(Key(.tab))
    screen.expect(whole: player)
  }

  private static let valuesScreens = [
    SizedScreen(
      120, 36,
      """
       Casedesk  data   [Desk] Agenda 2!  Timeline  Officials  Search                                         Wed 21 Jun 2017
      ┌ Incidents ───────── 1 of 2 ┐┌ Letters ────────────────────────── 1 of 1 ┐┌ Letter ─────────────────────────────── 0% ┐
      │▸ Detentions of gay men in  ││[is:overdue ×] [kind:advocacy-letter ×]    ││ The persecution of gay men in Chechnya    ┃
      │  Chechnya      open  RU  2!││▸ 17 Apr 2017  Nikki Haley, U.S. Mission t…││                                           ┃
      │  Violations in Syria       ││  1 of 4 asks answered · overdue by 5 days ││ To         Nikki Haley, U.S. Permanent    ┃
      │              monitoring  SY││                                           ││            Representative, U.S. Mission   ┃
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
      ┌ Filter by ──────────────────────────────────────────────────────────────┐│   – no answer                             ┃
      │  to:      to whom a letter was written                                  ││ 4 Use the presidency of the Security      ┃
      │  from:    who wrote the letter or gave the response                     ││   Council.                                ┃
      │  status:  draft, sent, delivered, bounced, withdrawn                    ││   – no answer                             ┃
      │  kind:    what kind of letter, as advocacy-letter                       ││                                           │
      │  tag:     a tag                                                         ││ Kind       advocacy letter                │
      │  before:  older than 2018, 2018-04, yesterday                           ││                                           │
      │  after:   newer than 2017, apr 2017, last fri                           ││ Links                                     │
      │  is:      overdue, unanswered                                           ││ → incident: Detentions of gay men in      │
      │  asks:    open: nobody answered them                                    ││   Chechnya                                │
      └─────────────────────────────────────────────────────────────────────────┘└───────────────────────────────────────────┘
       Only Letters with: [is:overdue] [kind:advocacy-letter]                                      Tab completes, Enter keeps
      """),
    SizedScreen(
      80, 24,
      """
       Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
      ┌ Incidents ───────── 1 of 2 ┐┌ Letters ─────────────────────────────── 1 of 1 ┐
      │▸ Detentions of gay men in  ││[is:overdue ×] [kind:advocacy-letter ×]         │
      │  Chechnya      open  RU  2!││▸ 17 Apr 2017  Nikki Haley, U… 1/4 · 5 days over│
      │  Violations in Syria       ││                                                │
      │              monitoring  SY││                                                │
      │                            ││                                                │
      │                            ││                                                │
      │                            ││                                                │
      │                            ││                                                │
      │                            │├ Responses ───────────────────────────── 1 of 2 ┤
      │                            ││▸ 1 Apr 2017   Alvi Karimov, public statement   │
      ┌ Filter by ─────────────────────────────────────┐i Haley, public statement    │
      │  to:      to whom a letter was written         │                             │
      │  from:    who wrote the letter or gave the res…│                             │
      │  status:  draft, sent, delivered, bounced, wit…│                             │
      │  kind:    what kind of letter, as advocacy-let…│───────────────────── 1 of 3 ┤
      │  tag:     a tag                                │on what it did    5 days over│
      │  before:  older than 2018, 2018-04, yesterday  │e Department          due Fri│
      │  after:   newer than 2017, apr 2017, last fri  │te Department     done 20 Apr│
      │  is:      overdue, unanswered                  │                             │
      │  asks:    open: nobody answered them           │                             │
      └────────────────────────────────────────────────┘─────────────────────────────┘
       Only Letters with: erdue] [kind:advocacy-letter]    Tab completes, Enter keeps
      """),
    SizedScreen(
      40, 12,
      """
       [Desk] Agenda 2! Time Offic. Search
       Incid. [Letters] Resp. Follow. Reader
      [is:overdue ×] [kind:advocacy-letter ×]
      ▸ 17 Apr 2017  Nikki Haley, U.S. Missio…
      ┌ Filter by ──────────────────────── 9 ┐
      │  to:      to whom a letter was writt…│
      │  from:    who wrote the letter or ga…│
      │  status:  draft, sent, delivered, bo…│
      │  kind:    what kind of letter, as ad…│
      │  tag:     a tag                      │
      └──────────────────────────────────────┘
       Only Letters with: dvocacy-letter]
      """),
  ]
}

// swift-format-ignore-file
import Testing
import TerminalUI

@testable import Desk

@Suite("Screens of the timeline's faces")
struct ChronicleScreenTests {
  @Test func `The chain, 120 by 36`() {
    let player = DeskPlayer.chronicle(.timeline, columns: 120, rows: 36)
    #expect(
      player.screen == """
         Casedesk  data    Desk  Agenda 3! [Timeline] Officials  Search                                         Sun 20 May 2018
        [1 Timeline] 2 Asks  3 Statements                                                     Detentions of gay men in Chechnya
        ┌ Timeline ────────────────────────────────────────────────────── 1 of 13 ┐┌ Incident ───────────────────────────── 0% ┐
        │▸       Feb 2017 – Apr 2017  Detentions of gay men in Chechnya       open││ Detentions of gay men in Chechnya         ┃
        │        1 Apr 2017   ← Alvi Karimov, public statement    denied the event││                                           ┃
        │        3 Apr 2017   ← Dmitry Peskov, public statement          deflected││ Date       Feb 2017 – Apr 2017            ┃
        │  ┌──── 14 Apr 2017  → António Guterres, United Nations             1 ask││ Status     open                           ┃
        │  │ ┌── 17 Apr 2017  → Nikki Haley, U.S. Mission to the United Na… 4 asks││ Verified   confirmed                      ┃
        │  │ ├── 17 Apr 2017  ← Nikki Haley, public state… condemned the violation││ Countries  RU                             ┃
        │  │ │   20 Apr 2017  [x] Thank the State Department      done 20 Apr 2017││ Places     Argun, Grozny                  ┃
        │  │ ├── 16 Jun 2017  [ ] Ask the Mission what it did        338 days over││ Violations arbitrary detention, torture   ┃
        │  │ │   23 Jun 2017  [ ] Call the State Department          331 days over││ People     at least 100 detained          ┃
        │  │ │   May 2018     ← Alexander Konovalov, public stat… denied the event││            at least 3 killed (more are    ┃
        │  └─│── 20 May 2018  ░░░░░░░░░░░░░░░░░░░░░░░ silence for 401 days so far ││            feared)                        ┃
        │    └── 20 May 2018  ░░░░░░░░░░░░░░░░░░░░░░ silence for 398 days so far  ││ Alleged    Chechen authorities            ┃
        │  ── today, Sun 20 May 2018 ─────────────────────────────────────────────││                                           ┃
        │  ── without a date ─────────────────────────────────────────────────────││ Text                                      ┃
        │        not dated    → António Guterres, United Nations      draft, 1 ask││ More than 100 men were detained.          ┃
        │                                                                         ││                                           ┃
        │                                                                         ││ Accounts                                  ┃
        │                                                                         ││ - beatings                                ┃
        │                                                                         ││ - torture                                 ┃
        │                                                                         ││                                           ┃
        │                                                                         ││ Source                                    ┃
        │                                                                         ││ - Novaya Gazeta, press, 1 Apr 2017, B1:   │
        │                                                                         ││   usually reliable, confirmed by others   │
        │                                                                         ││   novayagazeta.ru/articles/2017/04/01/719 │
        │                                                                         ││   83                                      │
        │                                                                         ││                                           │
        │                                                                         ││ Links                                     │
        │                                                                         ││ → incident: Violations in Syria           │
        │                                                                         ││                                           │
        │                                                                         ││ Named by                                  │
        │                                                                         ││ ← letter: The persecution of gay men in   │
        └─────────────────────────────────────────────────────────────────────────┘└───────────────────────────────────────────┘
         Enter Open  Esc Back  r Log response  n New  e Edit  / Search  2 Asks  3 Statements  Ctrl+P Menu  F1 Help   3! overdue
        """)
  }

  @Test func `The chain, 80 by 24`() {
    let player = DeskPlayer.chronicle(.timeline, columns: 80, rows: 24)
    #expect(
      player.screen == """
         Casedesk   Desk  Agenda 3! [Timeline] Officials  Search        Sun 20 May 2018
        [1 Timeline] 2 Asks  3 Statements             Detentions of gay men in Chechnya
        ┌ Timeline ─────────────────────────────────────────────────────────── 1 of 13 ┐
        │▸       Feb 2017 – Apr 2017  Detentions of gay men in Chechnya            open│
        │        1 Apr 2017   ← Alvi Karimov, public statement         denied the event│
        │        3 Apr 2017   ← Dmitry Peskov, public statement               deflected│
        │  ┌──── 14 Apr 2017  → António Guterres, United Nations                  1 ask│
        │  │ ┌── 17 Apr 2017  → Nikki Haley, U.S. Mission to the United Nations  4 asks│
        │  │ ├── 17 Apr 2017  ← Nikki Haley, public statement   condemned the violation│
        │  │ │   20 Apr 2017  [x] Thank the State Department           done 20 Apr 2017│
        │  │ ├── 16 Jun 2017  [ ] Ask the Mission what it did             338 days over│
        │  │ │   23 Jun 2017  [ ] Call the State Department               331 days over│
        │  │ │   May 2018     ← Alexander Konovalov, public statement  denied the event│
        │  └─│── 20 May 2018  ░░░░░░░░░░░░░░░░░░░░░░░░ silence for 401 days so far     │
        │    └── 20 May 2018  ░░░░░░░░░░░░░░░░░░░░░░░ silence for 398 days so far      │
        │  ── today, Sun 20 May 2018 ──────────────────────────────────────────────────│
        │  ── without a date ──────────────────────────────────────────────────────────│
        │        not dated    → António Guterres, United Nations           draft, 1 ask│
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
         Enter Open  Esc Back  r Log response  n New  Ctrl+P Menu  F1 Help   3! overdue
        """)
  }

  @Test func `The chain, 40 by 12`() {
    let player = DeskPlayer.chronicle(.timeline, columns: 40, rows: 12)
    #expect(
      player.screen == """
         Desk Agenda 3! [Time] Offic. Search
        [1 Timeline] 2 Asks  3 Statements
        ▸       Feb 2017 – Apr 2017         open
                Detentions of gay men in Chechn…
                1 Apr 2017      denied the event
                ← Alvi Karimov, public statement
                3 Apr 2017             deflected
                ← Dmitry Peskov, public stateme…
          ┌──── 14 Apr 2017                1 ask
          │     → António Guterres, United Nati…

         Enter Open  n New  F1 Help  3! overdue
        """)
  }

  @Test func `The chain, in ASCII at 80 by 24`() {
    let player = DeskPlayer.chronicle(.timeline, columns: 80, rows: 24, options: DeskState.Options(isASCII: true))
    #expect(
      player.screen == """
         Casedesk   Desk  Agenda 3! [Timeline] Officials  Search        Sun 20 May 2018
        [1 Timeline] 2 Asks  3 Statements             Detentions of gay men in Chechnya
        + Timeline ----------------------------------------------------------- 1 of 13 +
        |>       Feb 2017 - Apr 2017  Detentions of gay men in Chechnya            open|
        |        1 Apr 2017   < Alvi Karimov, public statement         denied the event|
        |        3 Apr 2017   < Dmitry Peskov, public statement               deflected|
        |  +---- 14 Apr 2017  > António Guterres, United Nations                  1 ask|
        |  | +-- 17 Apr 2017  > Nikki Haley, U.S. Mission to the United Nations  4 asks|
        |  | +-- 17 Apr 2017  < Nikki Haley, public statement   condemned the violation|
        |  | |   20 Apr 2017  [x] Thank the State Department           done 20 Apr 2017|
        |  | +-- 16 Jun 2017  [ ] Ask the Mission what it did             338 days over|
        |  | |   23 Jun 2017  [ ] Call the State Department               331 days over|
        |  | |   May 2018     < Alexander Konovalov, public statement  denied the event|
        |  +-|-- 20 May 2018  :::::::::::::::::::::::: silence for 401 days so far     |
        |    +-- 20 May 2018  ::::::::::::::::::::::: silence for 398 days so far      |
        |  -- today, Sun 20 May 2018 --------------------------------------------------|
        |  -- without a date ----------------------------------------------------------|
        |        not dated    > António Guterres, United Nations           draft, 1 ask|
        |                                                                              |
        |                                                                              |
        |                                                                              |
        |                                                                              |
        +------------------------------------------------------------------------------+
         Enter Open  Esc Back  r Log response  n New  Ctrl+P Menu  F1 Help   3! overdue
        """)
  }

  @Test func `What was asked, 120 by 36`() {
    let player = DeskPlayer.chronicle(.asks, columns: 120, rows: 36)
    #expect(
      player.screen == """
         Casedesk  data    Desk  Agenda 3! [Timeline] Officials  Search                                         Sun 20 May 2018
         1 Timeline [2 Asks] 3 Statements                                                     Detentions of gay men in Chechnya
        ┌ Asks ───────────────────────────────────────────────────── 1 of 6 ┐┌ Answers ────────────────────────────────────────┐
        │▸ 1 Speak out.                                      open, no answer││ 1 Speak out.                                    │
        │    14 Apr 2017, to António Guterres, United Nations               ││                                                 │
        │  1 Work with allies on a comprehensive respon… open, not addressed││ Letter     Arbitrary detention and torture      │
        │    17 Apr 2017, to Nikki Haley, U.S. Mis… Nikki Haley, 17 Apr 2017││ To         António Guterres, United Nations     │
        │  2 Ensure a thorough investigation.                        pledged││ Sent       14 Apr 2017                          │
        │    17 Apr 2017, to Nikki Haley, U.S. Mis… Nikki Haley, 17 Apr 2017││                                                 │
        │  3 Ensure justice for the victims.                 open, no answer││ No answer                                       │
        │    17 Apr 2017, to Nikki Haley, U.S. Mission to the United Nations││ No response that is kept here speaks of it.     │
        │  4 Use the presidency of the Security Council.     open, no answer││                                                 │
        │    17 Apr 2017, to Nikki Haley, U.S. Mission to the United Nations││                                                 │
        │  1 Speak out at last.                              open, no answer││                                                 │
        │    not sent, to António Guterres, United Nations                  ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        │                                                                   ││                                                 │
        └───────────────────────────────────────────────────────────────────┘└─────────────────────────────────────────────────┘
         t Open, settled  Enter Open  Esc Back  r Log response  n New  e Edit  A Ask again  Ctrl+P Menu  F1 Help     3! overdue
        """)
  }

  @Test func `What was asked, 80 by 24`() {
    let player = DeskPlayer.chronicle(.asks, columns: 80, rows: 24)
    #expect(
      player.screen == """
         Casedesk   Desk  Agenda 3! [Timeline] Officials  Search        Sun 20 May 2018
         1 Timeline [2 Asks] 3 Statements             Detentions of gay men in Chechnya
        ┌ Asks ──────────────────────────────────────────────────────────────── 1 of 6 ┐
        │▸ 1 Speak out.                                                 open, no answer┃
        │    14 Apr 2017, to António Guterres, United Nations                          ┃
        │  1 Work with allies on a comprehensive response.          open, not addressed┃
        │    17 Apr 2017, to Nikki Haley, U.S. Mission to the… Nikki Haley, 17 Apr 2017┃
        │  2 Ensure a thorough investigation.                                   pledged┃
        │    17 Apr 2017, to Nikki Haley, U.S. Mission to the… Nikki Haley, 17 Apr 2017┃
        │  3 Ensure justice for the victims.                            open, no answer│
        │    17 Apr 2017, to Nikki Haley, U.S. Mission to the United Nations           │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
        ┌ Answers ─────────────────────────────────────────────────────────────────────┐
        │ 1 Speak out.                                                                 │
        │                                                                              │
        │ Letter     Arbitrary detention and torture                                   │
        │ To         António Guterres, United Nations                                  │
        │ Sent       14 Apr 2017                                                       │
        │                                                                              │
        │ No answer                                                                    │
        │ No response that is kept here speaks of it.                                  │
        └──────────────────────────────────────────────────────────────────────────────┘
         t Open, settled  Enter Open  Esc Back  n New  Ctrl+P Menu  F1 Help  3! overdue
        """)
  }

  @Test func `What was asked, 40 by 12`() {
    let player = DeskPlayer.chronicle(.asks, columns: 40, rows: 12)
    #expect(
      player.screen == """
         Desk Agenda 3! [Time] Offic. Search
         1 Timeline [2 Asks] 3 Statements
        ▸ 1 Speak out.
            14 Apr 2017, to Ant… open, no answer
          1 Work with allies on a comprehensive…
            17 Apr 2017, to… open, not addressed
         1 Speak out.

         Letter     Arbitrary detention and
                    torture
         …
         t Open, settled  F1 Help    3! overdue
        """)
  }

  @Test func `What was asked, in ASCII at 80 by 24`() {
    let player = DeskPlayer.chronicle(.asks, columns: 80, rows: 24, options: DeskState.Options(isASCII: true))
    #expect(
      player.screen == """
         Casedesk   Desk  Agenda 3! [Timeline] Officials  Search        Sun 20 May 2018
         1 Timeline [2 Asks] 3 Statements             Detentions of gay men in Chechnya
        + Asks ---------------------------------------------------------------- 1 of 6 +
        |> 1 Speak out.                                                 open, no answer#
        |    14 Apr 2017, to António Guterres, United Nations                          #
        |  1 Work with allies on a comprehensive response.          open, not addressed#
        |    17 Apr 2017, to Nikki Haley, U.S. Mission to the~ Nikki Haley, 17 Apr 2017#
        |  2 Ensure a thorough investigation.                                   pledged#
        |    17 Apr 2017, to Nikki Haley, U.S. Mission to the~ Nikki Haley, 17 Apr 2017#
        |  3 Ensure justice for the victims.                            open, no answer|
        |    17 Apr 2017, to Nikki Haley, U.S. Mission to the United Nations           |
        |                                                                              |
        +------------------------------------------------------------------------------+
        + Answers ---------------------------------------------------------------------+
        | 1 Speak out.                                                                 |
        |                                                                              |
        | Letter     Arbitrary detention and torture                                   |
        | To         António Guterres, United Nations                                  |
        | Sent       14 Apr 2017                                                       |
        |                                                                              |
        | No answer                                                                    |
        | No response that is kept here speaks of it.                                  |
        +------------------------------------------------------------------------------+
         t Open, settled  Enter Open  Esc Back  n New  Ctrl+P Menu  F1 Help  3! overdue
        """)
  }

  @Test func `Statements side by side, 120 by 36`() {
    let player = DeskPlayer.chronicle(.statements, columns: 120, rows: 36)
    #expect(
      player.screen == """
         Casedesk  data    Desk  Agenda 3! [Timeline] Officials  Search                                         Sun 20 May 2018
         1 Timeline  2 Asks [3 Statements]                                                    Detentions of gay men in Chechnya
        ┌ Bodies ──────────────── 1 of 3 ┐┌ Russian Federation ──────────────────────────────────────────────────────── 2 of 2 ┐
        │▸ Russian Federation            ││  3 Apr 2017                               ▸ May 2018                               │
        │  2 statements           changed││  Dmitry Peskov, Press Secretary of the      Alexander Konovalov, Acting Minister of│
        │  U.S. Mission to the United Na…││  President                                  Justice                                │
        │  1 statement                   ││  public statement                           public statement                       │
        │  spokesman of the Head of Chec…││  Deflected                                  Denied the event                       │
        │  1 statement                   ││                                             another stance than before: deflected →│
        │                                ││  “a question for law enforcement”           denied the event                       │
        │                                ││    – to CNN, 3 Apr 2017                                                            │
        │                                ││    https://edition.cnn.com/2017/04/04/eu    “we were unable to find even members of│
        │                                ││    rope/chechnya/                           the LGBT community in Chechnya”        │
        │                                ││                                               – to UN Human Rights Council         │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        │                                ││                                                                                    │
        └────────────────────────────────┘└────────────────────────────────────────────────────────────────────────────────────┘
         t Hold  Enter Open  Esc Back  r Log response  n New  e Edit  / Search  2 Asks  Ctrl+P Menu  F1 Help         3! overdue
        """)
  }

  @Test func `Statements side by side, 80 by 24`() {
    let player = DeskPlayer.chronicle(.statements, columns: 80, rows: 24)
    #expect(
      player.screen == """
         Casedesk   Desk  Agenda 3! [Timeline] Officials  Search        Sun 20 May 2018
         1 Timeline  2 Asks [3 Statements]            Detentions of gay men in Chechnya
        ┌ Bodies ─────── 1 of 3 ┐┌ Russian Federation ───────────────────────── 2 of 2 ┐
        │▸ Russian Federation   ││  3 Apr 2017               ▸ May 2018                │
        │  2 statements  changed││  Dmitry Peskov, Press       Alexander Konovalov,    │
        │  U.S. Mission to the …││  Secretary of the           Acting Minister of      │
        │  1 statement          ││  President                  Justice                 │
        │  spokesman of the Hea…││  public statement           public statement        │
        │  1 statement          ││  Deflected                  Denied the event        │
        │                       ││                             another stance than     │
        │                       ││  “a question for law        before: deflected →     │
        │                       ││  enforcement”               denied the event        │
        │                       ││    – to CNN, 3 Apr 2017                             │
        │                       ││    https://edition.cnn.c    “we were unable to find │
        │                       ││    om/2017/04/04/europe/    even members of the     │
        │                       ││    chechnya/                LGBT community in       │
        │                       ││                             Chechnya”               │
        │                       ││                               – to UN Human Rights  │
        │                       ││                               Council               │
        │                       ││                                                     │
        │                       ││                                                     │
        │                       ││                                                     │
        └───────────────────────┘└─────────────────────────────────────────────────────┘
         t Hold  Enter Open  Esc Back  r Log response  Ctrl+P Menu  F1 Help  3! overdue
        """)
  }

  @Test func `Statements side by side, 40 by 12`() {
    let player = DeskPlayer.chronicle(.statements, columns: 40, rows: 12)
    #expect(
      player.screen == """
         Desk Agenda 3! [Time] Offic. Search
         1 Timeline  2 Asks [3 Statements]
        ▸ Russian Federation          changed  2
          3 Apr 2017, Dmitry Peskov
          Deflected
          “a question for law enforcement”
          …
        ▸ May 2018, Alexander Konovalov
          deflected → denied the event
          “we were unable to find even members
          …
         t Hold  Esc Back  F1 Help   3! overdue
        """)
  }

  @Test func `Statements side by side, in ASCII at 80 by 24`() {
    let player = DeskPlayer.chronicle(.statements, columns: 80, rows: 24, options: DeskState.Options(isASCII: true))
    #expect(
      player.screen == """
         Casedesk   Desk  Agenda 3! [Timeline] Officials  Search        Sun 20 May 2018
         1 Timeline  2 Asks [3 Statements]            Detentions of gay men in Chechnya
        + Bodies ------- 1 of 3 ++ Russian Federation ------------------------- 2 of 2 +
        |> Russian Federation   ||  3 Apr 2017               > May 2018                |
        |  2 statements  changed||  Dmitry Peskov, Press       Alexander Konovalov,    |
        |  U.S. Mission to the ~||  Secretary of the           Acting Minister of      |
        |  1 statement          ||  President                  Justice                 |
        |  spokesman of the Hea~||  public statement           public statement        |
        |  1 statement          ||  Deflected                  Denied the event        |
        |                       ||                             another stance than     |
        |                       ||  "a question for law        before: deflected >     |
        |                       ||  enforcement"               denied the event        |
        |                       ||    - to CNN, 3 Apr 2017                             |
        |                       ||    https://edition.cnn.c    "we were unable to find |
        |                       ||    om/2017/04/04/europe/    even members of the     |
        |                       ||    chechnya/                LGBT community in       |
        |                       ||                             Chechnya"               |
        |                       ||                               - to UN Human Rights  |
        |                       ||                               Council               |
        |                       ||                                                     |
        |                       ||                                                     |
        |                       ||                                                     |
        +-----------------------++-----------------------------------------------------+
         t Hold  Enter Open  Esc Back  r Log response  Ctrl+P Menu  F1 Help  3! overdue
        """)
  }
}

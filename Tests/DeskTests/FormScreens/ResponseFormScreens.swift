import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// The form for responses on the desk.
@Suite("The form for responses on the desk")
struct ResponseFormScreens {
  @Test("A response to the selected letter", arguments: newScreens)
  func new(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("2"), .character("r"))
    screen.expect(player)
  }

  private static let newScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Log a response to the letter to Nikki Haley of 17 Apr 2017                                                   │
      │ From whom                                                                                                    │
      │▸Name        Nikki Haley                                                                                      │
      │ Office      U.S. Permanent Representative                                                                    │
      │ Body        U.S. Mission to the United Nations                                                               │
      │                                                                                                              │
      │ The response                                                                                                 │
      │ Kind        –                ▾                                                                               │
      │ Date        23 Nov, fri, Apr 2017                                                                            │
      │ Received    2017-06-21                Wed 21 Jun 2017, today                                                 │
      │ Channel     –        ▾                                                                                       │
      │ Stance      –                            ▾                                                                   │
      │                                                                                                              │
      │ Letters that it answers                                                                                      │
      │ Letter      17 Apr 2017 · Nikki Haley · The persecution of gay men in Chechnya ▾  [ Remove ]                 │
      │             [ Add a letter that it answers ]                                                                 │
      │                                                                                                              │
      │ What became of each ask                                                                                      │
      │ 1 Work with allies on a comprehensive       –              ▾  Note                                           │
      │ response.                                                                                                    │
      │ 2 Ensure a thorough investigation.          –              ▾  Note                                           │
      │ 3 Ensure justice for the victims.           –              ▾  Note                                           │
      │ 4 Use the presidency of the Security        –              ▾  Note                                           │
      │ Council.                                                                                                     │
      │                                                                                                              │
      │ Exact words                                                                                                  │
      │             [ Add a quote ]                                                                                  │
      │                                                                                                              │
      │ In full                                                                                                      │
      │ Text        A summary, and why each outcome is read so                                                       │
      │                                                                                                              │
      │                                                                                                             ↓│
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Save the response  Esc Close
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Log a response to the letter to Nikki Haley of 17 Apr 2017                   │
      │ From whom                                                                    │
      │▸Name        Nikki Haley                                                      │
      │ Office      U.S. Permanent Representative                                    │
      │ Body        U.S. Mission to the United Nations                               │
      │                                                                              │
      │ The response                                                                 │
      │ Kind        –                ▾                                               │
      │ Date        23 Nov, fri, Apr 2017                                            │
      │ Received    2017-06-21                Wed 21 Jun 2017, today                 │
      │ Channel     –        ▾                                                       │
      │ Stance      –                            ▾                                   │
      │                                                                              │
      │ Letters that it answers                                                      │
      │ Letter      17 Apr 2017 · Nikki Haley · The persecution of g… ▾  [ Remove ]  │
      │             [ Add a letter that it answers ]                                 │
      │                                                                              │
      │ What became of each ask                                                      │
      │ 1 Work with allies on a        –              ▾  Note                        │
      │ comprehensive response.                                                     ↓│
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Save the response  Esc Close
      """),
    SizedScreen(
      40, 12,
      """
       Log a response to the letter to Nikki…
       From whom
      ▸Name
       Nikki Haley
       Office
       U.S. Permanent Representative
       Body
       U.S. Mission to the United Nations

       The response                          ↓
       Tab Next  Ctrl+S Save  Esc Close
      """),
  ]

  @Test("What became of an ask is chosen from a list", arguments: outcomeScreens)
  func outcome(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("2"), .character("r"))
    player.tab(to: .field("ask.letter-haley-k7f3.1.outcome"))
    player.press(Key(.enter))
    screen.expect(player)
  }

  private static let outcomeScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Log a response to the letter to Nikki Haley of 17 Apr 2017                                                   │
      │ From whom                                                                                                    │
      │ Name        Nikki Haley                                                                                      │
      │ Office      U.S. Permanent Representative                                                                    │
      │ Body        U.S. Mission to the United Nations                                                               │
      │                                                                                                              │
      │ The response                                                                                                 │
      │ Kind        –                ▾                                                                               │
      │ Date        23 Nov, fri, Apr 2017                                                                            │
      │ Received    2017-06-21                Wed 21 Jun 2017, today                                                 │
      │ Channel     –        ▾                                                                                       │
      │ Stance      –                            ▾                                                                   │
      │                                                                                                              │
      │ Letters that it answers                                                                                      │
      │ Letter      17 Apr 2017 · Nikki Haley · The persecution of gay men in Chechnya ▾  [ Remove ]                 │
      │             [ Add a letter that it answers ]                                                                 │
      │                                                                                                              │
      │ What became of each ask                                                                                      │
      │▸1 Work with allies on a comprehensive       –              ▾  Note                                           │
      │ response.                                   ┌ Type to find ──┐                                               │
      │ 2 Ensure a thorough investigation.          │▸ –             │Note                                           │
      │ 3 Ensure justice for the victims.           │  Granted       │Note                                           │
      │ 4 Use the presidency of the Security        │  Partly granted│Note                                           │
      │ Council.                                    │  Pledged       │                                               │
      │                                             │  Refused       │                                               │
      │ Exact words                                 │  Evaded        │                                               │
      │             [ Add a quote ]                 │  Denied premise│                                               │
      │                                             │  Not addressed │                                               │
      │ In full                                     └────────────────┘                                               │
      │ Text        A summary, and why each outcome is read so                                                       │
      │                                                                                                              │
      │                                                                                                             ↓│
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Enter Take  ↑↓ Move  Esc Leave as it is
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Log a response to the letter to Nikki Haley of 17 Apr 2017                   │
      │ Received    2017-06-21                Wed 21 Jun 2017, today                ↑│
      │ Channel     –        ▾                                                       │
      │ Stance      –                            ▾                                   │
      │                                                                              │
      │ Letters that it answers                                                      │
      │ Letter      17 Apr 2017 · Nikki Haley · The persecution of g… ▾  [ Remove ]  │
      │             [ Add a letter that it answers ]                                 │
      │                                                                              │
      │ What became of each ask                                                      │
      │▸1 Work with allies on a        –              ▾  Note                        │
      │ comprehensive response.        ┌ Type to find ──┐                            │
      │ 2 Ensure a thorough            │▸ –             ┃Note                        │
      │ investigation.                 │  Granted       ┃                            │
      │ 3 Ensure justice for the       │  Partly granted┃Note                        │
      │ victims.                       │  Pledged       ┃                            │
      │ 4 Use the presidency of the    │  Refused       ┃Note                        │
      │ Security Council.              │  Evaded        ┃                            │
      │                                │  Denied premise│                            │
      │ Exact words                    └────────────────┘                           ↓│
      └──────────────────────────────────────────────────────────────────────────────┘
       Enter Take  ↑↓ Move  Esc Leave as it is
      """),
    SizedScreen(
      40, 12,
      """
       Log a response to the letter to Nikki…
      ▸1 Work with allies on a               ↑
       comprehensive response.
       –              ▾
       ┌ Type to find ──┐
       │▸ –             ┃
       │  Granted       ┃h investigation.
       │  Partly granted│
       │  Pledged       │
       └────────────────┘                    ↓
       Enter Take  ↑↓ Move  Esc Leave
      """),
  ]
}

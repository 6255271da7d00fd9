import TerminalUI
import Testing

@testable import Desk

/// Filters that are kept under names, on the desk.
@Suite("Saved filters on the desk")
struct SavedFilterScreens {
  private func narrow(_ text: String, in player: inout DeskPlayer) {
    player.press(.character("4"), .character("f"), .control("u"))
    player.type(text)
    player.press(Key(.enter))
  }

  private func keep(_ name: String, in player: inout DeskPlayer) {
    player.press(.control("p"))
    player.type("save this")
    player.press(Key(.enter))
    player.type(name)
    player.press(Key(.enter))
  }

  @Test("A filter gets its name", arguments: namingScreens)
  func naming(screen: SizedScreen) {
    var player = screen.player()
    narrow("status:open ", in: &player)
    player.press(.control("p"))
    player.type("save this")
    player.press(Key(.enter))
    player.type("Still open")
    screen.expect(whole: player)
  }

  private static let namingScreens = [
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
      │                            │├ Follow-ups ─────────────────────── 1 of 2 ┤│                                           │
      │                            ││[status:open ×]                            ││                                           │
      │                            ││▸•[ ] Ask the Mission what it … 5 days over││                                           │
      │                            ││  [ ] Call the State Department     due Fri││                                           │
      │                            ││                                           ││                                           │
      │                            ││                                           ││                                           │
      │                            ││                                           ││                                           │
      │                            ││                                           ││                                           │
      │                            ││                                           ││                                           │
      └────────────────────────────┘└───────────────────────────────────────────┘└───────────────────────────────────────────┘
       Save the filter as: Still open                                                           Enter saves it, Esc goes back
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
      │                            ││                                                │
      │                            ││                                                │
      │                            │├ Follow-ups ──────────────────────────── 1 of 2 ┤
      │                            ││[status:open ×]                                 │
      │                            ││▸•[ ] Ask the Mission what it did    5 days over│
      │                            ││  [ ] Call the State Department          due Fri│
      │                            ││                                                │
      │                            ││                                                │
      └────────────────────────────┘└────────────────────────────────────────────────┘
       Save the filter as: Still open                   Enter saves it, Esc goes back
      """),
    SizedScreen(
      40, 12,
      """
       [Desk] Agenda 2! Time Offic. Search
       Incid. Letters Resp. [Follow.] Reader
      [status:open ×]
      ▸•[ ] Ask the Mission what … 5 days over
        [ ] Call the State Department  due Fri






       Save the filter as: Still open
      """),
  ]

  @Test("The filters that are kept", arguments: listScreens)
  func list(screen: SizedScreen) {
    var player = screen.player()
    narrow("status:open ", in: &player)
    keep("Still open", in: &player)
    narrow("owner:Elisa is:overdue ", in: &player)
    keep("What Elisa owes", in: &player)
    player.press(.character("F"))
    screen.expect(player)
  }

  private static let listScreens = [
    SizedScreen(
      120, 36,
      """
      ┌ Saved filters ─────────────────────────────────────────────────────────────────────────── 1 of 2 ┐
      │ / Type to find                                                                                   │
      │ ▸ Still open                                                                          Follow-ups │
      │   What Elisa owes                                                                     Follow-ups │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │                                                                                                  │
      │ status:open                                                                                      │
      │ Enter filters Follow-ups, Delete forgets it.                                                     │
      │                                                                                                  │
      └──────────────────────────────────────────────────────────────────────────────────────────────────┘
       Enter Filter  Delete Forget it  Esc Close
      """),
    SizedScreen(
      80, 24,
      """
      ┌ Saved filters ───────────────────────────────────────────────── 1 of 2 ┐
      │ / Type to find                                                         │
      │ ▸ Still open                                                Follow-ups │
      │   What Elisa owes                                           Follow-ups │
      │                                                                        │
      │                                                                        │
      │                                                                        │
      │                                                                        │
      │                                                                        │
      │                                                                        │
      │                                                                        │
      │                                                                        │
      │                                                                        │
      │                                                                        │
      │                                                                        │
      │                                                                        │
      │ status:open                                                            │
      │ Enter filters Follow-ups, Delete forgets it.                           │
      │                                                                        │
      └────────────────────────────────────────────────────────────────────────┘
       Enter Filter  Delete Forget it  Esc Close
      """),
    SizedScreen(
      40, 12,
      """
      ┌ Saved filters ─────────────── 1 of 2 ┐
      │ / Type to find                       │
      │ ▸ Still open              Follow-ups │
      │   What Elisa owes         Follow-ups │
      │                                      │
      │                                      │
      │ status:open                          │
      │ Enter filters Follow-ups, Delete     │
      │ forgets it.                          │
      └──────────────────────────────────────┘
       Enter Filter  Delete Forget  Esc Close
      """),
  ]
}

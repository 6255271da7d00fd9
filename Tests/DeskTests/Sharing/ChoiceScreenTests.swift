// swift-format-ignore-file
import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Screens of sync and choices")
struct ChoiceScreenTests {
  static let choice = Choice(
    record: Chechnya.denial, place: .field("stance"),
    offers: [
      Choice.Offer(value: "token", who: Chechnya.ann, when: Chechnya.moment("2017-06-14", 843)),
      Choice.Offer(
        value: "denied-the-event", who: Chechnya.maria, when: Chechnya.moment("2017-06-15", 600)),
    ])

  static func player(
    _ columns: Int, _ rows: Int, plain: Bool = false, of choice: Choice = choice
  ) -> DeskPlayer {
    var casebook = Chechnya.casebook
    casebook.choices = [OpenChoice(choice: choice, title: "Alvi Karimov", kind: .response)]
    var options = DeskState.Options()
    options.isPlain = plain
    var player = DeskPlayer(casebook, columns: columns, rows: rows, options: options)
    player.send(.syncStanding(SyncStanding(place: "/media/stick/casebook", openChoices: 1)))
    return player
  }

  @Test func `The list of choices at 80 by 24`() {
    var player = Self.player(80, 24)
    player.press(.character("C"))
    #expect(player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters ─────────────────────────────── 1 of 2 ┐
        │▸ ┌ Versions to choose from ─────────────────────────────────────── 1 of 1 ┐er│
        │  │ / Type to find                                                         │nt│
        │  │ ▸ Response: Alvi Karimov · Stance                           2 versions │  │
        │  │                                                                        │  │
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
        │  │ Written by Ann Example, Maria Ivanova. Enter shows what each wrote.    │ri│
        │  │                                                                        │pr│
        │  │                                                                        │  │
        │  └────────────────────────────────────────────────────────────────────────┘  │
        └────────────────────────────┘└────────────────────────────────────────────────┘
         Enter Show  Esc Close
        """)
  }

  @Test func `Two versions at 120 by 36`() {
    var player = Self.player(120, 36)
    player.press(.character("C"), Key(.enter), .character(" "))
    #expect(player.screen == """
         Casedesk  data   [Desk] Agenda 2!  Timeline  Officials  Search                                         Wed 21 Jun 2017
        ┌ In┌ Stance ──────────────────────────────────────────────────────────────────────────────────────────────────────┐0% ┐
        │▸ D│ Response: Alvi Karimov                                                                                       │   ┃
        │  C│ Stance was written by several people who didn't see each other's version. The newest stands for now; all are │   ┃
        │  V│ kept. What you choose is saved as a change, and can be undone.                                               │   ┃
        │   │                                                                                                              │   ┃
        │   │ (•) Ann Example, Wed 14 Jun 2017, 14:03:                                                                     │   ┃
        │   │     token                                                                                                    │   ┃
        │   │                                                                                                              │   ┃
        │   │ ( ) Maria Ivanova, Thu 15 Jun 2017, 10:00:                                                                   │   ┃
        │   │     denied-the-event                                                                                         │   ┃
        │   │                                                                                                              │   ┃
        │   │▸[ Settle it so ]                                                                                             │   ┃
        │   │ [ Leave it open ]                                                                                            │   ┃
        │   │                                                                                                              │   ┃
        │   │                                                                                                              │   ┃
        │   │                                                                                                              │   ┃
        │   │                                                                                                              │   ┃
        │   │                                                                                                              │   ┃
        │   │                                                                                                              │   ┃
        │   │                                                                                                              │   ┃
        │   │                                                                                                              │   ┃
        │   │                                                                                                              │   ┃
        │   │                                                                                                              │   ┃
        │   │                                                                                                              │   ┃
        │   │                                                                                                              │19 ┃
        │   │                                                                                                              │   ┃
        │   │                                                                                                              │   ┃
        │   │                                                                                                              │   │
        │   │                                                                                                              │   │
        │   │                                                                                                              │   │
        │   │                                                                                                              │   │
        │   │                                                                                                              │   │
        │   │                                                                                                              │   │
        └───└──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘───┘
         Space Choose  Ctrl+S Settle it so  Esc Back  ↑↓ Move
        """)
  }

  @Test func `Two versions at 40 by 12`() {
    var player = Self.player(40, 12)
    player.press(.character("C"), Key(.enter), Key(.down))
    #expect(player.screen == """
         [Desk] Agenda 2! Time Offic. Search
         kept. What you choose is saved as a   ↑
         change, and can be undone.

         ( ) Ann Example, Wed 14 Jun 2017,
             14:03:
             token

        ▸( ) Maria Ivanova, Thu 15 Jun 2017,
             10:00:
             denied-the-event                  ↓
         Space Choose  Ctrl+S Settle  Esc Back
        """)
  }

  @Test func `Two versions for a screen reader`() {
    var player = Self.player(80, 24, plain: true)
    player.press(.character("C"), Key(.enter))
    #expect(player.screen == """
        Casedesk, data. Desk. Wed 21 Jun 2017.
        Stance.
         Response: Alvi Karimov
         Stance was written by several people who didn't see each other's version. The
         newest stands for now; all are kept. What you choose is saved as a change, and
         can be undone.

        ▸( ) Ann Example, Wed 14 Jun 2017, 14:03:
             token

         ( ) Maria Ivanova, Thu 15 Jun 2017, 10:00:
             denied-the-event

         [ Settle it so ]
         [ Leave it open ]








         Space Choose  Ctrl+S Settle it so  Esc Back  ↑↓ Move
        """)
  }

  @Test func `What one took away and another changed, at 80 by 24`() {
    var taken = Self.choice
    taken.offers[1].value = nil
    var player = Self.player(80, 24, of: taken)
    player.press(.character("C"), Key(.enter))
    let rows = player.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[2...12].joined(separator: "\n") == """
        │ Response: Alvi Karimov                                                       │
        │ Stance was taken away by somebody while somebody else changed it. What was   │
        │ changed stands for now; all are kept. What you choose is saved as a change,  │
        │ and can be undone.                                                           │
        │                                                                              │
        │▸( ) Ann Example, Wed 14 Jun 2017, 14:03:                                     │
        │     token                                                                    │
        │                                                                              │
        │ ( ) Maria Ivanova, Thu 15 Jun 2017, 10:00:                                   │
        │     nothing: it was taken away                                               │
        │                                                                              │
        """)
  }

  @Test func `A priority that somebody set to normal, which isn't written`() {
    var player = Self.player(80, 24, of: Choice(
      record: Chechnya.denial, place: .field("priority"),
      offers: [
        Choice.Offer(value: "low", who: Chechnya.ann, when: Chechnya.moment("2017-06-14", 843)),
        Choice.Offer(value: nil, who: Chechnya.maria, when: Chechnya.moment("2017-06-15", 600)),
      ]))
    player.press(.character("C"), Key(.enter))
    let rows = player.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[3...11].joined(separator: "\n") == """
        │ Priority was written by several people who didn't see each other's version.  │
        │ What isn't normal stands for now; all are kept. What you choose is saved as  │
        │ a change, and can be undone.                                                 │
        │                                                                              │
        │▸( ) Ann Example, Wed 14 Jun 2017, 14:03:                                     │
        │     low                                                                      │
        │                                                                              │
        │ ( ) Maria Ivanova, Thu 15 Jun 2017, 10:00:                                   │
        │     normal                                                                   │
        """)
  }

  @Test func `The place to share at 80 by 24`() {
    var player = Self.player(80, 24)
    player.desk.sharing.standing = SyncStanding()
    player.press(.control("r"))
    #expect(player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Incidents ───────── 1 of 2 ┐┌ Letters ─────────────────────────────── 1 of 2 ┐
        │▸ Detentions of gay men in  ││▸ 17 Apr 2017  Nikki Haley, U… 1/4 · 5 days over│
        │  Chechnya      open  RU  2!││  14 Apr 2017  António Guterres, Uni… 0/1 · sent│
        │  Violations in Syria       ││                                                │
        │              monitoring  SY││                                                │
        ┌──────────────────────────────────────────────────────────────────────────────┐
        │ Set up sync with colleagues                                                  │
        │ All of you name the same folder or server.                                   │
        │▸Place    /media/stick/casebook or ann@example.org:casebook                   │
        │                                                                              │
        │          [ Set up and sync ]  [ Cancel ]                                     │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
        │                            ││  [ ] Call the State Department          due Fri│
        │                            ││  [x] Thank the State Department     done 20 Apr│
        │                            ││                                                │
        │                            ││                                                │
        └────────────────────────────┘└────────────────────────────────────────────────┘
         Tab Next  Enter Set up and sync  Esc Close
        """)
  }
}

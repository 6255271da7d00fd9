import TerminalUI
import Testing

@testable import Desk

/// What is to be the same in several records, on the desk.
@Suite("One value for several records, on the desk")
struct SharedEditScreens {
  /// A desk on which a letter and both open follow-ups are marked.
  private func marked(_ screen: SizedScreen) -> DeskPlayer {
    var player = screen.player()
    player.press(.character("2"), .character("v"), .character("4"), .character("v"))
    player.press(Key(.down), .character("v"))
    return player
  }

  private func open(_ edit: String, in player: inout DeskPlayer) {
    player.press(.character("b"))
    player.type(edit)
    player.press(Key(.enter))
  }

  @Test("A due date for all that can have one", arguments: dueScreens)
  func due(screen: SizedScreen) {
    var player = marked(screen)
    open("due", in: &player)
    player.type("+3w")
    screen.expect(player)
  }

  private static let dueScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Set the due date: 2 records                                                                                  │
      │▸Due      +3w                       Wed 12 Jul 2017, in 21 days                                               │
      │                                                                                                              │
      │          [ Set the due date ]  [ Cancel ]                                                                    │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Enter Set the due date  Esc Keep as draft
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Set the due date: 2 records                                                  │
      │▸Due      +3w                       Wed 12 Jul 2017, in 21 days               │
      │                                                                              │
      │          [ Set the due date ]  [ Cancel ]                                    │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Enter Set the due date  Esc Keep as draft
      """),
    SizedScreen(
      40, 12,
      """
       Set the due date: 2 records
      ▸Due
       +3w
       Wed 12 Jul 2017, in 21 days

       [ Set the due date ]  [ Cancel ]




       Tab Next  Enter Save  Esc Draft
      """),
  ]

  @Test("An owner for all, with those that are known", arguments: ownerScreens)
  func owner(screen: SizedScreen) {
    var player = marked(screen)
    open("owner", in: &player)
    player.type("el")
    screen.expect(player)
  }

  private static let ownerScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Set the owner: 2 records                                                                                     │
      │▸Owner    el                                                                                                  │
      │          ┌ Known ───────────────────────────────┐                                                            │
      │          │  Elisa                               │                                                            │
      │          └──────────────────────────────────────┘                                                            │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Enter Take  ↑↓ Move  Esc Hide the list
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Set the owner: 2 records                                                     │
      │▸Owner    el                                                                  │
      │          ┌ Known ───────────────────────────────┐                            │
      │          │  Elisa                               │                            │
      │          └──────────────────────────────────────┘                            │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Enter Take  ↑↓ Move  Esc Hide the list
      """),
    SizedScreen(
      40, 12,
      """
       Set the owner: 2 records
      ▸Owner
       el
       ┌ Known ────────────────────────────┐
       │  Elisa                            │
       └───────────────────────────────────┘




       Enter Take  ↑↓ Move  Esc Hide
      """),
  ]

  @Test("A tag for all, not typed yet", arguments: tagScreens)
  func tag(screen: SizedScreen) {
    var player = marked(screen)
    open("add a tag", in: &player)
    player.press(Key(.enter))
    screen.expect(player)
  }

  private static let tagScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Add a tag: 3 records                                                                                         │
      │ ! One field needs a change before this can be saved.                                                         │
      │▸Tag      a word or two                                                                                       │
      │          ! Type the tag that all are to have.                                                                │
      │                                                                                                              │
      │          [ Add a tag ]  [ Cancel ]                                                                           │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Enter Add a tag  Esc Close
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Add a tag: 3 records                                                         │
      │ ! One field needs a change before this can be saved.                         │
      │▸Tag      a word or two                                                       │
      │          ! Type the tag that all are to have.                                │
      │                                                                              │
      │          [ Add a tag ]  [ Cancel ]                                           │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Enter Add a tag  Esc Close
      """),
    SizedScreen(
      40, 12,
      """
       Add a tag: 3 records
       ! One field needs a change before this
       can be saved.
      ▸Tag
       a word or two
       ! Type the tag that all are to have.

       [ Add a tag ]  [ Cancel ]


       Tab Next  Enter Save  Esc Close
      """),
  ]

  @Test("A status for all incidents", arguments: statusScreens)
  func status(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("1"), .character("v"), Key(.down), .character("v"))
    open("status", in: &player)
    screen.expect(player)
  }

  private static let statusScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Set the incident's status: 2 records                                                                         │
      │▸Status   Open       ▾                                                                                        │
      │                                                                                                              │
      │          [ Set the incident's status ]  [ Cancel ]                                                           │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Set the incident's status  Esc Close  Enter Choose
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Set the incident's status: 2 records                                         │
      │▸Status   Open       ▾                                                        │
      │                                                                              │
      │          [ Set the incident's status ]  [ Cancel ]                           │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Set the incident's status  Esc Close  Enter Choose
      """),
    SizedScreen(
      40, 12,
      """
       Set the incident's status: 2 records
      ▸Status
       Open       ▾

       [ Set the incident's status ]
       [ Cancel ]




       Tab Next  Ctrl+S Save  Esc Close
      """),
  ]
}

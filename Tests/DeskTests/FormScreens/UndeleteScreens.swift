import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// What can be put back, on the desk.
@Suite("What can be put back, on the desk")
struct UndeleteScreens {
  @Test("The trash, the last deleted first", arguments: trashScreens)
  func trash(screen: SizedScreen) {
    var casebook = Chechnya.casebook
    casebook.deleted = [
      DeletedRecord(
        record: .letter(Letter(id: RecordID("letter-x-a1b2"), title: "To the ombudsman")),
        name: "second", deleted: (Chechnya.today.number - 1) * 86_400 + 3_600),
      DeletedRecord(
        record: .followUp(FollowUp(id: RecordID("follow-up-y-c3d4"), title: "Call Geneva")),
        name: "first", deleted: (Chechnya.today.number - 40) * 86_400),
    ]
    var player = screen.player(casebook)
    player.press(.character("U"))
    screen.expect(player)
  }

  private static let trashScreens = [
    SizedScreen(
      120, 36,
      """
      ┌ Put back ──────────────────────────────────────────────────────────────────────────────── 1 of 2 ┐
      │ / Type to find                                                                                   │
      │ ▸ letter     To the ombudsman                                                          yesterday │
      │   follow-up  Call Geneva                                                             40 days ago │
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
      │ Enter puts the letter back as it was. Deleted on Tue 20 Jun 2017.                                │
      │                                                                                                  │
      │                                                                                                  │
      └──────────────────────────────────────────────────────────────────────────────────────────────────┘
       Enter Put back  Esc Close
      """),
    SizedScreen(
      80, 24,
      """
      ┌ Put back ────────────────────────────────────────────────────── 1 of 2 ┐
      │ / Type to find                                                         │
      │ ▸ letter     To the ombudsman                                yesterday │
      │   follow-up  Call Geneva                                   40 days ago │
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
      │ Enter puts the letter back as it was. Deleted on Tue 20 Jun 2017.      │
      │                                                                        │
      │                                                                        │
      └────────────────────────────────────────────────────────────────────────┘
       Enter Put back  Esc Close
      """),
    SizedScreen(
      40, 12,
      """
      ┌ Put back ──────────────────── 1 of 2 ┐
      │ / Type to find                       │
      │ ▸ letter     To the ombud… yesterday │
      │   follow-up  Call Geneva 40 days ago │
      │                                      │
      │                                      │
      │ Enter puts the letter back as it     │
      │ was. Deleted on Tue 20 Jun 2017.     │
      │                                      │
      └──────────────────────────────────────┘
       Enter Put back  Esc Close
      """),
  ]
}

import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// A draft that is marked as sent, on the desk.
@Suite("A draft that is marked as sent, on the desk")
struct SendingPromptScreens {
  /// The letter to the Mission is a draft still.
  private var casebook: FakeCasebook {
    var casebook = Chechnya.casebook
    casebook.records = casebook.records.map { record in
      guard case .letter(var letter) = record, letter.id == Chechnya.haley else { return record }
      letter.delivery = .draft
      letter.sent = nil
      return .letter(letter)
    }
    return casebook
  }

  @Test("Sent today, with the day on which an answer is due", arguments: todayScreens)
  func today(screen: SizedScreen) {
    var player = screen.player(casebook)
    player.press(.character("2"), Key(.end), .character("S"))
    screen.expect(player)
  }

  private static let todayScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Mark as sent: The persecution of gay men in Chechnya                                                         │
      │▸Sent on  today                                                                                               │
      │          Wed 21 Jun 2017, today                                                                              │
      │          The answer: sent Wed 21 Jun 2017 + 60 days = Sun 20 Aug 2017, a weekend; so the next working day,   │
      │          Mon 21 Aug 2017, in 61 days                                                                         │
      │                                                                                                              │
      │          [ Mark as sent ]  [ Cancel ]                                                                        │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Enter Mark as sent  Esc Close
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Mark as sent: The persecution of gay men in Chechnya                         │
      │▸Sent on  today                                                               │
      │          Wed 21 Jun 2017, today                                              │
      │          The answer: sent Wed 21 Jun 2017 + 60 days = Sun 20 Aug 2017, a     │
      │          weekend; so the next working day, Mon 21 Aug 2017, in 61 days       │
      │                                                                              │
      │          [ Mark as sent ]  [ Cancel ]                                        │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Enter Mark as sent  Esc Close
      """),
    SizedScreen(
      40, 12,
      """
       Mark as sent: The persecution of gay …
      ▸Sent on
       today
       Wed 21 Jun 2017, today
       The answer: sent Wed 21 Jun 2017 + 60
       days = Sun 20 Aug 2017, a weekend; so
       the next working day, Mon 21 Aug
       2017, in 61 days

       [ Mark as sent ]  [ Cancel ]
       Tab Next  Enter Save  Esc Close
      """),
  ]

  @Test("A letter isn't sent tomorrow", arguments: tomorrowScreens)
  func tomorrow(screen: SizedScreen) {
    var player = screen.player(casebook)
    player.press(.character("2"), Key(.end), .character("S"))
    player.type("tomorrow")
    player.press(Key(.enter))
    screen.expect(player)
  }

  private static let tomorrowScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Mark as sent: The persecution of gay men in Chechnya                                                         │
      │ ! One field needs a change before this can be saved.                                                         │
      │▸Sent on  22 Jun 2017                                                                                         │
      │          ! 22 Jun 2017 is still to come. A letter is marked as sent once it has gone: 21 Jun 2017 or         │
      │          before.                                                                                             │
      │                                                                                                              │
      │          [ Mark as sent ]  [ Cancel ]                                                                        │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Enter Mark as sent  Esc Keep as draft
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ Mark as sent: The persecution of gay men in Chechnya                         │
      │ ! One field needs a change before this can be saved.                         │
      │▸Sent on  22 Jun 2017                                                         │
      │          ! 22 Jun 2017 is still to come. A letter is marked as sent once it  │
      │          has gone: 21 Jun 2017 or before.                                    │
      │                                                                              │
      │          [ Mark as sent ]  [ Cancel ]                                        │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Enter Mark as sent  Esc Keep as draft
      """),
    SizedScreen(
      40, 12,
      """
       Mark as sent: The persecution of gay …
       ! One field needs a change before this
       can be saved.
      ▸Sent on
       22 Jun 2017
       ! 22 Jun 2017 is still to come. A
       letter is marked as sent once it has
       gone: 21 Jun 2017 or before.

       [ Mark as sent ]  [ Cancel ]
       Tab Next  Enter Save  Esc Draft
      """),
  ]
}

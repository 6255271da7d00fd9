import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// The form for incidents on the desk.
@Suite("The form for incidents on the desk")
struct IncidentFormScreens {
  @Test("A new incident", arguments: newScreens)
  func new(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("1"), .character("n"))
    screen.expect(player)
  }

  private static let newScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ A new incident                                                                                               │
      │▸Title        What happened, in a few words                                                                   │
      │ Date         17 Apr 2017, Apr 2017                                                                           │
      │ Status       Open       ▾                                                                                    │
      │ Verification Unknown   ▾                                                                                     │
      │                                                                                                              │
      │ Violations                                                                                                   │
      │ Violation    –                          ▾  [ Remove ]                                                        │
      │              [ Add a violation ]                                                                             │
      │                                                                                                              │
      │ Where                                                                                                        │
      │ Countries    codes of ISO 3166, as RU, SY                                                                    │
      │ Places       one a line                                                                                      │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │ People affected                                                                                              │
      │              [ Add a count of people ]                                                                       │
      │                                                                                                              │
      │ Alleged perpetrators                                                                                         │
      │ By whom      bodies, offices or groups, one a line                                                           │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │ In full                                                                                                      │
      │ Summary      What is known, from whom, and what is not known                                                 │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │ Sources                                                                                                      │
      │              [ Add a source ]                                                                                │
      │                                                                                                             ↓│
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Save the incident  Esc Close
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ A new incident                                                               │
      │▸Title        What happened, in a few words                                   │
      │ Date         17 Apr 2017, Apr 2017                                           │
      │ Status       Open       ▾                                                    │
      │ Verification Unknown   ▾                                                     │
      │                                                                              │
      │ Violations                                                                   │
      │ Violation    –                          ▾  [ Remove ]                        │
      │              [ Add a violation ]                                             │
      │                                                                              │
      │ Where                                                                        │
      │ Countries    codes of ISO 3166, as RU, SY                                    │
      │ Places       one a line                                                      │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │ People affected                                                              │
      │              [ Add a count of people ]                                       │
      │                                                                              │
      │ Alleged perpetrators                                                        ↓│
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Save the incident  Esc Close
      """),
    SizedScreen(
      40, 12,
      """
       A new incident
      ▸Title
       What happened, in a few words
       Date
       17 Apr 2017, Apr 2017
       Status
       Open       ▾
       Verification
       Unknown   ▾
                                             ↓
       Tab Next  Ctrl+S Save  Esc Close
      """),
  ]

  @Test(
    "What can't be saved stands under its field, and the focus goes there",
    arguments: problemsScreens)
  func problems(screen: SizedScreen) {
    var player = screen.player()
    player.press(.character("1"), .character("n"))
    player.type("A raid on a shelter in Argun")
    player.fill("date", "Apr 2017")
    player.fill("countries", "Belarus")
    player.press(.control("s"))
    screen.expect(player)
  }

  private static let problemsScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ A new incident                                                                                               │
      │ ! One field needs a change before this can be saved.                                                         │
      │ Title        A raid on a shelter in Argun                                                                    │
      │ Date         Apr 2017                  Apr 2017                                                              │
      │ Status       Open       ▾                                                                                    │
      │ Verification Unknown   ▾                                                                                     │
      │                                                                                                              │
      │ Violations                                                                                                   │
      │ Violation    –                          ▾  [ Remove ]                                                        │
      │              [ Add a violation ]                                                                             │
      │                                                                                                              │
      │ Where                                                                                                        │
      │▸Countries    Belarus                                                                                         │
      │              ! “Belarus” is no country code. Write two capital letters of ISO 3166, as RU.                   │
      │ Places       one a line                                                                                      │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │ People affected                                                                                              │
      │              [ Add a count of people ]                                                                       │
      │                                                                                                              │
      │ Alleged perpetrators                                                                                         │
      │ By whom      bodies, offices or groups, one a line                                                           │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │ In full                                                                                                      │
      │ Summary      What is known, from whom, and what is not known                                                 │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │ Sources                                                                                                     ↓│
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Save the incident  Esc Keep as draft
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ A new incident                                                               │
      │ ! One field needs a change before this can be saved.                         │
      │ Title        A raid on a shelter in Argun                                    │
      │ Date         Apr 2017                  Apr 2017                              │
      │ Status       Open       ▾                                                    │
      │ Verification Unknown   ▾                                                     │
      │                                                                              │
      │ Violations                                                                   │
      │ Violation    –                          ▾  [ Remove ]                        │
      │              [ Add a violation ]                                             │
      │                                                                              │
      │ Where                                                                        │
      │▸Countries    Belarus                                                         │
      │              ! “Belarus” is no country code. Write two capital letters of    │
      │              ISO 3166, as RU.                                                │
      │ Places       one a line                                                      │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │ People affected                                                             ↓│
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Save the incident  Esc Keep as draft
      """),
    SizedScreen(
      40, 12,
      """
       A new incident
       ! One field needs a change before this
       can be saved.
                                             ↑
       Where
      ▸Countries
       Belarus
       ! “Belarus” is no country code. Write
       two capital letters of ISO 3166, as
       RU.                                   ↓
       Tab Next  Ctrl+S Save  Esc Draft
      """),
  ]
}

import CaseModel
import Testing

@testable import Desk

@Suite("The session's text")
struct SessionTextTests {
  @Test("It is a line for each thing, and comes back")
  func roundTrip() {
    let session = DeskSession(
      focus: .followUps, selected: [.letters: Chechnya.haley, .incidents: Chechnya.incident],
      sorts: [.letters: .title], isLimitedToLetter: true)
    #expect(
      session.text == """
        focus follow-ups
        selected incidents chechnya-detentions-x2m9
        selected letters letter-haley-k7f3
        sort letters title
        limited

        """)
    #expect(DeskSession(text: session.text) == session)
    #expect(DeskSession(text: DeskSession().text) == DeskSession())
  }

  @Test(
    "Lines that aren't understood are passed over",
    arguments: [
      "", "\n\n", "focus", "focus nowhere", "selected letters", "selected reader letter-x",
      "selected letters ../../etc", "sort letters upwards", "limited yes", "\u{1B}[2J", "focus a b",
    ])
  func unknown(text: String) {
    #expect(DeskSession(text: text) == DeskSession())
  }
}

import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Fields of owners")
struct OwnerFieldTests {
  @Test("Owners known already complete what is typed")
  func completing() {
    var form = HostedForm(
      .followUp(
        FollowUpForm(
          incident: Fixture.incident, incidentTitle: "Detentions", letter: nil, letters: [],
          today: Fixture.today)))
    form.press(Key(.tab), Key(.tab))
    form.type("El")
    #expect(form.takeEffects().last == .completeOwner(field: "owner", text: "El"))
    form.answer(.owners(["Elisa", "Elena"], field: "owner"))
    form.press(Key(.down), Key(.enter))
    #expect(form.engine.field("owner")?.text == "Elisa")
  }
}

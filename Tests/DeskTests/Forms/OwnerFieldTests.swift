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
    #expect(form.takeEffects().last == .completeValue(.owner, field: "owner", text: "El"))
    form.answer(.values(["Elisa", "Elena"], field: "owner", text: "El"))
    form.press(Key(.down), Key(.enter))
    #expect(form.engine.field("owner")?.text == "Elisa")
  }

  @Test(
    "What comes for a text that was typed on meanwhile, or doesn't go with it, isn't offered",
    arguments: [
      (["Elisa"], "E", ""), (["Élodie", "Maria"], "El", "Élodie"),
      (["El", "Max El"], "El", "Max El"),
    ])
  func others(values: [String], text: String, taken: String) {
    var form = HostedForm(
      .followUp(
        FollowUpForm(
          incident: Fixture.incident, incidentTitle: "Detentions", letter: nil, letters: [],
          today: Fixture.today)))
    form.press(Key(.tab), Key(.tab))
    form.type("El")
    form.answer(.values(values, field: "owner", text: text))
    form.press(Key(.down), Key(.enter))
    #expect(form.engine.field("owner")?.text == (taken.isEmpty ? "El" : taken))
  }
}

import CaseModel
import Testing

@Suite("The list of a record's confidential fields")
struct ConfidentialityRuleTests {
  @Test(
    "may hold names of its fields, and no others",
    arguments: [
      (Confidentiality.none, false), (.whole, false), (.fields(["sources", "text"]), false),
      (.fields(["sources", "source"]), true), (.fields(["status"]), true), (.fields([""]), true),
      (.fields(["Sources"]), true), (.fields(["asks"]), true),
    ])
  func names(_ confidentiality: Confidentiality, isProblem: Bool) {
    let incident = Incident(
      id: RecordID("a-x2m9"), title: "A", confidentiality: confidentiality)
    #expect(Record.incident(incident).problems.contains { $0.field == "confidential" } == isProblem)
  }

  @Test("is explained where it is wrong")
  func sentence() {
    let followUp = FollowUp(
      id: RecordID("follow-up-a-x2m9"), title: "A", incidents: [RecordID("a-x2m9")],
      confidentiality: .fields(["status"]))
    #expect(
      Record.followUp(followUp).problems == [
        FieldProblem(
          "confidential",
          """
          “status” is no field of a follow-up that can be confidential by itself. Those are title, \
          letters, responses, due, owner, priority, repeats, done, outcome, impact, follows, tags, \
          text.
          """)
      ])
  }
}

import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// The record format, field by field, against the fields of the forms.
@Suite("Every field of a record can be changed in its form")
struct EveryFieldTests {
  private func expect(
    _ table: [(field: String, names: [String])], in form: DeskForm,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let engine = HostedForm(form).engine
    for (field, names) in table {
      for name in names {
        #expect(
          engine.field(name) != nil, "\(field) has no \(name)", sourceLocation: location)
      }
    }
  }

  private let source = [
    "source.1.name", "source.1.kind", "source.1.date", "source.1.address", "source.1.reliability",
    "source.1.credibility", "source.1.note",
  ]

  private func party(_ prefix: String) -> [String] {
    ["name", "office", "body", "address"].map { "\(prefix).\($0)" }
  }

  @Test("An incident's")
  func incident() {
    expect(
      [
        ("title", ["title"]), ("status", ["status"]), ("verification", ["verification"]),
        ("violations", ["violation.1.kind", "violation.2.kind"]), ("date", ["date"]),
        ("countries", ["countries"]), ("places", ["places"]),
        (
          "people-affected",
          ["people.1.harm", "people.1.count", "people.1.precision", "people.1.note"]
        ),
        ("alleged-perpetrators", ["perpetrators"]), ("sources", source),
        ("related", ["related.1.id", "related.2.id"]), ("tags", ["tags"]),
        ("enclosures", ["kept.1.title"]), ("text", ["text"]),
      ], in: IncidentFormTests.form(IncidentFormTests.existing))
  }

  @Test("A letter's")
  func letter() {
    var letter = LetterFormTests.existing
    letter.passedOnFrom = Fixture.haley.id
    expect(
      [
        ("title", ["title"]), ("incidents", ["incident.1.id", "incident.2.id"]),
        ("kind", ["kind"]), ("channel", ["channel"]), ("delivery", ["delivery"]),
        ("sent", ["sent"]), ("senders", party("sender.1")),
        ("addressees", party("addressee.1") + party("addressee.2")),
        ("asks", ["ask.1.text", "ask.2.text", "ask.3.text"]), ("clock", ["clock", "days"]),
        ("pauses", ["pause.1.from", "pause.1.to", "pause.1.reason"]),
        ("restarts", ["restart.1.date", "restart.1.reason"]),
        ("deadline", ["deadline.date", "deadline.reason"]), ("follows", ["follows"]),
        ("passed-on-from", ["passedOnFrom"]), ("sources", source), ("tags", ["tags"]),
        ("enclosures", ["kept.1.title"]), ("text", ["text"]),
      ], in: LetterFormTests.form(letter))
  }

  @Test("A response's")
  func response() {
    let response = OfficialResponse(
      id: RecordID("response-haley-9tqd"), incidents: [Fixture.incident],
      letters: [Fixture.haley.id], quotes: [Quote(words: "We are disturbed.")],
      sources: [Source(name: "RFE/RL")], enclosures: [Enclosure(file: "a.pdf", sha256: "11")])
    let ask = "ask.letter-haley-k7f3.1"
    expect(
      [
        ("title", ["title"]), ("incidents", ["incident.1.id"]), ("letters", ["letter.1.id"]),
        ("from", party("from")), ("kind", ["kind"]), ("channel", ["channel"]),
        ("stance", ["stance"]), ("date", ["date"]), ("received", ["received"]),
        ("outcomes", ["\(ask).outcome", "\(ask).note"]),
        (
          "quotes",
          ["words", "speaker", "to", "published", "date"].map { "quote.1.\($0)" }
        ),
        ("sources", source), ("tags", ["tags"]), ("enclosures", ["kept.1.title"]),
        ("text", ["text"]),
      ], in: Fixture.form(existing: response))
  }

  @Test("A follow-up's")
  func followUp() {
    let followUp = FollowUp(
      id: RecordID("follow-up-ask-p3ax"), title: "Ask", incidents: [Fixture.incident],
      letters: [Fixture.haley.id], responses: [LinkFieldTests.denial.id],
      follows: RecordID("follow-up-before-x2y3"))
    expect(
      [
        ("title", ["title"]), ("incidents", ["incident.1.id"]), ("letters", ["letter.1.id"]),
        ("responses", ["response.1.id"]), ("status", ["status"]), ("due", ["due"]),
        ("owner", ["owner"]), ("priority", ["priority"]), ("repeats", ["repeats"]),
        ("done", ["done"]), ("outcome", ["outcome"]), ("impact", ["impact"]),
        ("follows", ["follows"]), ("tags", ["tags"]), ("text", ["text"]),
      ],
      in: .followUp(
        FollowUpForm(
          incident: Fixture.incident, incidentTitle: "Detentions", letter: nil,
          letters: [Fixture.haley], responses: [LinkFieldTests.denial], today: Fixture.today,
          existing: followUp)))
  }
}

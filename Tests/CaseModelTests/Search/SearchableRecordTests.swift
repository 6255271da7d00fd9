import Testing

@testable import CaseModel

private let day = Day("2026-11-24") ?? Day(number: 0)

private let records: [Record] = [
  .incident(
    Incident(
      id: RecordID("case-0000"), title: "Detentions", status: .monitoring,
      violations: [.torture, .arbitraryDetention], countries: ["RU"], tags: ["lgbt"])),
  .letter(
    Letter(
      id: RecordID("letter-a-0000"), title: "A call", kind: .urgentAppeal, delivery: .bounced,
      senders: [Party(body: "Advocates")],
      addressees: [Party(name: "Nikki Haley", body: "U.S. Mission")])),
  .response(
    OfficialResponse(
      id: RecordID("response-a-0000"), from: Party(name: "Dmitry Peskov"), kind: .publicStatement,
      stance: .deniedTheEvent,
      outcomes: [AskOutcome(letter: RecordID("letter-a-0000"), ask: 1, outcome: .evaded)])),
  .followUp(
    FollowUp(
      id: RecordID("follow-up-a-0000"), title: "Ask", status: .cancelled, owner: "Мария",
      priority: .urgent)),
]

@Suite("A field of a search")
struct SearchableRecordTests {
  @Test(
    "finds the records whose field says it",
    arguments: [
      ("from:peskov", "response-a-0000"), ("from:advocates", "letter-a-0000"),
      ("to:haley", "letter-a-0000"), ("to:\"u.s. mission\"", "letter-a-0000"),
      ("kind:letters", "letter-a-0000"), ("kind:urgent-appeal", "letter-a-0000"),
      ("kind:public-statement", "response-a-0000"), ("status:monitoring", "case-0000"),
      ("status:bounced", "letter-a-0000"), ("status:cancelled", "follow-up-a-0000"),
      ("country:ru", "case-0000"), ("violation:torture", "case-0000"),
      ("violation:\"arbitrary detention\"", "case-0000"), ("tag:lgbt", "case-0000"),
      ("stance:denied-the-event", "response-a-0000"), ("outcome:evaded", "response-a-0000"),
      ("owner:мария", "follow-up-a-0000"), ("priority:urgent", "follow-up-a-0000"),
      ("to:peskov", "none"), ("stance:torture", "none"),
    ])
  func found(typed: String, id: String) throws {
    let term = try #require(SearchQuery(typed, today: day).terms.first)
    let field = try #require(term.field)
    let hits = records.filter { record in
      (SearchableRecord(record).fields[field] ?? []).contains { value in
        " \(SearchWords.folded(value).joined(separator: " ")) "
          .contains(" " + term.words.joined(separator: " ") + (term.isPrefix ? "" : " "))
      }
    }
    #expect(hits.map(\.id.text).first ?? "none" == id)
    #expect(hits.count <= 1)
  }
}

import CaseModel
import Testing

@Suite("What changed in an official response, in words")
struct ResponseDifferenceTests {
  static let cases: [DifferenceCase<OfficialResponse>] = [
    .init("Title set to “Toner's words”") { $0.title = "Toner's words" },
    .init("Incident chechnya-x2m9 taken away") { $0.incidents = [] },
    .init("Letter that it answers letter-un-bbbb added") {
      $0.letters.append(RecordID("letter-un-bbbb"))
    },
    .init("Who responded changed from Mark Toner, Department of State to Heather Nauert") {
      $0.from = Party(name: "Heather Nauert")
    },
    .init("Address of who responded set to “2201 C Street”") { $0.from.address = "2201 C Street" },
    .init("Kind changed from public-statement to reply") { $0.kind = .reply },
    .init("Channel set to email") { $0.channel = .email },
    .init("Stance changed from token to denied-the-event") { $0.stance = .deniedTheEvent },
    .init("Date taken away; it was 7 Apr 2017") { $0.date = nil },
    .init("Day of receipt set to 9 Apr 2017") { $0.received = Case.day("2017-04-09") },
    .init("Outcome of ask 2 of letter-haley-k7f3 changed from evaded to pledged") {
      $0.outcomes[0].outcome = .pledged
    },
    .init("Outcome of ask 2 of letter-haley-k7f3 note set to “Speaks of talks.”") {
      $0.outcomes[0].note = "Speaks of talks."
    },
    .init("Outcome of ask 3 of letter-haley-k7f3 added: refused, “Not now.”") {
      $0.outcomes.append(
        AskOutcome(letter: Case.letter.id, ask: 3, outcome: .refused, note: "Not now."))
    },
    .init("Outcome of ask 2 of letter-haley-k7f3 taken away: evaded") { $0.outcomes = [] },
    .init("Quote “increasingly concerned” to whom set to “the press”; date set to 7 Apr 2017") {
      $0.quotes[0].to = "the press"
      $0.quotes[0].date = PartialDate("2017-04-07")
    },
    .init(
      "Quote “increasingly concerned” words changed from “increasingly concerned” to “very concerned”"
    ) { $0.quotes[0].words = "very concerned" },
    .init("Quote “No comment.” added: by X, to CNN, in cnn.com") {
      $0.quotes.append(
        Quote(words: "No comment.", speaker: "X", to: "CNN", published: "cnn.com"))
    },
    .init("Source “CNN” added: press, example.org") {
      $0.sources = [Source(name: "CNN", kind: .press, address: "example.org")]
    },
    .init("Tags us and un added") { $0.tags = ["us", "un"] },
    .init("Enclosure “a.eml” added") {
      $0.enclosures = [Enclosure(file: "a.eml", sha256: Case.hash("a"))]
    },
    .init("Message-ID set to “1@example.org”") { $0.messageID = "1@example.org" },
    .init("Marked confidential as a whole") { $0.confidentiality = .whole },
    .init("Text written") { $0.text = "What he said." },
  ]

  @Test("is told field by field, outcome by outcome and quote by quote", arguments: cases)
  func field(edit: DifferenceCase<OfficialResponse>) {
    let new = edit.edited(Case.response)
    #expect(
      RecordDifference(from: .response(Case.response), to: .response(new))?.sentences
        == edit.sentences)
  }

  @Test("is told of every field that a response has")
  func complete() {
    let touched = Self.cases.reduce(into: Set<String>()) { $0.formUnion($1.touched(Case.response)) }
    #expect(touched == DifferenceCase.properties(of: Case.response))
  }

  @Test("stands by itself with the record in the sentence")
  func whole() throws {
    var new = Case.response
    new.stance = .deniedTheEvent
    new.confidentiality = .whole
    let difference = try #require(
      RecordDifference(from: .response(Case.response), to: .response(new)))
    #expect(
      difference.fields.map(difference.sentence) == [
        """
        Stance of the response “Mark Toner, public statement” changed from token to denied-the-event
        """,
        "Response “Mark Toner, public statement”: Marked confidential as a whole",
      ])
  }
}

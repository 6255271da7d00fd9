import CaseModel
import Testing

@Suite("What changed in a letter, in words")
struct LetterDifferenceTests {
  static let cases: [DifferenceCase<Letter>] = [
    .init("Title taken away; it was “Persecution”") { $0.title = "" },
    .init("Incident syria-q1q1 added") { $0.incidents.append(RecordID("syria-q1q1")) },
    .init("Kind changed from advocacy-letter to urgent-appeal") { $0.kind = .urgentAppeal },
    .init("Channel changed from post to email") { $0.channel = .email },
    .init("Delivery changed from draft to sent", "Day of sending set to 17 Apr 2017") {
      $0.delivery = .sent
      $0.sent = PartialDate("2017-04-17")
    },
    .init("Sender Elisa Massimino, Human Rights First office set to “President”") {
      $0.senders[0].office = "President"
    },
    .init("Addressee Nikki Haley, Permanent Representative name changed from “Nikki Haley” to “X”")
    {
      $0.addressees[0].name = "X"
    },
    .init("Addressee António Guterres added") {
      $0.addressees.append(Party(name: "António Guterres"))
    },
    .init("Ask 2 changed from “Investigate.” to “Investigate fully.”") {
      $0.asks[1].text = "Investigate fully."
    },
    .init("Ask 3 added: “Protect the victims.”") {
      $0.asks.append(Ask(number: 3, text: "Protect the victims."))
    },
    .init("Ask 1 taken away: “Work with allies.”") { $0.asks.removeFirst() },
    .init(
      "Ask 3 added: “Third.”", "Ask 4 added: “Fourth.”", "Ask 1 taken away: “Work with allies.”"
    ) {
      $0.asks = [$0.asks[1], Ask(number: 3, text: "Third."), Ask(number: 4, text: "Fourth.")]
    },
    .init("Ask 1 number changed from 1 to 7; marked confidential") {
      $0.asks[0] = Ask(number: 7, text: "Work with allies.", isConfidential: true)
    },
    .init("Asks put in another order") { $0.asks.reverse() },
    .init("Clock changed from days 60 to osce-vienna-mechanism") {
      $0.clock = .osceViennaMechanism
    },
    .init("Clock taken away; it was days 60") { $0.clock = .none },
    .init("Pause of the clock from 1 May 2017 last day set to 9 May 2017") {
      $0.pauses[0].to = Case.day("2017-05-09")
    },
    .init("Pause of the clock from 3 Jun 2017 added: to 4 Jun 2017, “Ours”") {
      $0.pauses.append(
        ClockPause(from: Case.day("2017-06-03"), to: Case.day("2017-06-04"), reason: "Ours"))
    },
    .init("Restart of the clock on 1 Jun 2017 reason set to “Sent again”") {
      $0.restarts[0].reason = "Sent again"
    },
    .init("Due date by hand changed from 1 Jul 2017 to 9 Jul 2017") {
      $0.deadline?.date = Case.day("2017-07-09")
    },
    .init("Due date left to the clock; by hand it was 1 Jul 2017") { $0.deadline = nil },
    .init("Letter that it follows up set to letter-first-aaaa") {
      $0.follows = RecordID("letter-first-aaaa")
    },
    .init("Letter from which it was passed on set to letter-un-bbbb") {
      $0.passedOnFrom = RecordID("letter-un-bbbb")
    },
    .init("Source “Our archive” added") { $0.sources = [Source(name: "Our archive")] },
    .init("Tag un added") { $0.tags = ["un"] },
    .init("Enclosure “a.pdf” added") {
      $0.enclosures = [Enclosure(file: "a.pdf", sha256: Case.hash("a"))]
    },
    .init("Message-ID set to “1@example.org”") { $0.messageID = "1@example.org" },
    .init("Marked confidential: asks") { $0.confidentiality = .fields(["asks"]) },
    .init("Text changed: 1 line added, 1 taken away") { $0.text = "Sir" },
  ]

  @Test("is told field by field, and ask by ask", arguments: cases)
  func field(edit: DifferenceCase<Letter>) {
    let new = edit.edited(Case.letter)
    #expect(
      RecordDifference(from: .letter(Case.letter), to: .letter(new))?.sentences == edit.sentences)
  }

  @Test("is told of every field that a letter has")
  func complete() {
    let touched = Self.cases.reduce(into: Set<String>()) { $0.formUnion($1.touched(Case.letter)) }
    #expect(touched == DifferenceCase.properties(of: Case.letter))
  }

  @Test("has dates as the person writes them")
  func dates() {
    var new = Case.letter
    new.sent = PartialDate("2017-04-17")
    new.deadline?.date = Case.day("2017-07-09")
    let difference = RecordDifference(
      from: .letter(Case.letter), to: .letter(new), dates: .monthFirst)
    #expect(
      difference?.sentences == [
        "Day of sending set to 04/17/2017",
        "Due date by hand changed from 07/01/2017 to 07/09/2017",
      ])
  }
}

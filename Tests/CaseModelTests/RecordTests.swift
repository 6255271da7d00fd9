import SeededRandom
import Testing

@testable import CaseModel

@Suite("A record's id")
struct RecordIDTests {
  @Test(
    "is made of its kind, a few words, and four symbols that can't be mistaken",
    arguments: [
      (RecordKind.letter, "Haley", "letter-haley-"),
      (.incident, "Detentions of gay men in Chechnya", "detentions-of-gay-men-in-"),
      (.followUp, "Ask: the Mission?!", "follow-up-ask-the-mission-"),
      (.response, "Ответ Пескова", "response-"), (.incident, "", ""),
      (.letter, "../../etc/passwd\n", "letter-etc-passwd-"),
    ])
  func made(kind: RecordKind, words: String, beginning: String) {
    var random = SplitMix64(seed: 7)
    let id = RecordID.make(kind, words: words, using: &random)
    #expect(id.text.hasPrefix(beginning))
    #expect(id.text.dropFirst(beginning.count).wholeMatch(of: #/[0-9a-hjkmnp-tv-z]{4}/#) != nil)
    #expect(id.isWellFormed)
  }

  @Test("stays short however long the title is")
  func short() {
    var random = SplitMix64(seed: 7)
    let words = String(repeating: "word ", count: 10_000) + String(repeating: "x", count: 10_000)
    let id = RecordID.make(.letter, words: words, using: &random)
    #expect(id.text.utf8.count <= 60)
  }

  @Test(
    "that hands wrote may be badly formed",
    arguments: ["", "Letter", "letter_x", "-letter", "письмо", "a/b", "..", "a.md", "a b"])
  func badlyFormed(text: String) {
    #expect(!RecordID(text).isWellFormed)
  }
}

@Suite("A vocabulary")
struct VocabularyTests {
  @Test("reads as people say it")
  func labels() {
    #expect(Outcome.partlyGranted.label == "Partly granted")
    #expect(Stance.deniedTheEvent.spoken == "denied the event")
    #expect(LetterKind.followUpLetter.label == "Follow-up letter")
    #expect(ViolationType.illTreatment.spoken == "ill-treatment")
    #expect(ResponseKind.autoReply.spoken == "auto-reply")
    #expect(IncidentStatus.alternatives == "open, monitoring or closed")
  }

  @Test("writes lower-case words with hyphens")
  func rawValues() {
    let all: [[String]] = [
      ViolationType.allCases.map(\.rawValue), Verification.allCases.map(\.rawValue),
      IncidentStatus.allCases.map(\.rawValue), Harm.allCases.map(\.rawValue),
      CountPrecision.allCases.map(\.rawValue), SourceKind.allCases.map(\.rawValue),
      LetterKind.allCases.map(\.rawValue), Channel.allCases.map(\.rawValue),
      Delivery.allCases.map(\.rawValue), ResponseKind.allCases.map(\.rawValue),
      Stance.allCases.map(\.rawValue), Outcome.allCases.map(\.rawValue),
      FollowUpStatus.allCases.map(\.rawValue), Priority.allCases.map(\.rawValue),
      Impact.allCases.map(\.rawValue),
    ]
    for term in all.joined() {
      #expect(term.wholeMatch(of: #/[a-z]+(-[a-z]+)*/#) != nil, "\(term)")
    }
  }
}

@Suite("A record may not be saved")
struct RecordRulesTests {
  private let incident = RecordID("case-0000")
  private let letter = RecordID("letter-a-0000")

  private func messages(_ record: Record) -> [String] { record.problems.map(\.message) }

  @Test("without a title, or with a country or count that can't be")
  func incidentRules() {
    let broken = Incident(
      id: incident, title: " ", countries: ["Russia", "RU"],
      peopleAffected: [PeopleAffected(harm: .killed, count: -1, precision: .atLeast)],
      sources: [Source(name: "")], related: [incident])
    #expect(
      messages(.incident(broken)) == [
        "An incident needs a title.",
        "“Russia” is no country code. Write two capital letters of ISO 3166, as RU.",
        "A count goes from 0 to 999,999,999; -1 can't be one.",
        "An incident can't be related to itself.", "A source has no name.",
      ])
  }

  @Test("with asks that share a number or have no words, or a pause that ends before it begins")
  func letterRules() throws {
    let may = try #require(Day("2017-05-03"))
    let broken = Letter(
      id: letter, title: "A letter", incidents: [],
      asks: [Ask(number: 1, text: "x"), Ask(number: 1, text: " "), Ask(number: 0, text: "y")],
      pauses: [ClockPause(from: may, to: may.adding(days: -1))], follows: letter)
    #expect(
      messages(.letter(broken)) == [
        "A letter belongs to an incident; name at least one.", "Two asks have the number 1.",
        "Ask 1 has no words.", "Asks are numbered from 1 to 999; 0 can't be one.",
        "A pause ends on 2 May 2017, before it begins on 3 May 2017.",
        "A letter can't follow up itself.",
      ])
  }

  @Test("with outcomes for letters that it doesn't answer, or received before it was given")
  func responseRules() throws {
    let given = try #require(Day("2017-05-03"))
    let broken = OfficialResponse(
      id: RecordID("response-a-0000"), incidents: [incident], date: PartialDate(given),
      received: given.adding(days: -2),
      outcomes: [
        AskOutcome(letter: letter, ask: 1, outcome: .granted),
        AskOutcome(letter: letter, ask: 1, outcome: .refused),
      ],
      quotes: [Quote(words: "")])
    #expect(
      messages(.response(broken)) == [
        "Say who responded: a name, an office or a body is enough.",
        "An outcome speaks of letter-a-0000, which the response doesn't answer.",
        "An outcome speaks of letter-a-0000, which the response doesn't answer.",
        "Ask 1 of letter-a-0000 has two outcomes.",
        "It can't have reached us on 1 May 2017, before it was given on 3 May 2017.",
        "A quote has no words.",
      ])
  }

  @Test("as open with a day on which it was done")
  func followUpRules() {
    let broken = FollowUp(
      id: RecordID("follow-up-a-0000"), title: "x", incidents: [incident], done: Day(number: 0))
    #expect(
      messages(.followUp(broken)) == [
        "An open follow-up can't have a day on which it was done."
      ])
  }
}

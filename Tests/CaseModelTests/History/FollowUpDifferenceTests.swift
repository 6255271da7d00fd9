import CaseModel
import Testing

@Suite("What changed in a follow-up, in words")
struct FollowUpDifferenceTests {
  static let cases: [DifferenceCase<FollowUp>] = [
    .init("Title changed from “Ask the Mission” to “Call the Mission”") {
      $0.title = "Call the Mission"
    },
    .init("Incidents syria-q1q1 added, chechnya-x2m9 taken away") {
      $0.incidents = [RecordID("syria-q1q1")]
    },
    .init("Letter letter-haley-k7f3 added") { $0.letters = [Case.letter.id] },
    .init("Response response-toner-aaaa added") { $0.responses = [Case.response.id] },
    .init("Marked done on 24 Nov 2026", "Outcome set to “They will answer.”") {
      $0.status = .done
      $0.done = Case.day("2026-11-24")
      $0.outcome = "They will answer."
    },
    .init("Cancelled on 24 Nov 2026") {
      $0.status = .cancelled
      $0.done = Case.day("2026-11-24")
    },
    .init("Due date changed from 19 Nov 2026 to 1 Dec 2026") { $0.due = Case.day("2026-12-01") },
    .init("Owner changed from “Ann” to “Ben”") { $0.owner = "Ben" },
    .init("Priority changed from high to normal") { $0.priority = .normal },
    .init("Repetition set to every 2 weeks from due") {
      $0.repeats = Repetition("every 2 weeks from due")
    },
    .init("Impact set to minor") { $0.impact = .minor },
    .init("Follow-up that it repeats set to follow-up-first-aaaa") {
      $0.follows = RecordID("follow-up-first-aaaa")
    },
    .init("Tag press added") { $0.tags = ["press"] },
    .init("Marked confidential: owner") { $0.confidentiality = .fields(["owner"]) },
    .init("Text written") { $0.text = "Notes." },
  ]

  @Test("is told field by field", arguments: cases)
  func field(edit: DifferenceCase<FollowUp>) {
    let new = edit.edited(Case.followUp)
    #expect(
      RecordDifference(from: .followUp(Case.followUp), to: .followUp(new))?.sentences
        == edit.sentences)
  }

  @Test("is told of every field that a follow-up has")
  func complete() {
    let touched = Self.cases.reduce(into: Set<String>()) { $0.formUnion($1.touched(Case.followUp)) }
    #expect(touched == DifferenceCase.properties(of: Case.followUp))
  }

  @Test("back from done is told as that")
  func openedAgain() {
    var done = Case.followUp
    done.status = .done
    done.done = Case.day("2026-11-24")
    #expect(
      RecordDifference(from: .followUp(done), to: .followUp(Case.followUp))?.sentences == [
        "Opened again; it was done"
      ])
    var later = done
    later.done = Case.day("2026-11-25")
    #expect(
      RecordDifference(from: .followUp(done), to: .followUp(later))?.sentences == [
        "Day on which it was done changed from 24 Nov 2026 to 25 Nov 2026"
      ])
  }

  @Test("that is new tells its priority only where it isn't the usual one")
  func priority() {
    var plain = Case.followUp
    plain.priority = .normal
    let sentences = { RecordDifference(from: nil, to: .followUp($0))?.sentences ?? [] }
    #expect(sentences(plain).filter { $0.hasPrefix("Priority") } == [])
    #expect(sentences(Case.followUp).contains("Priority set to high"))
  }
}

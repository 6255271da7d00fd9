import SeededRandom
import Testing

@testable import CaseModel

private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

private let letter = Letter(
  id: RecordID("letter-a-0000"), title: "A call", incidents: [RecordID("case-0000")],
  delivery: .draft, addressees: [Party(body: "Ministry of Justice")],
  asks: [Ask(number: 1, text: "Investigate."), Ask(number: 2, text: "Protect.")], clock: .days(60))

@Suite("A letter's change")
struct LetterChangeTests {
  @Test("marks a draft as sent, and its clock begins")
  func sending() throws {
    let change = Change.sending(letter, on: day("2017-04-17"))
    #expect(change.sentence == "Sent on 17 Apr 2017: A call")
    guard case .replace(_, .letter(let sent), _)? = change.steps.first else {
      Issue.record("\(change.steps)")
      return
    }
    #expect(sent.clockReading(under: CasebookSettings()).deadline?.due == day("2017-06-16"))
  }

  @Test("sets the due date by hand with its reason, and leaves it to the clock again")
  func deadline() {
    let set = Change.settingDeadline(of: letter, to: day("2017-07-01"), reason: "they asked")
    #expect(set.sentence == "Due date set to 1 Jul 2017: A call")
    guard case .replace(_, .letter(let changed), _)? = set.steps.first else {
      Issue.record("\(set.steps)")
      return
    }
    #expect(changed.deadline == DeadlineByHand(date: day("2017-07-01"), reason: "they asked"))
    let back = Change.settingDeadline(of: changed, to: nil)
    #expect(back.sentence == "Due date left to the clock: A call")
    #expect(back.steps == [.replace(from: .letter(changed), to: .letter(letter))])
  }

  @Test("passes some asks on to another body, in a letter that is linked to the first")
  func passingOn() {
    var random = SplitMix64(seed: 1)
    let change = Change.passingOn(
      letter, to: Party(body: "Ombudsman"), asks: [2], on: day("2017-05-02"), using: &random)
    #expect(change.sentence == "Passed on to Ombudsman: A call")
    guard case .create(.letter(let new), _)? = change.steps.first else {
      Issue.record("\(change.steps)")
      return
    }
    #expect(new.asks == [Ask(number: 2, text: "Protect.")])
    #expect(new.passedOnFrom == letter.id)
    #expect(Record.letter(new).links.contains(letter.id))
    #expect(new.addressees == [Party(body: "Ombudsman")])
    #expect(new.clockStart == day("2017-05-02"))
  }
}

@Suite("A reminder")
struct ReminderTests {
  @Test(
    "is a follow-up with the record's links",
    arguments: [
      (
        Record.incident(Incident(id: RecordID("case-0000"), title: "Detentions")),
        "case-0000||"
      ),
      (.letter(letter), "case-0000|letter-a-0000|"),
      (
        .response(
          OfficialResponse(
            id: RecordID("response-b-0000"), title: "No", incidents: [RecordID("case-0000")],
            letters: [letter.id])), "case-0000|letter-a-0000|response-b-0000"
      ),
    ])
  func links(record: Record, links: String) {
    var random = SplitMix64(seed: 1)
    let change = Change.reminding(
      of: record, on: day("2026-12-15"), owner: "Ann", using: &random)
    guard case .create(.followUp(let followUp), _)? = change.steps.first else {
      Issue.record("\(change.steps)")
      return
    }
    #expect(followUp.title == "Come back to: \(record.title)")
    #expect(followUp.due == day("2026-12-15"))
    #expect(followUp.owner == "Ann")
    let linked = [followUp.incidents, followUp.letters, followUp.responses]
    #expect(linked.map { $0.map(\.text).joined(separator: ",") }.joined(separator: "|") == links)
  }
}

@Suite("An edit of many records")
struct SharedEditTests {
  private let records: [Record] = [
    .incident(Incident(id: RecordID("case-0000"), title: "Detentions")),
    .letter(letter),
    .followUp(FollowUp(id: RecordID("follow-up-a-0000"), title: "Thank", owner: "Ann")),
    .followUp(
      FollowUp(
        id: RecordID("follow-up-b-0000"), title: "Ask", due: day("2026-11-01"),
        repeats: Repetition("every 1 weeks from due"))),
  ]

  @Test(
    "changes those to which it applies, in one step, and leaves the others alone",
    arguments: [
      (SharedEdit.complete(on: day("2026-11-24")), "Marked done: 2 records", 3),
      (.reopen, "nothing", 0), (.setOwner("Ann"), "Owner set to Ann: Ask", 1),
      (.setDue(day("2026-11-01")), "Due date set to 1 Nov 2026: Thank", 1),
      (.setDue(nil), "Due date taken away: Ask", 1),
      (.setStatus(.closed), "Status set to closed: Detentions", 1),
      (.addTag("un"), "Tagged un: 4 records", 4), (.removeTag("un"), "nothing", 0),
      (.delete, "Deleted: 4 records", 4),
    ])
  func editing(edit: SharedEdit, sentence: String, steps: Int) {
    let change = Change.editing(records, edit)
    #expect(change?.sentence ?? "nothing" == sentence)
    #expect(change?.steps.count ?? 0 == steps)
  }
}

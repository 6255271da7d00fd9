import CaseModel
import SeededRandom
import TerminalUI
import Testing

@testable import Desk

@Suite("Drafts of incidents and letters")
struct CaseFormDraftTests {
  private let written = "2026-11-24 14:03"

  @Test("The draft of an incident brings back its fields and its entries")
  func incident() {
    var form = HostedForm(IncidentFormTests.form())
    form.type("Arrests in Minsk")
    form.add("people")
    form.fill("people.1.harm", "det")
    form.fill("places", "Minsk\nBrest")
    let draft = form.form.draft(written: written)
    #expect(draft?.key == "new-incident")
    #expect(
      draft?.fields == [
        Draft.Field(name: "title", text: "Arrests in Minsk"),
        Draft.Field(name: "places", text: "Minsk\nBrest"),
        Draft.Field(name: "people", text: "1"),
        Draft.Field(name: "people.1.harm", text: "detained"),
        Draft.Field(name: "people.1.precision", text: "exactly"),
        Draft.Field(name: "people.1.count", text: ""),
        Draft.Field(name: "people.1.note", text: ""),
      ])
    var again = HostedForm(IncidentFormTests.form(draft: draft))
    #expect(again.lines[2] == " A draft from 14:03 is here.")
    again.press(Key(.enter))
    #expect(again.form.draft(written: written) == draft)
  }

  @Test("The draft of a letter brings back its clock, its asks and what follows from its day")
  func letter() {
    var form = HostedForm(LetterFormTests.form())
    form.type("An inquiry")
    form.fill("sent", "yesterday")
    form.fill("clock", "working")
    form.type("10")
    form.fill("ask.1.text", "Speak out.")
    form.add("ask")
    form.type("Report back.")
    let draft = form.form.draft(written: written)
    #expect(draft?.key == "letter-on-chechnya-detentions-x2m9")
    #expect(draft?.fields.first { $0.name == "sent" }?.text == "23 Nov 2026")
    var again = HostedForm(LetterFormTests.form(draft: draft))
    again.press(Key(.enter))
    #expect(again.form.draft(written: written) == draft)
    guard case .letter(let before) = form.form, case .letter(let after) = again.form else {
      return
    }
    #expect(after.letter == before.letter)
    #expect(after.letter.delivery == .sent)
    #expect(after.letter.clock == .workingDays(10))
  }

  @Test("The draft of a record under edit has the key of its record", arguments: [true, false])
  func editKeys(isIncident: Bool) {
    let form =
      isIncident
      ? IncidentFormTests.form(IncidentFormTests.existing)
      : LetterFormTests.form(LetterFormTests.existing)
    #expect(
      form.draftKey == (isIncident ? "edit-chechnya-detentions-x2m9" : "edit-letter-lavrov-m2x6"))
  }

  @Test(
    "3,000 random events: no trap, the cursor inside, and the draft comes back the same",
    arguments: 1..<7)
  func random(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let isEdit = seed.isMultiple(of: 3)
    func open(_ draft: Draft? = nil) -> HostedForm {
      let form =
        seed.isMultiple(of: 2)
        ? IncidentFormTests.form(isEdit ? IncidentFormTests.existing : nil, draft: draft)
        : LetterFormTests.form(isEdit ? LetterFormTests.existing : nil, draft: draft)
      return HostedForm(form, columns: 80, rows: 24)
    }
    var form = open()
    for step in 0..<500 {
      if Int.random(in: 0..<25, using: &random) == 0 {
        form.size = Size(
          columns: Int.random(in: 0...140, using: &random),
          rows: Int.random(in: 0...45, using: &random))
      }
      form.send(form.randomEvent(using: &random))
      for effect in form.takeEffects() { form.answerSomehow(effect) }
      let frame = form.frame
      guard frame.cursor.map(frame.area.contains) ?? true else {
        Issue.record("seed \(seed), step \(step), \(form.size), \(form.engine.focus)")
        return
      }
    }
    guard let draft = form.form.draft(written: written) else { return }
    var again = open(draft)
    again.press(Key(.enter))
    #expect(again.form.draft(written: written) == draft, "seed \(seed)")
  }
}

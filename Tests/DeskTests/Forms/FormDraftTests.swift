import CaseModel
import SeededRandom
import TerminalUI
import Testing

@testable import Desk

@Suite("Drafts of forms")
struct FormDraftTests {
  private let written = "2026-11-24 14:03"

  @Test("A draft is offered, and brings every field back, those of groups and asks too")
  func restores() {
    var form = HostedForm(Fixture.form())
    form.press(.tab, times: 11)
    form.press(Key(.enter))
    form.type("ref")
    form.press(Key(.tab))
    form.type("a note")
    form.click("Add a quote")
    form.type("words\nof two lines")
    let draft = form.form.draft(written: written)
    #expect(
      draft
        == Draft(
          key: "response-to-letter-haley-k7f3", written: written,
          fields: [
            Draft.Field(name: "ask.letter-haley-k7f3.1.outcome", text: "refused"),
            Draft.Field(name: "ask.letter-haley-k7f3.1.note", text: "a note"),
            Draft.Field(name: "quote", text: "1"),
            Draft.Field(name: "quote.1.words", text: "words\nof two lines"),
            Draft.Field(name: "quote.1.speaker", text: ""),
            Draft.Field(name: "quote.1.to", text: ""),
            Draft.Field(name: "quote.1.published", text: ""),
            Draft.Field(name: "quote.1.date", text: ""),
          ]))
    var again = HostedForm(Fixture.form(draft: draft))
    #expect(again.lines[2] == " A draft from 14:03 is here.")
    again.press(Key(.enter))
    #expect(again.engine.text("quote.1.words") == "words\nof two lines")
    #expect(again.engine.text("ask.letter-haley-k7f3.1.outcome") == "refused")
    #expect(again.form.draft(written: written) == draft)
  }

  @Test("A draft that is offered stays while nothing is chosen, and goes when one starts empty")
  func startEmpty() {
    let draft = Draft(
      key: "response-to-letter-haley-k7f3", written: "2026-11-20 09:00",
      fields: [Draft.Field(name: "tags", text: "kept")])
    var form = HostedForm(Fixture.form(draft: draft))
    #expect(form.lines[2] == " A draft from 20 Nov 2026, 09:00 is here.")
    #expect(form.form.draft(written: written) == draft)
    form.press(Key(.escape))
    #expect(form.takeEffects() == [.close(keepingDraft: true)])
    form.press(Key(.down), Key(.enter))
    #expect(form.takeEffects() == [.dropDraft(key: draft.key)])
    #expect(form.form.draft(written: written) == nil)
    #expect(form.engine.text("tags") == "")
  }

  @Test("A draft of another form, or with names that nobody knows, does no harm")
  func foreign() {
    let other = Draft(key: "response-to-x", written: written, fields: [])
    #expect(HostedForm(Fixture.form(draft: other)).engine.offer == nil)
    let odd = Draft(
      key: "response-to-letter-haley-k7f3", written: "odd",
      fields: [
        Draft.Field(name: "nobody", text: "x"), Draft.Field(name: "kind", text: "no such kind"),
        Draft.Field(name: "quote", text: "-1 0 x 99999999999999999999 3 3"),
      ])
    var form = HostedForm(Fixture.form(draft: odd))
    form.press(Key(.enter))
    #expect(form.engine.text("kind") == "")
    #expect(form.engine.entries(of: "quote").map(\.serial) == [3])
  }

  @Test(
    "A day that depends on today is pinned when its field is left, so that a draft keeps its meaning",
    arguments: [
      ("yesterday", "23 Nov 2026"), ("23 Nov", "23 Nov 2026"), ("-3w", "3 Nov 2026"),
      ("2017-04-17", "2017-04-17"), ("17 Apr 2017", "17 Apr 2017"), ("Apr 2017", "Apr 2017"),
      ("soon", "soon"),
    ])
  func pinned(typed: String, kept: String) {
    var form = HostedForm(Fixture.form())
    form.press(.tab, times: 4)
    form.type(typed)
    form.press(Key(.tab))
    #expect(form.form.draft(written: written)?.fields == [Draft.Field(name: "date", text: kept)])
  }

  @Test("The hash of a file is asked for again when its draft comes back")
  func hashes() {
    let draft = Draft(
      key: "response-to-letter-haley-k7f3", written: written,
      fields: [
        Draft.Field(name: "enclosure", text: "1"),
        Draft.Field(name: "enclosure.1.path", text: "/a.pdf"),
      ])
    var form = HostedForm(Fixture.form(draft: draft))
    form.press(Key(.enter))
    #expect(form.takeEffects() == [.hashFile(field: "enclosure.1.path", path: "/a.pdf")])
  }

  @Test("A draft that is gone on with is taken up where it begins")
  func takenUp() {
    let draft = Draft(
      key: "response-to-\(Fixture.haley.id)", written: "2026-11-24 14:03",
      fields: [Draft.Field(name: "text", text: "She said")])
    var form = HostedForm(Fixture.form(draft: draft))
    form.press(Key(.enter))
    #expect(form.engine.focus == .field("text"))
    form.type(" it.")
    #expect(form.engine.text("text") == "She said it.")
  }

  @Test(
    "5,000 random events: no trap, the cursor inside, and the draft comes back the same",
    arguments: 1..<11)
  func random(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let existing = seed.isMultiple(of: 3) ? ResponseRulesTests.existing : nil
    let subject: ResponseForm.Subject =
      seed.isMultiple(of: 4) ? .statement : .letter(Fixture.haley.id)
    var form = HostedForm(Fixture.form(subject, existing: existing), columns: 80, rows: 24)
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
    var again = HostedForm(Fixture.form(subject, existing: existing, draft: draft))
    again.press(Key(.enter))
    #expect(again.form.draft(written: written) == draft, "seed \(seed)")
  }
}

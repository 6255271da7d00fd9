import CaseModel
import SeededRandom
import TerminalUI
import Testing

@testable import Desk

@Suite("What the response form checks and proposes")
struct ResponseRulesTests {
  private func form(
    _ texts: [(String, String)], adding groups: [String] = [],
    existing: OfficialResponse? = nil
  ) -> ResponseForm? {
    guard case .response(var response) = Fixture.form(existing: existing) else { return nil }
    for group in groups { response.form.restore([Form.KeptText(group, "1")]) }
    for (name, text) in texts { response.form.set(text, of: name) }
    response.refresh()
    return response
  }

  @Test(
    "A field says what is wrong with it",
    arguments: [
      ("kind", "", "kind", "Choose what kind it is: only some kinds end the wait for an answer."),
      ("kind", "reply", "kind", ""),
      (
        "date", "tomorrow", "date",
        "25 Nov 2026 is still to come. A response is logged once it was given: 24 Nov 2026 or before."
      ),
      ("date", "today", "date", ""),
      ("date", "before 2030", "date", ""),
      (
        "date", "2027", "date",
        "2027 is still to come. A response is logged once it was given: 24 Nov 2026 or before."
      ),
      (
        "received", "tomorrow", "received",
        "25 Nov 2026 is still to come. Give the day on which it reached you."
      ),
      (
        "received", "2017", "received",
        "A whole day is needed here, such as 24 Nov 2026, not only 2017."
      ),
      ("received", "", "received", ""),
      (
        "quote.1.to", "the press", "quote.1.words",
        "A quote needs its exact words. Without them, remove the quote."
      ),
      ("quote.1.to", "", "quote.1.words", ""),
      (
        "source.1.address", "hrw.org", "source.1.name",
        "Say what the source is called: a newspaper, an office, “a witness”."
      ),
      (
        "enclosure.1.title", "A photograph", "enclosure.1.path",
        "Give the path of the file, or remove the enclosure."
      ),
      (
        "ask.letter-haley-k7f3.1.note", "why", "ask.letter-haley-k7f3.1.note",
        "A note needs an outcome: choose what became of the ask."
      ),
      ("next.title", " ", "next.title", "Say what is to be done, or choose No above."),
    ])
  func problems(field: String, text: String, of name: String, problem: String) {
    let response = form([(field, text)], adding: ["quote", "source", "enclosure"])
    #expect(response?.form.field(name)?.problem == problem)
  }

  @Test("A response can't have been received before it was given")
  func receivedBefore() {
    let response = form([("date", "17 Apr 2017"), ("received", "16 Apr 2017")])
    #expect(
      response?.form.field("received")?.problem
        == "It can't have been received on 16 Apr 2017, before it was given on 17 Apr 2017.")
  }

  @Test("Somebody must have responded: a name, an office or a body")
  func nobody() {
    let nobody = [("from.name", ""), ("from.office", ""), ("from.body", "")]
    let sentence = "Give at least a name, an office or a body: who responded?"
    #expect(form(nobody)?.form.field("from.name")?.problem == sentence)
    #expect(form(nobody + [("from.body", "UN")])?.form.field("from.name")?.problem == "")
  }

  @Test("The same file or letter twice is a mistake")
  func twice() {
    guard case .response(var response) = Fixture.form() else { return }
    response.form.restore([Form.KeptText("enclosure", "1 2"), Form.KeptText("letter", "1 2")])
    response.form.set("/a.pdf", of: "enclosure.1.path")
    response.form.set("/a.pdf", of: "enclosure.2.path")
    response.form.set(Fixture.haley.id.text, of: "letter.2.id")
    response.refresh()
    #expect(response.form.field("enclosure.1.path")?.problem == "")
    #expect(
      response.form.field("enclosure.2.path")?.problem
        == "This file is enclosed above. Choose another one, or remove it here.")
    #expect(
      response.form.field("letter.2.id")?.problem
        == "This letter is chosen above. Choose another one, or remove it here.")
  }

  private static let ask = "ask.letter-haley-k7f3"

  @Test(
    "The follow-up proposed is what the response leaves open",
    arguments: [
      ([], "yes", "Ask Nikki Haley about the 2 open asks", "2026-12-15"),
      ([("\(ask).1.outcome", "granted")], "yes", "Ask Nikki Haley about ask 2", "2026-12-15"),
      (
        [("\(ask).1.outcome", "evaded")], "yes", "Ask Nikki Haley about the 2 open asks",
        "2026-12-15"
      ),
      (
        [("\(ask).1.outcome", "granted"), ("\(ask).2.outcome", "refused")], "no",
        "Thank Nikki Haley", "2026-12-08"
      ),
      ([("kind", "holding-reply")], "yes", "Reply due from Nikki Haley", "2026-12-08"),
      ([("letter.1.id", "")], "no", "Write to Nikki Haley about the statement", "2026-12-08"),
    ])
  func proposals(texts: [(String, String)], wanted: String, title: String, due: String) {
    let response = form(texts)
    #expect(response?.form.field("next.wanted")?.text == wanted)
    #expect(response?.form.text("next.title") == title)
    #expect(response?.form.text("next.due") == due)
    #expect(response?.form.isChanged == !texts.isEmpty)
  }

  @Test("A title that the person wrote is not proposed away")
  func ownTitle() {
    let response = form([("next.title", "Mine"), ("\(Self.ask).1.outcome", "granted")])
    #expect(response?.form.text("next.title") == "Mine")
  }

  @Test("An ask that an earlier response settled is not asked about again")
  func settled() {
    let earlier = OfficialResponse(
      id: RecordID("response-x"),
      outcomes: [AskOutcome(letter: Fixture.haley.id, ask: 1, outcome: .refused)])
    let form = ResponseForm(
      subject: .letter(Fixture.haley.id), letters: [Fixture.haley], incident: Fixture.incident,
      incidentTitle: "", today: Fixture.today, earlier: [earlier])
    #expect(form.form.text("next.title") == "Ask Nikki Haley about ask 2")
  }

  static let existing = OfficialResponse(
    id: RecordID("response-haley-n5yk"), title: "Her statement",
    incidents: [Fixture.incident, RecordID("syria-violations-h4c8")],
    letters: [Fixture.haley.id, RecordID("letter-gone-x2y3")],
    from: Party(name: "Nikki Haley", body: "U.S. Mission", address: "New York"),
    kind: .publicStatement, date: PartialDate("about 2017-04"), received: nil,
    outcomes: [
      AskOutcome(letter: RecordID("letter-gone-x2y3"), ask: 7, outcome: .granted),
      AskOutcome(letter: Fixture.haley.id, ask: 2, outcome: .pledged, note: "why"),
      AskOutcome(letter: Fixture.haley.id, ask: 9, outcome: .evaded),
    ],
    quotes: [Quote(words: "We continue to be disturbed", speaker: "Nikki Haley")],
    sources: [
      Source(name: "RFE/RL", kind: .press, date: PartialDate("2017"), reliability: .b, note: "n")
    ],
    tags: ["a", "b"],
    enclosures: [
      Enclosure(file: "one.pdf", sha256: "11"), Enclosure(file: "two.pdf", sha256: "22"),
    ],
    text: "  Text with blanks.\n")

  @Test("A response that nobody changed is not written anew")
  func unchanged() {
    #expect(form([], existing: Self.existing)?.pendingChange() == nil)
    #expect(form([], existing: Self.existing)?.form.isChanged == false)
    var hosted = HostedForm(Fixture.form(existing: Self.existing))
    hosted.press(.control("s"))
    #expect(hosted.takeEffects() == [.close(keepingDraft: false)])
  }

  @Test("A change of one field leaves all others, shown or not, as they were")
  func edit() {
    let change = form(
      [("\(Self.ask).1.outcome", "refused"), ("kept.2.title", "Second")],
      existing: Self.existing)?.pendingChange()
    var changed = Self.existing
    changed.outcomes.append(AskOutcome(letter: Fixture.haley.id, ask: 1, outcome: .refused))
    changed.enclosures[1].title = "Second"
    var random = SplitMix64(seed: 1)
    #expect(
      change?.change(using: &random)
        == Change(
          "Changed response: Her statement",
          [.replace(from: .response(Self.existing), to: .response(changed))]))
  }

  @Test("A response under edit takes in further files, and drops one")
  func furtherFiles() {
    var form = HostedForm(Fixture.form(existing: Self.existing))
    form.go(to: .remove(group: "kept", serial: 1))
    form.press(Key(.enter))
    form.go(to: .add(group: "enclosure"))
    form.press(Key(.enter))
    form.type("/tmp/two.pdf")
    form.press(Key(.tab))
    form.type("The second page")
    let asked = form.takeEffects()
    #expect(asked.contains(.hashFile(field: "enclosure.1.path", path: "/tmp/two.pdf")))
    form.press(.control("s"))
    let sha256 = String(repeating: "ab", count: 32)
    form.answer(.hashed(path: "/tmp/two.pdf", sha256: sha256))
    guard case .save(let pending)? = form.takeEffects().last else {
      Issue.record("not saved: \(form.lines.joined(separator: "\n"))")
      return
    }
    let enclosure = Enclosure(file: "two-n5ykabab.pdf", sha256: sha256, title: "The second page")
    var changed = Self.existing
    changed.enclosures = [Self.existing.enclosures[1], enclosure]
    var random = SplitMix64(seed: 1)
    #expect(
      pending.change(using: &random)
        == Change(
          "Changed response: Her statement",
          [
            .replace(
              from: .response(Self.existing), to: .response(changed),
              enclosing: [IncomingFile(path: "/tmp/two.pdf", enclosure: enclosure)])
          ]))
  }

  @Test("The files that a response has stand with their names, those to come with their paths")
  func enclosuresOnTheScreen() {
    var form = HostedForm(Fixture.form(existing: Self.existing))
    form.go(to: .add(group: "enclosure"))
    form.press(Key(.enter))
    form.type("/tmp/two.pdf")
    form.press(Key(.tab))
    let lines = form.lines.drop { !$0.contains("Enclosures") }.prefix(9)
    #expect(
      lines.joined(separator: "\n") == """
         Enclosures
         Title       What the file is                                                                      one.pdf  [ Remove ]
         Title       What the file is                                                                      two.pdf  [ Remove ]
         New enclosure 1
         File        /tmp/two.pdf
        ▸Title       What the file is
                     [ Remove this new enclosure ]
                     [ Add another enclosure ]                                                                                 ↓
        """)
  }
}

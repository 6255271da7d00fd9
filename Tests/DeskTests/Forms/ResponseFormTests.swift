import CaseModel
import SeededRandom
import TerminalUI
import Testing

@testable import Desk

@Suite("Logging a response")
struct ResponseFormTests {
  @Test("A full response is logged by keys alone, as one change")
  func fullResponse() {
    var form = HostedForm(Fixture.form())
    // From whom: one who is known fills three fields.
    form.type("Ton")
    #expect(form.takeEffects().last == .completeParty(field: "from.name", text: "Ton"))
    form.answer(.parties([Fixture.toner], field: "from.name"))
    form.press(Key(.down), Key(.enter))
    form.press(.tab, times: 3)
    // Kind, date, received, channel, stance.
    form.press(Key(.enter))
    form.type("pub")
    form.press(Key(.tab))
    form.type("17 Apr 2017")
    form.press(Key(.tab))
    form.type("yesterday")
    form.press(Key(.tab), Key(.enter))
    form.type("pu")
    form.press(Key(.tab), Key(.enter))
    form.type("cond")
    form.press(Key(.tab))
    // Past the letter to the asks.
    form.press(.tab, times: 3)
    form.press(Key(.enter))
    form.type("evad")
    form.press(Key(.tab))
    form.press(.tab, times: 1)
    form.press(Key(.enter))
    form.type("pledged")
    form.press(Key(.tab))
    form.type("An inquiry is promised.")
    // A quote.
    form.press(Key(.tab), Key(.enter))
    form.type("We are increasingly concerned.\nVery.")
    form.press(Key(.tab), Key(.tab))
    form.type("the press")
    form.press(Key(.tab))
    form.type("state.gov/briefing")
    form.press(Key(.tab))
    form.type("17.4.2017")
    form.press(.tab, times: 3)
    // Text.
    form.type("He condemned it,\nand promised nothing new.")
    // An enclosure.
    form.press(Key(.tab), Key(.enter))
    _ = form.takeEffects()
    form.type("/tmp/St")
    #expect(
      form.takeEffects().last == .completePath(field: "enclosure.1.path", text: "/tmp/St"))
    form.answer(.paths(["/tmp/State Briefing (final).PDF"], field: "enclosure.1.path"))
    form.press(Key(.down), Key(.enter))
    #expect(
      form.takeEffects() == [
        .hashFile(field: "enclosure.1.path", path: "/tmp/State Briefing (final).PDF")
      ])
    let sha256 = String(repeating: "ab", count: 32)
    form.answer(.hashed(path: "/tmp/State Briefing (final).PDF", sha256: sha256))
    form.press(Key(.tab))
    form.type("The briefing")
    form.press(.tab, times: 3)
    // A source.
    form.press(Key(.enter))
    form.type("State Department")
    form.press(Key(.tab), Key(.enter))
    form.type("off")
    form.press(Key(.tab))
    form.type("https://state.gov/briefing")
    form.press(Key(.tab), Key(.tab), Key(.enter))
    form.type("A")
    form.press(Key(.tab), Key(.enter))
    form.type("2")
    form.press(Key(.tab))
    form.press(.tab, times: 5)
    // Tags, and the follow-up that is proposed.
    form.type("state-department, briefing , ")
    form.press(.tab, times: 5)
    #expect(form.engine.text("next.title") == "Ask Mark Toner about ask 1")
    form.press(Key(.tab))
    form.type("in 2 weeks")
    form.press(Key(.tab))
    form.type("Elisa")
    form.press(Key(.tab), Key(.tab), Key(.enter))

    guard case .save(let pending)? = form.takeEffects().last else {
      Issue.record("not saved: \(form.lines.joined(separator: "\n"))")
      return
    }
    var random = SplitMix64(seed: 1)
    let change = pending.change(using: &random)
    guard case .create(let made, let files) = change.steps.first,
      case .create(let next, _) = change.steps.last
    else {
      Issue.record("\(change)")
      return
    }
    #expect(made.id.text.hasPrefix("response-mark-toner-public-statement-"))
    let suffix = made.id.text.suffix(4)
    let enclosure = Enclosure(
      file: "State Briefing (final)-\(suffix).PDF", sha256: sha256, title: "The briefing")
    #expect(files == [IncomingFile(path: "/tmp/State Briefing (final).PDF", enclosure: enclosure)])
    let response = OfficialResponse(
      id: made.id, incidents: [Fixture.incident], letters: [Fixture.haley.id],
      from: Fixture.toner, kind: .publicStatement, channel: .public,
      stance: .condemnedTheViolation, date: PartialDate("2017-04-17"),
      received: Day("2026-11-23"),
      outcomes: [
        AskOutcome(letter: Fixture.haley.id, ask: 1, outcome: .evaded),
        AskOutcome(
          letter: Fixture.haley.id, ask: 2, outcome: .pledged, note: "An inquiry is promised."),
      ],
      quotes: [
        Quote(
          words: "We are increasingly concerned.\nVery.", to: "the press",
          published: "state.gov/briefing", date: PartialDate("2017-04-17"))
      ],
      sources: [
        Source(
          name: "State Department", kind: .official, address: "https://state.gov/briefing",
          reliability: .a, credibility: .two)
      ],
      tags: ["state-department", "briefing"], enclosures: [enclosure],
      text: "He condemned it,\nand promised nothing new.")
    let followUp = FollowUp(
      id: next.id, title: "Ask Mark Toner about ask 1", incidents: [Fixture.incident],
      letters: [Fixture.haley.id], responses: [made.id], due: Day("2026-12-08"), owner: "Elisa")
    #expect(
      change
        == Change(
          "Logged response: Mark Toner, public statement",
          [
            .create(.response(response), enclosing: files),
            .create(.followUp(followUp), enclosing: []),
          ]))
    #expect(next.id.text.hasPrefix("follow-up-ask-mark-toner-about-ask-"))
  }

  @Test("A statement that answers no letter needs none, and proposes no follow-up")
  func statement() {
    var form = HostedForm(Fixture.form(.statement))
    form.type("Alvi Karimov")
    form.press(.tab, times: 3)
    form.press(Key(.enter))
    form.type("pub")
    form.press(Key(.enter), .control("s"))
    guard case .save(let pending)? = form.takeEffects().last else {
      Issue.record("not saved: \(form.lines.joined(separator: "\n"))")
      return
    }
    var random = SplitMix64(seed: 1)
    let change = pending.change(using: &random)
    guard case .create(.response(let response), _)? = change.steps.first else {
      Issue.record("\(change)")
      return
    }
    #expect(change.steps.count == 1)
    #expect(change.sentence == "Logged response: Alvi Karimov, public statement")
    #expect(response.letters == [])
    #expect(response.incidents == [Fixture.incident])
    #expect(response.received == Fixture.today)
  }

  @Test("A second letter brings its asks and its incidents, and takes them away again")
  func severalLetters() {
    var form = HostedForm(Fixture.form())
    form.press(.tab, times: 10)
    #expect(form.engine.focus == .add(group: "letter"))
    form.press(Key(.enter), Key(.enter))
    form.type("guterres")
    form.press(Key(.enter))
    let ask = "ask.letter-guterres-m2x6.1.outcome"
    #expect(form.engine.field(ask)?.label == "António Guterres: 1 Speak publicly.")
    let first = "ask.letter-haley-k7f3.1.outcome"
    #expect(
      form.engine.field(first)?.label
        == "Nikki Haley: 1 Work with U.S. allies on a comprehensive response.")
    guard case .response(var response) = form.form else { return }
    response.form.set("granted", of: ask)
    response.refresh()
    #expect(
      response.pendingResponse().response.incidents
        == [Fixture.incident, RecordID("torture-in-argun-b7c2")])
    #expect(
      response.pendingResponse().response.outcomes
        == [AskOutcome(letter: Fixture.guterres.id, ask: 1, outcome: .granted)])
    form.form = .response(response)
    form.press(Key(.tab), Key(.enter))
    #expect(form.engine.field(ask) == nil)
    #expect(
      form.engine.field(first)?.label == "1 Work with U.S. allies on a comprehensive response.")
    form.press(Key(.enter))
    #expect(form.engine.text(ask) == "granted")
  }

  @Test("Saving waits for a file's hash, and goes on by itself once it is there")
  func waitsForHash() {
    var form = HostedForm(Fixture.form())
    form.press(.tab, times: 3)
    form.press(Key(.enter))
    form.type("reply")
    form.press(Key(.enter))
    form.click("Add an enclosure")
    form.type("/a.pdf")
    _ = form.takeEffects()
    form.press(.control("s"))
    #expect(form.takeEffects() == [.hashFile(field: "enclosure.1.path", path: "/a.pdf")])
    #expect(form.lines[1] == " Reading the enclosure before saving …")
    form.answer(.hashed(path: "/a.pdf", sha256: "00"))
    guard case .save? = form.takeEffects().last else {
      Issue.record("not saved")
      return
    }
  }

  @Test("A file that can't be read is a problem of its field, and is tried again on saving")
  func unreadable() {
    var form = HostedForm(Fixture.form())
    form.press(.tab, times: 3)
    form.press(Key(.enter))
    form.type("reply")
    form.press(Key(.enter))
    form.click("Add an enclosure")
    form.type("/a.pdf")
    form.press(Key(.tab))
    form.answer(.unreadable(path: "/a.pdf", sentence: "There is no file /a.pdf."))
    #expect(form.lines.contains { $0.contains("! There is no file /a.pdf.") })
    _ = form.takeEffects()
    form.press(.control("s"))
    #expect(form.takeEffects() == [.hashFile(field: "enclosure.1.path", path: "/a.pdf")])
    form.answer(.unreadable(path: "/a.pdf", sentence: "There is no file /a.pdf."))
    #expect(form.takeEffects() == [])
    #expect(form.engine.focus == .field("enclosure.1.path"))
  }

  @Test("A refusal is shown, and the form can be saved again")
  func refusal() {
    var form = HostedForm(Fixture.form())
    form.press(.tab, times: 3)
    form.press(Key(.enter))
    form.type("reply")
    form.press(Key(.enter), .control("s"))
    #expect(form.lines[1] == " Saving …")
    form.type("lost while saving")
    form.answer(.refused("The disk is full. Free some room and save again."))
    #expect(form.lines[1] == " ! The disk is full. Free some room and save again.")
    _ = form.takeEffects()
    form.press(.control("s"))
    #expect(form.takeEffects().count == 1)
  }

  @Test(
    "Esc closes an untouched form, and keeps a draft of a changed one",
    arguments: [("", false), ("x", true)])
  func escape(typed: String, keeps: Bool) {
    var form = HostedForm(Fixture.form())
    form.type(typed)
    _ = form.takeEffects()
    form.press(Key(.escape))
    #expect(form.takeEffects() == [.close(keepingDraft: keeps)])
    #expect((form.form.draft(written: "2026-11-24 14:03") != nil) == keeps)
  }

  @Test("F4 hands a text to the editor, and what comes back is one step of undo")
  func externalEditor() {
    var form = HostedForm(Fixture.form())
    form.click("A summary, and why")
    form.type("typed")
    _ = form.takeEffects()
    form.press(Key(.function(4)))
    #expect(form.takeEffects() == [.editExternally(field: "text", text: "typed")])
    form.answer(.edited(field: "text", text: "typed and edited\n"))
    #expect(form.engine.field("text")?.text == "typed and edited\n")
    form.press(.control("z"))
    #expect(form.engine.field("text")?.text == "typed")
  }

  @Test(
    "Typing replaces what is in any field of one line that Tab came to",
    arguments: [Key(.tab), Key(.tab, .shift)])
  func typingReplaces(key: Key) {
    var form = HostedForm(Fixture.form(existing: ResponseRulesTests.existing))
    let first = form.engine.focus
    var typed = 0
    repeat {
      form.press(key)
      guard let field = form.engine.focusedField, field.isTyped, field.kind != .text else {
        continue
      }
      form.type("x")
      #expect(form.engine.text(field.name) == "x", "\(field.name)")
      form.press(Key(.end), .character("y"))
      #expect(form.engine.text(field.name) == "xy", "\(field.name)")
      typed += 1
    } while form.engine.focus != first
    #expect(typed > 15)
  }

  @Test("The name that a form opens with is replaced by typing, and arrows go on editing it")
  func firstField() {
    var form = HostedForm(Fixture.form())
    form.type("To")
    #expect(form.engine.text("from.name") == "To")
    form.press(Key(.tab), Key(.end))
    form.type("!")
    #expect(
      form.engine.text("from.office") == "U.S. Permanent Representative to the United Nations!")
  }
}

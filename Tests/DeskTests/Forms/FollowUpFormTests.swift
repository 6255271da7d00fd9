import CaseModel
import SeededRandom
import TerminalUI
import Testing

@testable import Desk

@Suite("Forms for follow-ups")
struct FollowUpFormTests {
  private static let done = FollowUp(
    id: RecordID("follow-up-ask-p3ax"), title: "Ask the Mission", incidents: [Fixture.incident],
    letters: [Fixture.haley.id], status: .done, due: Day("2017-06-16"), owner: "Elisa",
    repeats: Repetition("every 2 weeks from completion"), done: Day("2017-06-20"))

  private func form(_ existing: FollowUp?) -> HostedForm {
    HostedForm(
      .followUp(
        FollowUpForm(
          incident: Fixture.incident, incidentTitle: "Detentions", letter: Fixture.haley.id,
          letters: [Fixture.haley, Fixture.guterres], today: Fixture.today, existing: existing)),
      columns: 80, rows: 24)
  }

  private func change(_ form: inout HostedForm) -> Change? {
    guard case .save(let pending)? = form.takeEffects().last else { return nil }
    var random = SplitMix64(seed: 1)
    return pending.change(using: &random)
  }

  @Test("The outcome of a follow-up is one line and a choice, and Enter saves")
  func outcome() {
    var form = HostedForm(
      .outcome(OutcomePrompt(Self.done, today: Fixture.today)), columns: 60, rows: 8)
    #expect(
      form.lines == [
        " Outcome of: Ask the Mission", "▸Outcome  What came of it, in a sentence",
        " Impact   –                 ▾", "", "          [ Save the outcome ]  [ Cancel ]", "", "",
        "",
      ])
    form.press(Key(.down), Key(.enter))
    form.type("minor")
    form.press(Key(.enter), Key(.up))
    form.type("They will look into it.")
    form.press(Key(.enter))
    var changed = Self.done
    changed.outcome = "They will look into it."
    changed.impact = .minor
    #expect(
      change(&form)
        == Change(
          "Noted the outcome of: Ask the Mission",
          [.replace(from: .followUp(Self.done), to: .followUp(changed))]))
  }

  @Test("A new follow-up is made by keys alone")
  func new() {
    var form = form(nil)
    form.type("Call the Mission")
    form.press(Key(.enter))
    form.type("next fri")
    #expect(form.lines[2] == "▸Due        next fri                  Fri 4 Dec 2026, in 10 days")
    form.press(Key(.enter))
    form.type("Elisa")
    form.press(Key(.enter), Key(.enter))
    form.type("urg")
    form.press(Key(.tab))
    form.type("every 2 weeks")
    form.press(.control("s"))
    guard let change = change(&form), case .create(.followUp(let made), _)? = change.steps.first
    else {
      Issue.record("not saved: \(form.lines.joined(separator: "\n"))")
      return
    }
    #expect(change.sentence == "Added follow-up: Call the Mission")
    #expect(
      made
        == FollowUp(
          id: made.id, title: "Call the Mission", incidents: [Fixture.incident],
          letters: [Fixture.haley.id], due: Day("2026-12-04"), owner: "Elisa", priority: .urgent,
          repeats: Repetition("every 2 weeks from due")))
  }

  @Test("A follow-up's form at 80×24")
  func screen() {
    #expect(
      form(Self.done).lines == [
        " Edit the follow-up: Ask the Mission",
        "▸What to do Ask the Mission",
        " Due        2017-06-16                Fri 16 Jun 2017, 9 years ago",
        " Owner      Elisa",
        " Priority   Normal   ▾",
        " Repeats    every 2 weeks after it is done",
        "            counted from when it is done",
        " Status     Done      ▾",
        " Settled on 2017-06-20                Tue 20 Jun 2017, 9 years ago",
        " Outcome",
        " Impact     –                 ▾",
        "",
        " Letters and responses",
        " Letter     17 Apr 2017 · Nikki Haley · Persecution of gay men … ▾  [ Remove ]",
        "            [ Add a letter that it is about ]",
        "",
        " More",
        " Notes",
        "",
        "",
        " Tags",
        " Incident   Detentions ▾  [ Remove ]",
        "            [ Add an incident ]",
        "                                                                               ↓",
      ])
  }

  @Test("A follow-up needs a title, a readable due date and a readable repetition")
  func problems() {
    var form = form(nil)
    form.press(Key(.tab))
    form.type("soon")
    form.press(.tab, times: 3)
    form.type("often")
    form.press(.control("s"))
    #expect(form.takeEffects() == [])
    #expect(form.engine.field("title")?.problem == "Say what is to be done.")
    #expect(
      form.engine.field("due")?.problem
        == "“soon” can't be read as a date. Write 2026-11-23, 23 Nov, fri, in 60 days or +3w.")
    #expect(
      form.engine.field("repeats")?.problem
        == """
        Write how often it comes back: every 2 weeks, every 10 days, every month; with “after it is \
        done” to count from then.
        """)
  }

  @Test("A follow-up under edit keeps what isn't changed, and reopening takes its day away")
  func edit() {
    var form = form(Self.done)
    #expect(form.engine.text("repeats") == "every 2 weeks after it is done")
    form.press(.control("s"))
    #expect(form.takeEffects() == [.close(keepingDraft: false)])
    form.press(.tab, times: 5)
    form.press(Key(.enter))
    form.type("open")
    form.press(Key(.enter), .control("s"))
    var reopened = Self.done
    reopened.status = .open
    reopened.done = nil
    #expect(
      change(&form)
        == Change(
          "Changed follow-up: Ask the Mission",
          [.replace(from: .followUp(Self.done), to: .followUp(reopened))]))
  }

  @Test("A repeating follow-up that is set to done in its form makes its next")
  func repeating() {
    var open = Self.done
    open.status = .open
    open.done = nil
    var form = form(open)
    form.press(.tab, times: 5)
    form.press(Key(.enter))
    form.type("done")
    form.press(Key(.enter), .control("s"))
    guard let change = change(&form), case .create(.followUp(let next), _)? = change.steps.last
    else {
      Issue.record("not saved: \(form.lines.joined(separator: "\n"))")
      return
    }
    #expect(change.steps.count == 2)
    #expect(next.due == Day("2026-12-08"))
    #expect(next.follows == open.id)
  }

  @Test(
    "A repetition is read as it is written",
    arguments: [
      ("every 2 weeks", "every 2 weeks from due"), ("every month", "every 1 months from due"),
      ("3 days", "every 3 days from due"),
      ("Every week after it is done", "every 1 weeks from completion"),
      ("every 1000 days", nil), ("every", nil), ("every year", nil), ("every week or so", nil),
    ])
  func repetitions(typed: String, written: String?) {
    #expect(Repetition(typed: typed)?.description == written)
    #expect(
      Repetition(typed: typed).map { Repetition(typed: $0.typed) } == written.map { Repetition($0) }
    )
  }

  @Test("A letter is chosen once, and another may be chosen besides")
  func letters() {
    var form = form(nil)
    form.type("Call them")
    form.go(to: .add(group: "letter"))
    form.press(Key(.enter), Key(.enter))
    form.type("Haley")
    form.press(Key(.enter), .control("s"))
    #expect(
      form.lines.contains(
        "            ! This letter is chosen above. Choose another one, or remove it"))
    #expect(form.takeEffects() == [])
    form.press(Key(.enter))
    form.type("Guterres")
    form.press(Key(.enter), .control("s"))
    guard case .create(.followUp(let made), _)? = change(&form)?.steps.first else {
      Issue.record("not saved: \(form.lines.joined(separator: "\n"))")
      return
    }
    #expect(made.letters == [Fixture.haley.id, Fixture.guterres.id])
  }
}

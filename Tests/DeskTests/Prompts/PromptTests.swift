import CaseModel
import SeededRandom
import TerminalUI
import Testing

@testable import Desk

@Suite("What is done to a record in a line or two")
struct PromptTests {
  static let draft = Letter(
    id: RecordID("letter-lavrov-a1b2"), title: "Release them", incidents: [Fixture.incident],
    kind: .urgentAppeal, addressees: [Party(name: "Sergey Lavrov")],
    asks: [Ask(number: 1, text: "Release them.")], clock: .days(60))

  static let followUp = FollowUp(
    id: RecordID("follow-up-ask-p3ax"), title: "Ask the Mission", incidents: [Fixture.incident],
    due: Day("2026-11-27"))

  private func reminder() -> HostedForm {
    HostedForm(.reminder(ReminderPrompt(of: .letter(Fixture.haley), today: Fixture.today)))
  }

  private func deadline(_ letter: Letter) -> HostedForm {
    HostedForm(
      .deadline(DeadlinePrompt(letter, settings: CasebookSettings(), today: Fixture.today)))
  }

  private func due() -> HostedForm {
    HostedForm(.due(DuePrompt(Self.followUp, today: Fixture.today)))
  }

  private func passingOn() -> HostedForm {
    HostedForm(.passingOn(PassingOnPrompt(Fixture.haley, today: Fixture.today)))
  }

  private func sending() -> HostedForm {
    HostedForm(
      .sending(SendingPrompt(Self.draft, settings: CasebookSettings(), today: Fixture.today)))
  }

  /// What Enter comes to.
  private func change(_ form: inout HostedForm) -> Change? {
    form.press(Key(.enter))
    guard case .save(let pending)? = form.takeEffects().last else { return nil }
    var random = SplitMix64(seed: 1)
    return pending.change(using: &random)
  }

  // MARK: Reminders

  @Test("Enter alone reminds in three weeks")
  func inThreeWeeks() {
    var form = reminder()
    #expect(form.engine.field("when")?.note == "Tue 15 Dec 2026, in 21 days")
    var random = SplitMix64(seed: 1)
    let wanted = Change.reminding(
      of: .letter(Fixture.haley), on: Day("2026-12-15") ?? Fixture.today, using: &random)
    #expect(change(&form) == wanted)
    #expect(wanted.sentence == "A reminder for 15 Dec 2026: \(Fixture.haley.title)")
  }

  @Test("A day that is over, or none, is no reminder")
  func pastReminder() {
    var form = reminder()
    form.type("yesterday")
    #expect(change(&form) == nil)
    #expect(
      form.engine.field("when")?.problem
        == "23 Nov 2026 is over. A reminder comes today or later.")
    form.press(.control("a"), Key(.backspace))
    #expect(
      form.engine.field("when")?.problem
        == "Say when it is to come back: fri, in 60 days, +3w.")
  }

  // MARK: Due dates by hand

  @Test("A due date by hand keeps its reason, and can't do without it")
  func deadlineByHand() {
    var form = deadline(Fixture.haley)
    form.type("in 10 days")
    #expect(form.engine.field("date")?.note == "Fri 4 Dec 2026, in 10 days")
    #expect(change(&form) == nil)
    #expect(
      form.engine.field("reason")?.problem
        == "A day set by hand needs its reason, for whoever wonders later.")
    form.fill("reason", "They asked for more time.")
    #expect(
      change(&form)
        == .settingDeadline(
          of: Fixture.haley, to: Day("2026-12-04"), reason: "They asked for more time."))
  }

  @Test("Without a date the clock counts again, and the prompt says what it says")
  func backToClock() {
    var letter = Self.draft
    letter.delivery = .sent
    letter.sent = PartialDate("2026-11-20")
    letter.deadline = DeadlineByHand(date: Fixture.today, reason: "Their promise")
    var form = deadline(letter)
    form.press(Key(.backspace))
    #expect(
      form.engine.field("date")?.note
        == "The clock: sent Fri 20 Nov 2026 + 60 days = Tue 19 Jan 2027, in 56 days")
    #expect(change(&form) == .settingDeadline(of: letter, to: nil))
  }

  @Test("A follow-up's due date changes in a line, or goes")
  func dueDate() {
    var form = due()
    form.type("fri")
    #expect(change(&form) == nil)
    #expect(form.takeEffects() == [])
    form = due()
    form.type("+1w")
    var changed = Self.followUp
    changed.due = Day("2026-12-01")
    #expect(
      change(&form)
        == Change(
          "Due date set to 1 Dec 2026: Ask the Mission",
          [.replace(from: .followUp(Self.followUp), to: .followUp(changed))]))
    form = due()
    form.press(Key(.backspace))
    changed.due = nil
    #expect(
      change(&form)
        == Change(
          "Due date taken away: Ask the Mission",
          [.replace(from: .followUp(Self.followUp), to: .followUp(changed))]))
  }

  // MARK: Passing on

  @Test("A letter is passed on to a body that is known, with one of its asks")
  func passOn() throws {
    var form = passingOn()
    form.type("To")
    #expect(
      form.takeEffects() == [
        .completeParty(field: "to.name", text: "T"), .completeParty(field: "to.name", text: "To"),
      ])
    form.answer(.parties([Fixture.toner], field: "to.name"))
    form.press(Key(.down), Key(.enter))
    form.fill("day", "yesterday")
    form.tab(to: .field("ask.2"))
    form.press(.character(" "))
    form.press(.control("s"))
    guard case .save(let pending)? = form.takeEffects().last else {
      Issue.record("not saved: \(form.lines.joined(separator: "\n"))")
      return
    }
    var random = SplitMix64(seed: 1)
    var same = SplitMix64(seed: 1)
    #expect(
      pending.change(using: &random)
        == .passingOn(
          Fixture.haley, to: Fixture.toner, asks: [1], on: Day("2026-11-23"), using: &same))
  }

  @Test("To nobody, without an ask, or before it was sent, a letter isn't passed on")
  func notPassedOn() {
    var form = passingOn()
    form.fill("day", "1 Apr 2017")
    for ask in ["ask.1", "ask.2"] {
      form.tab(to: .field(ask))
      form.press(.character(" "))
    }
    form.press(.control("s"))
    #expect(form.takeEffects() == [])
    #expect(
      form.engine.field("to.name")?.problem
        == "Say to whom it was passed on: a name, an office or a body.")
    #expect(
      form.engine.field("day")?.problem
        == "It can't have been passed on before it was sent on 17 Apr 2017.")
    #expect(
      form.engine.field("ask.2")?.problem == "At least one ask went along; choose which.")
  }

  // MARK: Sending

  @Test("Enter alone marks a draft as sent today, and says when the answer is due")
  func sentToday() {
    var form = sending()
    #expect(
      form.engine.field("day")?.note == """
        Tue 24 Nov 2026, today
        The answer: sent Tue 24 Nov 2026 + 60 days = Sat 23 Jan 2027, a weekend; so the next \
        working day, Mon 25 Jan 2027, in 62 days
        """)
    #expect(change(&form) == .sending(Self.draft, on: Fixture.today))
  }

  @Test("A letter isn't sent tomorrow")
  func sentTomorrow() {
    var form = sending()
    form.type("tomorrow")
    #expect(change(&form) == nil)
    #expect(
      form.engine.field("day")?.problem
        == "25 Nov 2026 is still to come. A letter is marked as sent once it has gone: "
        + "24 Nov 2026 or before.")
  }

  @Test("What is typed into a prompt is kept as a draft of its own")
  func drafts() {
    var form = deadline(Fixture.haley)
    form.type("in 10 days")
    let draft = form.form.draft(written: "2026-11-24 14:03")
    #expect(draft?.key == "deadline-of-letter-haley-k7f3")
    var again = HostedForm(
      .deadline(
        DeadlinePrompt(
          Fixture.haley, settings: CasebookSettings(), today: Fixture.today, draft: draft)))
    #expect(again.lines.contains { $0.contains("A draft from 14:03 is here.") })
    again.press(Key(.enter))
    #expect(again.engine.text("date") == "in 10 days")
  }
}

import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Days in the drafts of prompts")
struct PromptDraftTests {
  private func deadline(today: Day, draft: Draft? = nil) -> HostedForm {
    HostedForm(
      .deadline(
        DeadlinePrompt(Fixture.haley, settings: CasebookSettings(), today: today, draft: draft)))
  }

  @Test("A day that is only offered is no draft, wherever the focus goes")
  func offered() {
    var form = HostedForm(
      .reminder(ReminderPrompt(of: .letter(Fixture.haley), today: Fixture.today)))
    form.press(Key(.tab), Key(.escape))
    #expect(form.takeEffects() == [.close(keepingDraft: false)])
    #expect(form.engine.text("when") == "+3w")
  }

  @Test(
    "A day means the same when its draft comes back later",
    arguments: [Key(.escape), .control("s")])
  func later(key: Key) throws {
    var form = deadline(today: Fixture.today)
    form.type("+2w")
    form.press(key)
    let draft = try #require(form.form.draft(written: "2026-11-24 14:03"))
    var again = deadline(today: Fixture.today.adding(days: 5), draft: draft)
    again.press(Key(.enter))
    #expect(again.engine.text("date") == "8 Dec 2026")
  }
}

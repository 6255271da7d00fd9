import CaseModel
import SeededRandom
import TerminalUI
import Testing

@testable import Desk

@Suite("Prompts and templates under random keys")
struct RandomPromptTests {
  private static func form(_ seed: UInt64) throws -> DeskForm {
    let settings = CasebookSettings(organisation: "Human Rights First")
    let today = Fixture.today
    return switch seed % 6 {
    case 0: .reminder(ReminderPrompt(of: .letter(Fixture.haley), today: today))
    case 1: .deadline(DeadlinePrompt(Fixture.haley, settings: settings, today: today))
    case 2: .due(DuePrompt(PromptTests.followUp, today: today))
    case 3: .passingOn(PassingOnPrompt(Fixture.haley, today: today))
    case 4: .sending(SendingPrompt(PromptTests.draft, settings: settings, today: today))
    default: try TemplateFormTests.form()
    }
  }

  @Test("1,500 random events: no trap, and the cursor inside", arguments: 1..<13)
  func random(seed: Int) throws {
    let seed = UInt64(seed)
    var random = SplitMix64(seed: seed)
    var form = HostedForm(try Self.form(seed))
    for step in 0..<1_500 {
      if step.isMultiple(of: 100) {
        form.size = Size(
          columns: Int.random(in: 1...130, using: &random),
          rows: Int.random(in: 1...40, using: &random))
      }
      form.send(form.randomEvent(using: &random))
      for effect in form.takeEffects() { form.answerSomehow(effect) }
      let cursor = form.frame.cursor
      guard cursor.map(form.area.contains) ?? true else {
        Issue.record("seed \(seed), step \(step), \(form.size), \(form.engine.focus)")
        return
      }
    }
  }
}

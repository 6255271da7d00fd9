package import CaseModel
import TerminalUI

/// A small form for what came of a follow-up that was marked done: a sentence and the impact. Both
/// may be left empty; Enter saves.
package struct OutcomePrompt: Hashable, Sendable {
  var form: Form
  var offered: Draft?
  var isSaving = false
  let today: Day
  let dates: DateHabits
  let followUp: FollowUp

  /// - Parameter draft: a draft that was found.
  package init(
    _ followUp: FollowUp, today: Day, dates: DateHabits = DateHabits(), draft: Draft? = nil
  ) {
    self.followUp = followUp
    self.today = today
    self.dates = dates
    form = .prompt(
      "Outcome of: \(followUp.title)", saving: "Save the outcome",
      [
        FormField.line("outcome", "Outcome", followUp.outcome).with(
          placeholder: "What came of it, in a sentence"),
        .term("impact", "Impact", followUp.impact),
      ])
    offer(draft)
  }

  /// The name under which the draft of such a form is kept.
  package static func draftKey(_ followUp: RecordID) -> String { "outcome-of-\(followUp)" }
}

extension OutcomePrompt: CaseForm {
  var draftKey: String { OutcomePrompt.draftKey(followUp.id) }

  mutating func refresh() {
    form.review { _, _ in .fine }
  }

  func pendingChange() -> PendingChange? {
    var changed = followUp
    changed.outcome = form.text("outcome")
    changed.impact = form.term("impact")
    guard changed != followUp else { return nil }
    return .whole(
      Change(
        "Noted the outcome of: \(followUp.title)",
        [.replace(from: .followUp(followUp), to: .followUp(changed))]))
  }
}

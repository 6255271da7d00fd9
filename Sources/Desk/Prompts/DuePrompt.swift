package import CaseModel
import TerminalUI

/// A follow-up's due date, in a line.
package struct DuePrompt: Hashable, Sendable {
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
      "Due date of: \(followUp.title)", saving: "Set the due date",
      [
        FormField.date("due", "Due", followUp.due?.typed(in: dates.style) ?? "").with(
          placeholder: "empty: no due date")
      ])
    refresh()
    offer(draft)
  }

  /// The name under which the draft of such a prompt is kept.
  package static func draftKey(_ followUp: RecordID) -> String { "due-date-of-\(followUp)" }
}

extension DuePrompt: CaseForm {
  var draftKey: String { DuePrompt.draftKey(followUp.id) }

  func leaning(ofDate name: String) -> TypedDate.Leaning? { name == "due" ? .future : nil }

  mutating func refresh() {
    let (today, dates) = (today, dates)
    form.review { form, field in
      form.reviewDate(
        field.name, today: today, dates: dates, leaning: .future, allowsPartial: false)
    }
  }

  func pendingChange() -> PendingChange? {
    let due = form.day("due", today: today, dates: dates, leaning: .future)
    return Change.editing([.followUp(followUp)], .setDue(due)).map { .whole($0) }
  }
}

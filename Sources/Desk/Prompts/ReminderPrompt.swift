package import CaseModel
import TerminalUI

/// When a record is to come back, in a line or two: it makes a follow-up.
package struct ReminderPrompt: Hashable, Sendable {
  var form: Form
  var offered: Draft?
  var isSaving = false
  let today: Day
  let dates: DateHabits
  let reminded: Record

  /// - Parameter draft: a draft that was found.
  package init(of record: Record, today: Day, dates: DateHabits = DateHabits(), draft: Draft? = nil)
  {
    reminded = record
    self.today = today
    self.dates = dates
    form = .prompt(
      "Remind me of: \(record.title)", saving: "Remind me",
      [
        FormField.date("when", "When", "+3w").with(placeholder: "fri, in 60 days, +3w"),
        FormField(.completing, "owner", "Owner").with(placeholder: "whoever does it"),
      ])
    refresh()
    offer(draft)
  }

  /// The name under which the draft of such a prompt is kept.
  package static func draftKey(_ record: RecordID) -> String { "reminder-of-\(record)" }
}

extension ReminderPrompt: CaseForm {
  var draftKey: String { ReminderPrompt.draftKey(reminded.id) }

  func leaning(ofDate name: String) -> TypedDate.Leaning? { name == "when" ? .future : nil }

  mutating func refresh() {
    let (today, dates) = (today, dates)
    form.review { form, field in
      guard field.name == "when" else { return .fine }
      guard !field.isBlank else {
        return FieldReview(problem: "Say when it is to come back: fri, in 60 days, +3w.")
      }
      let review = form.reviewDate(
        "when", today: today, dates: dates, leaning: .future, allowsPartial: false)
      guard let day = form.day("when", today: today, dates: dates, leaning: .future), day < today
      else {
        return review
      }
      return FieldReview(
        problem: "\(day.spoken(in: dates.style)) is over. A reminder comes today or later.")
    }
  }

  func pendingChange() -> PendingChange? {
    form.day("when", today: today, dates: dates, leaning: .future).map {
      .reminder(of: reminded, on: $0, owner: form.text("owner"))
    }
  }
}

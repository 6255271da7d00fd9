package import CaseModel
import TerminalUI

/// A letter's due date by hand, with its reason; without a date the clock counts again.
package struct DeadlinePrompt: Hashable, Sendable {
  var form: Form
  var offered: Draft?
  var isSaving = false
  let today: Day
  let dates: DateHabits
  let letter: Letter
  /// Holidays and procedures, for what the clock says.
  let settings: CasebookSettings

  /// - Parameter draft: a draft that was found.
  package init(
    _ letter: Letter, settings: CasebookSettings, today: Day,
    dates: DateHabits = DateHabits(), draft: Draft? = nil
  ) {
    self.letter = letter
    self.settings = settings
    self.today = today
    self.dates = dates
    form = .prompt(
      "Due date by hand: \(letter.title)", saving: "Set the due date",
      [
        FormField.date("date", "Due", letter.deadline?.date.typed(in: dates.style) ?? "").with(
          placeholder: "empty: as the clock says"),
        FormField.line("reason", "Reason", letter.deadline?.reason ?? "").with(
          placeholder: "as: they asked for more time"),
      ])
    refresh()
    offer(draft)
  }

  /// The name under which the draft of such a prompt is kept.
  package static func draftKey(_ letter: RecordID) -> String { "deadline-of-\(letter)" }
}

extension DeadlinePrompt: CaseForm {
  var draftKey: String { DeadlinePrompt.draftKey(letter.id) }

  func leaning(ofDate name: String) -> TypedDate.Leaning? { name == "date" ? .future : nil }

  mutating func refresh() {
    let written = self
    form.review { form, field in
      field.name == "date" ? written.reviewDate(in: form) : written.reviewReason(in: form)
    }
  }

  func pendingChange() -> PendingChange? {
    let day = form.day("date", today: today, dates: dates, leaning: .future)
    let reason = day == nil ? "" : form.text("reason")
    guard day != letter.deadline?.date || reason != letter.deadline?.reason ?? "" else {
      return nil
    }
    return .whole(.settingDeadline(of: letter, to: day, reason: reason))
  }

  private func reviewDate(in form: Form) -> FieldReview {
    guard form.isBlank("date") else {
      return form.reviewDate(
        "date", today: today, dates: dates, leaning: .future, allowsPartial: false)
    }
    var clocked = letter
    clocked.deadline = nil
    return FieldReview(
      note: "The clock: \(clocked.spokenClock(under: settings, today: today, in: dates.style))")
  }

  private func reviewReason(in form: Form) -> FieldReview {
    switch (form.isBlank("date"), form.isBlank("reason")) {
    case (false, true):
      FieldReview(
        problem: "A day set by hand needs its reason, for whoever wonders later.")
    case (true, false) where form.field("reason")?.isChanged == true:
      FieldReview(problem: "A reason needs a day: say above when the answer is due.")
    default: .fine
    }
  }
}

extension Letter {
  /// What the clock says, with its arithmetic, within a sentence.
  func spokenClock(
    under settings: CasebookSettings, today: Day, in style: DateStyle
  ) -> String {
    switch clockReading(under: settings) {
    case .noClock: "no answer is waited for"
    case .notStarted: "it runs from the exact day of sending, once that is known"
    case .undefined(let name): "casedesk.yaml has no clock called \(name)"
    case .paused(let since): "it stands still since \(since.spoken(in: style))"
    case .due(let deadline):
      "\(deadline.account.spoken(in: style)), \(TypedDate.distance(from: today, to: deadline.due))"
    }
  }
}

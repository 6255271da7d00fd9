package import CaseModel
import TerminalUI

/// On which day a draft was sent, with when its answer will be due.
package struct SendingPrompt: Hashable, Sendable {
  var form: Form
  var offered: Draft?
  var isSaving = false
  let today: Day
  let dates: DateHabits
  let letter: Letter
  /// Holidays and procedures, for the clock.
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
      "Mark as sent: \(letter.title)", saving: "Mark as sent",
      [FormField.date("day", "Sent on", "today").with(placeholder: "today, fri, 23 Nov")])
    refresh()
    offer(draft)
  }

  /// The name under which the draft of such a prompt is kept.
  package static func draftKey(_ letter: RecordID) -> String { "sending-\(letter)" }
}

extension SendingPrompt: CaseForm {
  var draftKey: String { SendingPrompt.draftKey(letter.id) }

  func leaning(ofDate name: String) -> TypedDate.Leaning? { name == "day" ? .past : nil }

  mutating func refresh() {
    let written = self
    form.review { form, _ in written.review(in: form) }
  }

  func pendingChange() -> PendingChange? {
    form.day("day", today: today, dates: dates, leaning: .past).map {
      .whole(.sending(letter, on: $0))
    }
  }

  private func review(in form: Form) -> FieldReview {
    guard !form.isBlank("day") else {
      return FieldReview(problem: "Say on which day it was sent: today, fri, 23 Nov.")
    }
    let review = form.reviewPastDay(
      "day", today: today, dates: dates, hint: "A letter is marked as sent once it has gone")
    guard review.problem.isEmpty,
      let day = form.day("day", today: today, dates: dates, leaning: .past)
    else {
      return review
    }
    var sent = letter
    sent.delivery = .sent
    sent.sent = PartialDate(day)
    return FieldReview(
      note:
        "\(review.note)\nThe answer: \(sent.spokenClock(under: settings, today: today, in: dates.style))"
    )
  }
}

package import CaseModel
import TerminalUI

/// To which body a letter was passed on, with which of its asks, and when: it makes a letter to that
/// body, linked to the first.
package struct PassingOnPrompt: Hashable, Sendable {
  var form: Form
  var offered: Draft?
  var isSaving = false
  let today: Day
  let dates: DateHabits
  let letter: Letter
  /// Parties that are suggested at present.
  var suggested: [Party] = []

  /// - Parameter draft: a draft that was found.
  package init(_ letter: Letter, today: Day, dates: DateHabits = DateHabits(), draft: Draft? = nil)
  {
    self.letter = letter
    self.today = today
    self.dates = dates
    let asks = letter.asks.map { ask in
      var field = FormField(yesNo: "ask.\(ask.number)", "\(ask.number) \(ask.text)", true)
      field.placement = .sentence
      return field
    }
    form = Form(
      "Passed on: \(letter.title)",
      sections: [
        Form.Section("to", "To whom", FormField.party("to.")),
        Form.Section(
          "when", "",
          [
            FormField.date("day", "Passed on", today.spoken(in: dates.style)).with(
              placeholder: "empty: not known")
          ]),
        Form.Section("asks", asks.isEmpty ? "" : "Which asks went along", asks),
      ])
    form.saveLabel = "Mark as passed on"
    refresh()
    offer(draft)
  }

  /// The name under which the draft of such a prompt is kept.
  package static func draftKey(_ letter: RecordID) -> String { "passing-on-\(letter)" }
}

extension PassingOnPrompt: CaseForm {
  var draftKey: String { PassingOnPrompt.draftKey(letter.id) }

  mutating func act(on event: FormEvent) -> [FormEffect] {
    switch event {
    case .wantsSuggestions(let field, let text): return [.completeParty(field: field, text: text)]
    case .took(let field, let suggestion):
      guard suggested.indices.contains(suggestion) else { return [] }
      form.take(suggested[suggestion], around: field)
      refresh()
      return []
    case .save: return save()
    default: return []
    }
  }

  mutating func take(_ answer: FormAnswer) -> [FormEffect] {
    guard case .parties(let parties, let field) = answer else { return [] }
    suggested = parties
    form.suggest(parties, for: field)
    return []
  }

  func leaning(ofDate name: String) -> TypedDate.Leaning? { name == "day" ? .past : nil }

  mutating func refresh() {
    let written = self
    form.review { form, field in written.review(field, in: form) }
  }

  private func review(_ field: FormField, in form: Form) -> FieldReview {
    switch field.name {
    case "to.name":
      return form.party("to").isEmpty
        ? FieldReview(problem: "Say to whom it was passed on: a name, an office or a body.") : .fine
    case "day":
      let review = form.reviewPastDay(
        "day", today: today, dates: dates, hint: "A letter was passed on on a day that has come")
      guard review.problem.isEmpty, let sent = letter.sent?.exactDay,
        let day = form.day("day", today: today, dates: dates, leaning: .past), day < sent
      else { return review }
      return FieldReview(
        problem:
          "It can't have been passed on before it was sent on \(sent.spoken(in: dates.style)).")
    case let name where name == letter.asks.last.map({ "ask.\($0.number)" }):
      return asks(in: form).isEmpty
        ? FieldReview(problem: "At least one ask went along; choose which.") : .fine
    default: return .fine
    }
  }

  func pendingChange() -> PendingChange? {
    .passingOn(
      letter, to: form.party("to"), asks: asks(in: form),
      on: form.day("day", today: today, dates: dates, leaning: .past))
  }

  private func asks(in form: Form) -> Set<Int> {
    Set(letter.asks.map(\.number).filter { form.isYes("ask.\($0)") })
  }
}

package import CaseModel
import TerminalUI

/// The form for something that is to be done: a new follow-up, or one that is changed.
package struct FollowUpForm: Hashable, Sendable {
  var form: Form
  var offered: Draft?
  var isSaving = false
  let draftKey: String
  let today: Day
  let incident: RecordID
  let existing: FollowUp?

  /// - Parameters:
  ///   - letter: the letter that a new follow-up is about.
  ///   - letters: all letters of the incident.
  ///   - existing: the follow-up to change; nil for a new one.
  package init(
    incident: RecordID, incidentTitle: String, letter: RecordID?, letters: [Letter], today: Day,
    existing: FollowUp? = nil, draft: Draft? = nil
  ) {
    self.incident = incident
    self.existing = existing
    self.today = today
    draftKey = FollowUpForm.draftKey(incident: incident, existing: existing?.id)
    form = Form(
      existing.map { "Edit the follow-up: \($0.title)" }
        ?? "A follow-up about: \(incidentTitle)",
      sections: FollowUpForm.sections(
        existing, letter: letter, letters: letters))
    form.saveLabel = existing == nil ? "Save the follow-up" : "Save the changes"
    refresh()
    offer(draft)
  }

  /// The name under which the draft of such a form is kept.
  package static func draftKey(incident: RecordID, existing: RecordID? = nil) -> String {
    existing.map { "edit-\($0)" } ?? "follow-up-on-\(incident)"
  }

  private static func sections(
    _ existing: FollowUp?, letter: RecordID?, letters: [Letter]
  ) -> [Form.Section] {
    let about = existing?.letters ?? (letter.map { [$0] } ?? [])
    let group = FormGroup.letters(
      letters, chosen: about, indefinite: "a letter that it is about")
    var fields: [FormField] = [
      .line("title", "What to do", existing?.title ?? ""),
      FormField.date("due", "Due", existing?.due?.description ?? "").with(
        placeholder: "fri, in 60 days, +3w"),
      .line("owner", "Owner", existing?.owner ?? ""),
      .term("priority", "Priority", existing?.priority ?? .normal),
      FormField.line("repeats", "Repeats", existing?.repeats?.typed ?? "").with(
        placeholder: "every 2 weeks, every month after it is done"),
    ]
    if let existing {
      fields.append(.term("status", "Status", existing.status))
      fields.append(.line("outcome", "Outcome", existing.outcome))
      fields.append(.term("impact", "Impact", existing.impact))
    }
    return [
      Form.Section("what", "", fields),
      Form.Section("letters", "Letters", groups: group.map { [$0] } ?? []),
      Form.Section(
        "more", "More",
        [
          FormField(.text, "text", "Notes", existing?.text ?? ""),
          .line("tags", "Tags", (existing?.tags ?? []).joined(separator: ", ")),
        ]),
    ]
  }
}

extension FollowUpForm: CaseForm {
  mutating func act(on event: FormEvent) -> [FormEffect] { event == .save ? save() : [] }

  func leaning(ofDate name: String) -> TypedDate.Leaning? { name == "due" ? .future : nil }

  mutating func refresh() {
    let (today, isNew) = (today, existing == nil)
    form.review { form, field in
      switch field.name {
      case "title":
        return form.text("title").isEmpty
          ? FieldReview(problem: "Say what is to be done.") : .fine
      case "due":
        return form.reviewDate("due", today: today, leaning: .future, allowsPartial: false)
      case let name where name.hasPrefix("letter."):
        return form.reviewChosenOnce(field, "This letter")
      case "repeats": return FollowUpForm.reviewRepeats(form.text("repeats"))
      case "status":
        return !isNew && field.isEmpty
          ? FieldReview(problem: "Choose open, done or cancelled.") : .fine
      default: return .fine
      }
    }
  }

  func pendingChange() -> PendingChange? {
    var followUp = existing ?? FollowUp(id: RecordID(""), title: "", incidents: [incident])
    followUp.title = form.text("title")
    followUp.due = form.day("due", today: today, leaning: .future)
    followUp.owner = form.text("owner")
    followUp.priority = form.term("priority") ?? .normal
    followUp.repeats = Repetition(typed: form.text("repeats"))
    followUp.letters = form.chosenLetters
    followUp.tags = form.words("tags")
    if form.field("text")?.isChanged == true { followUp.text = form.text("text") }
    guard let existing else {
      return .followUp(PendingFollowUp(existing: nil, followUp: followUp))
    }
    followUp.outcome = form.text("outcome")
    followUp.impact = form.term("impact")
    followUp.status = form.term("status") ?? followUp.status
    if followUp.status != existing.status { followUp.done = followUp.status == .open ? nil : today }
    guard followUp != existing else { return nil }
    return .followUp(PendingFollowUp(existing: existing, followUp: followUp))
  }

  private static func reviewRepeats(_ typed: String) -> FieldReview {
    guard !typed.isEmpty else { return .fine }
    guard let repeats = Repetition(typed: typed) else {
      return FieldReview(
        problem: """
          Write how often it comes back: every 2 weeks, every 10 days, every month; with “after it \
          is done” to count from then.
          """)
    }
    return FieldReview(
      note: repeats.from == .due ? "counted from the due date" : "counted from when it is done")
  }
}

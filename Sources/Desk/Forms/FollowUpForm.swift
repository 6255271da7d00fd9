package import CaseModel
import TerminalUI

/// The form for something that is to be done: a new follow-up, or one that is changed.
package struct FollowUpForm: Hashable, Sendable {
  var form: Form
  var offered: Draft?
  var isSaving = false
  let draftKey: String
  let today: Day
  let dates: DateHabits
  let incident: RecordID
  let existing: FollowUp?

  /// - Parameters:
  ///   - letter: the letter that a new follow-up is about.
  ///   - letters: all letters of its incidents.
  ///   - responses: all responses to these, and on these incidents.
  ///   - incidents: the newest incidents, which it may be about too; others are found by typing.
  ///   - titles: of records that it is linked to.
  ///   - existing: the follow-up to change; nil for a new one.
  package init(
    incident: RecordID, incidentTitle: String, letter: RecordID?, letters: [Letter],
    responses: [OfficialResponse] = [], incidents: [IncidentRow] = [],
    titles: [RecordID: String] = [:], today: Day, dates: DateHabits = DateHabits(),
    existing: FollowUp? = nil, draft: Draft? = nil
  ) {
    self.incident = incident
    self.existing = existing
    self.today = today
    self.dates = dates
    draftKey = FollowUpForm.draftKey(incident: incident, existing: existing?.id)
    var titles = titles
    titles[incident] = titles[incident] ?? incidentTitle
    let offered = OfferedRecords(
      incidents: incidents, titles: titles, style: dates.style)
    form = Form(
      existing.map { "Edit the follow-up: \($0.title)" }
        ?? "A follow-up about: \(incidentTitle)",
      sections: FollowUpForm.sections(
        of: existing, about: existing?.incidents ?? [incident],
        groups: FollowUpForm.groups(
          existing, letter: letter, letters: letters, responses: responses, offering: offered),
        offering: offered))
    form.saveLabel = existing == nil ? "Save the follow-up" : "Save the changes"
    refresh()
    offer(draft)
  }

  /// The name under which the draft of such a form is kept.
  package static func draftKey(incident: RecordID, existing: RecordID? = nil) -> String {
    existing.map { "edit-\($0)" } ?? "follow-up-on-\(incident)"
  }

  private static func groups(
    _ existing: FollowUp?, letter: RecordID?, letters: [Letter], responses: [OfficialResponse],
    offering offered: OfferedRecords
  ) -> [FormGroup] {
    let about = existing?.letters ?? (letter.map { [$0] } ?? [])
    return [
      offered.letters(letters, chosen: about, indefinite: "a letter that it is about"),
      offered.responses(
        responses, chosen: existing?.responses ?? [],
        indefinite: "a response that it is about"),
    ].compactMap { $0 }
  }

  private static func sections(
    of existing: FollowUp?, about incidents: [RecordID], groups: [FormGroup],
    offering offered: OfferedRecords
  ) -> [Form.Section] {
    var more = [
      FormField(.text, "text", "Notes", existing?.text ?? ""),
      .line("tags", "Tags", (existing?.tags ?? []).joined(separator: ", ")),
    ]
    // Only what is done makes a follow-up that repeats come back, so that only one that did shows it.
    if let before = existing?.follows {
      let options = FormOption.records([], chosen: [before], titles: offered.titles)
      more.append(FormField(choice: "follows", "Repetition of", options, chosen: before.text))
    }
    return [
      Form.Section(
        "what", "",
        [
          .line("title", "What to do", existing?.title ?? ""),
          FormField.date("due", "Due", existing?.due?.typed(in: offered.style) ?? "").with(
            placeholder: "fri, in 60 days, +3w"),
          FormField(.completing, "owner", "Owner", existing?.owner ?? ""),
          .term("priority", "Priority", existing?.priority ?? .normal),
          FormField.line("repeats", "Repeats", existing?.repeats?.typed ?? "").with(
            placeholder: "every 2 weeks, every month after it is done"),
          .oneOf("status", "Status", existing?.status ?? .open),
          FormField.date("done", "Settled on", existing?.done?.typed(in: offered.style) ?? "").with(
            placeholder: "empty for today"),
          .line("outcome", "Outcome", existing?.outcome ?? ""),
          .term("impact", "Impact", existing?.impact),
        ]),
      Form.Section("letters", "Letters and responses", groups: groups),
      Form.Section("more", "More", more, groups: [offered.incidents(chosen: incidents)]),
    ]
  }
}

extension FollowUpForm: CaseForm {
  var record: Record? { .followUp(followUp) }

  func leaning(ofDate name: String) -> TypedDate.Leaning? {
    switch name {
    case "due": .future
    case "done": .past
    default: nil
    }
  }

  mutating func refresh() {
    let (today, dates) = (today, dates)
    hideWhatIsToCome()
    form.review { form, field in
      switch field.name {
      case "title":
        return form.text("title").isEmpty
          ? FieldReview(problem: "Say what is to be done.") : .fine
      case "due":
        return form.reviewDate(
          "due", today: today, dates: dates, leaning: .future, allowsPartial: false)
      case let name where name.hasPrefix("letter."):
        return form.reviewChosenOnce(field, "This letter")
      case let name where name.hasPrefix("response."):
        return form.reviewChosenOnce(field, "This response")
      case let name where name.hasPrefix("incident."):
        return form.reviewIncident(field, "A follow-up")
      case "done":
        return form.reviewPastDay(
          "done", today: today, dates: dates, hint: "A follow-up is settled on a day that has come")
      case "repeats": return FollowUpForm.reviewRepeats(form.text("repeats"))
      default: return .fine
      }
    }
  }

  // What came of it is asked once it is settled; what is written of it already shows in any case.
  private mutating func hideWhatIsToCome() {
    let isOpen = form.term("status", of: FollowUpStatus.self) == .open
    form.setHidden(isOpen, of: "done")
    form.setHidden(isOpen && existing?.outcome.isEmpty ?? true, of: "outcome")
    form.setHidden(isOpen && existing?.impact == nil, of: "impact")
  }

  func pendingChange() -> PendingChange? {
    let followUp = followUp
    guard followUp != existing else { return nil }
    return .followUp(PendingFollowUp(existing: existing, followUp: followUp))
  }

  private var followUp: FollowUp {
    var followUp = existing ?? FollowUp(id: RecordID(""), title: "")
    if let title = form.changedText("title") { followUp.title = title }
    followUp.due = form.day("due", today: today, dates: dates, leaning: .future)
    if let owner = form.changedText("owner") { followUp.owner = owner }
    followUp.priority = form.term("priority") ?? .normal
    followUp.repeats = Repetition(typed: form.text("repeats"))
    followUp.status = form.term("status") ?? followUp.status
    followUp.done = done
    if let outcome = form.changedText("outcome") { followUp.outcome = outcome }
    followUp.impact = form.term("impact")
    followUp.letters = form.chosenLetters
    followUp.responses = form.chosenRecords("response")
    followUp.incidents = form.items(of: "incident", from: existing?.incidents ?? [incident]) {
      RecordID(form.text("\($0).id"))
    }
    .filter { !$0.text.isEmpty }
    followUp.follows = form.chosenRecord("follows", besides: existing?.follows)
    if form.field("tags")?.isChanged == true { followUp.tags = form.words("tags") }
    if form.field("text")?.isChanged == true { followUp.text = form.text("text") }
    return followUp
  }

  /// The day on which it was settled: as written, else as it was, else today.
  private var done: Day? {
    let status: FollowUpStatus = form.term("status") ?? .open
    guard status != .open else { return nil }
    if let day = form.day("done", today: today, dates: dates, leaning: .past) { return day }
    let isAsItWas = status == existing?.status && form.field("done")?.isChanged == false
    return isAsItWas ? existing?.done : today
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

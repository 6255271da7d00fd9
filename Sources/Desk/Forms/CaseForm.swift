import CaseModel
import TerminalUI

/// What the forms of casework have in common: an engine, a draft, and a change in the end.
protocol CaseForm: Hashable, Sendable {
  var form: Form { get set }
  /// A draft that was found, until the person says whether to go on with it.
  var offered: Draft? { get set }
  /// Whether the change is on its way, so that the form waits.
  var isSaving: Bool { get set }
  var today: Day { get }
  /// How the person writes dates.
  var dates: DateHabits { get }
  /// Which draft is this form's.
  var draftKey: String { get }

  /// Acts on what only this form knows how to act on; a form that says nothing else saves.
  mutating func act(on event: FormEvent) -> [FormEffect]
  /// Brings fields that follow from others up to date, and checks every field.
  mutating func refresh()
  /// The record that the form describes, to be checked by its own rules; nil where it describes none.
  var record: Record? { get }
  /// The change to write; nil where nothing would differ.
  func pendingChange() -> PendingChange?
  /// For a field that holds a date, on which side of today its dates usually lie.
  func leaning(ofDate name: String) -> TypedDate.Leaning?
  /// What must come in before the form can be saved, as the hashes of files.
  mutating func missing(isFocusedToo: Bool) -> [FormEffect]
  mutating func take(_ answer: FormAnswer) -> [FormEffect]
  /// Goes on with a draft, as the person chose.
  mutating func resume(_ draft: Draft) -> [FormEffect]
}

extension CaseForm {
  var record: Record? { nil }
  func leaning(ofDate name: String) -> TypedDate.Leaning? { nil }
  mutating func act(on event: FormEvent) -> [FormEffect] { event == .save ? save() : [] }
  mutating func missing(isFocusedToo: Bool) -> [FormEffect] { [] }
  mutating func take(_ answer: FormAnswer) -> [FormEffect] { [] }

  mutating func update(_ event: TerminalEvent, in area: Area) -> [FormEffect] {
    if isSaving {
      guard case .key(let key) = event, key.code == .escape else { return [] }
      return [.close(keepingDraft: true)]
    }
    let events = form.update(event, in: area)
    guard !events.isEmpty else { return [] }
    refresh()
    let effects = events.flatMap { handle($0) } + missing(isFocusedToo: false)
    form.settle(in: area)
    return effects
  }

  mutating func receive(_ answer: FormAnswer) -> [FormEffect] {
    switch answer {
    case .edited(let field, let text): form.set(text, of: field)
    case .saved: isSaving = false
    case .refused(let sentence):
      isSaving = false
      form.message = Form.Message(sentence, isProblem: true)
    case .incidents(let rows, let field, let text):
      form.add(rows.map { FormOption.incident($0, in: dates.style) }, to: field, for: text)
    case .values(let values, let field, let text): suggest(values, for: field, after: text)
    case .parties, .paths, .hashed, .unreadable: break
    }
    let effects = take(current(answer))
    refresh()
    return effects
  }

  // Paths are found for each letter that is typed, and may come in another order.
  private func current(_ answer: FormAnswer) -> FormAnswer {
    guard case .paths(let paths, let field) = answer else { return answer }
    let typed = form.text(field)
    return .paths(paths.filter { $0.hasPrefix(typed) }, field: field)
  }

  // What was typed may be another text by now.
  private mutating func suggest(_ values: [String], for field: String, after text: String) {
    guard form.field(field)?.text == text else { return }
    let found = values.filter { $0 != text && SearchWords.complete(text, to: $0) }
    form.suggest(found.prefix(20).map { FormSuggestion($0, label: $0) }, for: field)
  }

  func draft(written: String) -> Draft? {
    if let offered { return offered }
    guard form.isChanged else { return nil }
    let fields = form.keptTexts.map { Draft.Field(name: $0.name, text: $0.text) }
    return Draft(key: draftKey, written: written, fields: fields)
  }

  /// Offers a draft that was found, if it is this form's.
  mutating func offer(_ draft: Draft?) {
    guard let draft, draft.key == draftKey else { return }
    offered = draft
    form.offer = FormOffer(
      "A draft from \(time(of: draft)) is here.",
      choices: ["Go on with the draft", "Drop the draft and start over"])
  }

  mutating func restore(_ draft: Draft) {
    let texts = draft.fields.map { Form.KeptText($0.name, $0.text) }
    form.restore(texts)
    // Some fields are there only once others have been restored.
    refresh()
    form.restore(texts)
    refresh()
  }

  mutating func resume(_ draft: Draft) -> [FormEffect] {
    restore(draft)
    form.goToFirstChange()
    return missing(isFocusedToo: true)
  }

  /// Saves, unless a field has a problem, or the record breaks a rule that no field shows.
  mutating func save() -> [FormEffect] {
    guard form.isReadyToSave() else { return [] }
    if let problem = record?.problems.first {
      form.message = Form.Message(problem.message, isProblem: true)
      return []
    }
    guard let change = pendingChange() else { return [.close(keepingDraft: false)] }
    wait()
    return [.save(change)]
  }

  /// Waits for the answer to a change.
  mutating func wait() {
    isSaving = true
    form.message = Form.Message("Saving …")
  }

  private mutating func handle(_ event: FormEvent) -> [FormEffect] {
    switch event {
    case .close:
      pinDate(in: form.focusedField?.name ?? "")
      return [.close(keepingDraft: offered != nil || form.isChanged)]
    case .copied(let text): return [.copy(text)]
    case .editExternally(let field, let text):
      return [.editExternally(field: field, text: text)]
    case .answered(let choice):
      guard let draft = offered else { return [] }
      offered = nil
      return choice == 0 ? resume(draft) : [.dropDraft(key: draft.key)]
    case .wantsSuggestions(let field, let text) where field.hasSuffix("owner"):
      return [.completeValue(.owner, field: field, text: text)]
    case .wantsOptions(let field, let text): return [.completeIncident(field: field, text: text)]
    case .left(let field):
      pinDate(in: field)
      return act(on: event)
    case .save:
      pinDate(in: form.focusedField?.name ?? "")
      return act(on: event)
    case .changed, .regrouped, .wantsSuggestions, .took: return act(on: event)
    }
  }

  // What was typed means the same in a draft of another day; what is only offered is no draft.
  private mutating func pinDate(in field: String) {
    guard form.field(field)?.isChanged == true, let leaning = leaning(ofDate: field),
      form.pinDate(field, today: today, dates: dates, leaning: leaning)
    else { return }
    refresh()
  }

  // A draft of today is known by its time; the day is left to those of other days.
  private func time(of draft: Draft) -> String {
    let parts = draft.written.split(separator: " ")
    guard parts.count == 2, let day = Day(parts[0]) else { return draft.written }
    return day == today ? String(parts[1]) : "\(day.spoken(in: dates.style)), \(parts[1])"
  }
}

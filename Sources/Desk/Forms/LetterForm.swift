package import CaseModel
import TerminalUI

/// The form for a letter that we write: a new one, or one that is changed.
package struct LetterForm: Hashable, Sendable {
  var form: Form
  var offered: Draft?
  var isSaving = false
  let draftKey: String
  let today: Day
  let incident: RecordID
  let existing: Letter?
  /// Holidays and procedures, for the clock.
  let settings: CasebookSettings
  /// The highest number that an ask of this letter ever had, as far as is known.
  let highestAsk: Int
  /// Parties that are suggested at present.
  var suggested: [Party] = []

  /// - Parameters:
  ///   - letters: all letters of the incident, one of which this letter may follow up.
  ///   - responses: responses to these letters; the asks that they speak of keep their numbers.
  ///   - existing: the letter to change; nil for a new one.
  ///   - draft: a draft that was found; the form offers to go on with it if it is this form's.
  package init(
    incident: RecordID, incidentTitle: String, letters: [Letter], responses: [OfficialResponse],
    settings: CasebookSettings, today: Day, existing: Letter? = nil, draft: Draft? = nil
  ) {
    self.incident = incident
    self.existing = existing
    self.settings = settings
    self.today = today
    let answered = responses.flatMap(\.outcomes).filter { $0.letter == existing?.id }.map(\.ask)
    highestAsk = ((existing?.asks ?? []).map(\.number) + answered).reduce(0) { max($0, $1) }
    draftKey = LetterForm.draftKey(incident: incident, existing: existing?.id)
    form = Form(
      existing.map { "Edit the letter: \($0.title)" } ?? "A new letter about: \(incidentTitle)",
      sections: LetterForm.sections(of: existing, letters: letters, settings: settings))
    form.saveLabel = existing == nil ? "Save the letter" : "Save the changes"
    refresh()
    offer(draft)
  }

  /// The name under which the draft of such a form is kept.
  package static func draftKey(incident: RecordID, existing: RecordID? = nil) -> String {
    existing.map { "edit-\($0)" } ?? "letter-on-\(incident)"
  }
}

extension LetterForm: CaseForm {
  mutating func act(on event: FormEvent) -> [FormEffect] {
    switch event {
    case .wantsSuggestions(let field, let text): return [.completeParty(field: field, text: text)]
    case .took(let field, let suggestion):
      guard suggested.indices.contains(suggestion) else { return [] }
      form.take(suggested[suggestion], around: field)
      refresh()
      return []
    // Whoever chooses a clock of days has their number to write next.
    case .changed("clock"):
      if isCounted, form.isBlank("days") { form.moveFocus(to: .field("days")) }
      return []
    case .save: return save(checking: .letter(letter))
    default: return []
    }
  }

  mutating func take(_ answer: FormAnswer) -> [FormEffect] {
    guard case .parties(let parties, let field) = answer else { return [] }
    suggested = parties
    form.suggest(parties, for: field)
    return []
  }

  func leaning(ofDate name: String) -> TypedDate.Leaning? {
    switch name.split(separator: ".").last {
    case "sent", "from", "to": .past
    case "date": name == "deadline.date" ? .future : .past
    default: nil
    }
  }

  func pendingChange() -> PendingChange? {
    let letter = letter
    guard letter != existing else { return nil }
    return .record(
      PendingRecord(existing: existing.map { .letter($0) }, record: .letter(letter)))
  }
}

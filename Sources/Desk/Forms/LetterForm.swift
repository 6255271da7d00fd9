package import CaseModel
import TerminalUI

/// The form for a letter that we write: a new one, or one that is changed.
package struct LetterForm: Hashable, Sendable {
  /// What a new letter begins with.
  package enum Beginning: Hashable, Sendable {
    case nothing
    /// What a template made of the incident's facts.
    case template
    /// The asks of an earlier letter that nobody answered, which keep their numbers.
    case openAsks
  }

  var form: Form
  var offered: Draft?
  var isSaving = false
  var intake = FileIntake()
  let draftKey: String
  let today: Day
  let dates: DateHabits
  let incident: RecordID
  let existing: Letter?
  /// Holidays and procedures, for the clock.
  let settings: CasebookSettings
  /// The highest number that an ask of this letter ever had, as far as is known.
  let highestAsk: Int
  let beginning: Beginning
  /// Parties that are suggested at present.
  var suggested: [Party] = []

  /// - Parameters:
  ///   - letters: all letters of its incidents, one of which this letter may follow up.
  ///   - responses: responses to these letters; the asks that they speak of keep their numbers.
  ///   - incidents: the newest incidents, which it may be about too; others are found by typing.
  ///   - titles: of records that it is linked to.
  ///   - existing: the letter to change; nil for a new one.
  ///   - template: a new letter with which the form is filled, as if it had been typed.
  ///   - beginning: what a draft that is to be resumed began with.
  ///   - draftKey: which draft is this form's, where it isn't that of any letter on the incident.
  ///   - draft: a draft that was found; the form offers to go on with it if it is this form's.
  package init(
    incident: RecordID, incidentTitle: String, letters: [Letter], responses: [OfficialResponse],
    incidents: [IncidentRow] = [], titles: [RecordID: String] = [:],
    settings: CasebookSettings, today: Day, dates: DateHabits = DateHabits(),
    existing: Letter? = nil, template: Letter? = nil,
    beginning: Beginning = .nothing, draftKey: String? = nil, draft: Draft? = nil
  ) {
    self.incident = incident
    self.existing = existing
    self.beginning = template.map { $0.follows == nil ? .template : .openAsks } ?? beginning
    self.settings = settings
    self.today = today
    self.dates = dates
    let answered = responses.flatMap(\.outcomes).filter { $0.letter == existing?.id }.map(\.ask)
    highestAsk = ((existing?.asks ?? []).map(\.number) + answered).reduce(0) { max($0, $1) }
    self.draftKey =
      draftKey ?? LetterForm.draftKey(incident: incident, existing: existing?.id)
    var titles = titles
    titles[incident] = titles[incident] ?? incidentTitle
    form = Form(
      existing.map { "Edit the letter: \($0.title)" } ?? "A new letter about: \(incidentTitle)",
      sections: LetterForm.sections(
        of: existing, about: existing?.incidents ?? [incident], letters: letters,
        offering: OfferedRecords(incidents: incidents, titles: titles, style: dates.style),
        settings: settings))
    form.saveLabel = existing == nil ? "Save the letter" : "Save the changes"
    refresh()
    if let template { fill(with: template) }
    offer(draft)
  }

  /// The name under which the draft of such a form is kept.
  package static func draftKey(incident: RecordID, existing: RecordID? = nil) -> String {
    existing.map { "edit-\($0)" } ?? "letter-on-\(incident)"
  }
}

extension LetterForm: EnclosingForm {
  var enclosed: [Enclosure] { existing?.enclosures ?? [] }
  var record: Record? { .letter(letter) }

  mutating func act(on event: FormEvent) -> [FormEffect] {
    switch event {
    case .wantsSuggestions(let field, let text):
      return field.hasPrefix("enclosure.")
        ? [.completePath(field: field, text: text)] : [.completeParty(field: field, text: text)]
    case .took(let field, _) where field.hasPrefix("enclosure."): return tookPath(in: field)
    case .took(let field, let suggestion):
      guard suggested.indices.contains(suggestion) else { return [] }
      form.take(suggested[suggestion], around: field)
      refresh()
      return []
    // Whoever chooses a clock of days has their number to write next.
    case .changed("clock"):
      if isCounted, form.isBlank("days") { form.moveFocus(to: .field("days")) }
      return []
    case .save: return saveOnceHashed()
    default: return []
    }
  }

  mutating func take(_ answer: FormAnswer) -> [FormEffect] {
    guard case .parties(let parties, let field) = answer else { return takeFile(answer) ?? [] }
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
    guard letter != existing || !pendingFiles.isEmpty else { return nil }
    return .record(
      PendingRecord(
        existing: existing.map { .letter($0) }, record: .letter(letter), files: pendingFiles))
  }
}

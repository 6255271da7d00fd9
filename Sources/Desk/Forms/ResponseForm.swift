package import CaseModel
import TerminalUI

/// The form that logs what officials said or wrote, with its quotes, sources, enclosures, what it
/// did with each ask, and what is to follow; or that changes a response logged before.
package struct ResponseForm: Hashable, Sendable {
  /// What a new response answers.
  package enum Subject: Hashable, Sendable {
    case letter(RecordID)
    /// A statement that answers no letter.
    case statement
  }

  var form: Form
  var offered: Draft?
  var isSaving = false
  let draftKey: String
  let today: Day
  let dates: DateHabits
  /// The letters that may be answered, with their asks.
  let letters: [Letter]
  let incident: RecordID
  let existing: OfficialResponse?
  /// Asks that earlier responses settled.
  let settled: Set<AskKey>
  var intake = FileIntake()
  /// Parties that are suggested at present.
  var suggested: [Party] = []

  struct AskKey: Hashable, Sendable {
    var letter: RecordID
    var number: Int
  }

  /// - Parameters:
  ///   - letters: all letters of its incidents.
  ///   - incidents: the newest incidents, which it may be about too; others are found by typing.
  ///   - titles: of records that it is linked to.
  ///   - earlier: responses logged before; asks that they settled are not asked about again.
  ///   - existing: the response to change; nil for a new one.
  ///   - draft: a draft that was found; the form offers to go on with it if it is this form's.
  package init(
    subject: Subject, letters: [Letter], incident: RecordID, incidentTitle: String,
    incidents: [IncidentRow] = [], titles: [RecordID: String] = [:], today: Day,
    dates: DateHabits = DateHabits(), earlier: [OfficialResponse] = [],
    existing: OfficialResponse? = nil, draft: Draft? = nil
  ) {
    self.letters = letters
    self.incident = incident
    self.existing = existing
    self.today = today
    self.dates = dates
    settled = Set(
      earlier.flatMap(\.outcomes).filter(\.outcome.answersAsk).map {
        AskKey(letter: $0.letter, number: $0.ask)
      })
    draftKey = ResponseForm.draftKey(subject: subject, incident: incident, existing: existing?.id)
    let answered = ResponseForm.answeredLetters(subject, existing)
    let letter = letters.first { $0.id == answered.first }
    var titles = titles
    titles[incident] = titles[incident] ?? incidentTitle
    form = Form(
      ResponseForm.title(
        letter: letter, incidentTitle: incidentTitle, existing: existing,
        style: dates.style),
      sections: ResponseForm.sections(
        of: existing, about: existing?.incidents ?? [incident], letters: letters,
        answered: answered,
        offering: OfferedRecords(incidents: incidents, titles: titles, style: dates.style),
        today: today))
    form.saveLabel = existing == nil ? "Save the response" : "Save the changes"
    refresh()
    offer(draft)
  }

  /// The name under which the draft of such a form is kept, so that it can be looked for.
  package static func draftKey(
    subject: Subject, incident: RecordID, existing: RecordID? = nil
  ) -> String {
    if let existing { return "edit-\(existing)" }
    return switch subject {
    case .letter(let letter): "response-to-\(letter)"
    case .statement: "response-on-\(incident)"
    }
  }

  private static func answeredLetters(
    _ subject: Subject, _ existing: OfficialResponse?
  ) -> [RecordID] {
    if let existing { return existing.letters }
    return if case .letter(let letter) = subject { [letter] } else { [] }
  }

  private static func title(
    letter: Letter?, incidentTitle: String, existing: OfficialResponse?, style: DateStyle
  ) -> String {
    if let existing { return "Edit the response: \(existing.headline)" }
    guard let letter else { return "Log a statement about: \(incidentTitle)" }
    let addressee = letter.addressees.first?.shortName ?? letter.title
    let sent = letter.sent.map { " of \($0.spoken(in: style))" } ?? ""
    return "Log a response to the letter to \(addressee)\(sent)"
  }
}

extension ResponseForm: EnclosingForm {
  var enclosed: [Enclosure] { existing?.enclosures ?? [] }
  var record: Record? { .response(pendingResponse().response) }

  mutating func act(on event: FormEvent) -> [FormEffect] {
    switch event {
    case .wantsSuggestions(let field, let text):
      return field.hasPrefix("from.")
        ? [.completeParty(field: field, text: text)] : [.completePath(field: field, text: text)]
    case .took(let field, let suggestion): return took(suggestion, in: field)
    case .save: return saveOnceHashed()
    default: return []
    }
  }

  mutating func take(_ answer: FormAnswer) -> [FormEffect] {
    switch answer {
    case .parties(let parties, let field):
      suggested = parties
      form.suggest(parties, for: field)
      return []
    default: return takeFile(answer) ?? []
    }
  }

  func leaning(ofDate name: String) -> TypedDate.Leaning? {
    switch name.split(separator: ".").last {
    case "date", "received": .past
    case "due": .future
    default: nil
    }
  }

  func pendingChange() -> PendingChange? {
    let pending = pendingResponse()
    return pending.changesNothing ? nil : .response(pending)
  }

  private mutating func took(_ suggestion: Int, in field: String) -> [FormEffect] {
    guard field.hasPrefix("from.") else { return tookPath(in: field) }
    guard suggested.indices.contains(suggestion) else { return [] }
    form.take(suggested[suggestion], around: field)
    refresh()
    return []
  }
}

package import CaseModel

/// A form that is about to open, and so which records and which draft it needs.
package enum FormRequest: Hashable, Sendable {
  case newIncident
  case editIncident(Incident)
  case newLetter(incident: RecordID)
  case editLetter(Letter, incident: RecordID)
  /// A new letter from a template, which may follow up an earlier one.
  case letterFromTemplate(incident: RecordID, earlier: RecordID?)
  /// A letter that asks again what nobody answered of an earlier one.
  case followUpLetter(Letter, incident: RecordID)
  case logResponse(ResponseForm.Subject, incident: RecordID)
  case editResponse(OfficialResponse, incident: RecordID)
  case newFollowUp(incident: RecordID, letter: RecordID?)
  case editFollowUp(FollowUp, incident: RecordID)

  // Prompts of a line or two.
  case outcome(FollowUp)
  case remind(Record)
  case setDeadline(Letter)
  case setDue(FollowUp)
  case passOn(Letter)
  case send(Letter)

  // Doors to files.
  case importing(incident: RecordID?)
  case exporting(incident: RecordID?, letter: RecordID?)

  // Who and where, for the history and for colleagues.
  case person
  case syncPlace

  /// The incidents whose letters and responses the form offers, the first one first; none where it
  /// offers none.
  package var incidents: [RecordID] {
    let first: RecordID
    switch self {
    case .newIncident, .editIncident, .outcome, .remind, .setDeadline, .setDue, .passOn, .send,
      .exporting, .person, .syncPlace:
      return []
    case .importing(let incident): return incident.map { [$0] } ?? []
    case .newLetter(let incident), .editLetter(_, let incident),
      .letterFromTemplate(let incident, _), .followUpLetter(_, let incident),
      .logResponse(_, let incident), .editResponse(_, let incident),
      .newFollowUp(let incident, _), .editFollowUp(_, let incident):
      first = incident
    }
    return [first] + (existing?.incidents.filter { $0 != first } ?? [])
  }

  /// Whether the form offers incidents to be linked.
  package var offersIncidents: Bool {
    switch self {
    case .newIncident, .editIncident, .newLetter, .editLetter, .letterFromTemplate,
      .followUpLetter, .logResponse, .editResponse, .newFollowUp, .editFollowUp:
      true
    case .outcome, .remind, .setDeadline, .setDue, .passOn, .send, .importing,
      .exporting, .person, .syncPlace:
      false
    }
  }

  /// Whether the form fills a template with the facts of the incident.
  package var fillsTemplate: Bool {
    switch self {
    case .letterFromTemplate, .followUpLetter: true
    default: false
    }
  }

  /// Records that are linked already, whose titles the form shows.
  package var linked: [RecordID] { existing?.links ?? [] }

  /// The record under edit.
  private var existing: Record? {
    switch self {
    case .editIncident(let incident): .incident(incident)
    case .editLetter(let letter, _), .followUpLetter(let letter, _): .letter(letter)
    case .editResponse(let response, _): .response(response)
    case .editFollowUp(let followUp, _): .followUp(followUp)
    default: nil
    }
  }

  /// The draft that belongs to the form, if one was kept.
  package var draftKey: String {
    switch self {
    case .newIncident: IncidentForm.draftKey()
    case .editIncident(let existing): IncidentForm.draftKey(existing: existing.id)
    case .newLetter(let incident): LetterForm.draftKey(incident: incident)
    case .editLetter(let letter, let incident):
      LetterForm.draftKey(incident: incident, existing: letter.id)
    case .letterFromTemplate(let incident, _): TemplateForm.draftKey(incident: incident)
    case .followUpLetter(let letter, _): "follow-up-letter-to-\(letter.id)"
    case .logResponse(let subject, let incident):
      ResponseForm.draftKey(subject: subject, incident: incident)
    case .editResponse(let response, let incident):
      ResponseForm.draftKey(subject: .statement, incident: incident, existing: response.id)
    case .newFollowUp(let incident, _): FollowUpForm.draftKey(incident: incident)
    case .editFollowUp(let followUp, let incident):
      FollowUpForm.draftKey(incident: incident, existing: followUp.id)
    case .outcome(let followUp): OutcomePrompt.draftKey(followUp.id)
    case .remind(let record): ReminderPrompt.draftKey(record.id)
    case .setDeadline(let letter): DeadlinePrompt.draftKey(letter.id)
    case .setDue(let followUp): DuePrompt.draftKey(followUp.id)
    case .passOn(let letter): PassingOnPrompt.draftKey(letter.id)
    case .send(let letter): SendingPrompt.draftKey(letter.id)
    case .importing: ImportPrompt.draftKey
    case .exporting: ExportPrompt.draftKey
    case .person: PersonPrompt.draftKey
    case .syncPlace: SyncPlacePrompt.draftKey
    }
  }
}

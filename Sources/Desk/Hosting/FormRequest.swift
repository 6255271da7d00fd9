package import CaseModel

/// A form that is about to open, and so which records and which draft it needs.
package enum FormRequest: Hashable, Sendable {
  case newIncident
  case editIncident(Incident)
  case newLetter(incident: RecordID)
  case editLetter(Letter, incident: RecordID)
  case logResponse(ResponseForm.Subject, incident: RecordID)
  case editResponse(OfficialResponse, incident: RecordID)
  case newFollowUp(incident: RecordID, letter: RecordID?)
  case editFollowUp(FollowUp, incident: RecordID)
  case outcome(FollowUp)

  /// The incident whose letters the form offers; nil where it offers none.
  package var incident: RecordID? {
    switch self {
    case .newIncident, .editIncident: nil
    case .newLetter(let incident), .editLetter(_, let incident),
      .logResponse(_, let incident), .editResponse(_, let incident),
      .newFollowUp(let incident, _), .editFollowUp(_, let incident):
      incident
    case .outcome(let followUp): followUp.incidents.first
    }
  }

  /// Whether the form offers other incidents, as related ones.
  package var offersIncidents: Bool {
    switch self {
    case .newIncident, .editIncident: true
    default: false
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
    case .logResponse(let subject, let incident):
      ResponseForm.draftKey(subject: subject, incident: incident)
    case .editResponse(let response, let incident):
      ResponseForm.draftKey(subject: .statement, incident: incident, existing: response.id)
    case .newFollowUp(let incident, _): FollowUpForm.draftKey(incident: incident)
    case .editFollowUp(let followUp, let incident):
      FollowUpForm.draftKey(incident: incident, existing: followUp.id)
    case .outcome(let followUp): OutcomePrompt.draftKey(followUp.id)
    }
  }

  /// The form, opened with what was found for it.
  func form(with material: FormMaterial, today: Day) -> DeskForm {
    switch self {
    case .newIncident:
      .incident(IncidentForm(others: material.incidents, today: today, draft: material.draft))
    case .editIncident(let incident):
      .incident(
        IncidentForm(
          others: material.incidents, today: today, existing: incident, draft: material.draft))
    case .newLetter(let incident):
      .letter(
        LetterForm(
          incident: incident, incidentTitle: material.incidentTitle, letters: material.letters,
          responses: material.responses, settings: material.settings, today: today,
          draft: material.draft))
    case .editLetter(let letter, let incident):
      .letter(
        LetterForm(
          incident: incident, incidentTitle: material.incidentTitle, letters: material.letters,
          responses: material.responses, settings: material.settings, today: today,
          existing: letter, draft: material.draft))
    case .logResponse(let subject, let incident):
      .response(
        ResponseForm(
          subject: subject, letters: material.letters, incident: incident,
          incidentTitle: material.incidentTitle, today: today, earlier: material.responses,
          draft: material.draft))
    case .editResponse(let response, let incident):
      .response(
        ResponseForm(
          subject: response.letters.first.map { .letter($0) } ?? .statement,
          letters: material.letters, incident: incident, incidentTitle: material.incidentTitle,
          today: today, earlier: material.responses.filter { $0.id != response.id },
          existing: response, draft: material.draft))
    case .newFollowUp(let incident, let letter):
      .followUp(
        FollowUpForm(
          incident: incident, incidentTitle: material.incidentTitle, letter: letter,
          letters: material.letters, today: today, draft: material.draft))
    case .editFollowUp(let followUp, let incident):
      .followUp(
        FollowUpForm(
          incident: incident, incidentTitle: material.incidentTitle, letter: nil,
          letters: material.letters, today: today, existing: followUp, draft: material.draft))
    case .outcome(let followUp):
      .outcome(OutcomePrompt(followUp, today: today, draft: material.draft))
    }
  }
}

/// What a form needs from the casebook and the drafts before it opens.
package struct FormMaterial: Hashable, Sendable {
  /// The title of the request's incident.
  package var incidentTitle: String
  /// Incidents that may be related; none unless the request offers incidents.
  package var incidents: [IncidentRow]
  /// All letters of the incident, newest first.
  package var letters: [Letter]
  /// All responses to these letters.
  package var responses: [OfficialResponse]
  /// Our name, holidays, and procedures.
  package var settings: CasebookSettings
  /// The draft with the request's key, if there is one.
  package var draft: Draft?

  package init(
    incidentTitle: String = "", incidents: [IncidentRow] = [], letters: [Letter] = [],
    responses: [OfficialResponse] = [], settings: CasebookSettings = CasebookSettings(),
    draft: Draft? = nil
  ) {
    self.incidentTitle = incidentTitle
    self.incidents = incidents
    self.letters = letters
    self.responses = responses
    self.settings = settings
    self.draft = draft
  }
}

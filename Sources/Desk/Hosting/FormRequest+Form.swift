import CaseModel

extension FormRequest {
  /// The form, opened with what was found for it.
  func form(with material: FormMaterial, today: Day) -> DeskForm {
    switch self {
    case .newIncident: incident(nil, material, today)
    case .editIncident(let incident): self.incident(incident, material, today)
    case .newLetter(let incident): letter(nil, incident, material, today)
    case .editLetter(let letter, let incident): self.letter(letter, incident, material, today)
    case .letterFromTemplate(let incident, let earlier):
      .template(
        TemplateForm(incident: incident, earlier: earlier, material: material, today: today))
    case .followUpLetter(let earlier, let incident):
      letter(
        nil, incident, material, today,
        template: material.followUpLetter(earlier, on: incident, today: today))
    case .logResponse(let subject, let incident): response(nil, subject, incident, material, today)
    case .editResponse(let response, let incident):
      self.response(
        response, response.letters.first.map { .letter($0) } ?? .statement, incident, material,
        today)
    case .newFollowUp(let incident, let letter):
      followUp(nil, about: letter, incident, material, today)
    case .editFollowUp(let followUp, let incident):
      self.followUp(followUp, about: nil, incident, material, today)
    case .outcome(let followUp):
      .outcome(OutcomePrompt(followUp, today: today, draft: material.draft))
    case .remind(let record):
      .reminder(ReminderPrompt(of: record, today: today, draft: material.draft))
    case .setDeadline(let letter):
      .deadline(
        DeadlinePrompt(letter, settings: material.settings, today: today, draft: material.draft))
    case .setDue(let followUp):
      .due(DuePrompt(followUp, today: today, draft: material.draft))
    case .passOn(let letter):
      .passingOn(PassingOnPrompt(letter, today: today, draft: material.draft))
    case .send(let letter):
      .sending(
        SendingPrompt(letter, settings: material.settings, today: today, draft: material.draft))
    }
  }

  private func incident(
    _ existing: Incident?, _ material: FormMaterial, _ today: Day
  ) -> DeskForm {
    .incident(
      IncidentForm(
        others: material.incidents, titles: material.titles, today: today, existing: existing,
        draft: material.draft))
  }

  private func letter(
    _ existing: Letter?, _ incident: RecordID, _ material: FormMaterial, _ today: Day,
    template: Letter? = nil
  ) -> DeskForm {
    .letter(
      LetterForm(
        incident: incident, incidentTitle: material.incidentTitle, letters: material.letters,
        responses: material.responses, incidents: material.incidents, titles: material.titles,
        settings: material.settings, today: today, existing: existing, template: template,
        draftKey: draftKey, draft: material.draft))
  }

  private func response(
    _ existing: OfficialResponse?, _ subject: ResponseForm.Subject, _ incident: RecordID,
    _ material: FormMaterial, _ today: Day
  ) -> DeskForm {
    .response(
      ResponseForm(
        subject: subject, letters: material.letters, incident: incident,
        incidentTitle: material.incidentTitle, incidents: material.incidents,
        titles: material.titles, today: today,
        earlier: material.responses.filter { $0.id != existing?.id }, existing: existing,
        draft: material.draft))
  }

  private func followUp(
    _ existing: FollowUp?, about letter: RecordID?, _ incident: RecordID,
    _ material: FormMaterial, _ today: Day
  ) -> DeskForm {
    .followUp(
      FollowUpForm(
        incident: incident, incidentTitle: material.incidentTitle, letter: letter,
        letters: material.letters, responses: material.responses,
        incidents: material.incidents, titles: material.titles, today: today,
        existing: existing, draft: material.draft))
  }
}

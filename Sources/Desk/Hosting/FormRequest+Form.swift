import CaseModel

extension FormRequest {
  /// The form, opened with what was found for it.
  func form(
    with material: FormMaterial, today: Day, dates: DateHabits = DateHabits()
  ) -> DeskForm {
    switch self {
    case .newIncident: incident(nil, material, today, dates)
    case .editIncident(let incident): self.incident(incident, material, today, dates)
    case .newLetter(let incident): letter(nil, incident, material, today, dates)
    case .editLetter(let letter, let incident):
      self.letter(letter, incident, material, today, dates)
    case .letterFromTemplate(let incident, let earlier):
      .template(
        TemplateForm(
          incident: incident, earlier: earlier, material: material, today: today, dates: dates))
    case .followUpLetter(let earlier, let incident):
      letter(
        nil, incident, material, today, dates,
        template: material.followUpLetter(earlier, on: incident, today: today))
    case .logResponse(let subject, let incident):
      response(nil, subject, incident, material, today, dates)
    case .editResponse(let response, let incident):
      self.response(
        response, response.letters.first.map { .letter($0) } ?? .statement, incident, material,
        today, dates)
    case .newFollowUp(let incident, let letter):
      followUp(nil, about: letter, incident, material, today, dates)
    case .editFollowUp(let followUp, let incident):
      self.followUp(followUp, about: nil, incident, material, today, dates)
    case .outcome(let followUp):
      .outcome(OutcomePrompt(followUp, today: today, dates: dates, draft: material.draft))
    case .remind(let record):
      .reminder(ReminderPrompt(of: record, today: today, dates: dates, draft: material.draft))
    case .setDeadline(let letter):
      .deadline(
        DeadlinePrompt(
          letter, settings: material.settings, today: today, dates: dates, draft: material.draft))
    case .setDue(let followUp):
      .due(DuePrompt(followUp, today: today, dates: dates, draft: material.draft))
    case .passOn(let letter):
      .passingOn(PassingOnPrompt(letter, today: today, dates: dates, draft: material.draft))
    case .send(let letter):
      .sending(
        SendingPrompt(
          letter, settings: material.settings, today: today, dates: dates, draft: material.draft))
    case .importing(let incident):
      .importing(
        ImportPrompt(
          incident: incident, title: material.incidentTitle, today: today, dates: dates,
          draft: material.draft))
    case .exporting(let incident, let letter):
      .exporting(
        ExportPrompt(
          incident: incident, letter: letter, today: today, dates: dates, draft: material.draft))
    case .person:
      .person(
        PersonPrompt(known: material.person, today: today, dates: dates, draft: material.draft))
    case .syncPlace:
      .syncPlace(
        SyncPlacePrompt(
          place: material.syncPlace, today: today, dates: dates, draft: material.draft))
    }
  }

  private func incident(
    _ existing: Incident?, _ material: FormMaterial, _ today: Day, _ dates: DateHabits
  ) -> DeskForm {
    .incident(
      IncidentForm(
        others: material.incidents, titles: material.titles, today: today, dates: dates,
        existing: existing,
        draft: material.draft))
  }

  private func letter(
    _ existing: Letter?, _ incident: RecordID, _ material: FormMaterial, _ today: Day,
    _ dates: DateHabits,
    template: Letter? = nil
  ) -> DeskForm {
    .letter(
      LetterForm(
        incident: incident, incidentTitle: material.incidentTitle, letters: material.letters,
        responses: material.responses, incidents: material.incidents, titles: material.titles,
        settings: material.settings, today: today, dates: dates, existing: existing,
        template: template,
        draftKey: draftKey, draft: material.draft))
  }

  private func response(
    _ existing: OfficialResponse?, _ subject: ResponseForm.Subject, _ incident: RecordID,
    _ material: FormMaterial, _ today: Day, _ dates: DateHabits
  ) -> DeskForm {
    .response(
      ResponseForm(
        subject: subject, letters: material.letters, incident: incident,
        incidentTitle: material.incidentTitle, incidents: material.incidents,
        titles: material.titles, today: today, dates: dates,
        earlier: material.responses.filter { $0.id != existing?.id }, existing: existing,
        draft: material.draft))
  }

  private func followUp(
    _ existing: FollowUp?, about letter: RecordID?, _ incident: RecordID,
    _ material: FormMaterial, _ today: Day, _ dates: DateHabits
  ) -> DeskForm {
    .followUp(
      FollowUpForm(
        incident: incident, incidentTitle: material.incidentTitle, letter: letter,
        letters: material.letters, responses: material.responses,
        incidents: material.incidents, titles: material.titles, today: today, dates: dates,
        existing: existing, draft: material.draft))
  }
}

import CaseModel
import Casework
import Desk

extension Casebook {
  /// What a form needs before it opens: the letters of its incidents and the responses to them, the
  /// newest incidents, what linked records are called, templates; the settings; and the draft that
  /// was kept.
  func material(for request: FormRequest, today: Day) throws(Refusal) -> FormMaterial {
    var material = FormMaterial(settings: settings, draft: try draft(request.draftKey))
    if request.offersIncidents {
      material.incidents = try newestIncidents(today: today)
    }
    for id in request.linked {
      if let row = try row(of: id, today: today) { material.titles[id] = row.title }
    }
    if request.fillsTemplate { material.templates = letterTemplates() }
    if request == .person { material.person = person }
    if request == .syncPlace { material.syncPlace = syncStanding.place ?? "" }
    guard let first = request.incidents.first else { return material }
    material.incidentTitle = try row(of: first, today: today)?.title ?? first.text
    if case .importing = request { return material }
    // Of one that can't be read, the template says what it lacks.
    if request.fillsTemplate, case .incident(let incident)? = try? record(first) {
      material.incident = incident
    }
    for incident in request.incidents {
      try addRecords(of: incident, to: &material, today: today)
    }
    return material
  }

  /// The newest incidents that say the words typed.
  func incidents(saying text: String, today: Day) throws(Refusal) -> [IncidentRow] {
    try incidents(ListQuery(.incident, matching: text), limit: 20, today: today)
  }

  private func newestIncidents(today: Day) throws(Refusal) -> [IncidentRow] {
    try incidents(ListQuery(.incident), limit: 50, today: today)
  }

  private func incidents(
    _ query: ListQuery, limit: Int, today: Day
  ) throws(Refusal) -> [IncidentRow] {
    try page(query, Window(offset: 0, limit: limit), today: today).rows.compactMap {
      if case .incident(let row) = $0 { row } else { nil }
    }
  }

  private func addRecords(
    of incident: RecordID, to material: inout FormMaterial, today: Day
  ) throws(Refusal) {
    for record in try records(of: .letter, incident: incident, today: today) {
      guard case .letter(let letter) = record,
        !material.letters.contains(where: { $0.id == letter.id })
      else { continue }
      material.letters.append(letter)
    }
    for record in try records(of: .response, incident: incident, today: today) {
      guard case .response(let response) = record,
        !material.responses.contains(where: { $0.id == response.id })
      else { continue }
      material.responses.append(response)
    }
  }

  // A record that can't be read is among the problems, and a form does without it.
  private func records(
    of kind: RecordKind, incident: RecordID, today: Day
  ) throws(Refusal) -> [Record] {
    let window = Window(offset: 0, limit: 200)
    let page = try page(ListQuery(kind, incident: incident), window, today: today)
    return page.rows.compactMap { try? record($0.id) }
  }
}

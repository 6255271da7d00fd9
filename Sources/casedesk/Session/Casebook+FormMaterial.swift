import CaseModel
import Casework
import Desk

extension Casebook {
  /// What a form needs before it opens: the incident's letters and the responses to them, or the
  /// newest incidents; the settings; and the draft that was kept.
  func material(for request: FormRequest, today: Day) throws(Refusal) -> FormMaterial {
    var material = FormMaterial(settings: settings, draft: try draft(request.draftKey))
    if request.offersIncidents {
      material.incidents = try incidents(for: request, today: today)
    }
    guard let incident = request.incident else { return material }
    material.incidentTitle = try row(of: incident, today: today)?.title ?? incident.text
    for record in try records(of: .letter, incident: incident, today: today) {
      if case .letter(let letter) = record { material.letters.append(letter) }
    }
    for record in try records(of: .response, incident: incident, today: today) {
      if case .response(let response) = record { material.responses.append(response) }
    }
    return material
  }

  // The newest, and those that are related already, however old they are.
  private func incidents(
    for request: FormRequest, today: Day
  ) throws(Refusal) -> [IncidentRow] {
    let window = Window(offset: 0, limit: 200)
    var rows = try page(ListQuery(.incident), window, today: today).rows
    if case .editIncident(let incident) = request {
      for id in incident.related where !rows.contains(where: { $0.id == id }) {
        if let row = try row(of: id, today: today) { rows.append(row) }
      }
    }
    return rows.compactMap { if case .incident(let row) = $0 { row } else { nil } }
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

import CaseModel
import TerminalUI

extension ReaderWriter {
  mutating func write(_ incident: Incident) {
    field("Date", incident.date?.spoken(in: dates) ?? "not known")
    field("Status", incident.status.spoken)
    field("Verified", incident.verification.spoken)
    field("Countries", incident.countries.joined(separator: ", "))
    field("Places", incident.places.joined(separator: ", "))
    field("Violations", incident.violations.map(\.spoken).joined(separator: ", "))
    for (count, people) in incident.peopleAffected.enumerated() {
      let note = people.note.isEmpty ? "" : " (\(people.note))"
      field(count == 0 ? "People" : "", people.spoken + note)
    }
    for (count, name) in incident.allegedPerpetrators.enumerated() {
      field(count == 0 ? "Alleged" : "", name)
    }
    field(tags: incident.tags)
  }
}

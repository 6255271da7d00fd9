import CaseModel
import TerminalUI

/// The incident that the form describes.
extension IncidentForm {
  /// What the form doesn't show, or shows in other words and nobody touched, stays to the letter.
  var incident: Incident {
    var incident = incidentButText
    if form.field("text")?.isChanged == true { incident.text = form.text("text") }
    return incident
  }

  /// All but the text, which may be long, and which no rule is about: cheap enough for each key.
  var incidentButText: Incident {
    var incident = existing ?? Incident(id: RecordID(""), title: "")
    if let title = form.changedText("title") { incident.title = title }
    incident.status = form.term("status") ?? incident.status
    incident.verification = form.term("verification") ?? incident.verification
    incident.date = form.date("date", today: today, dates: dates)
    incident.violations = form.items(of: "violation", from: existing?.violations ?? []) {
      form.term("\($0).kind")
    }
    if form.field("countries")?.isChanged == true {
      incident.countries = form.words("countries").map { countryCode($0) }
    }
    if form.field("places")?.isChanged == true { incident.places = form.lines("places") }
    incident.peopleAffected = form.items(of: "people", from: existing?.peopleAffected ?? []) {
      people($0, in: form)
    }
    if form.field("perpetrators")?.isChanged == true {
      incident.allegedPerpetrators = form.lines("perpetrators")
    }
    incident.sources = form.sources(from: existing?.sources ?? [], today: today, dates: dates)
    incident.related = form.items(of: "related", from: existing?.related ?? []) {
      form.text("\($0).id").isEmpty ? nil : RecordID(form.text("\($0).id"))
    }
    if form.field("tags")?.isChanged == true { incident.tags = form.words("tags") }
    incident.enclosures = keptEnclosures
    return incident
  }

  func reviewRelated(_ field: FormField, in form: Form) -> FieldReview {
    guard let existing, field.text == existing.id.text else {
      return form.reviewChosenOnce(field, "This incident")
    }
    return FieldReview(
      problem: "That is this incident itself. Choose another one, or remove it here.")
  }

  func reviewPeople(_ field: FormField, in form: Form) -> FieldReview {
    let name = field.name.split(separator: ".").dropLast().joined(separator: ".")
    // The figure is exact unless something else is said, so it says nothing by itself.
    let isBlank = ["harm", "count", "note"].allSatisfy { form.isBlank("\(name).\($0)") }
    guard !isBlank else { return .fine }
    switch field.name.split(separator: ".").last {
    case "harm":
      return form.isBlank(field.name)
        ? FieldReview(problem: "Choose what happened to them, or remove this count.") : .fine
    case "count":
      guard number(form.text(field.name)) != nil else {
        return FieldReview(
          problem: "Write how many people in digits, from 0 to 999999999, or remove this count.")
      }
      return FieldReview(note: people(name, in: form)?.spoken ?? "")
    default: return .fine
    }
  }

  private func people(_ name: String, in form: Form) -> PeopleAffected? {
    guard let harm: Harm = form.term("\(name).harm"),
      let count = number(form.text("\(name).count"))
    else { return nil }
    return PeopleAffected(
      harm: harm, count: count, precision: form.term("\(name).precision") ?? .exactly,
      note: form.text("\(name).note"))
  }

  private func number(_ text: String) -> Int? {
    let isNumber =
      (1...9).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber ? Int(text) : nil
  }

  // Nobody has to hold Shift for a code; a name of a country stays as it was typed and is refused.
  private func countryCode(_ word: String) -> String {
    word.utf8.count == 2 ? word.uppercased() : word
  }
}

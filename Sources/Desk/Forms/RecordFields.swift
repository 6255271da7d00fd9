import CaseModel
import TerminalUI

/// Other records, as every form lets choose among them.
extension FormOption {
  static func incident(_ row: IncidentRow, in style: DateStyle) -> FormOption {
    FormOption(row.id.text, row.date.map { "\(row.title) · \($0.spoken(in: style))" } ?? row.title)
  }

  /// "Nothing chosen", the records, and what is chosen though it isn't among them, by its title as
  /// far as that is known.
  static func records(
    _ options: [FormOption], chosen: [RecordID], titles: [RecordID: String]
  ) -> [FormOption] {
    let others = chosen.filter { id in !options.contains { $0.value == id.text } }
    return [.notSaid] + options
      + others.map { FormOption($0.text, titles[$0] ?? $0.text) }
  }
}

/// What a form may offer to be linked: it lists the newest incidents, and finds others by what is
/// typed.
struct OfferedRecords: Hashable, Sendable {
  var incidents: [IncidentRow] = []
  /// Of records that are linked already.
  var titles: [RecordID: String] = [:]
  /// How dates are written.
  var style = DateStyle.spelled

  /// Any number of incidents.
  func incidents(
    _ name: String, indefinite: String, singular: String, chosen: [RecordID],
    except: RecordID? = nil
  ) -> FormGroup {
    let newest = incidents.filter { $0.id != except }.map { FormOption.incident($0, in: style) }
    var field = FormField(
      choice: "id", "Incident", FormOption.records(newest, chosen: chosen, titles: titles))
    field.isOpenEnded = true
    return FormGroup(
      name, indefinite: indefinite, singular: singular, template: [field],
      texts: chosen.map { [$0.text] })
  }

  /// The incidents that a record is about.
  func incidents(chosen: [RecordID]) -> FormGroup {
    incidents("incident", indefinite: "an incident", singular: "incident", chosen: chosen)
  }
}

extension Form {
  /// The records that are chosen in a group, each once.
  func chosenRecords(_ group: String) -> [RecordID] {
    var seen: Set<String> = []
    return entries(of: group).compactMap { entry in
      let id = text("\(group).\(entry.serial).id")
      return !id.isEmpty && seen.insert(id).inserted ? RecordID(id) : nil
    }
  }

  /// The record that is chosen in a field; `existing` where the form has no such field.
  func chosenRecord(_ name: String, besides existing: RecordID?) -> RecordID? {
    guard field(name) != nil else { return existing }
    return text(name).isEmpty ? nil : RecordID(text(name))
  }

  /// - Parameter what: what needs an incident, as the beginning of a sentence.
  func reviewIncident(_ field: FormField, _ what: String) -> FieldReview {
    guard field.isEmpty, chosenRecords("incident").isEmpty else {
      return reviewChosenOnce(field, "This incident")
    }
    return FieldReview(problem: "\(what) belongs to an incident: choose at least one.")
  }
}

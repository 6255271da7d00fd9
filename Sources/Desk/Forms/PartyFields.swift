import CaseModel
import TerminalUI

/// People, offices and bodies, as every form asks for them: who is known already completes what is
/// typed.
extension FormField {
  /// The fields of one party; in a group, their names are those within it.
  static func party(_ prefix: String = "", _ party: Party = Party()) -> [FormField] {
    [
      FormField(.completing, prefix + "name", "Name", party.name),
      FormField(.completing, prefix + "office", "Office", party.office),
      FormField(.completing, prefix + "body", "Body", party.body),
    ]
  }
}

extension FormGroup {
  static func parties(
    _ name: String, indefinite: String, singular: String, _ parties: [Party]
  ) -> FormGroup {
    FormGroup(
      name, indefinite: indefinite, singular: singular,
      template: FormField.party() + [FormField(.text, "address", "Address")],
      texts: parties.map { [$0.name, $0.office, $0.body, $0.address] })
  }
}

extension Form {
  /// A party as typed into the fields that begin with a prefix, as `from` or `addressee.2`.
  func party(_ prefix: String) -> Party {
    Party(
      name: text("\(prefix).name"), office: text("\(prefix).office"),
      body: text("\(prefix).body"), address: text("\(prefix).address"))
  }

  /// The parties as typed; those that nobody touched stay to the letter.
  func parties(_ group: String, from existing: [Party]) -> [Party] {
    items(of: group, from: existing) { name in
      let party = party(name)
      return party == Party() ? nil : party
    }
  }

  /// Shows parties under the field of a party.
  mutating func suggest(_ parties: [Party], for field: String) {
    suggest(
      parties.map { FormSuggestion(part(of: $0, field), label: $0.oneLine) }, for: field)
  }

  /// Puts a whole party into the fields around the one in which it was chosen.
  mutating func take(_ party: Party, around field: String) {
    let prefix = field.split(separator: ".").dropLast().joined(separator: ".")
    set(party.name, of: "\(prefix).name")
    set(party.office, of: "\(prefix).office")
    set(party.body, of: "\(prefix).body")
    if !party.address.isEmpty { set(party.address, of: "\(prefix).address") }
  }

  func reviewParty(_ field: FormField) -> FieldReview {
    let parts = field.name.split(separator: ".")
    guard parts.last == "name", party(parts.dropLast().joined(separator: ".")).isEmpty,
      !isBlank(entryOf: field)
    else { return .fine }
    return FieldReview(
      problem: "Give a name, an office or a body; an address alone says nobody.")
  }

  private func part(of party: Party, _ field: String) -> String {
    switch field.split(separator: ".").last {
    case "office": party.office
    case "body": party.body
    default: party.name
    }
  }
}

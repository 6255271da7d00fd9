import CaseModel
import SeededRandom

@testable import RecordText

extension SplitMix64 {
  /// The record with one field as another record of its kind has it, and the field's name.
  mutating func edit(_ old: Record) throws -> (Record, String) {
    let other = try RecordPrinter.document(for: record(old.kind))
    func edited<Root>(_ root: Root, _ table: [RecordText.Field<Root>]) throws -> (Root, String) {
      let field = pick(table)
      let part = other.parts.first { $0.name == field.name }
      var root = root
      if part != nil || !field.isRequired {
        try field.read(part?.node ?? FieldNode(content: .scalar(""), offset: 0), &root)
      }
      return (root, field.name)
    }
    switch old {
    case .incident(let incident):
      let (root, name) = try edited(incident, Incident.table)
      return (.incident(root), name)
    case .letter(let letter):
      let (root, name) = try edited(letter, Letter.table)
      return (.letter(root), name)
    case .response(let response):
      let (root, name) = try edited(response, OfficialResponse.table)
      return (.response(root), name)
    case .followUp(let followUp):
      let (root, name) = try edited(followUp, FollowUp.table)
      return (.followUp(root), name)
    }
  }
}

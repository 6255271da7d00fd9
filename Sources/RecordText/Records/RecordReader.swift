package import CaseModel

/// Makes records of their texts.
package enum RecordReader {
  /// The record in `document`. Fields that the desk doesn't know are passed over. The error names
  /// the place of the field that can't be used, and what may stand there.
  package static func record(
    id: RecordID, kind: RecordKind, from document: RecordDocument
  ) throws(RecordTextError) -> Record {
    do throws(Fault) {
      return switch kind {
      case .incident:
        .incident(
          try read(Incident.table, Incident(id: id, title: "", text: document.text), document))
      case .letter:
        .letter(try read(Letter.table, Letter(id: id, title: "", text: document.text), document))
      case .response:
        .response(
          try read(OfficialResponse.table, OfficialResponse(id: id, text: document.text), document))
      case .followUp:
        .followUp(
          try read(FollowUp.table, FollowUp(id: id, title: "", text: document.text), document))
      }
    } catch {
      throw error.error(in: document.bytes)
    }
  }

  private static func read<Root>(
    _ fields: [Field<Root>], _ blank: Root, _ document: RecordDocument
  ) throws(Fault) -> Root {
    var root = blank
    try fields.read(document.parts, into: &root, at: 0)
    return root
  }
}

extension Record {
  /// The fields that are written of the record, in their order.
  package var fields: [NamedValue] {
    switch self {
    case .incident(let incident): Incident.table.values(of: incident)
    case .letter(let letter): Letter.table.values(of: letter)
    case .response(let response): OfficialResponse.table.values(of: response)
    case .followUp(let followUp): FollowUp.table.values(of: followUp)
    }
  }
}

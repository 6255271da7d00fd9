package import CaseModel

/// A record as its form leaves it; a new one has no id yet.
package struct PendingRecord: Hashable, Sendable {
  /// The record that is changed; nil for a new one.
  package var existing: Record?
  package var record: Record

  func change(using random: inout some RandomNumberGenerator) -> Change {
    let what = "\(record.kind.name): \(record.title)"
    guard let existing else {
      let id = RecordID.make(record.kind, words: words, using: &random)
      return Change("New \(what)", [.create(record.with(id: id), enclosing: [])])
    }
    return Change("Changed \(what)", [.replace(from: existing, to: record)])
  }

  /// What the id is made of: a letter is known by whom it is to.
  private var words: String {
    guard case .letter(let letter) = record, let addressee = letter.addressees.first else {
      return record.title
    }
    return "\(addressee.shortName) \(letter.title)"
  }
}

extension Record {
  fileprivate func with(id: RecordID) -> Record {
    switch self {
    case .incident(var incident):
      incident.id = id
      return .incident(incident)
    case .letter(var letter):
      letter.id = id
      return .letter(letter)
    case .response(var response):
      response.id = id
      return .response(response)
    case .followUp(var followUp):
      followUp.id = id
      return .followUp(followUp)
    }
  }
}

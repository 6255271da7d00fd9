package import CaseModel

/// A record as its form leaves it, and the files to take in with it; a new one has no id yet.
package struct PendingRecord: Hashable, Sendable {
  /// The record that is changed; nil for a new one.
  package var existing: Record?
  package var record: Record
  package var files: [PendingFile] = []

  func change(using random: inout some RandomNumberGenerator) -> Change {
    let what = "\(record.kind.name): \(record.title)"
    guard let existing else {
      let id = RecordID.make(record.kind, words: record.namingWords, using: &random)
      let incoming = files.incoming(for: id, isNew: true, besides: [])
      let made = record.with(id: id).enclosing(incoming)
      return Change("New \(what)", [.create(made, enclosing: incoming)])
    }
    let incoming = files.incoming(
      for: existing.id, isNew: false, besides: existing.enclosures + record.enclosures)
    return Change(
      "Changed \(what)",
      [.replace(from: existing, to: record.enclosing(incoming), enclosing: incoming)])
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

  /// The same with further enclosures; a follow-up has none.
  fileprivate func enclosing(_ files: [IncomingFile]) -> Record {
    let further = files.map(\.enclosure)
    switch self {
    case .incident(var incident):
      incident.enclosures += further
      return .incident(incident)
    case .letter(var letter):
      letter.enclosures += further
      return .letter(letter)
    case .response(var response):
      response.enclosures += further
      return .response(response)
    case .followUp: return self
    }
  }
}

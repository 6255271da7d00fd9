extension Change {
  /// Puts other words in the place of a record's text.
  package static func rewriting(textOf record: Record, as text: String) -> Change {
    Change(
      "Edited the text: \(record.title)", [.replace(from: record, to: record.with(text: text))])
  }

  /// Removes a record.
  package static func deleting(_ record: Record) -> Change {
    Change("Deleted the \(record.kind.name): \(record.title)", [.delete(record)])
  }
}

extension Record {
  /// The same record with another text.
  package func with(text: String) -> Record {
    switch self {
    case .incident(var incident):
      incident.text = text
      return .incident(incident)
    case .letter(var letter):
      letter.text = text
      return .letter(letter)
    case .response(var response):
      response.text = text
      return .response(response)
    case .followUp(var followUp):
      followUp.text = text
      return .followUp(followUp)
    }
  }

  /// The same record with other tags.
  package func with(tags: [String]) -> Record {
    switch self {
    case .incident(var incident):
      incident.tags = tags
      return .incident(incident)
    case .letter(var letter):
      letter.tags = tags
      return .letter(letter)
    case .response(var response):
      response.tags = tags
      return .response(response)
    case .followUp(var followUp):
      followUp.tags = tags
      return .followUp(followUp)
    }
  }
}

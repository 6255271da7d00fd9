extension Record {
  /// Empties a field; a record that must have a title gets ``ConfidentialPassages/placeholder``.
  mutating func clear(_ field: String) {
    switch self {
    case .incident(var incident):
      incident.clear(field)
      self = .incident(incident)
    case .letter(var letter):
      letter.clear(field)
      self = .letter(letter)
    case .response(var response):
      response.clear(field)
      self = .response(response)
    case .followUp(var followUp):
      followUp.clear(field)
      self = .followUp(followUp)
    }
  }

  /// Takes out the items that say that they are confidential, and what speaks of them. The record
  /// itself says no longer what of it is confidential.
  mutating func removeItems(_ concealed: ConcealedRecords) -> [LeftOut.What] {
    var leftOut: [LeftOut.What] = []
    func count(_ number: Int, _ field: String) {
      if number > 0 { leftOut.append(.items(number, of: field)) }
    }
    switch self {
    case .incident(var incident):
      count(incident.sources.remove(where: \.isConfidential), "sources")
      count(incident.enclosures.remove(where: concealed.hides), "enclosures")
      incident.confidentiality = .none
      self = .incident(incident)
    case .letter(var letter):
      count(letter.asks.remove(where: \.isConfidential), "asks")
      count(letter.sources.remove(where: \.isConfidential), "sources")
      count(letter.enclosures.remove(where: concealed.hides), "enclosures")
      letter.confidentiality = .none
      self = .letter(letter)
    case .response(var response):
      let outcomes = response.outcomes.remove {
        concealed.asks[$0.letter]?.contains($0.ask) ?? false
      }
      count(outcomes, "outcomes")
      count(response.quotes.remove(where: \.isConfidential), "quotes")
      count(response.sources.remove(where: \.isConfidential), "sources")
      count(response.enclosures.remove(where: concealed.hides), "enclosures")
      response.confidentiality = .none
      self = .response(response)
    case .followUp(var followUp):
      followUp.confidentiality = .none
      self = .followUp(followUp)
    }
    return leftOut
  }

  /// Takes out links to hidden records, and says how many there were.
  mutating func removeLinks(_ concealed: ConcealedRecords) -> Int {
    var removed = 0
    func isHidden(_ id: RecordID) -> Bool { concealed.hidden[id] != nil }
    func clear(_ link: inout RecordID?) {
      guard let id = link, isHidden(id) else { return }
      link = nil
      removed += 1
    }
    switch self {
    case .incident(var incident):
      removed += incident.related.remove(where: isHidden)
      self = .incident(incident)
    case .letter(var letter):
      removed += letter.incidents.remove(where: isHidden)
      clear(&letter.follows)
      clear(&letter.passedOnFrom)
      self = .letter(letter)
    case .response(var response):
      removed += response.incidents.remove(where: isHidden)
      removed += response.letters.remove(where: isHidden)
      removed += response.outcomes.remove { isHidden($0.letter) }
      self = .response(response)
    case .followUp(var followUp):
      removed += followUp.incidents.remove(where: isHidden)
      removed += followUp.letters.remove(where: isHidden)
      removed += followUp.responses.remove(where: isHidden)
      clear(&followUp.follows)
      self = .followUp(followUp)
    }
    return removed
  }

  /// Calls the record, and every record that it names, by the names that `name` gives.
  mutating func rename(_ name: (RecordID) -> RecordID) {
    switch self {
    case .incident(var incident):
      incident.id = name(incident.id)
      incident.related = incident.related.map(name)
      self = .incident(incident)
    case .letter(var letter):
      letter.id = name(letter.id)
      letter.incidents = letter.incidents.map(name)
      letter.follows = letter.follows.map(name)
      letter.passedOnFrom = letter.passedOnFrom.map(name)
      self = .letter(letter)
    case .response(var response):
      response.id = name(response.id)
      response.incidents = response.incidents.map(name)
      response.letters = response.letters.map(name)
      for index in response.outcomes.indices {
        response.outcomes[index].letter = name(response.outcomes[index].letter)
      }
      self = .response(response)
    case .followUp(var followUp):
      followUp.id = name(followUp.id)
      followUp.incidents = followUp.incidents.map(name)
      followUp.letters = followUp.letters.map(name)
      followUp.responses = followUp.responses.map(name)
      followUp.follows = followUp.follows.map(name)
      self = .followUp(followUp)
    }
  }
}

extension ConcealedRecords {
  func hides(_ enclosure: Enclosure) -> Bool {
    enclosure.isConfidential || files.contains(enclosure.sha256)
      || fileNames.contains(enclosure.file) || withoutMentions(enclosure.file).count > 0
  }
}

extension Array {
  /// Removes what `isToGo` is true of, and says how many that were.
  fileprivate mutating func remove(where isToGo: (Element) -> Bool) -> Int {
    let before = count
    removeAll(where: isToGo)
    return before - count
  }
}

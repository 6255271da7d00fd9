/// Anything that the casebook keeps in a file of its own.
package enum Record: Hashable, Sendable {
  case incident(Incident)
  case letter(Letter)
  case response(OfficialResponse)
  case followUp(FollowUp)

  package var id: RecordID {
    switch self {
    case .incident(let incident): incident.id
    case .letter(let letter): letter.id
    case .response(let response): response.id
    case .followUp(let followUp): followUp.id
    }
  }

  package var kind: RecordKind {
    switch self {
    case .incident: .incident
    case .letter: .letter
    case .response: .response
    case .followUp: .followUp
    }
  }

  /// What lists and notices call the record.
  package var title: String {
    switch self {
    case .incident(let incident): incident.title
    case .letter(let letter): letter.title
    case .response(let response): response.headline
    case .followUp(let followUp): followUp.title
    }
  }

  /// The incidents that the record belongs to; for an incident, those related to it.
  package var incidents: [RecordID] {
    switch self {
    case .incident(let incident): incident.related
    case .letter(let letter): letter.incidents
    case .response(let response): response.incidents
    case .followUp(let followUp): followUp.incidents
    }
  }

  /// Every id that the record names, in the order of its fields.
  package var links: [RecordID] {
    switch self {
    case .incident(let incident): incident.related
    case .letter(let letter):
      letter.incidents + [letter.follows, letter.passedOnFrom].compactMap { $0 }
    case .response(let response):
      response.incidents + response.letters + response.outcomes.map(\.letter)
    case .followUp(let followUp):
      followUp.incidents + followUp.letters + followUp.responses
        + (followUp.follows.map { [$0] } ?? [])
    }
  }

  package var sources: [Source] {
    switch self {
    case .incident(let incident): incident.sources
    case .letter(let letter): letter.sources
    case .response(let response): response.sources
    case .followUp: []
    }
  }

  package var enclosures: [Enclosure] {
    switch self {
    case .incident(let incident): incident.enclosures
    case .letter(let letter): letter.enclosures
    case .response(let response): response.enclosures
    case .followUp: []
    }
  }

  package var tags: [String] {
    switch self {
    case .incident(let incident): incident.tags
    case .letter(let letter): letter.tags
    case .response(let response): response.tags
    case .followUp(let followUp): followUp.tags
    }
  }

  /// The Markdown text below the fields.
  package var text: String {
    switch self {
    case .incident(let incident): incident.text
    case .letter(let letter): letter.text
    case .response(let response): response.text
    case .followUp(let followUp): followUp.text
    }
  }
}

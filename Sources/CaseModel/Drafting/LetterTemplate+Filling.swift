/// What a template's fields stand for.
package struct LetterFacts: Hashable, Sendable {
  package var incident: Incident
  package var addressee: Party
  package var organisation: String
  package var today: Day
  /// What the letter is to ask.
  package var asks: [String]
  /// The letter that this one follows up, with what of it is still open.
  package var earlier: Earlier?

  package struct Earlier: Hashable, Sendable {
    package var letter: Letter
    package var openAsks: [Ask]

    package init(letter: Letter, openAsks: [Ask]) {
      self.letter = letter
      self.openAsks = openAsks
    }
  }

  package init(
    incident: Incident, addressee: Party = Party(), organisation: String = "", today: Day,
    asks: [String] = [], earlier: Earlier? = nil
  ) {
    self.incident = incident
    self.addressee = addressee
    self.organisation = organisation
    self.today = today
    self.asks = asks
    self.earlier = earlier
  }
}

/// A field of a template, as it is written between angle brackets.
package enum TemplateField: String, CaseIterable, Sendable {
  case addressee, office, body, address, organisation, today
  case incident, date, places, violations
  case peopleAffected = "people affected"
  case asks
  case earlierLetter = "earlier letter"
  case earlierDate = "date of the earlier letter"
  case openAsks = "open asks"

  /// What it stands for, in a few words.
  package var meaning: String {
    switch self {
    case .addressee: "the addressee's name, else the office"
    case .office: "the addressee's office"
    case .body: "the addressee's body"
    case .address: "the addressee's postal address"
    case .organisation: "our organisation, from casedesk.yaml"
    case .today: "today's date"
    case .incident: "the incident's title"
    case .date: "the incident's date"
    case .places: "the incident's places"
    case .violations: "the violations"
    case .peopleAffected: "how many people, in words"
    case .asks: "the asks, numbered"
    case .earlierLetter: "the subject of the letter that is followed up"
    case .earlierDate: "when that letter was sent"
    case .openAsks: "that letter's asks that nobody answered, numbered"
    }
  }
}

extension LetterTemplate {
  /// The subject and the words of a letter, with each field filled in that the facts know. Fields
  /// that they don't know, or that no template has, stay as they are written, to be seen and filled
  /// by hand.
  package func filled(with facts: LetterFacts) -> (subject: String, text: String) {
    (LetterTemplate.fill(subject, facts), LetterTemplate.fill(text, facts))
  }

  /// The fields in angle brackets that a text still has, each once, in their order.
  package static func unfilledFields(in text: String) -> [String] {
    var found: [String] = []
    for piece in pieces(of: text) {
      if case .field(let name) = piece, TemplateField(rawValue: name) != nil,
        !found.contains(name)
      {
        found.append(name)
      }
    }
    return found
  }

  private enum Piece {
    case text(Substring)
    case field(String)
  }

  private static func fill(_ text: String, _ facts: LetterFacts) -> String {
    pieces(of: text).map { piece in
      switch piece {
      case .text(let text): String(text)
      case .field(let name):
        TemplateField(rawValue: name).flatMap { facts.value(of: $0) } ?? "<\(name)>"
      }
    }.joined()
  }

  /// A field stands between angle brackets on one line.
  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      let inside = rest[rest.index(after: open)...]
      guard let end = inside.firstIndex(where: { $0 == ">" || $0 == "<" || $0.isNewline }),
        inside[end] == ">"
      else {
        pieces.append(.text(rest[...open]))
        rest = inside
        continue
      }
      pieces.append(.text(rest[..<open]))
      pieces.append(.field(String(inside[..<end])))
      rest = inside[inside.index(after: end)...]
    }
    return pieces + [.text(rest)]
  }
}

extension LetterFacts {
  /// Nil where it isn't known.
  fileprivate func value(of field: TemplateField) -> String? {
    let value: String? =
      switch field {
      case .addressee: addressee.name.isEmpty ? addressee.shortName : addressee.name
      case .office: addressee.office
      case .body: addressee.body
      case .address: addressee.address
      case .organisation: organisation
      case .today: today.spoken
      case .incident: incident.title
      case .date: incident.date?.spoken
      case .places: LetterFacts.list(incident.places)
      case .violations: LetterFacts.list(incident.violations.map(\.spoken))
      case .peopleAffected: LetterFacts.list(incident.peopleAffected.map(\.spoken))
      case .asks: LetterFacts.numbered(asks.enumerated().map { ($0.offset + 1, $0.element) })
      case .earlierLetter: earlier?.letter.title
      case .earlierDate: earlier?.letter.sent?.spoken
      case .openAsks: LetterFacts.numbered(earlier?.openAsks.map { ($0.number, $0.text) } ?? [])
      }
    return value?.isEmpty == false ? value : nil
  }

  private static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.joined() }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func numbered(_ items: [(number: Int, text: String)]) -> String {
    items.map { "\($0.number). \($0.text)" }.joined(separator: "\n")
  }
}

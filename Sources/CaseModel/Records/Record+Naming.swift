extension Record {
  /// What the id of a new record is made of: a letter is known by whom it is to, a response by whom
  /// it is from.
  package var namingWords: String {
    switch self {
    case .incident(let incident): return incident.title
    case .letter(let letter):
      guard let addressee = letter.addressees.first else { return letter.title }
      return "\(addressee.shortName) \(letter.title)"
    case .response(let response):
      return response.from.isEmpty
        ? response.kind.spoken : "\(response.from.shortName) \(response.kind.spoken)"
    case .followUp(let followUp): return followUp.title
    }
  }
}

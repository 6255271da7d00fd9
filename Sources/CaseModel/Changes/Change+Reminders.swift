extension Change {
  /// Makes a follow-up that brings a record back on `day`, linked to it and to its incident.
  package static func reminding(
    of record: Record, on day: Day, owner: String = "",
    using random: inout some RandomNumberGenerator
  ) -> Change {
    var followUp = FollowUp(
      id: .make(.followUp, words: "remind \(record.title)", using: &random),
      title: "Come back to: \(record.title)", incidents: record.incidents, due: day, owner: owner,
      confidentiality: record.confidentiality.ofTitle)
    switch record {
    case .incident(let incident): followUp.incidents = [incident.id]
    case .letter(let letter): followUp.letters = [letter.id]
    case .response(let response):
      followUp.letters = response.letters
      followUp.responses = [response.id]
    case .followUp(let other):
      followUp.title = other.title
      followUp.letters = other.letters
      followUp.responses = other.responses
    }
    return Change(
      "A reminder for \(day.spoken): \(record.title)",
      [.create(.followUp(followUp), enclosing: [])])
  }
}

import CaseModel

extension Record {
  /// Every id that the record names, each with the field in which it does.
  var namedLinks: [(field: String, id: RecordID)] {
    switch self {
    case .incident(let incident): named("related", incident.related)
    case .letter(let letter):
      named("incidents", letter.incidents) + named("follows", [letter.follows].compactMap { $0 })
        + named("passed-on-from", [letter.passedOnFrom].compactMap { $0 })
    case .response(let response):
      named("incidents", response.incidents) + named("letters", response.letters)
        + named("outcomes", response.outcomes.map(\.letter))
    case .followUp(let followUp):
      named("incidents", followUp.incidents) + named("letters", followUp.letters)
        + named("responses", followUp.responses)
        + named("follows", [followUp.follows].compactMap { $0 })
    }
  }

  /// Each id once a field.
  private func named(_ field: String, _ ids: [RecordID]) -> [(field: String, id: RecordID)] {
    var seen: Set<RecordID> = []
    return ids.filter { seen.insert($0).inserted }.map { (field, $0) }
  }
}

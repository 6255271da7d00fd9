package import CaseModel

extension Casebook {
  /// The incident with all records that are about it, read from their files; of each kind 1,000 at
  /// most. A record whose file can't be read is among the problems, and isn't here.
  /// - Parameter isWanted: asked before each file; false stops the reading.
  /// - Returns: nil where it was stopped.
  package func material(
    of incident: RecordID, while isWanted: () -> Bool = { true }
  ) throws(Refusal) -> IncidentMaterial? {
    guard case .incident(let found) = try record(incident) else {
      throw Refusal("\(incident): this isn't an incident.")
    }
    var material = IncidentMaterial(incident: found)
    for kind in [RecordKind.letter, .response, .followUp] {
      let page = try page(
        ListQuery(kind, incident: incident), Window(offset: 0, limit: 1_000),
        today: Day(number: 0))
      material.leftOut += page.total - page.rows.count
      for row in page.rows {
        guard isWanted() else { return nil }
        switch try? record(row.id) {
        case .letter(let letter)?: material.letters.append(letter)
        case .response(let response)?: material.responses.append(response)
        case .followUp(let followUp)?: material.followUps.append(followUp)
        case .incident?, nil: break
        }
      }
    }
    return material
  }
}

internal import CaseModel

/// Finds the records that cells name, by id or title, and asks the casebook for each only once.
struct TableLinks {
  private let request: ImportRequest
  private var incidents: [String: Result<RecordID, RowFault>] = [:]
  private var letters: [String: Result<RecordID, RowFault>] = [:]

  init(_ request: ImportRequest) { self.request = request }

  /// The incidents that a row names, or else the one that was chosen for the import.
  mutating func incidents(_ cells: RowCells) throws(RowFault) -> [RecordID] {
    let names = cells.list(.incident)
    guard !names.isEmpty else {
      guard let chosen = request.incident else {
        throw RowFault("It names no incident, and none was chosen for the import.")
      }
      return [chosen]
    }
    // A title may hold what divides a list.
    let whole = cells.words(.incident)
    if names.count > 1, let found = try? incident(whole).get() { return [found] }
    var found: [RecordID] = []
    for name in names {
      let id = try incident(name).get()
      if !found.contains(id) { found.append(id) }
    }
    return found
  }

  /// Other incidents that a row names; an id may name one that isn't there yet.
  mutating func related(_ cells: RowCells) throws(RowFault) -> [RecordID] {
    var found: [RecordID] = []
    for name in cells.list(.related) {
      let id = RecordID(name)
      let link = id.isWellFormed && id.isMade(for: .incident) ? id : try incident(name).get()
      if !found.contains(link) { found.append(link) }
    }
    return found
  }

  private mutating func incident(_ name: String) -> Result<RecordID, RowFault> {
    if let found = incidents[name] { return found }
    let found = look(for: name)
    incidents[name] = found
    return found
  }

  private func look(for name: String) -> Result<RecordID, RowFault> {
    if case .incident(let incident)? = request.known.record(RecordID(name)) {
      return .success(incident.id)
    }
    let titled = request.known.incidentsTitled(name)
    if titled.count == 1 { return .success(titled[0]) }
    let short = RowCells.short(name)
    return .failure(
      titled.isEmpty
        ? RowFault("No incident has the id or title “\(short)”. Import or add the incident first.")
        : RowFault(
          "\(titled.count) incidents are called “\(short)”. Write the id of the one that is meant.")
    )
  }

  /// The letter that a cell names.
  mutating func letter(_ name: String) throws(RowFault) -> RecordID {
    if let found = letters[name] { return try found.get() }
    let found = lookForLetter(name)
    letters[name] = found
    return try found.get()
  }

  private func lookForLetter(_ name: String) -> Result<RecordID, RowFault> {
    if case .letter(let letter)? = request.known.record(RecordID(name)) {
      return .success(letter.id)
    }
    let titled = request.known.lettersTitled(name)
    if titled.count == 1 { return .success(titled[0].id) }
    let short = RowCells.short(name)
    return .failure(
      titled.isEmpty
        ? RowFault("No letter has the id or title “\(short)”. Import or add the letter first.")
        : RowFault(
          "Several letters are called “\(short)”. Write the id of the one that is meant."))
  }

  /// The response of this id.
  func response(_ name: String) throws(RowFault) -> RecordID {
    if case .response(let response)? = request.known.record(RecordID(name)) { return response.id }
    throw RowFault("No response has the id “\(RowCells.short(name))”.")
  }
}

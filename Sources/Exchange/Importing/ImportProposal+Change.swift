package import CaseModel
internal import SeededRandom

extension ImportProposal {
  /// The change that saves everything that was understood as one step, with the import's own record;
  /// nil where nothing is new.
  /// - Parameter newIncident: an incident that is made for what belongs to none yet.
  package func change(of request: ImportRequest, newIncident: Incident? = nil) -> Change? {
    guard !records.isEmpty else { return nil }
    var steps = records.map(\.step)
    if let newIncident { steps.insert(.create(.incident(newIncident), enclosing: []), at: 0) }
    let sha256 = Digest.sha256(request.bytes)
    var random = SplitMix64(seed: Digest.seed(request.bytes))
    // Called as an incident is, since its folder holds nothing else.
    let id = RecordID.make(.incident, words: "import " + request.name, using: &random)
    let record = ImportRecord(
      id: id, kind: kind, date: request.today, originalName: request.name, sha256: sha256,
      records: steps.map(\.record.id), alreadyThere: alreadyThere.count,
      notPlaced: notPlaced.map(\.sentence))
    let original = IncomingFile(
      bytes: request.bytes,
      enclosure: Enclosure(file: EnclosureName.clean(request.name), sha256: sha256))
    return Change(
      sentence(request.name), steps,
      importRecord: KeptImport(record, original: isOriginalKeptByRecords ? nil : original))
  }

  // Mails of a box that became no record would be kept nowhere.
  private var isOriginalKeptByRecords: Bool {
    isOriginalEnclosed && (kind != .mailbox || notPlaced.isEmpty)
  }

  private func sentence(_ name: String) -> String {
    if records.count == 1, let step = records.first?.step {
      return "Imported \(step.record.kind.name): \(step.record.title)"
    }
    return "Imported \(records.count) records from \(name)"
  }
}

extension Change.Step {
  /// The record that is made, changed or deleted.
  package var record: Record {
    switch self {
    case .create(let record, _), .replace(_, let record, _), .delete(let record): record
    }
  }
}

extension NotPlaced {
  /// Where it is, what it is, and why: `line 12: “cc: …”: no field holds copies.`
  package var sentence: String {
    let start = words.prefix(80)
    let shown = start.count < words.count ? start + "…" : start
    return "\(place): “\(shown)”: \(reason)"
  }
}

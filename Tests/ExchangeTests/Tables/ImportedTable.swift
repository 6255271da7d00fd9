import CaseModel
import Exchange
import Testing

/// What tests ask of an imported table.
struct ImportedTable {
  let request: ImportRequest
  let proposal: ImportProposal
  let account: TableAccount

  init(
    _ text: String, mapping: String? = nil, incident: String? = "raids-x2m9",
    known: KnownRecords = KnownRecords()
  ) throws {
    try self.init(Array(text.utf8), mapping: mapping, incident: incident, known: known)
  }

  init(
    _ bytes: [UInt8], mapping: String? = nil, incident: String? = "raids-x2m9",
    known: KnownRecords = KnownRecords()
  ) throws {
    request = ImportRequest(
      name: "table.csv", bytes: bytes, today: try #require(Day("2026-11-30")),
      incident: incident.map { RecordID($0) }, organisation: "Lantern Rights Group",
      mapping: mapping, known: known)
    (proposal, account) = try TableImport.reading(of: request)
  }

  /// The records as they would be afterwards.
  var records: [Record] {
    proposal.records.compactMap {
      switch $0.step {
      case .create(let record, _), .replace(_, let record, _): record
      case .delete: nil
      }
    }
  }

  var incidents: [Incident] {
    records.compactMap { if case .incident(let incident) = $0 { incident } else { nil } }
  }

  var letters: [Letter] {
    records.compactMap { if case .letter(let letter) = $0 { letter } else { nil } }
  }

  var responses: [OfficialResponse] {
    records.compactMap { if case .response(let response) = $0 { response } else { nil } }
  }

  var followUps: [FollowUp] {
    records.compactMap { if case .followUp(let followUp) = $0 { followUp } else { nil } }
  }

  /// Places and reasons.
  var refusals: [String] { proposal.notPlaced.map { "\($0.place): \($0.reason)" } }

  /// A casebook that holds what this import made.
  var known: KnownRecords {
    let records = Dictionary(records.map { ($0.id, $0) }) { _, last in last }
    let titles = Dictionary(grouping: incidents, by: \.title)
    let subjects = Dictionary(grouping: letters, by: \.title)
    var known = KnownRecords()
    known.record = { records[$0] }
    known.incidentsTitled = { titles[$0]?.map(\.id) ?? [] }
    known.lettersTitled = { subjects[$0] ?? [] }
    return known
  }

  /// Every row is accounted for, once.
  var isAccountedFor: Bool {
    account.rows == account.placed + account.joined + account.alreadyThere + account.notPlaced
      && account.notPlaced == proposal.notPlaced.count
  }
}

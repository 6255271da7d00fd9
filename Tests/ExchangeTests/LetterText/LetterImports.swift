import CaseModel
import Exchange
import Testing

/// What tests ask of an imported letter.
struct ImportedLetter {
  let proposal: ImportProposal

  init(
    _ text: String, organisation: String = "Lantern Rights Group", incident: String? = "raids-x2m9",
    known: KnownRecords = KnownRecords()
  ) throws {
    let today = try #require(Day("2026-11-30"))
    proposal = try LetterTextImport.proposal(
      for: ImportRequest(
        name: "letter.txt", bytes: Array(text.utf8), today: today,
        incident: incident.map { RecordID($0) }, organisation: organisation, known: known))
  }

  /// The record that is made, and the files with it.
  var made: (record: Record, files: [IncomingFile])? {
    guard case .create(let record, let files)? = proposal.records.first?.step else { return nil }
    return (record, files)
  }

  var letter: Letter? {
    if case .letter(let letter)? = made?.record { letter } else { nil }
  }

  var response: OfficialResponse? {
    if case .response(let response)? = made?.record { response } else { nil }
  }

  /// The fields as lines: name, place, value.
  var fields: [String] {
    proposal.records.first?.fields.map { "\($0.name) (\($0.place)): \($0.value)" } ?? []
  }
}

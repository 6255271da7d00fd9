internal import CaseModel
package import Exchange
internal import RecordText

/// Stops the fuzzer unless everything that an importer proposes could be saved: records without
/// problems that are read as they were written, under well-formed ids, with clean file names.
package func check(_ proposal: ImportProposal) {
  for proposed in proposal.records {
    let (record, files) =
      switch proposed.step {
      case .create(let record, let files), .replace(_, let record, let files): (record, files)
      case .delete(let record): (record, [])
      }
    precondition(record.problems.isEmpty, "\(record.problems)")
    precondition(record.id.isWellFormed)
    for file in files { precondition(EnclosureName.isClean(file.enclosure.file)) }
    guard let document = try? RecordPrinter.document(for: record),
      let again = try? RecordReader.record(id: record.id, kind: record.kind, from: document)
    else { preconditionFailure("The record can't be written.") }
    precondition(again == record, "The record isn't read as it was written.")
  }
}

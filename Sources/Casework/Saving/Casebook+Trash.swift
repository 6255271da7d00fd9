internal import CaseIndex
package import CaseModel
internal import CaseStore
internal import Synchronization

extension Casebook {
  /// Records that were deleted and can be put back, the last one first.
  package func deletedRecords() -> [DeletedRecord] { folder.deletedRecords() }

  /// Puts a deleted record back as it was, which can be undone like any change.
  package func restore(_ deleted: DeletedRecord, today: Day) throws(Refusal) -> CommitReport {
    try saving.withLock { _ throws(Refusal) in
      var places: [RecordID: String] = [:]
      if let incident = deleted.record.incidents.first, deleted.record.kind != .incident {
        places[incident] = try index.ask { try $0.file(of: incident)?.path }
      }
      let sentence = "Put back the \(deleted.record.kind.name): \(deleted.record.title)"
      var remarks: [String] = []
      do throws(SaveFailure) {
        let outcome = try folder.restore(deleted, places: places, today: today) { outcome in
          remarks = remember(sentence, on: today, outcome)
        }
        return report(outcome, .done, sentence, remarks)
      } catch {
        throw error.refusal
      }
    }
  }

  /// The casebook's templates for letters, or those that are shipped.
  package func letterTemplates() -> [TemplateFinding] { folder.letterTemplates() }
}

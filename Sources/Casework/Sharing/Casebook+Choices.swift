internal import CaseIndex
package import CaseModel
internal import CaseStore
internal import Synchronization

extension Casebook {
  /// What people wrote without seeing each other's, and nobody has chosen between yet: by record, in
  /// an order that is always the same.
  package func choices() -> [Choice] { folder.openChoices() }

  /// Settles a choice: the version that is chosen stands in the record's file from then on, and the
  /// others are in the history only. One change, which can be undone.
  package func settle(
    _ choice: Choice, with offer: Choice.Offer, today: Day
  ) throws(Refusal) -> CommitReport {
    try saving.withLock { _ throws(Refusal) in
      let path: String? =
        if choice.record == Choice.settings {
          Filing.settings
        } else {
          try index.ask { try $0.file(of: choice.record)?.path }
        }
      let row = try row(of: choice.record, today: today)
      let sentence = choice.sentence(about: row.map { "the \($0.kind.name) “\($0.title)”" })
      var remarks: [String] = []
      do throws(SaveFailure) {
        let outcome = try saved { () throws(SaveFailure) in
          try folder.settle(choice, with: offer, at: path) { outcome in
            remarks = remember(sentence, on: today, outcome)
          }
        }
        return report(outcome, .done, sentence, remarks + followSettings())
      } catch {
        throw error.refusal
      }
    }
  }
}

extension Choice {
  /// What was done by settling it: `Chose a version of the stance of the response “Alvi Karimov”`.
  /// - Parameter record: what people call its record; nil where it can't be read.
  fileprivate func sentence(about record: String?) -> String {
    let record =
      record ?? (self.record == Choice.settings ? "the casebook's settings" : self.record.text)
    return switch place {
    case .record: "Chose whether to keep \(record)"
    case .file: "Chose a version of \(record)"
    case .field(let name, nil): "Chose a version of the \(name) of \(record)"
    case .field(let name, let item?): "Chose a version of the \(name) (\(item)) of \(record)"
    case .text: "Chose a version of the text of \(record)"
    }
  }
}

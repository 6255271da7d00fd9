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
      let sentence = "Chose a version of \(choice.wording) of \(choice.record)"
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
  /// What it is about, in the middle of a sentence.
  fileprivate var wording: String {
    switch place {
    case .record: "whether to keep it:"
    case .file: "the whole file"
    case .field(let name, nil): name
    case .field(let name, let item?): "\(name) \(item)"
    case .text: "the text"
    }
  }
}

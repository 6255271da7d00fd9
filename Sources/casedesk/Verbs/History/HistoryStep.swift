import CaseModel
import TerminalUI

/// A step of history as answers have it.
struct HistoryStep {
  var entry: HistoryEntry
  /// What it did, field by field; nil where that isn't asked for.
  var changes: [RecordDifference]?

  static var columns: [AnswerColumn<HistoryStep>] {
    [
      AnswerColumn(
        "version", \.entry.version.text, shown: { String($0.entry.version.short) },
        style: { _ in Style(.accent) }),
      AnswerColumn(
        "when", \.entry.when.written, shown: { $0.entry.when.spoken(in: .spelled) }),
      AnswerColumn("who", \.entry.who.name),
      AnswerColumn("address", \.entry.who.address, shown: { _ in "" }),
      AnswerColumn(
        "origin", \.entry.origin.term, shown: \.entry.origin.shown, style: { _ in Style(.soon) }),
      AnswerColumn(
        "signature", \.entry.signature.term, shown: \.entry.signature.shown,
        style: { $0.entry.signature.style }),
      AnswerColumn("records", { "\($0.entry.records.count)" }, shown: { _ in "" }),
      AnswerColumn("what was done", \.entry.sentence),
    ]
  }

  /// What it did, a field a row.
  var words: [HistoryWord] {
    (changes ?? []).flatMap { change in
      let bare = HistoryWord(step: self, change: change)
      return change.fields.isEmpty
        ? [bare]
        : change.fields.map { field in
          var word = bare
          word.field = field
          return word
        }
    }
  }
}

/// What a step did to one field of a record.
struct HistoryWord {
  var step: HistoryStep
  var change: RecordDifference
  /// Nil where the record as a whole is meant.
  var field: RecordDifference.Field?

  static var columns: [AnswerColumn<HistoryWord>] {
    [
      AnswerColumn("version", \.step.entry.version.text),
      AnswerColumn("when", \.step.entry.when.written), AnswerColumn("who", \.step.entry.who.name),
      AnswerColumn("id", \.change.id.text), AnswerColumn("deed", \.change.deed.term),
      AnswerColumn("field", { $0.field?.name ?? "" }),
      AnswerColumn(
        "what changed",
        { word in
          word.field.map { word.change.sentence(of: $0) } ?? word.change.heading
        }),
    ]
  }
}

extension HistoryEntry.Deed {
  var term: String {
    switch self {
    case .made: "made"
    case .changed: "changed"
    case .deleted: "deleted"
    }
  }
}

extension HistoryEntry.Origin {
  var term: String {
    switch self {
    case .desk: "desk"
    case .outside: "outside"
    case .merge: "merge"
    }
  }

  fileprivate var shown: String {
    switch self {
    case .desk: ""
    case .outside: "outside"
    case .merge: "merged"
    }
  }
}

extension HistoryEntry.Signature {
  var term: String {
    switch self {
    case .none: "none"
    case .good: "good"
    case .doubtful: "doubtful"
    case .unchecked: "unchecked"
    }
  }

  fileprivate var shown: String {
    switch self {
    case .none, .unchecked: ""
    case .good: "signed"
    case .doubtful: "signature in doubt"
    }
  }

  fileprivate var style: Style {
    if case .doubtful = self { Style(.problem) } else { Style(.done) }
  }
}

package import CaseModel

/// What the desk knows of the casebook's history, of its colleagues' casebook, and of what is to be
/// chosen between their versions.
struct Sharing: Hashable, Sendable {
  /// Whether changes are noted; nil until that is known.
  var history: HistoryStanding?
  /// Why no history is kept, to be said once with the first change; nil where it was said.
  var untoldWhyOff: String?
  /// Whether the person was asked who they are, which is done once.
  var askedPerson = false
  /// Whether something was changed since the desk was opened, or a history begun. Whoever only reads
  /// isn't asked.
  var changedHere = false
  /// How the casebook here and the shared one stand to each other; nil until that is known.
  var standing: SyncStanding?
  /// How far a sync is; nil while none runs.
  var progress: SyncProgress?
  /// Whether it was told to stop.
  var isStopping = false
  /// The last try, where it failed; nil once one worked.
  var failedTry: FailedSync?
  /// The choices that are open.
  var choices: [OpenChoice] = []

  /// The choices about a record.
  func choices(about id: RecordID?) -> [Choice] {
    choices.filter { $0.choice.record == id }.map(\.choice)
  }
}

/// A sync that failed, and wasn't stopped by the person.
package struct FailedSync: Hashable, Sendable {
  /// Whether the place wasn't there or didn't answer.
  package var isOutOfReach: Bool
  package var day: Day
  /// The time of day for people, `14:03`; empty where it wasn't known.
  package var time: String

  package init(isOutOfReach: Bool, day: Day, time: String) {
    self.isOutOfReach = isOutOfReach
    self.day = day
    self.time = time
  }
}

/// A choice that is open, with what its record is called.
package struct OpenChoice: Hashable, Sendable {
  package var choice: Choice
  /// The record's title; its id where there is none.
  package var title: String
  /// Nil for the casebook's settings, and for a record that isn't there.
  package var kind: RecordKind?

  package init(choice: Choice, title: String, kind: RecordKind?) {
    self.choice = choice
    self.title = title
    self.kind = kind
  }
}

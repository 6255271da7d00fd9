/// Where a sync is. Each stage may be the last, where there is nothing more to do.
package enum SyncStage: Int, CaseIterable, Hashable, Sendable {
  /// What was changed here is noted in the history.
  case noting
  case fetching, merging, sending
}

/// How far a sync is.
package struct SyncProgress: Hashable, Sendable {
  package var stage: SyncStage
  /// From 0 to 1; nil where the end isn't known.
  package var fraction: Double?

  package init(stage: SyncStage, fraction: Double? = nil) {
    self.stage = stage
    self.fraction = fraction
  }
}

/// What a sync came to.
package struct SyncReport: Hashable, Sendable {
  /// How many steps of history came, and went.
  package var received: Int
  package var sent: Int
  /// The records that are otherwise than before.
  package var changed: [RecordID]
  /// What came together with what, and what is to be chosen, as whole sentences.
  package var remarks: [String]
  /// How many choices are open in the casebook now.
  package var openChoices: Int

  package init(
    received: Int = 0, sent: Int = 0, changed: [RecordID] = [], remarks: [String] = [],
    openChoices: Int = 0
  ) {
    self.received = received
    self.sent = sent
    self.changed = changed
    self.remarks = remarks
    self.openChoices = openChoices
  }
}

/// How the casebook here and the shared one stand to each other, as far as is known without asking
/// there.
package struct SyncStanding: Hashable, Sendable {
  /// Where the shared casebook is; nil where none was set up.
  package var place: String?
  /// How many steps of history wait to be sent, changes that aren't noted yet counted as one each.
  package var waiting: Int
  /// When a sync last came to its end here.
  package var lastSync: Moment?
  /// How many choices are open.
  package var openChoices: Int

  package init(
    place: String? = nil, waiting: Int = 0, lastSync: Moment? = nil, openChoices: Int = 0
  ) {
    self.place = place
    self.waiting = waiting
    self.lastSync = lastSync
    self.openChoices = openChoices
  }
}

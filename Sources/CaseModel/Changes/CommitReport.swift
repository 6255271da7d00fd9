/// What became of a change, an undo or a redo that was saved.
package struct CommitReport: Hashable, Sendable {
  package enum Direction: Hashable, Sendable { case done, undone, redone }

  package var direction: Direction
  /// The change's own sentence.
  package var sentence: String
  /// The records that were made, changed or removed.
  package var ids: [RecordID]
  /// What the person should know besides, as whole sentences: that somebody else's edit of another
  /// field was kept, for instance.
  package var remarks: [String]

  package init(
    direction: Direction, sentence: String, ids: [RecordID], remarks: [String] = []
  ) {
    self.direction = direction
    self.sentence = sentence
    self.ids = ids
    self.remarks = remarks
  }
}

/// Why something wasn't done: what happened, to which file or field, and what to do. Nothing was
/// changed.
package struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// One or two whole sentences for the person who meets it.
  package var sentence: String
  /// Where somebody else's edit of the same fields was the reason: both versions, to choose from.
  package var clash: Clash?
  /// Whether somebody else's change of the same records was the reason, with a choice or without.
  package var isConflict = false
  /// Whether a place wasn't there or didn't answer, so that the same may be done another time.
  package var isOutOfReach = false

  package init(_ sentence: String, clash: Clash? = nil) {
    self.sentence = sentence
    self.clash = clash
  }

  package var description: String { sentence }
}

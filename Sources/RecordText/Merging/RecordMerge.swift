/// Brings two edits of one record together, field by field; the text below the fields counts as
/// one. A file never gets conflict marks.
package enum RecordMerge {
  package enum Outcome: Hashable, Sendable {
    /// The record with both edits, and the names of the fields in which it differs from ours.
    case merged(RecordDocument, fromTheirs: [String])
    /// The names of the fields that both changed, each in another way. What stands below the fields
    /// is called "text".
    case clash([String])
  }

  /// `base` is what both edits started from. The fields stand in the order that theirs have, written
  /// as whoever changed them wrote them. Comments are merged like the field that they stand above.
  package static func merge(
    base: RecordDocument, ours: RecordDocument, theirs: RecordDocument
  ) -> Outcome {
    let sides = (base: MergeSide(base), ours: MergeSide(ours), theirs: MergeSide(theirs))
    var lines = LineAssembly(RecordDocument.fence)
    var clashes: [String] = []
    var fromTheirs: [String] = []
    for place in sides.theirs.places(with: sides.ours) {
      let (base, ours, theirs) = (sides.base[place], sides.ours[place], sides.theirs[place])
      let gap = choice(base?.gap, ours?.gap, theirs?.gap)
      let piece = choice(base?.value, ours?.value, theirs?.value)
      guard gap != .clash, piece != .clash else {
        clashes.append(place.name)
        continue
      }
      if let gap = (gap == .ours ? ours : theirs)?.gap { lines.append(gap: gap) }
      if let piece = piece == .ours ? ours : theirs {
        lines.append(piece.lines, indent: 0, ending: piece.ending)
      }
      if piece == .theirs, ours?.value != theirs?.value { fromTheirs.append(place.name) }
    }
    guard clashes.isEmpty, let merged = try? RecordDocument(bytes: lines.bytes) else {
      return .clash(clashes.isEmpty ? fromTheirs : clashes)
    }
    return .merged(merged, fromTheirs: fromTheirs)
  }

  private enum Choice { case ours, theirs, clash }

  /// Whose value stands where both started from `base`.
  private static func choice<Value: Equatable>(
    _ base: Value, _ ours: Value, _ theirs: Value
  ) -> Choice {
    if ours == theirs || ours == base { return .theirs }
    return theirs == base ? .ours : .clash
  }
}

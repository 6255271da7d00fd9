package import CaseModel

/// Brings two edits of one record together, field by field, and lists item by item; the text below
/// the fields counts as one. A file never gets conflict marks.
package enum RecordMerge {
  package enum Outcome: Hashable, Sendable {
    /// The record with both edits, and the names of the fields in which it differs from ours.
    case merged(RecordDocument, fromTheirs: [String])
    /// The names of the fields that both changed, each in another way. What stands below the fields
    /// is called "text".
    case clash([String])
  }

  /// `base` is what both edits started from. The fields stand in the order that theirs have, written
  /// as whoever changed them wrote them, as theirs where both did. Comments are merged like the field
  /// that they stand above.
  /// - Parameter choices: whose version is to stand of fields that would clash, by their names.
  package static func merge(
    base: RecordDocument, ours: RecordDocument, theirs: RecordDocument,
    choices: [String: Clash.Side] = [:]
  ) -> Outcome {
    let sides = (base: MergeSide(base), ours: MergeSide(ours), theirs: MergeSide(theirs))
    var lines = LineAssembly(RecordDocument.fence)
    var clashes: [String] = []
    var fromTheirs: [String] = []
    var mixed: [String] = []
    for place in sides.theirs.places(with: sides.ours) {
      let (base, ours, theirs) = (sides.base[place], sides.ours[place], sides.theirs[place])
      let chosen = choices[place.name].map { $0 == .ours ? Choice.ours : .theirs }
      let gap = choice(base?.gap, ours?.gap, theirs?.gap, orElse: chosen)
      let piece: MergeSide.Piece?
      switch choice(base?.value, ours?.value, theirs?.value, orElse: chosen) {
      case .ours: piece = ours
      case .theirs: piece = theirs
      case .clash:
        piece = ListMerge.merge(base: base?.value, ours: ours?.value, theirs: theirs?.value)
          .flatMap { sides.theirs.piece(at: place, with: $0) }
        if piece == nil { clashes.append(place.name) } else { mixed.append(place.name) }
      }
      if gap == .clash { clashes.append(place.name) }
      if let gap = (gap == .ours ? ours : theirs)?.gap { lines.append(gap: gap) }
      if let piece { lines.append(piece.lines, indent: 0, ending: piece.ending) }
      if piece?.value != ours?.value { fromTheirs.append(place.name) }
    }
    guard clashes.isEmpty else { return .clash(clashes) }
    guard let merged = try? RecordDocument(bytes: lines.bytes),
      kinds(of: [base, ours, theirs]).isSubset(of: kinds(of: [merged]))
    else { return .clash(mixed.isEmpty ? fromTheirs : mixed) }
    return .merged(merged, fromTheirs: fromTheirs)
  }

  /// As what kinds of records all of `documents` can be read. Two items that are fine each may not be
  /// fine together, as two asks with one number.
  private static func kinds(of documents: [RecordDocument]) -> Set<RecordKind> {
    Set(
      RecordKind.allCases.filter { kind in
        documents.allSatisfy {
          (try? RecordReader.record(id: RecordID("any"), kind: kind, from: $0)) != nil
        }
      })
  }

  private enum Choice { case ours, theirs, clash }

  /// Whose value stands where both started from `base`.
  private static func choice<Value: Equatable>(
    _ base: Value, _ ours: Value, _ theirs: Value, orElse chosen: Choice?
  ) -> Choice {
    if ours == theirs || ours == base { return .theirs }
    return theirs == base ? .ours : chosen ?? .clash
  }
}

// MARK: - Clashes

extension RecordMerge {
  /// Both versions of the fields with these names, to be shown to whoever chooses.
  package static func versions(
    of names: [String], ours: RecordDocument, theirs: RecordDocument
  ) -> [Clash.Field] {
    let (ours, theirs) = (MergeSide(ours), MergeSide(theirs))
    return names.map { name in
      Clash.Field(name: name, ours: ours.shown(name), theirs: theirs.shown(name))
    }
  }

  /// The record with both edits and, of fields that clash, the version that was chosen; theirs where
  /// nothing was. Nil where the two together are no record, as with two asks of one number.
  package static func record(_ clash: Clash, choices: [String: Clash.Side]) -> Record? {
    let chosen = clash.fields.map { ($0.name, choices[$0.name] ?? .theirs) }
    guard let base = try? RecordPrinter.document(for: clash.base),
      let ours = try? RecordPrinter.document(for: clash.ours),
      let theirs = try? RecordPrinter.document(for: clash.theirs),
      case .merged(let merged, _) = merge(
        base: base, ours: ours, theirs: theirs,
        choices: Dictionary(chosen, uniquingKeysWith: { first, _ in first }))
    else { return nil }
    return try? RecordReader.record(id: clash.theirs.id, kind: clash.theirs.kind, from: merged)
  }
}

import CaseModel

/// Brings two versions of a file together that is written in fields, with or without a text below
/// them. Works out what stands, what is on offer and why, and puts the lines together.
struct FieldsMerge {
  let file: MergedFile
  let base: MergeText?
  let one: SideText
  let other: SideText
  /// Whose version stands as a whole where nothing finer tells.
  let stands: Which
  var asked: [(place: Choice.Place, offers: [Choice.Offer])] = []
  var reasons: [FileMerge.Reason] = []

  init(
    file: MergedFile, base: MergeText?, one: SideText, other: SideText, stands: Which
  ) {
    self.file = file
    self.base = base
    self.one = one
    self.other = other
    self.stands = stands
  }

  /// The bytes of both together.
  mutating func merged() -> [UInt8] {
    var pieces: [MergedPiece] = []
    let names = MergedNames(
      base: base?.parts.map(\.name) ?? [], one: one.text.parts.map(\.name),
      other: other.text.parts.map(\.name))
    let parts = (base.map(parts) ?? [:], self.parts(one.text), self.parts(other.text))
    for name in names.order(stands: stands, by: file.fieldOrder) {
      let piece = field(name, parts.0[name], parts.1[name], parts.2[name])
      if let piece { pieces.append(piece) }
    }
    let tail = MergedGap.gap(
      base.map { $0.bytes[$0.tail] } ?? [], one.text.bytes[one.text.tail],
      other.text.bytes[other.text.tail])
    let body = one.text.isFenced ? RecordDocument.fence + self.body() : []
    return written(pieces, tail) + body
  }

  private func parts(_ text: MergeText) -> [String: PlacedPart] {
    Dictionary(
      text.parts.map { ($0.name, PlacedPart($0, in: text.bytes)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The fields' lines, up to the closing line of hyphens; written anew should lines of different
  /// texts not go together.
  private func written(_ pieces: [MergedPiece], _ tail: [UInt8]) -> [UInt8] {
    let fields = pieces.filter(\.isThere).map { NamedValue($0.name, $0.value) }
    for isAnew in [false, true] {
      var lines = LineAssembly(one.text.start)
      for piece in pieces {
        var piece = piece
        if isAnew, piece.isThere { piece.lines = .printed }
        piece.append(to: &lines, indent: 0)
      }
      lines.append(gap: tail[...])
      let bytes = lines.bytes
      let read = try? MergeText(bytes + (one.text.isFenced ? RecordDocument.fence : []), of: file)
      if read?.fields == fields { return bytes }
    }
    return one.text.start + FieldPrinter.text(of: fields)
  }

  // MARK: - Fields

  mutating func field(
    _ name: String, _ base: PlacedPart?, _ one: PlacedPart?, _ other: PlacedPart?
  ) -> MergedPiece? {
    if isList(base, one, other) { return list(name, base, one, other) }
    let place = Choice.Place.field(name)
    let reader = self
    let standing = {
      reader.standing(place, one?.value, other?.value) { $0.values[name] == $1 }
    }
    let result = PieceMerge(stands: { standing().which }).merge(base, one, other)
    if case .none = result.cause { return result.piece }
    note(place, result, base?.value, one?.value, other?.value, standing())
    return result.piece
  }

  /// Whether the field is a list wherever it is, or nothing yet, and on a side that both changed.
  func isList(_ parts: PlacedPart?...) -> Bool {
    let values = parts.compactMap { $0?.value }
    return values.contains { if case .list = $0 { true } else { false } }
      && values.allSatisfy { if case .list = $0 { true } else { $0 == .scalar("") } }
  }
}

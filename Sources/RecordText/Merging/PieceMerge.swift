/// Brings two versions of one field or item together. What both changed inside of it, each in
/// another way, stands as one of them has it; the same with what the other has is its rival.
struct PieceMerge {
  /// Whose version stands where both changed one thing; asked only where they did.
  let stands: () -> Which

  struct Result {
    /// Nil where it is gone.
    var piece: MergedPiece?
    /// What the other version is, where both can't be; nil inside where it took the thing away.
    var rival: FieldValue??
    /// What is known of how it came about.
    var cause: Cause
  }

  enum Cause {
    case none, one, other, alike, together, clash
    case kept(removedBy: Which)
  }

  func merge(_ base: PlacedPart?, _ one: PlacedPart?, _ other: PlacedPart?) -> Result {
    let gap = MergedGap.gap(base?.gap ?? [], one?.gap ?? [], other?.gap ?? [])
    switch (one, other) {
    case (nil, nil): return Result(piece: nil, cause: base == nil ? .none : .alike)
    case (let one?, nil): return remains(one, base, gap, removedBy: .other)
    case (nil, let other?): return remains(other, base, gap, removedBy: .one)
    case (let one?, let other?): return merge(base, one, other, gap)
    }
  }

  /// One side has it and the other hasn't.
  private func remains(
    _ part: PlacedPart, _ base: PlacedPart?, _ gap: [UInt8], removedBy side: Which
  ) -> Result {
    let changer = side.opposite
    guard let base else {
      return Result(piece: copy(part, gap), cause: changer == .one ? .one : .other)
    }
    if base.value == part.value, MergedGap.comments(base.gap) == MergedGap.comments(part.gap) {
      return Result(piece: nil, cause: side == .one ? .one : .other)
    }
    return Result(
      piece: copy(part, Array(part.gap)), rival: .some(nil), cause: .kept(removedBy: side))
  }

  private func merge(
    _ base: PlacedPart?, _ one: PlacedPart, _ other: PlacedPart, _ gap: [UInt8]
  ) -> Result {
    if let base {
      if one.lines == base.lines {
        return Result(
          piece: copy(other, gap), cause: other.value == base.value ? .none : .other)
      }
      if other.lines == base.lines {
        return Result(piece: copy(one, gap), cause: one.value == base.value ? .none : .one)
      }
    }
    if one.lines == other.lines { return Result(piece: copy(one, gap), cause: .alike) }
    let chosen = stands() == .one ? one : other
    if let fields = fields(base, one, other, gap) { return fields }
    if one.value == other.value { return Result(piece: copy(chosen, gap), cause: .alike) }
    if one.value == base?.value { return Result(piece: copy(other, gap), cause: .other) }
    if other.value == base?.value { return Result(piece: copy(one, gap), cause: .one) }
    let standing = more(one, other) ?? chosen
    let rival = standing.value == one.value ? other.value : one.value
    return Result(piece: copy(standing, gap), rival: .some(rival), cause: .clash)
  }

  /// Of two words on who may see something, those that hide more stand.
  private func more(_ one: PlacedPart, _ other: PlacedPart) -> PlacedPart? {
    guard one.part.name == "confidential" else { return nil }
    if one.value == .scalar("yes") { return one }
    return other.value == .scalar("yes") ? other : nil
  }

  private func copy(_ part: PlacedPart, _ gap: [UInt8]) -> MergedPiece {
    MergedPiece(name: part.part.name, gap: gap, value: part.value, lines: .copied(part))
  }

  // MARK: Fields inside

  /// The merge of two versions that both have fields of their own; nil where they haven't, or where
  /// it isn't certain that they are one thing.
  private func fields(
    _ base: PlacedPart?, _ one: PlacedPart, _ other: PlacedPart, _ gap: [UInt8]
  ) -> Result? {
    guard case .map(let ours) = one.value, case .map(let theirs) = other.value else { return nil }
    let isSame = { (value: FieldValue) in
      !one.part.name.isEmpty || ItemKey.key(of: value) == ItemKey.key(of: one.value)
    }
    guard isSame(other.value), base.map({ isSame($0.value) }) ?? true else { return nil }
    let names = MergedNames(
      base: base?.value.fields.map(\.name) ?? [], one: ours.map(\.name), other: theirs.map(\.name))
    let children = (base?.children ?? [], one.children, other.children)
    var pieces: [MergedPiece] = []
    var rivals: [NamedValue] = []
    var isClash = false
    let stands = stands()
    for name in names.order(stands: stands, by: []) {
      let result = merge(
        children.0.first { $0.part.name == name }, children.1.first { $0.part.name == name },
        children.2.first { $0.part.name == name })
      if let piece = result.piece { pieces.append(piece) }
      if let rival = result.rival {
        isClash = true
        if let rival { rivals.append(NamedValue(name, rival)) }
      } else if let piece = result.piece {
        rivals.append(NamedValue(name, piece.value))
      }
    }
    guard !pieces.isEmpty, !rivals.isEmpty else { return nil }
    let value = FieldValue.map(pieces.map { NamedValue($0.name, $0.value) })
    let frame = stands == .one ? one : other
    let piece = MergedPiece(
      name: one.part.name, gap: gap, value: value, lines: .built(frame, pieces))
    return Result(
      piece: piece, rival: isClash ? .some(.map(rivals)) : nil, cause: isClash ? .clash : .together)
  }
}

/// The names of fields that two people made of one text.
struct MergedNames {
  let base: [String]
  let one: [String]
  let other: [String]

  /// All names, each in the place that it has on either side; what both put at one place goes by
  /// `known`, the order in which such fields are written, and then by its letters.
  func order(stands: Which, by known: [String]) -> [String] {
    var names: [String] = []
    var numbers: [String: Int] = [:]
    for name in base + one + other where numbers[name] == nil {
      numbers[name] = names.count
      names.append(name)
    }
    let ranks = Dictionary(
      known.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let keys = names.map { (ranks[$0] ?? known.count, Array($0.utf8)) }
    let number = { (side: [String]) in side.compactMap { numbers[$0] } }
    let order = MergedOrder(
      base: number(base), one: number(one), other: number(other),
      alive: Set(number(one) + number(other)), stands: stands,
      precedes: { left, right in
        keys[left].0 != keys[right].0
          ? keys[left].0 < keys[right].0
          : keys[left].1.lexicographicallyPrecedes(keys[right].1)
      }, keepsTogether: false)
    return order.merged().order.map { names[$0] }
  }
}

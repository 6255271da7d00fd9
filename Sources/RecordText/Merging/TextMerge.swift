import CaseModel

/// Brings two versions of a text together, paragraph by paragraph, and inside a paragraph that both
/// changed line by line.
struct TextMerge {
  /// Whose version of a paragraph stands: of what it was, and what each made of it.
  let stands: (_ base: Paragraph?, _ one: Paragraph?, _ other: Paragraph?) -> Which
  let orderStands: Which

  /// What became of one paragraph.
  struct Piece {
    var base: Paragraph?
    var one: Paragraph?
    var other: Paragraph?
    /// Nil where it is gone.
    var merged: Paragraph?
    /// What the other version is, where both can't be; nil inside where it was taken away.
    var rival: Paragraph??
    var cause = PieceMerge.Cause.none
  }

  struct Result {
    var paragraphs: [Paragraph]
    var pieces: [Piece]
    var isOrderClash: Bool
  }

  func merge(_ base: [Paragraph], _ one: [Paragraph], _ other: [Paragraph]) -> Result {
    let origins = (Self.origins(of: one, in: base), Self.origins(of: other, in: base))
    var pieces = base.map { Piece(base: $0) }
    var numbers = ([Int](), [Int]())
    for (paragraph, origin) in zip(one, origins.0) {
      if let origin {
        pieces[origin].one = paragraph
      } else {
        pieces.append(Piece(one: paragraph))
      }
      numbers.0.append(origin ?? pieces.count - 1)
    }
    var twins: [[UInt8]: [Int]] = [:]
    for number in numbers.0.reversed() where number >= base.count {
      if let lines = pieces[number].one?.lines { twins[lines, default: []].append(number) }
    }
    for (paragraph, origin) in zip(other, origins.1) {
      let number = origin ?? twins[paragraph.lines]?.popLast() ?? pieces.count
      if number == pieces.count { pieces.append(Piece()) }
      pieces[number].other = paragraph
      numbers.1.append(number)
    }
    for index in pieces.indices { settle(&pieces[index]) }
    let order = MergedOrder(
      base: Array(base.indices), one: numbers.0, other: numbers.1,
      alive: Set(pieces.indices.filter { pieces[$0].merged != nil }), stands: orderStands,
      precedes: { left, right in
        let lines = (pieces[left].merged?.lines ?? [], pieces[right].merged?.lines ?? [])
        return lines.0.lexicographicallyPrecedes(lines.1)
      }, keepsTogether: true
    ).merged()
    return Result(
      paragraphs: order.order.compactMap { pieces[$0].merged }, pieces: pieces,
      isOrderClash: order.isClash)
  }

  private func settle(_ piece: inout Piece) {
    switch (piece.base, piece.one, piece.other) {
    case (_, nil, nil): piece.cause = .alike
    case (nil, let one?, nil): (piece.merged, piece.cause) = (one, .one)
    case (nil, nil, let other?): (piece.merged, piece.cause) = (other, .other)
    case (nil, let one?, _?): (piece.merged, piece.cause) = (one, .alike)
    case (let base?, let one?, nil):
      piece.cause = .other
      if one.lines != base.lines {
        (piece.merged, piece.rival, piece.cause) = (one, .some(nil), .kept(removedBy: .other))
      }
    case (let base?, nil, let other?):
      piece.cause = .one
      if other.lines != base.lines {
        (piece.merged, piece.rival, piece.cause) = (other, .some(nil), .kept(removedBy: .one))
      }
    case (let base?, let one?, let other?): settle(&piece, base, one, other)
    }
  }

  private func settle(
    _ piece: inout Piece, _ base: Paragraph, _ one: Paragraph, _ other: Paragraph
  ) {
    let gap =
      other.gap == base.gap ? one.gap : one.gap == base.gap ? other.gap : max(one, other).gap
    let lines: [UInt8]
    if one.lines == other.lines {
      (lines, piece.cause) = (one.lines, one.lines == base.lines ? .none : .alike)
    } else if one.lines == base.lines {
      (lines, piece.cause) = (other.lines, .other)
    } else if other.lines == base.lines {
      (lines, piece.cause) = (one.lines, .one)
    } else {
      let merge = LineMerge(base: base.lines, one: one.lines, other: other.lines)
      let stands = stands(base, one, other)
      lines = merge.lines(stands: stands)
      piece.cause = merge.isClash ? .clash : .together
      if merge.isClash { piece.rival = Paragraph(lines: merge.lines(stands: stands.opposite)) }
    }
    piece.merged = Paragraph(lines: lines, gap: gap)
  }

  private func max(_ one: Paragraph, _ other: Paragraph) -> Paragraph {
    one.gap.lexicographicallyPrecedes(other.gap) ? other : one
  }

  // MARK: Which paragraph was which

  /// For each paragraph the index of the one that it was: an equal one, be it moved; else one between
  /// the same neighbours.
  private static func origins(of new: [Paragraph], in old: [Paragraph]) -> [Int?] {
    var origins = [Int?](repeating: nil, count: new.count)
    let matches = LineDiff.matches(old.map(\.lines), new.map(\.lines))
    for (first, second) in matches { origins[second] = first }
    pairMoved(&origins, new, old, taken: Set(matches.map(\.0)))
    let taken = Set(origins.compactMap { $0 })
    var (start, newStart) = (0, 0)
    for (end, newEnd) in matches + [(old.count, new.count)] {
      let left = (start..<end).filter { !taken.contains($0) }
      let missing = (newStart..<newEnd).filter { origins[$0] == nil }
      pair(missing, left, &origins, new, old)
      (start, newStart) = (end + 1, newEnd + 1)
    }
    return origins
  }

  private static func pairMoved(
    _ origins: inout [Int?], _ new: [Paragraph], _ old: [Paragraph], taken: Set<Int>
  ) {
    var free: [[UInt8]: [Int]] = [:]
    for index in old.indices.reversed() where !taken.contains(index) {
      free[old[index].lines, default: []].append(index)
    }
    for index in new.indices where origins[index] == nil {
      origins[index] = free[new[index].lines]?.popLast()
    }
  }

  /// Pairs what stands between the same neighbours: in its order where there are as many, else each
  /// with the first that has a third of its words.
  private static func pair(
    _ missing: [Int], _ left: [Int], _ origins: inout [Int?], _ new: [Paragraph],
    _ old: [Paragraph]
  ) {
    if missing.count == left.count {
      for (index, origin) in zip(missing, left) { origins[index] = origin }
      return
    }
    guard missing.count * left.count <= 2_500 else { return }
    let words = (missing.map { new[$0].words }, left.map { old[$0].words })
    var next = 0
    for (place, index) in missing.enumerated() {
      let own = words.0[place]
      let fits = { (candidate: Int) in
        let shared = own.intersection(words.1[candidate]).count
        return shared * 3 >= Swift.max(own.count, words.1[candidate].count)
      }
      if let origin = (next..<Swift.max(next, left.count)).first(where: fits) {
        origins[index] = left[origin]
        next = origin + 1
      }
    }
  }
}

extension Paragraph {
  fileprivate var words: Set<ArraySlice<UInt8>> {
    Set(lines.split(whereSeparator: { $0 == .space || $0 == .newline }))
  }
}

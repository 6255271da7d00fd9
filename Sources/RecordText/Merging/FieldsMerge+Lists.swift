import CaseModel

/// Lists, item by item.
extension FieldsMerge {
  mutating func list(
    _ name: String, _ base: PlacedPart?, _ one: PlacedPart?, _ other: PlacedPart?
  ) -> MergedPiece? {
    let gap = MergedGap.gap(base?.gap ?? [], one?.gap ?? [], other?.gap ?? [])
    let place = Choice.Place.field(name)
    let lines = (base?.lines ?? [], one?.lines ?? [], other?.lines ?? [])
    if lines.1 == lines.2 || lines.2 == lines.0 || lines.1 == lines.0 {
      let isOne = lines.2 == lines.0
      let part = isOne ? one : other
      if lines.1 != lines.2 {
        reasons.append(
          FileMerge.Reason(place, .changedBy((isOne ? self.one : self.other).side.who)))
      } else if lines.1 != lines.0 {
        reasons.append(FileMerge.Reason(place, .alike))
      }
      if let part {
        return MergedPiece(name: name, gap: gap, value: part.value, lines: .copied(part))
      }
      // Comments that one wrote above a list stay, though the other took the list out.
      let hasComments = !MergedGap.comments(gap[...]).isEmpty
      return hasComments
        ? MergedPiece(name: name, gap: gap, value: .list([]), lines: .gone) : nil
    }
    let reader = self
    let merge = ItemsMerge(
      name: name,
      stands: { base, one, other in reader.standing(inList: name, base, one, other).which },
      orderStands: stands)
    var result = merge.merge(base?.children ?? [], one?.children ?? [], other?.children ?? [])
    for item in result.items where item.result.rival != nil {
      note(
        .field(name, item: item.key), item.result, item.base, item.one, item.other,
        standing(inList: name, item.base, item.one, item.other))
    }
    if result.isOrderClash {
      let who = (stands == .one ? self.one : self.other).side.who
      reasons.append(FileMerge.Reason(place, .order(of: who)))
    }
    reasons.append(FileMerge.Reason(place, .broughtTogether))
    keepApart(name, &result.pieces)
    guard !result.pieces.isEmpty,
      let frame = [stands == .one ? one : other, one, other].compactMap({ $0 }).first(where: {
        !$0.children.isEmpty
      })
    else { return MergedPiece(name: name, gap: gap, value: .list([]), lines: .gone) }
    return MergedPiece(
      name: name, gap: gap, value: .list(result.pieces.map(\.value)),
      lines: .built(frame, result.pieces))
  }

  private func standing(
    inList name: String, _ base: FieldValue?, _ one: FieldValue?, _ other: FieldValue?
  ) -> Standing {
    let key = (base ?? one ?? other).map(ItemKey.key) ?? ""
    return standing(.field(name, item: key), one, other) { text, value in
      let items = text.items(in: name)
      guard let value else { return base.map { !items.contains($0) } ?? true }
      return items.contains(value)
    }
  }

  // MARK: - What may be there only once

  /// Of asks with one number one stays and the others are on offer; enclosures of one name go by
  /// names of their own.
  mutating func keepApart(
    _ name: String, _ pieces: inout [MergedPiece]
  ) {
    if name == "enclosures" { return nameApart(&pieces) }
    guard name == "asks" || name == "clocks" else { return }
    let groups = Dictionary(grouping: pieces.indices) { ItemKey.key(of: pieces[$0].value) }
    var gone: Set<Int> = []
    for (key, group) in groups.sorted(by: { $0.key < $1.key }) where group.count > 1 {
      let place = Choice.Place.field(name, item: key)
      let offers = group.map { index in
        let value = pieces[index].value
        return offer(of: value, at: place, inList: name)
      }
      let order = offers.indices.sorted { Choice.Offer.precedes(offers[$0], offers[$1]) }
      gone.formUnion(order.dropLast().map { group[$0] })
      for index in order.dropLast() {
        guard let last = order.last else { continue }
        pieces[group[last]].gap = MergedGap.gap(
          [], pieces[group[last]].gap[...], pieces[group[index]].gap[...])
      }
      asked.append((place, offers))
      if let last = order.last, let first = order.first {
        reasons.append(
          FileMerge.Reason(
            place, .chosen(stands: offers[last].who, onOffer: offers[first].who)))
      }
    }
    pieces = pieces.indices.filter { !gone.contains($0) }.map { pieces[$0] }
  }

  /// The item with who made it what it is: of those who have it so, the last.
  private func offer(
    of value: FieldValue, at place: Choice.Place, inList name: String
  ) -> Choice.Offer {
    let text = OfferedValue.text(of: value)
    let has = { (text: KnownText) in text.items(in: name).contains(value) }
    let sides = [one, other].filter { has($0.known) }
    let offers = (sides.isEmpty ? [one, other] : sides).map { side in
      let author = side.author(of: text, at: place, where: has)
      return Choice.Offer(value: text, who: author.who, when: author.when)
    }
    return offers.max(by: Choice.Offer.precedes)
      ?? Choice.Offer(value: text, who: one.side.who, when: one.side.when)
  }

  func nameApart(_ pieces: inout [MergedPiece]) {
    let field = { (piece: MergedPiece, name: String) -> String in
      if case .scalar(let text)? = piece.value.fields.first(where: { $0.name == name })?.value {
        text
      } else {
        ""
      }
    }
    let first = Dictionary(
      pieces.map { (field($0, "file"), field($0, "sha256")) }, uniquingKeysWith: { min($0, $1) })
    for index in pieces.indices {
      let (file, digest) = (field(pieces[index], "file"), field(pieces[index], "sha256"))
      guard first[file] != digest else { continue }
      let name = BesideName.enclosure(file, sha256: digest)
      pieces[index].value = .map(
        pieces[index].value.fields.map {
          $0.name == "file" ? NamedValue("file", .scalar(name)) : $0
        })
      pieces[index].lines = .printed
    }
  }
}

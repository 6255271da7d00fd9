import CaseModel

/// The text below the fields.
extension FieldsMerge {
  // MARK: - The text below

  mutating func body() -> [UInt8] {
    let bodies = (base?.body, one.text.body, other.text.body)
    if bodies.1 == bodies.2 || bodies.2 == bodies.0 || bodies.1 == bodies.0 {
      let isOne = bodies.2 == bodies.0
      if bodies.1 != bodies.2 {
        let who = (isOne ? one : other).side.who
        reasons.append(FileMerge.Reason(.text(), .changedBy(who)))
      }
      return Array(isOne ? bodies.1 : bodies.2)
    }
    let paragraphs = (
      Paragraph.paragraphs(of: bodies.0 ?? []), Paragraph.paragraphs(of: bodies.1),
      Paragraph.paragraphs(of: bodies.2)
    )
    if bodies.0 == nil { return wholeBody(paragraphs.1, paragraphs.2) }
    let reader = self
    let merge = TextMerge(
      stands: { reader.standing(of: $0, $1, $2).which }, orderStands: stands)
    let result = merge.merge(paragraphs.0, paragraphs.1, paragraphs.2)
    for piece in result.pieces {
      guard let rival = piece.rival else { continue }
      let standing = standing(of: piece.base, piece.one, piece.other)
      note(
        .text(part: (piece.base ?? piece.merged)?.firstWords ?? ""), piece.cause,
        piece.merged?.text, rival.map(\.text), standing.which, standing)
    }
    if result.isOrderClash {
      let who = (stands == .one ? one : other).side.who
      reasons.append(FileMerge.Reason(.text(), .order(of: who)))
    }
    reasons.append(FileMerge.Reason(.text(), .broughtTogether))
    let frame = stands == .one ? bodies.1 : bodies.2
    return Paragraph.body(result.paragraphs, start: frame)
  }

  func standing(
    of base: Paragraph?, _ one: Paragraph?, _ other: Paragraph?
  ) -> Standing {
    let place = Choice.Place.text(part: (base ?? one ?? other)?.firstWords ?? "")
    let author = { (side: SideText, paragraph: Paragraph?) in
      side.author(of: paragraph?.text, at: place) { text in
        let lines = text.paragraphs
        guard let paragraph else { return base.map { !lines.contains($0.lines) } ?? true }
        return lines.contains(paragraph.lines)
      }
    }
    return standing(one?.text, other?.text, author(self.one, one), author(self.other, other))
  }

  /// Of two texts that didn't come from one, one stands.
  mutating func wholeBody(_ one: [Paragraph], _ other: [Paragraph]) -> [UInt8] {
    if one.isEmpty { return Array(self.other.text.body) }
    if other.isEmpty { return Array(self.one.text.body) }
    let texts = (self.one.text.text, self.other.text.text)
    let standing = standing(
      texts.0, texts.1, self.one.author(of: texts.0, at: .text()) { $0.text.text == texts.0 },
      self.other.author(of: texts.1, at: .text()) { $0.text.text == texts.1 })
    let isOne = standing.which == .one
    note(
      .text(), .clash, isOne ? texts.0 : texts.1, .some(isOne ? texts.1 : texts.0),
      standing.which, standing)
    return Array(isOne ? self.one.text.body : self.other.text.body)
  }
}

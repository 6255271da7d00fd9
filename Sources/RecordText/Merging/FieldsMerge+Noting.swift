import CaseModel

/// Whose version stands, what is on offer, and why.
extension FieldsMerge {
  // MARK: - Who stands

  struct Standing {
    let which: Which
    let one: SideText.Author
    let other: SideText.Author
  }

  /// Whose version of a thing stands: the later one; of two of the same time, that whose text comes
  /// later.
  func standing(
    _ place: Choice.Place, _ one: FieldValue?, _ other: FieldValue?,
    where holds: (KnownText, FieldValue?) -> Bool
  ) -> Standing {
    let texts = (one.map(OfferedValue.text), other.map(OfferedValue.text))
    return standing(
      texts.0, texts.1, self.one.author(of: texts.0, at: place) { holds($0, one) },
      self.other.author(of: texts.1, at: place) { holds($0, other) })
  }

  func standing(
    _ one: String?, _ other: String?, _ first: SideText.Author, _ second: SideText.Author
  ) -> Standing {
    let isOne =
      first.when != second.when
      ? first.when > second.when
      : Choice.Offer.precedes(
        Choice.Offer(value: other, who: second.who, when: second.when),
        Choice.Offer(value: one, who: first.who, when: first.when))
    return Standing(which: isOne ? .one : .other, one: first, other: second)
  }

  // MARK: - What is noted

  mutating func note(
    _ place: Choice.Place, _ result: PieceMerge.Result, _ base: FieldValue?, _ one: FieldValue?,
    _ other: FieldValue?, _ standing: Standing
  ) {
    let standingText = result.piece.map { OfferedValue.text(of: $0.value) }
    let rivalText = result.rival.map { $0.map(OfferedValue.text) }
    var which = standing.which
    if let value = result.piece?.value, value == one || value == other, one != other {
      which = value == one ? .one : .other
    }
    let isDone =
      place == .field("status") && one == .scalar("done") && other == one && base != one
    note(place, result.cause, standingText, rivalText, which, standing, isDone: isDone)
  }

  mutating func note(
    _ place: Choice.Place, _ cause: PieceMerge.Cause, _ text: String?, _ rival: String??,
    _ which: Which, _ standing: Standing, isDone: Bool = false
  ) {
    let authors = (one: standing.one, other: standing.other)
    let own = which == .one ? authors.one : authors.other
    let rivals = which == .one ? authors.other : authors.one
    let verdict: FileMerge.Verdict
    switch cause {
    case .none: return
    case .one: verdict = .changedBy(authors.one.who)
    case .other: verdict = .changedBy(authors.other.who)
    case .alike: verdict = isDone ? .bothDone : .alike
    case .together: verdict = .broughtTogether
    case .clash: verdict = .chosen(stands: own.who, onOffer: rivals.who)
    case .kept(let side):
      let (remover, changer) =
        side == .one ? (authors.one, authors.other) : (authors.other, authors.one)
      verdict = .keptThoughRemoved(by: remover.who, changedBy: changer.who)
      asked.append(
        (
          place,
          [
            Choice.Offer(value: nil, who: remover.who, when: remover.when),
            Choice.Offer(value: text, who: changer.who, when: changer.when),
          ]
        ))
    }
    if case .clash = cause, let rival {
      asked.append(
        (
          place,
          [
            Choice.Offer(value: text, who: own.who, when: own.when),
            Choice.Offer(value: rival, who: rivals.who, when: rivals.when),
          ]
        ))
    }
    reasons.append(FileMerge.Reason(place, verdict))
  }
}

import CaseModel

extension FileMerge.Base {
  /// Without what only one side has on offer though no version behind both had, where the other side
  /// has none of the versions on offer there: the other never saw the choice, so that it isn't
  /// settled by not being there. Two who settle a choice have one of the versions, and who deleted
  /// the file let all of them go.
  ///
  /// Bringing several versions together may clash where neither side did, since each met what the
  /// other had with something else in between.
  func withoutUnseenOffers(
    _ one: FileMerge.Side, _ other: FileMerge.Side, of file: MergedFile
  ) -> Self {
    guard let heldChoices, file.record != nil, let book = OfferBook(choices),
      let first = OfferBook(one.choices), let second = OfferBook(other.choices)
    else { return self }
    let held = heldChoices.compactMap { OfferBook($0) }
    var seen = book
    for (side, own, others) in [(one, first, second), (other, second, first)] {
      guard let bytes = side.bytes else { continue }
      let text = try? MergeText(bytes, of: file)
      for place in book.places where place != .record {
        let unseen = Set(book[place]).intersection(others[place]).subtracting(own[place])
          .subtracting(held.flatMap { $0[place] })
        if unseen.isEmpty { continue }
        let values = Set(book[place].map(\.value))
        let standing: String?? =
          place == .file
          ? String(validating: bytes, as: UTF8.self).map { .some($0) }
          : text.flatMap { OpenOffers.standing(place, book[place], $0) }
        let isSettled = standing.map(values.contains) ?? false
        if !isSettled { seen.remove(place, of: unseen) }
      }
    }
    if seen == book { return self }
    var base = self
    base.choices = ChoiceText.bytes(of: seen)
    return base
  }
}

extension OfferBook {
  /// Nil where the bytes can't be read; nothing is on offer where there are none.
  fileprivate init?(_ bytes: [UInt8]?) {
    guard let bytes else {
      self.init()
      return
    }
    guard let book = try? ChoiceText.book(from: bytes) else { return nil }
    self = book
  }
}

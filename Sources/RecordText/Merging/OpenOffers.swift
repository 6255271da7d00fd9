import CaseModel

/// Keeps what is on offer in line with what stands in the file after a merge.
struct OpenOffers {
  let record: RecordID
  let file: MergedFile
  let one: FileMerge.Side
  let other: FileMerge.Side

  /// A choice of which only that is left what stands is none any more; one with a
  /// single other version left gets what stands.
  /// - Parameter asked: what was asked just now, and is as it is to be.
  func tidy(_ book: inout OfferBook, in text: MergeText, except asked: Set<Choice.Place>) {
    for place in book.places where !asked.contains(place) {
      guard let standing = Self.standing(place, book[place], text) else { continue }
      let values = Set(book[place].map(\.value))
      if values == [standing] {
        book.remove(place)
      } else if values.count == 1 {
        let texts = [one, other].map { side in
          side.bytes.flatMap { try? MergeText($0, of: file) }
            .flatMap { Self.standing(place, book[place], $0) }
        }
        let have = texts.map { $0 == standing }
        let isOne = have[0] == have[1] ? one.isLater(than: other) : have[0]
        let side = isOne ? one : other
        book.add([Choice.Offer(value: standing, who: side.who, when: side.when)], at: place)
      }
    }
  }

  /// Somebody settled a choice for what stood, while somebody else changed what stood: neither saw the
  /// other's decision, so both are on offer.
  /// - Returns: the places at which that is so.
  func askWhatWasSettled(
    _ book: inout OfferBook, before: OfferBook, after books: (OfferBook, OfferBook),
    from base: MergeText, to texts: (MergeText, MergeText)
  ) -> Set<Choice.Place> {
    let ways = [
      (one, books.0, texts.0, other, texts.1), (other, books.1, texts.1, one, texts.0),
    ]
    var asked: Set<Choice.Place> = []
    for place in before.places {
      let offers = before[place]
      for (settler, left, settled, changer, changed) in ways {
        guard Set(left[place]).isDisjoint(with: offers),
          let stood = Self.standing(place, offers, base),
          let chosen = Self.standing(place, offers, settled), chosen == stood
        else { continue }
        let new = Self.standing(place, offers, changed)
        if new == stood { continue }
        book.add(
          [Choice.Offer(value: chosen, who: settler.who, when: settler.when)], at: place)
        if let new {
          book.add(
            [Choice.Offer(value: new, who: changer.who, when: changer.when)], at: place)
        }
        asked.insert(place)
      }
    }
    return asked
  }

  /// What the file has there, as offers have it; nil where that can't be told.
  static func standing(
    _ place: Choice.Place, _ offers: [Choice.Offer], _ text: MergeText
  ) -> String?? {
    switch place {
    case .record, .file: return nil
    case .field(let name, nil):
      return .some(text.fields.first { $0.name == name }.map { OfferedValue.text(of: $0.value) })
    case .field(let name, let item?):
      let items = text.fields.first { $0.name == name }?.value.items ?? []
      let offered = Set(offers.compactMap(\.value))
      let texts = items.map(OfferedValue.text)
      let found =
        texts.first(where: offered.contains)
        ?? items.first { ItemKey.key(of: $0) == item }.map(OfferedValue.text)
      return .some(found)
    case .text(nil): return .some(text.text)
    case .text:
      // Of a part only that can be told, whether it still is what somebody offers.
      return offers.compactMap(\.value).first { SettledText.stands($0, in: text.body) }
        .map { .some($0) }
    }
  }
}

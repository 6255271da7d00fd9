import CaseModel

/// One side of a merge, read.
struct SideText {
  let side: FileMerge.Side
  let text: MergeText
  /// What is on offer on this side, and what was before.
  let book: OfferBook
  let baseBook: OfferBook
  private let earlier: [Version]

  /// The text, to be asked what it holds.
  let known: KnownText

  private struct Version {
    let text: KnownText
    let who: Person
    let when: Moment
  }

  init(
    _ side: FileMerge.Side, _ text: MergeText, book: OfferBook, baseBook: OfferBook,
    of file: MergedFile
  ) {
    self.side = side
    self.text = text
    known = KnownText(text)
    self.book = book
    self.baseBook = baseBook
    var earlier: [Version] = []
    for version in side.earlier {
      guard let bytes = version.bytes, let text = try? MergeText(bytes, of: file) else { break }
      earlier.append(Version(text: KnownText(text), who: version.who, when: version.when))
    }
    self.earlier = earlier
  }

  struct Author {
    let who: Person
    let when: Moment
  }

  /// Who made a thing what it is on this side: whoever put it on offer so since both sides parted,
  /// or first made a version that `holds` it so, down from the last.
  /// - Parameter value: the thing as an offer has it.
  func author(
    of value: String?, at place: Choice.Place, where holds: (KnownText) -> Bool
  ) -> Author {
    let before = Set(baseBook[place])
    if let offer = book[place].last(where: { $0.value == value && !before.contains($0) }) {
      return Author(who: offer.who, when: offer.when)
    }
    var author = Author(who: side.who, when: side.when)
    for version in earlier {
      guard holds(version.text) else { break }
      author = Author(who: version.who, when: version.when)
    }
    return author
  }
}

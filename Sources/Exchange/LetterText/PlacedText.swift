/// Running text put together from lines, each character with its place in the original.
struct PlacedText: Hashable {
  private(set) var characters: [Character] = []
  private var places: [TextPlace] = []

  var isEmpty: Bool { characters.isEmpty }
  var text: String { String(characters) }

  /// Where a character stands; the start of the text where it has none there.
  func place(_ index: Int) -> TextPlace {
    places.indices.contains(index) ? places[index] : places.first ?? TextPlace(line: 1)
  }

  /// Adds a line, after a blank where there is something before it.
  mutating func append(_ line: some StringProtocol, line number: Int, column: Int) {
    if !characters.isEmpty, characters.last != " " {
      append(" ", TextPlace(line: number, column: column))
    }
    var column = column
    for character in line {
      if !(character.isWhitespace && characters.last == " ") {
        append(
          character.isWhitespace ? " " : character, TextPlace(line: number, column: column))
      }
      column += 1
    }
  }

  /// A part of it.
  subscript(range: Range<Int>) -> PlacedText {
    var part = PlacedText()
    part.characters = Array(characters[range])
    part.places = Array(places[range])
    return part
  }

  /// Without blanks at both ends.
  var trimmed: PlacedText {
    guard let first = characters.firstIndex(where: { !$0.isWhitespace }),
      let last = characters.lastIndex(where: { !$0.isWhitespace })
    else { return PlacedText() }
    return self[first..<last + 1]
  }

  private mutating func append(_ character: Character, _ place: TextPlace) {
    characters.append(character)
    places.append(place)
  }
}

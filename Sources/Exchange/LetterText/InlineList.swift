/// A list inside a paragraph: `we urge you to: 1. … 2. …`, or `… to: release him; investigate …`.
struct InlineList {
  /// Where its items stand, without their markers.
  let items: [Range<Int>]
  /// Where it ends.
  let end: Int

  /// The list after a colon in a sentence; nil where none follows. A list with markers may go on in
  /// the sentences after, one with semicolons can't.
  init?(_ text: PlacedText, after colon: Int, in sentence: Range<Int>) {
    let characters = text.characters
    guard colon + 1 < characters.count, characters[colon + 1].isWhitespace else { return nil }
    let marked = Self.marked(characters, after: colon)
    if marked.count > 1 {
      items = marked
      end = characters.count
      return
    }
    var parts: [Range<Int>] = []
    var start = colon + 1
    for index in start..<sentence.upperBound where characters[index] == ";" {
      parts.append(start..<index)
      start = index + 1
    }
    guard !parts.isEmpty else { return nil }
    items = (parts + [start..<sentence.upperBound]).map { Self.withoutAnd(characters, $0) }
    end = sentence.upperBound
  }

  private static func marked(_ characters: [Character], after colon: Int) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var expected = 1
    var start: Int?
    var index = colon + 1
    let limit = min(characters.count, colon + longest)
    while index < limit {
      let isStart = characters[index - 1].isWhitespace
      if isStart, let end = characters[index...].firstIndex(where: \.isWhitespace),
        end - index <= 4,
        ListMarker.marker(String(characters[index..<end])) == .number(expected)
      {
        if let start { items.append(start..<index) }
        start = end
        expected += 1
        index = end
      } else if start == nil, !characters[index].isWhitespace {
        // A list begins right after its colon or not at all.
        return []
      } else {
        index += 1
      }
    }
    if let start { items.append(start..<characters.count) }
    return items
  }

  /// How far a list may reach.
  private static let longest = 20_000

  private static func withoutAnd(_ characters: [Character], _ range: Range<Int>) -> Range<Int> {
    for word in [" and ", " or ", " и "] where range.count > word.count {
      if String(characters[range.lowerBound..<range.lowerBound + word.count]) == word {
        return range.lowerBound + word.count..<range.upperBound
      }
    }
    return range
  }
}

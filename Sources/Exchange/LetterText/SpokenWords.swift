/// A word of a sentence as its meaning is looked for.
struct SpokenWord: Hashable {
  /// Lower-case, with `е` for `ё` and a straight apostrophe.
  let text: String
  /// The index of its first character.
  let start: Int
}

extension PlacedText {
  /// Which characters are somebody's exact words, between quotation marks. What isn't closed counts
  /// only at the start, where a quotation of several paragraphs opens each.
  var quoted: [Bool] {
    // How many quotations open before a character, less those that close.
    var changes = [Int](repeating: 0, count: characters.count + 1)
    var openings: [(close: Set<Character>, index: Int)] = []
    for (index, character) in characters.enumerated() {
      if let open = openings.last, open.close.contains(character) {
        changes[open.index] += 1
        changes[index + 1] -= 1
        openings.removeLast()
      } else if let close = Self.closings[character] {
        openings.append((close, index))
      }
    }
    if let open = openings.first, open.index == 0, open.close != ["\""] { changes[0] += 1 }
    var depth = 0
    return characters.indices.map { index in
      depth += changes[index]
      return depth > 0
    }
  }

  private static let closings: [Character: Set<Character>] = [
    "“": ["”"], "«": ["»"], "„": ["“", "”"], "\"": ["\""],
  ]

  /// The words in a range that nobody is quoted with.
  func spokenWords(in range: Range<Int>, quoted: [Bool]) -> [SpokenWord] {
    var words: [SpokenWord] = []
    var word = ""
    var start = range.lowerBound
    for index in range {
      let character = characters[index]
      if !quoted[index],
        character.isLetter || character.isNumber || (!word.isEmpty && "'’-".contains(character))
      {
        if word.isEmpty { start = index }
        word.append(character == "’" ? "'" : character)
      } else if !word.isEmpty {
        words.append(SpokenWord(text: Self.plain(word), start: start))
        word = ""
      }
    }
    if !word.isEmpty { words.append(SpokenWord(text: Self.plain(word), start: start)) }
    return words
  }

  private static func plain(_ word: String) -> String {
    String(word.lowercased().map { $0 == "ё" ? "е" : $0 })
  }
}

package import CaseModel

/// An ask that was found in a text, with the place where it begins.
package struct FoundAsk: Hashable, Sendable {
  package var ask: Ask
  package var place: TextPlace

  package init(_ ask: Ask, at place: TextPlace) {
    self.ask = ask
    self.place = place
  }
}

/// Finds the sentences of a text that ask its reader to do something, in English and Russian, and
/// the items of lists that such a sentence leads to.
///
/// It goes by words alone, so it proposes and a person decides. Headings, somebody's words in
/// quotation marks, lines quoted with `>`, and polite phrases are no asks.
package struct AskSearch: Sendable {
  /// Words of our organisation's name, by which a sentence in its name is known.
  private let organisation: [String]

  package init(organisation: String = "") {
    var name = PlacedText()
    name.append(organisation, line: 1, column: 1)
    let range = name.characters.indices
    self.organisation = name.spokenWords(
      in: range, quoted: [Bool](repeating: false, count: range.count)
    ).map(\.text)
  }

  /// The asks of a text in order, numbered from 1, each once.
  /// - Parameter firstLine: which line of the original the text begins with.
  package func asks(in text: String, firstLine: Int = 1) -> [FoundAsk] {
    let lines = LetterLine.lines(of: text).map {
      LetterLine(number: $0.number + firstLine - 1, column: $0.column, text: $0.text)
    }
    return asks(in: lines)
  }

  func asks(in lines: [LetterLine]) -> [FoundAsk] {
    var found = FoundAsks()
    var listIsAsked = false
    for block in TextBlock.blocks(of: lines) {
      let quoted = block.text.quoted
      let sentences = block.text.sentences
      if block.marker == nil { listIsAsked = false }
      let leads = leadsToList(block, sentences, quoted)
      if block.marker != nil, listIsAsked, !leads {
        if let first = sentences.first { found.add(block.text[first], asItem: true) }
        add(sentences.dropFirst(), of: block, quoted, to: &found)
      } else if !block.isHeading {
        add(leads ? sentences.dropLast() : sentences[...], of: block, quoted, to: &found)
      }
      if leads { listIsAsked = true }
    }
    return found.asks
  }

  /// Whether a block ends in a colon after words that ask: what follows as a list is asked for.
  private func leadsToList(
    _ block: TextBlock, _ sentences: [Range<Int>], _ quoted: [Bool]
  ) -> Bool {
    guard let last = sentences.last, block.text[last].trimmed.characters.last == ":" else {
      return false
    }
    return sentence(last, of: block, quoted).announcesAsks
  }

  private func add(
    _ sentences: ArraySlice<Range<Int>>, of block: TextBlock, _ quoted: [Bool],
    to found: inout FoundAsks
  ) {
    var done = 0
    // More lists than that in one paragraph are no person's work; looking for them would only cost
    // time.
    var lists = 50
    for range in sentences where range.lowerBound >= done {
      if let items = list(in: range, of: block, quoted, &lists) {
        for item in items.items {
          let words = block.text[item].trimmed
          if let first = words.sentences.first { found.add(words[first], asItem: true) }
        }
        done = items.end
      } else if sentence(range, of: block, quoted).asks {
        found.add(block.text[range], asItem: false)
      }
    }
  }

  /// The list after a colon to which a sentence leads, where it asks.
  /// - Parameter lists: how many may still be looked for.
  private func list(
    in range: Range<Int>, of block: TextBlock, _ quoted: [Bool], _ lists: inout Int
  ) -> InlineList? {
    guard lists > 0, let colon = range.first(where: { block.text.characters[$0] == ":" }),
      sentence(range.lowerBound..<colon, of: block, quoted).announcesAsks
    else { return nil }
    lists -= 1
    return InlineList(block.text, after: colon, in: range)
  }

  private func sentence(
    _ range: Range<Int>, of block: TextBlock, _ quoted: [Bool]
  ) -> AskSentence {
    // No sentence that a person wrote is longer.
    let words = block.text.spokenWords(in: range, quoted: quoted).prefix(400).map(\.text)
    let end = block.text.characters[range].last { !"”’\"»)] ".contains($0) }
    return AskSentence(words: words, isQuestion: end == "?", organisation: organisation)
  }
}

/// Asks as they are found: numbered, and none twice.
private struct FoundAsks {
  private(set) var asks: [FoundAsk] = []
  private var seen: Set<String> = []

  /// Adds the words of a sentence, or of an item, which gets a capital and a full stop.
  mutating func add(_ words: PlacedText, asItem isItem: Bool) {
    let words = words.trimmed
    guard words.characters.contains(where: \.isLetter), asks.count < 999 else { return }
    let text = isItem ? Self.sentence(words.text) : words.text
    guard seen.insert(text.lowercased()).inserted else { return }
    asks.append(FoundAsk(Ask(number: asks.count + 1, text: text), at: words.place(0)))
  }

  private static func sentence(_ item: String) -> String {
    var item = item
    for ending in [";", ",", "; and", ", and", "; or", "; и", " and"] where item.hasSuffix(ending) {
      item = String(item.dropLast(ending.count))
    }
    item = item.trimmed
    while let last = item.last, ",;".contains(last) { item.removeLast() }
    if let last = item.last, !".?!…”\"»".contains(last) { item += "." }
    return item.prefix(1).uppercased() + item.dropFirst()
  }
}

/// A word of a text, as search compares it.
package struct SearchWord: Hashable, Sendable {
  /// Without case and marks; never empty.
  package var folded: String
  /// Where it stands in the text, in UTF-8 bytes.
  package var bytes: Range<Int>

  package init(folded: String, bytes: Range<Int>) {
    self.folded = folded
    self.bytes = bytes
  }
}

/// Splits text into words. Letters and digits of any script make words, everything else parts them.
package enum SearchWords {
  /// What is longer is cut to so many letters, in texts and in searches alike.
  package static let longest = 64

  package static func words(of text: String) -> [SearchWord] {
    var words: [SearchWord] = []
    visit(text) { bytes, range in
      words.append(SearchWord(folded: String(decoding: bytes, as: UTF8.self), bytes: range))
    }
    return words
  }

  /// The words alone.
  package static func folded(_ text: String) -> [String] {
    var words: [String] = []
    visit(text) { bytes, _ in words.append(String(decoding: bytes, as: UTF8.self)) }
    return words
  }

  /// Calls `body` with each word's folded bytes, and the place of the word in the text.
  package static func visit(_ text: String, _ body: ([UInt8], Range<Int>) -> Void) {
    var word = WordInHand()
    var place = 0
    for scalar in text.unicodeScalars {
      let next = place + UTF8.width(scalar)
      switch FoldedScalar(scalar) {
      case .letter(let letter): word.take(letter, from: place, to: next)
      case .mark: word.pass(to: next)
      case .separator: word.end(body)
      }
      place = next
    }
    word.end(body)
  }
}

private struct WordInHand {
  private var folded: [UInt8] = []
  private var length = 0
  private var start = 0
  private var end = 0

  mutating func take(_ letter: Unicode.Scalar, from place: Int, to next: Int) {
    if length == 0 { start = place }
    end = next
    length += 1
    guard length <= SearchWords.longest else { return }
    if letter.isASCII {
      folded.append(UInt8(truncatingIfNeeded: letter.value))
    } else {
      folded.append(contentsOf: UTF8.encode(letter).map(Array.init) ?? [])
    }
  }

  /// A mark belongs to the letter before it.
  mutating func pass(to next: Int) {
    if length > 0 { end = next }
  }

  mutating func end(_ body: ([UInt8], Range<Int>) -> Void) {
    guard length > 0 else { return }
    body(folded, start..<end)
    folded.removeAll(keepingCapacity: true)
    length = 0
  }
}

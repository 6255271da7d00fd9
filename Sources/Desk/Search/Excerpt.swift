package import CaseModel

/// The words around what a search found in a record.
package enum Excerpt {
  /// How many characters stand before what was found, and in all.
  private static let before = 30
  private static let length = 240
  /// How much of a text is looked through.
  private static let longest = 200_000

  /// A piece of the record's texts, the title aside, around the first of the search's words in it;
  /// empty where there is none.
  package static func of(_ record: Record, for query: SearchQuery) -> String {
    for text in SearchableRecord(record).texts where text != record.title {
      let text = text.utf8.count > longest ? String(text.prefix(longest)) : text
      if let hit = query.hits(in: text).first { return piece(of: text, around: hit) }
    }
    return ""
  }

  // Begins at a word, and has no line ends.
  private static func piece(of text: String, around hit: Range<String.Index>) -> String {
    var start = text.index(hit.lowerBound, offsetBy: -before, limitedBy: text.startIndex)
    if let from = start {
      start = text[from..<hit.lowerBound].firstIndex(where: \.isWhitespace) ?? from
    }
    let from = start ?? text.startIndex
    // Marks of Markdown that stand alone say nothing here.
    let words = text[from...].prefix(length).split(whereSeparator: \.isWhitespace)
      .filter { !$0.allSatisfy { ">#*".contains($0) } }
    let piece = words.joined(separator: " ")
    return from == text.startIndex ? piece : "…" + piece
  }
}

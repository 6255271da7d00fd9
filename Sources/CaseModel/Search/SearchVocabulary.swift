/// What can be typed in a search, for the places that explain it: one list, so that they all say
/// the same.
package enum SearchVocabulary {
  /// An example, and what it finds.
  package struct Example: Hashable, Sendable {
    package let typed: String
    package let meaning: String
  }

  package static let examples: [Example] = [
    Example(typed: "moscow letter", meaning: "records with both words, in any text"),
    Example(typed: "\"law enforcement\"", meaning: "these words, one after the other"),
    Example(typed: "prosec*", meaning: "every word that begins so"),
    Example(typed: "-syria", meaning: "records without the word"),
    Example(typed: "from:peskov", meaning: "who wrote the letter or gave the response"),
    Example(typed: "kind:response", meaning: "incident, letter, response, follow-up, reply …"),
    Example(typed: "country:RU", meaning: "incidents in a country, by its two letters"),
    Example(typed: "tag:lgbt", meaning: "records with the tag"),
    Example(typed: "owner:maria", meaning: "whose follow-up it is"),
    Example(typed: "before:2018", meaning: "older ones; after:2017-04 newer ones"),
    Example(typed: "is:overdue", meaning: "past its due day; also is:open, is:unanswered"),
    Example(typed: "asks:open", meaning: "letters with asks that nobody answered"),
  ]

  /// What was probably meant otherwise than it is read, as whole sentences. The search finds what it
  /// finds all the same.
  package static func advice(on typed: String) -> [String] {
    SearchPiece.pieces(of: typed).compactMap { advice(on: $0) }
  }

  /// The names that may stand before a colon.
  static let names = SearchField.allCases.map(\.rawValue) + ["before", "after", "is", "asks"]

  private static func advice(on piece: SearchPiece) -> String? {
    guard let typed = piece.name, !piece.value.isEmpty else { return nil }
    let name = SearchWords.folded(typed).joined(separator: " ")
    guard names.contains(name) else {
      let near = names.first { isSlip(of: $0, name) }
      return near.map { "\(typed.prefix(20)): is looked for as a word. Did you mean \($0):?" }
    }
    let words = SearchWords.folded(piece.value)
    switch SearchField(rawValue: name) {
    case .kind where !words.allSatisfy({ word in kinds.contains { $0.hasPrefix(word) } }):
      return """
        No kind is called \(piece.value.prefix(20)). There are incident, letter, response and \
        follow-up, and kinds of them such as reply.
        """
    case .country where words.joined().unicodeScalars.count > 2:
      return "country: takes the two letters of a country, as RU."
    default: return nil
    }
  }

  private static let kinds: Set<String> = {
    let names =
      RecordKind.allCases.flatMap { [$0.name, $0.plural] } + LetterKind.allCases.map(\.rawValue)
      + ResponseKind.allCases.map(\.rawValue)
    return Set(names.flatMap { SearchWords.folded($0) })
  }()

  /// Whether one letter too many, too few, another, or two in the wrong order make the difference.
  private static func isSlip(of name: String, _ typed: String) -> Bool {
    let (name, typed) = (Array(name.unicodeScalars), Array(typed.unicodeScalars))
    guard name.count > 2, abs(name.count - typed.count) <= 1 else { return false }
    let same = zip(name, typed).prefix { $0 == $1 }.count
    let (rest, typedRest) = (name.dropFirst(same), typed.dropFirst(same))
    if rest.count == typedRest.count {
      let isSwapped =
        rest.count >= 2 && Array(rest.prefix(2)) == Array(typedRest.prefix(2).reversed())
        && rest.dropFirst(2).elementsEqual(typedRest.dropFirst(2))
      return isSwapped || rest.dropFirst().elementsEqual(typedRest.dropFirst())
    }
    return rest.count > typedRest.count
      ? rest.dropFirst().elementsEqual(typedRest) : typedRest.dropFirst().elementsEqual(rest)
  }
}

internal import CaseModel

/// A search's words as SQLite's full-text engine takes them. Every word stands between quotes and
/// is made of letters, digits and marks of ours only, so that nothing a person types is read as the
/// engine's own language.
struct FullTextPattern {
  /// Nil where no words are looked for.
  let text: String?

  init(_ terms: [SearchTerm]) {
    guard !terms.isEmpty else {
      text = nil
      return
    }
    let wanted = terms.filter { !$0.isNegated }.map(FullTextPattern.pattern)
    let unwanted = terms.filter(\.isNegated).map { " NOT " + FullTextPattern.pattern($0) }
    let all =
      wanted.isEmpty
      ? FullTextPattern.quoted(SearchToken.boundary) : wanted.joined(separator: " AND ")
    text = "(\(all))" + unwanted.joined()
  }

  private static func pattern(_ term: SearchTerm) -> String {
    if term.isPrefix, term.words.count == 1, let letters = term.words.first,
      letters.unicodeScalars.count <= SearchToken.longestBeginning
    {
      return quoted(SearchToken.beginning(letters, in: term.field))
    }
    let words = term.words.map { SearchToken.word($0, in: term.field) }
    return quoted(words.joined(separator: " ")) + (term.isPrefix ? " *" : "")
  }

  private static func quoted(_ words: String) -> String {
    "\"" + words.filter { $0 != "\"" } + "\""
  }
}

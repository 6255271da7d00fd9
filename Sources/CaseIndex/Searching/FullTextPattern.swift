internal import CaseModel
internal import GRDB

/// A search's words as SQLite's full-text engine takes them. Every word stands between quotes and
/// is made of letters, digits and marks of ours only, so that nothing a person types is read as the
/// engine's own language.
struct FullTextPattern {
  /// Nil where no words are looked for.
  let text: String?

  /// - Parameter kind: of what kind records must be; nil for any.
  init(_ terms: [SearchTerm], kind: RecordKind?, _ known: KnownWords) throws {
    guard !terms.isEmpty || kind != nil else {
      text = nil
      return
    }
    var wanted: [String] = []
    var unwanted: [String] = []
    for term in terms {
      let pattern = try FullTextPattern.pattern(term, known)
      if term.isNegated { unwanted.append(" NOT " + pattern) } else { wanted.append(pattern) }
    }
    if let kind {
      wanted.append(FullTextPattern.quoted(SearchToken.record(kind)))
    } else if wanted.isEmpty {
      wanted.append(FullTextPattern.quoted(SearchToken.boundary))
    }
    text = "(\(wanted.joined(separator: " AND ")))" + unwanted.joined()
  }

  private static func pattern(_ term: SearchTerm, _ known: KnownWords) throws -> String {
    if term.isPrefix, term.words.count == 1, let letters = term.words.first {
      if letters.unicodeScalars.count <= SearchToken.longestBeginning {
        return quoted(SearchToken.beginning(letters, in: term.field))
      }
      // The engine puts all that begins so together before it gives the first hit; of words that are
      // named it takes what it needs.
      let beginning = SearchToken.word(letters, in: term.field)
      if let words = try known.words(beginning: beginning) {
        return "(" + words.map(quoted).joined(separator: " OR ") + ")"
      }
    }
    let words = term.words.map { SearchToken.word($0, in: term.field) }
    return quoted(words.joined(separator: " ")) + (term.isPrefix ? " *" : "")
  }

  private static func quoted(_ words: String) -> String {
    "\"" + words.filter { $0 != "\"" } + "\""
  }
}

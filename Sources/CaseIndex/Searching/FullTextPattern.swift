internal import CaseModel
internal import GRDB

/// A search's words as SQLite's full-text engine takes them. Every word stands between quotes and
/// is made of letters, digits and marks of ours only, so that nothing a person types is read as the
/// engine's own language.
struct FullTextPattern {
  /// Nil where no words are looked for.
  let text: String?

  /// - Parameters:
  ///   - kinds: of which kinds records may be; none for any.
  ///   - known: which words are looked for one by one instead of by their beginning.
  init(_ terms: [SearchTerm], kinds: [RecordKind], _ known: KnownWords) throws {
    guard !terms.isEmpty || !kinds.isEmpty else {
      text = nil
      return
    }
    var wanted: [String] = []
    var unwanted: [String] = []
    for term in terms {
      let pattern = try FullTextPattern.pattern(term, known)
      if term.isNegated { unwanted.append(" NOT " + pattern) } else { wanted.append(pattern) }
    }
    if !kinds.isEmpty {
      wanted.append(FullTextPattern.any(of: kinds.map(SearchToken.record)))
    } else if wanted.isEmpty {
      wanted.append(FullTextPattern.quoted(SearchToken.boundary))
    }
    text = "(\(wanted.joined(separator: " AND ")))" + unwanted.joined()
  }

  private static func pattern(_ term: SearchTerm, _ known: KnownWords) throws -> String {
    if term.isPrefix, term.words.count == 1, let letters = term.words.first {
      let word = SearchToken.word(letters, in: term.field)
      let beginning = SearchToken.beginning(letters, in: term.field)
      switch letters.unicodeScalars.count {
      case SearchToken.lengthOfBeginning: return quoted(beginning)
      case ..<SearchToken.lengthOfBeginning:
        return any(of: [word] + (try known.beginnings(beginning)))
      default:
        if let words = try known.words(beginning: word) { return any(of: words) }
      }
    }
    let words = term.words.map { SearchToken.word($0, in: term.field) }
    return quoted(words.joined(separator: " ")) + (term.isPrefix ? " *" : "")
  }

  private static func any(of words: [String]) -> String {
    "(" + words.map(quoted).joined(separator: " OR ") + ")"
  }

  private static func quoted(_ words: String) -> String {
    "\"" + words.filter { $0 != "\"" } + "\""
  }
}

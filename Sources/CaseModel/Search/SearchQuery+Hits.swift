extension SearchQuery {
  /// Where in a text the search's words stand, so that they can be shown as hits: in order, and
  /// none over another. Words that are left out, or looked for in a field only, aren't shown.
  package func hits(in text: String) -> [Range<String.Index>] {
    let sought = terms.filter { !$0.isNegated && $0.field == nil }
    guard !sought.isEmpty else { return [] }
    let words = SearchWords.words(of: text)
    var found: [Range<Int>] = []
    for term in sought {
      for start in words.indices where term.stands(at: start, in: words) {
        let last = words[start + term.words.count - 1]
        found.append(words[start].bytes.lowerBound..<last.bytes.upperBound)
      }
    }
    found.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var hits: [Range<Int>] = []
    for range in found {
      if let last = hits.last, range.lowerBound < last.upperBound {
        hits[hits.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        hits.append(range)
      }
    }
    let utf8 = text.utf8
    return hits.map { hit in
      utf8.index(
        utf8.startIndex, offsetBy: hit.lowerBound)..<utf8.index(
          utf8.startIndex, offsetBy: hit.upperBound)
    }
  }
}

extension SearchTerm {
  fileprivate func stands(at start: Int, in words: [SearchWord]) -> Bool {
    guard start + self.words.count <= words.count else { return false }
    for (offset, sought) in self.words.enumerated() {
      let word = words[start + offset].folded
      let mayGoOn = isPrefix && offset == self.words.count - 1
      guard mayGoOn ? word.utf8.starts(with: sought.utf8) : word == sought else { return false }
    }
    return true
  }
}

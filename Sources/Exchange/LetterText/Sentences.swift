extension PlacedText {
  /// Where its sentences stand, in order.
  ///
  /// A full stop doesn't end one after an abbreviation, an initial or a list's number; what follows
  /// must begin with a capital, a digit, or a sign that opens.
  var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < characters.count {
      guard "?!….".contains(characters[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < characters.count, "?!….”’\"»)]*_".contains(characters[end]) { end += 1 }
      if endsSentence(at: index, end) {
        sentences.append(start..<end)
        start = end
        while start < characters.count, characters[start].isWhitespace { start += 1 }
      }
      index = end
    }
    if start < characters.count { sentences.append(start..<characters.count) }
    return sentences
  }

  private func endsSentence(at stop: Int, _ end: Int) -> Bool {
    guard end < characters.count else { return true }
    guard characters[end].isWhitespace else { return false }
    guard end + 1 < characters.count else { return true }
    let next = characters[end + 1]
    guard next.isUppercase || next.isNumber || "“\"«‘([*_—–-•".contains(next) else { return false }
    guard characters[stop] == "." else { return true }
    var start = stop
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    let word = characters[start..<stop].filter { !"(“\"«‘[".contains($0) }
    return !Self.isAbbreviation(word)
  }

  private static func isAbbreviation(_ word: [Character]) -> Bool {
    if word.contains(".") { return word.allSatisfy { $0.isLetter || $0 == "." } }
    if word.count == 1, let only = word.first, only.isNumber || (only.isUppercase && only != "I") {
      return true
    }
    return abbreviations.contains(String(word).lowercased())
  }

  private static let abbreviations = Set(
    """
    mr mrs ms mx dr prof st no nos art arts para paras vs inc ltd gen col lt sgt capt sen rep hon amb \
    rev jan feb mar apr jun jul aug sep sept oct nov dec fig vol p pp cf approx ст г гг ул д п пп т \
    им рис стр с тел руб млн тыс н э о р г-н г-жа св обл респ напр
    """.split(separator: " ").map(String.init))
}

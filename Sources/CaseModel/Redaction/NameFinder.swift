/// Looks for protected names in many texts. It remembers the words that it has looked at, since texts
/// repeat them.
package struct NameFinder: Sendable {
  private let names: ProtectedNames
  private var seen: [Sighting: Set<ProtectedNames.Word>] = [:]

  private struct Sighting: Hashable {
    let letters: [Unicode.Scalar]
    let isInitial: Bool
  }

  /// A word of a name in a text, by the places of words.
  private struct Match {
    let first: Int
    let last: Int
    let word: ProtectedNames.Word
  }

  /// Between two words of one name there are at most so many others.
  private static let widestGap = 3
  /// Of so many pieces a word is put together at most.
  private static let mostPieces = 6
  private static let mostRemembered = 200_000

  package init(_ names: ProtectedNames) { self.names = names }

  /// Every name in a text, in the order in which they stand, each place once.
  package mutating func find(in text: String) -> [ProtectedNames.Finding] {
    guard !names.isEmpty, !text.isEmpty else { return [] }
    let words = NameText(text).words
    var matches: [Int: [Match]] = [:]
    for first in words.indices {
      var letters: [Unicode.Scalar] = []
      for last in first..<min(first + Self.mostPieces, words.count) {
        if last > first, !words[last].mayGoOn { break }
        letters += words[last].letters
        let isInitial = first == last && words[first].isInitial
        for word in self.words(letters, isInitial: isInitial) {
          matches[word.name, default: []].append(Match(first: first, last: last, word: word))
        }
      }
    }
    var found: [Int: Int] = [:]
    for (name, matches) in matches {
      let (line, all) = names.name(name)
      for start in starts(of: matches, all: all) {
        let place = words[start].place
        found[place] = min(found[place] ?? line, line)
      }
    }
    return places(found, in: text)
  }

  private mutating func words(
    _ letters: [Unicode.Scalar], isInitial: Bool
  ) -> Set<ProtectedNames.Word> {
    let sighting = Sighting(letters: letters, isInitial: isInitial)
    if let known = seen[sighting] { return known }
    let found = names.words(letters, isInitial: isInitial)
    if seen.count >= Self.mostRemembered { seen = [:] }
    seen[sighting] = found
    return found
  }

  /// The places at which all words of a name stand near each other, at least one of them in full.
  private func starts(of matches: [Match], all: Int) -> [Int] {
    let sorted = matches.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    var starts: [Int] = []
    for index in sorted.indices where starts.last != sorted[index].first {
      if reaches(all, from: sorted[index...], bits: 0, inFull: false, after: nil) {
        starts.append(sorted[index].first)
      }
    }
    return starts
  }

  private func reaches(
    _ all: Int, from matches: ArraySlice<Match>, bits: Int, inFull: Bool, after place: Int?
  ) -> Bool {
    guard let place else {
      guard let match = matches.first else { return false }
      let inFull = !match.word.isInitial
      if match.word.bit == all { return inFull }
      return reaches(
        all, from: matches.dropFirst(), bits: match.word.bit, inFull: inFull, after: match.last)
    }
    for (index, match) in zip(matches.indices, matches) {
      if match.first > place + Self.widestGap + 1 { return false }
      guard match.first > place, bits & match.word.bit == 0 else { continue }
      let bits = bits | match.word.bit
      let inFull = inFull || !match.word.isInitial
      if bits == all, inFull { return true }
      if bits != all,
        reaches(
          all, from: matches[(index + 1)...], bits: bits, inFull: inFull, after: match.last)
      {
        return true
      }
    }
    return false
  }

  private func places(_ found: [Int: Int], in text: String) -> [ProtectedNames.Finding] {
    guard !found.isEmpty else { return [] }
    var findings: [ProtectedNames.Finding] = []
    var (line, column) = (1, 1)
    for (place, scalar) in text.unicodeScalars.enumerated() {
      if let listed = found[place] {
        findings.append(ProtectedNames.Finding(listed: listed, line: line, column: column))
      }
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return findings
  }
}

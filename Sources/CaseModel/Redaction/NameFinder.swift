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
      let (number, all) = names.name(name)
      for start in starts(of: matches, all: all) {
        let place = words[start].place
        found[place] = min(found[place] ?? number, number)
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

  /// The places at which all words of a name stand near each other, at least one of them in full; no
  /// word counts for two of them.
  private func starts(of matches: [Match], all: Int) -> [Int] {
    let sorted = matches.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    var starts: [Int] = []
    var end = -1
    for index in sorted.indices where sorted[index].first > end {
      let match = sorted[index]
      let last = self.end(
        of: all, bits: match.word.bit, inFull: !match.word.isInitial, after: match.last,
        among: sorted[(index + 1)...])
      guard let last else { continue }
      starts.append(match.first)
      end = last
    }
    return starts
  }

  /// The last word of a name whose words with `bits` end at `place`; nil where the others don't stand
  /// near.
  private func end(
    of all: Int, bits: Int, inFull: Bool, after place: Int, among matches: ArraySlice<Match>
  ) -> Int? {
    if bits == all { return inFull ? place : nil }
    for (index, match) in zip(matches.indices, matches) {
      if match.first > place + Self.widestGap + 1 { return nil }
      guard match.first > place, bits & match.word.bit == 0 else { continue }
      let end = self.end(
        of: all, bits: bits | match.word.bit, inFull: inFull || !match.word.isInitial,
        after: match.last, among: matches[(index + 1)...])
      if let end { return end }
    }
    return nil
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

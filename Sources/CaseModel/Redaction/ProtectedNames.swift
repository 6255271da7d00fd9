/// Names that no export may contain: of witnesses, survivors, people in hiding.
///
/// The list has one name a line; empty lines and what follows a `#` are passed over. A name is found
/// in Latin and in Cyrillic letters, in capitals and without marks, in any order of its words with at
/// most three words between two of them, with initials for all words but one, with the endings of
/// Russian declension, put together into one word, and with markup, hyphens, or what can't be seen
/// inside. A word that a `*` follows is found without the others too: `Ivan Petrov*`.
/// Scripts that write no blanks between words aren't searched inside of words.
package struct ProtectedNames: Sendable {
  /// Where a name stands.
  package struct Finding: Hashable, Sendable {
    /// Which name of the list it is, from 1; comments and empty lines don't count.
    package var listed: Int
    /// Where the first of its words starts in the text, from 1; the column in Unicode scalars.
    package var line: Int
    package var column: Int

    package init(listed: Int, line: Int, column: Int) {
      self.listed = listed
      self.line = line
      self.column = column
    }
  }

  struct Word: Hashable, Sendable {
    let name: Int
    let bit: Int
    var isInitial = false
  }

  /// For each name its number in the list, and the bits of all its words.
  private var names: [(number: Int, all: Int)] = []
  /// Words by their keys, and by the stems to which endings are put.
  private var exact: [String: [Word]] = [:]
  private var stems: [String: [Word]] = [:]
  private var initials: [String: [Word]] = [:]

  package var isEmpty: Bool { names.isEmpty }

  /// Reads a list; see ``ProtectedNames``.
  package init(list: String) {
    let lines = list.split(whereSeparator: \.isNewline).map { $0.prefix { $0 != "#" } }
    self.init(names: lines.filter { $0.contains { $0.isLetter } }.map { String($0) })
  }

  /// The names of a list, a name each, without its comments.
  package init(names: [String]) {
    for (index, name) in names.enumerated() { add(name, number: index + 1) }
  }

  // MARK: The list

  private mutating func add(_ name: String, number: Int) {
    let parts = name.split(separator: "*", omittingEmptySubsequences: false)
    var words: [[Unicode.Scalar]] = []
    var alone: [[Unicode.Scalar]] = []
    for (index, part) in parts.enumerated() {
      let found = NameText.listed(String(part))
      words += found
      if index < parts.count - 1, let last = found.last { alone.append(last) }
    }
    guard !words.isEmpty else { return }
    addName(words, number: number)
    for word in alone where words.count > 1 { addName([word], number: number) }
    let whole = NameText.listed(name, joinsHyphens: true)
    if whole.count < words.count { addName(whole, number: number) }
    if (2...3).contains(words.count) {
      for order in Self.orders(of: words) { addName([Array(order.joined())], number: number) }
    }
  }

  private mutating func addName(_ words: [[Unicode.Scalar]], number: Int) {
    // No name has more words; of a longer one the first twelve are sought.
    let words = words.prefix(12)
    let name = names.count
    names.append((number, (1 << words.count) - 1))
    for (bit, letters) in words.enumerated() {
      let word = Word(name: name, bit: 1 << bit)
      var stems: Set<String> = []
      for key in NameSpelling.keys(of: letters) {
        exact[key, default: []].append(word)
        let stem = NameInflection.stem(of: key)
        if stem.utf8.count >= NameInflection.shortestStem(ofWords: words.count) {
          stems.insert(stem)
        }
        if words.count > 1 {
          initials[String(key.prefix(1)), default: []].append(
            Word(name: name, bit: 1 << bit, isInitial: true))
        }
      }
      for stem in stems { self.stems[stem, default: []].append(word) }
    }
  }

  private static func orders(of words: [[Unicode.Scalar]]) -> [[[Unicode.Scalar]]] {
    guard words.count > 1 else { return [words] }
    return words.indices.flatMap { index in
      var rest = words
      let first = rest.remove(at: index)
      return orders(of: rest).map { [first] + $0 }
    }
  }

  // MARK: Searching

  /// The words of names that a word of a text may be.
  func words(_ letters: [Unicode.Scalar], isInitial: Bool) -> Set<Word> {
    guard letters.count <= 80 else { return [] }
    var found: Set<Word> = []
    for key in NameSpelling.keys(of: letters) {
      found.formUnion(exact[key] ?? [])
      for stem in NameInflection.stems(of: key) { found.formUnion(stems[String(stem)] ?? []) }
      if isInitial, key.count == 1 { found.formUnion(initials[key] ?? []) }
    }
    return found
  }

  /// The number in the list of a name that is sought, and the bits of all its words.
  func name(_ place: Int) -> (number: Int, all: Int) { names[place] }

  /// Every name in a text, in the order in which they stand, each place once.
  package func find(in text: String) -> [Finding] {
    var finder = NameFinder(self)
    return finder.find(in: text)
  }
}

extension NameText {
  /// The words of a listed name.
  static func listed(_ name: String, joinsHyphens: Bool = false) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = []
    for word in NameText(name).words {
      if word.mayGoOn, !words.isEmpty, joinsHyphens || !word.followsHyphen {
        words[words.count - 1] += word.letters
      } else {
        words.append(word.letters)
      }
    }
    return words
  }
}

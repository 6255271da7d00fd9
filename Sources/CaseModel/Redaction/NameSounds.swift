/// What letters sound like, coarsely; see ``NameSpelling``.
enum NameSounds {
  /// What the letters at `place` may sound like, how many of them do so together, and whether they
  /// are a sibilant written with several letters, after which German and older spellings write `o`
  /// for ё.
  ///
  /// - Parameter follows: whether such a sibilant stands before them.
  static func sounds(
    in letters: [Unicode.Scalar], at place: Int, follows: Bool
  ) -> (length: Int, sounds: [String], isSibilant: Bool) {
    for length in stride(from: min(7, letters.count - place), through: 2, by: -1) {
      let group = letters[place..<(place + length)]
      guard group.allSatisfy({ $0.isASCII }),
        let sounds = groups[String(String.UnicodeScalarView(group))]
      else { continue }
      return (length, sounds, sounds.contains { "scz".contains($0.suffix(1)) })
    }
    let letter = letters[place]
    if follows, letter == "o" { return (1, ["o", "e"], false) }
    // German writes з so: Ramsan.
    if letter == "s", place + 1 < letters.count,
      "aeiouy".unicodeScalars.contains(letters[place + 1])
    {
      return (1, ["s", "z"], false)
    }
    if letter == "h", place > 0, "bdglrt".unicodeScalars.contains(letters[place - 1]) {
      return (1, [""], false)
    }
    return (1, single[letter] ?? [String(letter)], "жчшщ".unicodeScalars.contains(letter))
  }

  /// Letters that stand for one sound together.
  private static let groups: [String: [String]] = [
    "schtsch": ["s"], "shch": ["s"], "szcz": ["s"], "tsch": ["c"], "dsch": ["dz"],
    "sch": ["s", "z"],
    "dzh": ["dz"], "tch": ["c"], "sh": ["s"], "ch": ["c", "h"], "cz": ["c"], "sz": ["s"],
    "zh": ["z"], "kh": ["h"], "ck": ["k"], "ph": ["f"], "ts": ["c"], "tz": ["c"],
    "dj": ["dz", "di"],
    "ou": ["u", "ou"], "yo": ["e", "o"], "jo": ["e", "o", "zo", "dzo"], "io": ["e", "o"],
  ]

  private static let single: [Unicode.Scalar: [String]] = [
    // Latin.
    "c": ["c", "k"], "j": ["i", "z", "dz"], "q": ["k"], "w": ["v"], "x": ["ks", "h"], "y": ["i"],
    "ß": ["s"], "ı": ["i"], "ł": ["l"], "æ": ["a"], "œ": ["e"], "ð": ["d"], "þ": ["t"],
    // Cyrillic, Russian and its neighbours'.
    "а": ["a"], "б": ["b"], "в": ["v"], "г": ["g", "h"], "ґ": ["g"], "д": ["d"], "е": ["e"],
    "є": ["e"], "ж": ["z"], "з": ["z"], "и": ["i"], "і": ["i"], "к": ["k"], "л": ["l"], "м": ["m"],
    "н": ["n"], "о": ["o"], "п": ["p"], "р": ["r"], "с": ["s"], "т": ["t"], "у": ["u"], "ф": ["f"],
    "х": ["h"], "ц": ["c"], "ч": ["c"], "ш": ["s"], "щ": ["s"], "ъ": [""], "ы": ["i"], "ь": [""],
    "э": ["e"], "ю": ["u"], "я": ["a"], "ӏ": [""],
    // Cyrillic of other languages.
    "ђ": ["dz"], "ѕ": ["dz"], "ј": ["i"], "љ": ["l", "li"], "њ": ["n", "ni"], "ћ": ["c"],
    "џ": ["dz"], "ғ": ["g"], "қ": ["k"], "ҳ": ["h"], "ҷ": ["c"], "ң": ["n"], "ө": ["o"],
    "ү": ["u"], "ұ": ["u"], "һ": ["h"], "ә": ["a"], "ҡ": ["k"], "ҙ": ["z"], "ҫ": ["s"],
    "ӕ": ["a"],
  ]
}

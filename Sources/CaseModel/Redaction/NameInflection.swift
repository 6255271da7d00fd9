/// The endings that Russian and English put to names, on the keys of ``NameSpelling``.
enum NameInflection {
  /// Shorter stems have no endings looked for; of a name with several words they may be shorter,
  /// since the others have to stand there too.
  static func shortestStem(ofWords count: Int) -> Int { count > 1 ? 2 : 3 }

  private static let endings = [
    "", "a", "u", "e", "i", "o", "s", "om", "im", "em", "oi", "ei", "ih", "imi", "am", "ami", "ah",
    "ogo", "omu",
  ]

  /// A key without the vowels at its end.
  static func stem(of key: String) -> String {
    var bytes = key.utf8[...]
    while let last = bytes.last, NameSpelling.isVowel(last) { bytes = bytes.dropLast() }
    return String(Substring(bytes))
  }

  /// What a key may have been put to an ending.
  static func stems(of key: String) -> [Substring] {
    endings.compactMap { ending in
      key.utf8.count > ending.utf8.count + 1 && key.hasSuffix(ending)
        ? key.dropLast(ending.utf8.count) : nil
    }
  }
}

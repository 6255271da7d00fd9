/// What casebook is asked for.
struct Wanted {
  let path: String
  let incidents: Int
  var seed: UInt64 = 1
  var bad: Set<BadCase> = []

  private static let help = """
    CasebookMaker NEW-FOLDER INCIDENTS [SEED] [--bad CASE,…]

    Makes a casebook for measuring. With each incident come about four letters, responses and
    follow-ups, over 15 years, in Latin, Cyrillic and Arabic letters. The same seed gives the same.

    --bad  adds what few casebooks have: crowded (an incident with 20,000 letters), long (a letter
           of 5 MB), everywhere (a word in every record)
    """

  init(_ words: [String]) throws(NotMade) {
    var plain: [String] = []
    var left = words[...]
    while let word = left.popFirst() {
      guard word.hasPrefix("--") else {
        plain.append(word)
        continue
      }
      let names = word == "--bad" ? left.popFirst()?.split(separator: ",") ?? [] : []
      let bad = names.compactMap { BadCase(rawValue: String($0)) }
      guard !bad.isEmpty, bad.count == names.count else { throw NotMade(sentence: Self.help) }
      self.bad.formUnion(bad)
    }
    guard (2...3).contains(plain.count), let incidents = Int(plain[1]), incidents >= 0,
      let seed = plain.count == 3 ? UInt64(plain[2]) : 1
    else { throw NotMade(sentence: Self.help) }
    path = plain[0]
    self.incidents = incidents
    self.seed = seed
  }
}

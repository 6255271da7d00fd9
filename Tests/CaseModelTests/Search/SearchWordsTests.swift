import CaseModel
import Testing

@Suite("Words as search compares them")
struct SearchWordsTests {
  @Test(
    "Case and marks are taken off, and whatever is no letter or digit parts words",
    arguments: [
      ("Letter to Haley", ["letter", "to", "haley"]),
      ("  \n\t", []),
      ("", []),
      ("Ångström, Łódź & Đuro", ["angstrom", "lodz", "duro"]),
      ("E\u{301}te\u{301}", ["ete"]),
      ("Été", ["ete"]),
      ("ЁЖ ёж", ["еж", "еж"]),
      ("Йод \u{418}\u{306}од", ["иод", "иод"]),
      ("Україна, її", ["украіна", "іі"]),
      ("ГРОЗНЫЙ", ["грозныи"]),
      ("مُحَمَّد أحمد إلى آخر", ["محمد", "احمد", "الى", "اخر"]),
      ("مـحـمـد", ["محمد"]),
      ("Ἀθῆναι ΣΊΣΥΦΟΣ", ["αθηναι", "σισυφοσ"]),
      ("100% _certain_ 2017-04", ["100", "certain", "2017", "04"]),
      ("deten\u{AD}tion", ["detention"]),
      ("O’Brien's", ["o", "brien", "s"]),
      ("\u{E000}secret\u{E010}ru", ["secret", "ru"]),
      ("a\0b", ["a", "b"]),
      ("北京市", ["北京市"]),
      ("🙂👩‍👩‍👧", []),
    ])
  func folding(text: String, expected: [String]) {
    #expect(SearchWords.folded(text) == expected)
  }

  @Test("A word knows which bytes it takes in the text, its marks among them")
  func places() {
    #expect(
      SearchWords.words(of: "—Ёлка e\u{301}, x") == [
        SearchWord(folded: "елка", bytes: 3..<11), SearchWord(folded: "e", bytes: 12..<15),
        SearchWord(folded: "x", bytes: 17..<18),
      ])
  }

  @Test("A word of any length is cut to 64 letters")
  func length() {
    let words = SearchWords.words(of: String(repeating: "Ж", count: 100_000) + " a")
    #expect(words.map(\.folded) == [String(repeating: "ж", count: 64), "a"])
    #expect(words.first?.bytes == 0..<200_000)
  }

  @Test("Words are made of letters that stay what they are when they are split again")
  func stability() {
    var unstable: [String] = []
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for word in SearchWords.folded(String(Character(scalar)))
      where SearchWords.folded(word) != [word] {
        unstable.append("U+" + String(value, radix: 16))
      }
    }
    #expect(unstable == [])
  }
}

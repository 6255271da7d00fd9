import CaseModel
import Testing

@Suite("What a typed search means")
struct SearchQueryTests {
  private static let today = Day(number: 20_781)

  @Test(
    "Words, beginnings, phrases and what is left out",
    arguments: [
      ("", []),
      ("   ", []),
      ("-", []),
      ("*", []),
      ("\"", []),
      ("\"\"", []),
      (": :: -:", []),
      ("haley", [SearchTerm(words: ["haley"], isPrefix: true)]),
      ("haley ", [SearchTerm(words: ["haley"])]),
      ("haley.", [SearchTerm(words: ["haley"])]),
      ("Haley k", [SearchTerm(words: ["haley"]), SearchTerm(words: ["k"], isPrefix: true)]),
      ("hou* ", [SearchTerm(words: ["hou"], isPrefix: true)]),
      ("\"Open Letter\"", [SearchTerm(words: ["open", "letter"])]),
      ("“Open Letter” ", [SearchTerm(words: ["open", "letter"])]),
      ("\"open let", [SearchTerm(words: ["open", "let"], isPrefix: true)]),
      ("«южный путь»", [SearchTerm(words: ["южныи", "путь"])]),
      (
        "a\"b c\"d ",
        ["a"].map { SearchTerm(words: [$0]) } + [
          SearchTerm(words: ["b", "c"]), SearchTerm(words: ["d"]),
        ]
      ),
      ("x-ray ", [SearchTerm(words: ["x", "ray"])]),
      ("-draft ", [SearchTerm(words: ["draft"], isNegated: true)]),
      ("-\"a b\"", [SearchTerm(words: ["a", "b"], isNegated: true)]),
      ("--draft ", [SearchTerm(words: ["draft"], isNegated: true)]),
      ("a - b ", [SearchTerm(words: ["a"]), SearchTerm(words: ["b"])]),
      ("http://x.org/a ", [SearchTerm(words: ["http", "x", "org", "a"])]),
      (
        "AND OR NOT ",
        [
          SearchTerm(words: ["and"]), SearchTerm(words: ["or"]), SearchTerm(words: ["not"]),
        ]
      ),
      ("' OR 1=1 -- ", [SearchTerm(words: ["or"]), SearchTerm(words: ["1", "1"])]),
      (
        "NEAR(a b, 2) ",
        [
          SearchTerm(words: ["near", "a"]), SearchTerm(words: ["b"]), SearchTerm(words: ["2"]),
        ]
      ),
    ] as [(String, [SearchTerm])])
  func words(typed: String, expected: [SearchTerm]) {
    let query = SearchQuery(typed, today: Self.today)
    #expect(query.terms == expected)
    #expect(query.remarks.isEmpty)
    #expect(query.isEmpty == expected.isEmpty)
  }

  @Test(
    "Words in a field",
    arguments: [
      ("from:Peskov ", SearchTerm(words: ["peskov"], field: .from)),
      ("From:\"Dmitry Peskov\"", SearchTerm(words: ["dmitry", "peskov"], field: .from)),
      ("-from:pesk*", SearchTerm(words: ["pesk"], isPrefix: true, isNegated: true, field: .from)),
      ("kind:response ", SearchTerm(words: ["response"], field: .kind)),
      ("kind:Letters ", SearchTerm(words: ["letter"], field: .kind)),
      ("kind:follow-ups ", SearchTerm(words: ["follow", "up"], field: .kind)),
      ("kind:urgent-appeal ", SearchTerm(words: ["urgent", "appeal"], field: .kind)),
      ("country:RU", SearchTerm(words: ["ru"], isPrefix: true, field: .country)),
      ("tag:lgbt ", SearchTerm(words: ["lgbt"], field: .tag)),
      ("owner:Мария ", SearchTerm(words: ["мария"], field: .owner)),
      ("colour:red ", SearchTerm(words: ["colour", "red"])),
    ])
  func fields(typed: String, expected: SearchTerm) {
    let query = SearchQuery(typed, today: Self.today)
    #expect(query.terms == [expected])
    #expect(query.remarks.isEmpty)
  }

  @Test(
    "Dates before and after which records are looked for",
    arguments: [
      ("before:2018", nil, "2017-12-31"),
      ("before:2018-04-17", nil, "2018-04-16"),
      ("after:2017", "2018-01-01", nil),
      ("after:\"apr 2017\"", "2017-05-01", nil),
      ("after:yesterday", "2026-11-24", nil),
      ("after:2016 before:2018-03 after:2017", "2018-01-01", "2018-02-28"),
      ("-before:2018", "2018-01-01", nil),
      ("-after:2017", nil, "2017-12-31"),
      ("before:", nil, nil),
    ])
  func dates(typed: String, from: String?, through: String?) {
    let query = SearchQuery(typed, today: Self.today)
    #expect(query.from == from.flatMap { Day($0) })
    #expect(query.through == through.flatMap { Day($0) })
    #expect(query.terms.isEmpty)
    #expect(query.remarks.isEmpty)
  }

  @Test(
    "How things stand",
    arguments: [
      ("is:overdue", [SearchState(.overdue)]),
      ("IS:Open asks:open ", [SearchState(.open), SearchState(.openAsks)]),
      ("-is:overdue", [SearchState(.overdue, isNegated: true)]),
      ("is:unanswered", [SearchState(.unanswered)]),
      ("is:", []),
      ("is:ov", []),
      ("asks:o", []),
    ])
  func states(typed: String, expected: [SearchState]) {
    let query = SearchQuery(typed, today: Self.today)
    #expect(query.states == expected)
    #expect(query.remarks.isEmpty)
  }

  @Test(
    "What can't be read is left out and said",
    arguments: [
      (
        "before:soon ",
        "before:soon is left out of the search: after the colon comes a date such as 2018, "
          + "2018-04 or 2018-04-17."
      ),
      (
        "is:late ",
        "is:late is left out of the search: after the colon comes open, overdue or unanswered."
      ),
      (
        "is:ov ",
        "is:ov is left out of the search: after the colon comes open, overdue or unanswered."
      ),
      ("asks:any ", "asks:any is left out of the search: after the colon comes open."),
    ])
  func remarks(typed: String, remark: String) {
    let query = SearchQuery(typed + "haley ", today: Self.today)
    #expect(query.remarks == [remark])
    #expect(query.terms == [SearchTerm(words: ["haley"])])
  }

  @Test(
    "Hits in a text are its words as they stand there",
    arguments: [
      ("haley", "To Nikki HALEY, and Haleys.", ["HALEY", "Haleys"]),
      ("haley ", "To Nikki HALEY, and Haleys.", ["HALEY"]),
      ("ежик ", "Ёжик и е\u{308}жик", ["Ёжик", "е\u{308}жик"]),
      ("\"open letter\" letter ", "An open\nletter; a letter", ["open\nletter", "letter"]),
      ("\"a b\" \"b c\"", "a b c a", ["a b c"]),
      ("-open from:haley kind:letter ", "open haley letter", []),
      ("محمد ", "قال مُحَمَّد", ["مُحَمَّد"]),
      ("", "anything", []),
    ])
  func hits(typed: String, text: String, expected: [String]) {
    let query = SearchQuery(typed, today: Self.today)
    #expect(query.hits(in: text).map { String(text[$0]) } == expected)
  }

  @Test(
    "A date with slashes is read as the person writes dates, and not at all by others",
    arguments: [
      (DateStyle.dayFirst, "2017-05-05", "after:04/05/2017"),
      (.monthFirst, "2017-04-06", "after:04/05/2017"),
      (.spelled, nil, "after:04/05/2017"), (.dayFirst, "2017-05-01", "after:\"apr 2017\""),
    ] as [(DateStyle, String?, String)])
  func habits(style: DateStyle, from: String?, typed: String) {
    let query = SearchQuery(typed, today: Self.today, dates: DateHabits(style: style))
    #expect(query.from?.description == from)
    #expect(query.remarks.isEmpty == (from != nil))
  }

  @Test("Any text can be searched for", arguments: 1...5 as ClosedRange<UInt64>)
  func anything(seed: UInt64) {
    var random = Drawing(state: seed)
    let pieces = [
      "\"", "-", ":", "*", " ", "is", "from", "before", "2018", "é", "\u{301}", "\0", "(", ")", "^",
      "{", "}", "+", "NEAR", "AND", "слово", "»", "“", "\u{E000}", "🙂", "\n", "\u{FFFD}", "و",
    ]
    for _ in 0..<500 {
      let typed = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let query = SearchQuery(typed, today: Self.today)
      for term in query.terms {
        #expect(!term.words.isEmpty, "\(typed), seed \(seed)")
        #expect(
          term.words.allSatisfy { SearchWords.folded($0) == [$0] }, "\(typed), seed \(seed)")
      }
      for hit in query.hits(in: typed) { #expect(!hit.isEmpty) }
    }
  }
}

private struct Drawing: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

import RecordText
import Testing

@Suite("What YAML is notorious for")
struct NotoriousYAMLTests {
  @Test("It is text here and for Yams, or it is refused", arguments: Notorious.table)
  func notorious(_ notorious: Notorious) throws {
    guard let text = notorious.text else {
      #expect(throws: RecordTextError.self) { try document(notorious.fields) }
      return
    }
    let read = try document(notorious.fields)
    #expect(read.fields.first?.value == .scalar(text))
    #expect(YamsOracle.fields(notorious.fields) == .map(read.fields))
  }

  @Test(
    "Lists and maps are found where Yams finds them",
    arguments: [
      ("a:\n- x\n- y\nb: z\n", #"{a: [x, y], b: z}"#),
      ("a:\n  - x\n\n  # c\n  - y\n", #"{a: [x, y]}"#),
      ("a:\n    b:\n     - c\n", #"{a: {b: [c]}}"#),
      ("a:\n- b: c\n  d: e\n- f: g\n", #"{a: [{b: c, d: e}, {f: g}]}"#),
      ("a:\n-   b: c\n    d:\n    - e\n", #"{a: [{b: c, d: [e]}]}"#),
      ("a:\n  -\n    b: c\n", #"{a: [{b: c}]}"#),
      ("a:\n  -\n    - c\n", #"{a: [[c]]}"#),
      ("a:\n  -\n  - c\n", #"{a: [, c]}"#),
      ("a:\n  - b:\n    c: d\n", #"{a: [{b: , c: d}]}"#),
      ("a:\n  - |\n    x\n  - y\n", "{a: [x\n, y]}"),
      ("a:\n  - b: |\n      x\n    c: d\n", "{a: [{b: x\n, c: d}]}"),
      ("a: |\n  x\n# c\nb: y\n", "{a: x\n, b: y}"),
      ("# c\n\na: b\n  # c\n", #"{a: b}"#),
      ("1: a\nnull: b\ntrue: c\n", #"{1: a, null: b, true: c}"#),
    ])
  func structure(fields: String, expected: String) throws {
    let document = try document(fields)
    #expect(FieldValue.map(document.fields).inOneLine == expected)
    #expect(YamsOracle.fields(fields) == .map(document.fields))
  }
}

struct Notorious: Sendable {
  let fields: String
  /// What the first field says; nil where the fields are refused.
  let text: String?

  private init(_ fields: String, _ text: String?) {
    self.fields = fields
    self.text = text
  }

  static let table = [
    // Norway, and everything else that a reader may take for something else than a text.
    Notorious("country: NO\n", "NO"),
    Notorious("a: yes\n", "yes"),
    Notorious("a: ~\n", "~"),
    Notorious("a: null\n", "null"),
    Notorious("a: True\n", "True"),
    Notorious("a:\n", ""),
    Notorious("a: 12:30:45\n", "12:30:45"),
    Notorious("a: 0o14\n", "0o14"),
    Notorious("a: 014\n", "014"),
    Notorious("a: 007\n", "007"),
    Notorious("a: 0x1F\n", "0x1F"),
    Notorious("a: 1_000\n", "1_000"),
    Notorious("a: 1e3\n", "1e3"),
    Notorious("a: 1.10\n", "1.10"),
    Notorious("a: .inf\n", ".inf"),
    Notorious("a: -.5\n", "-.5"),
    Notorious("a: +1\n", "+1"),
    Notorious("a: =\n", "="),
    Notorious("a: <<\n", "<<"),
    Notorious("a: 2001-12-14t21:59:43.10-05:00\n", "2001-12-14t21:59:43.10-05:00"),
    // Blanks.
    Notorious("a:    b   \n", "b"),
    Notorious("a: b  c\n", "b  c"),
    Notorious("a: ' b '\n", " b "),
    Notorious("a: \" b \"  \n", " b "),
    Notorious("a: \u{A0}b\u{A0}\n", "\u{A0}b\u{A0}"),
    Notorious("a:b\n", nil),
    Notorious("a : b\n", nil),
    Notorious("a:\tb\n", nil),
    Notorious("a: b\t\n", nil),
    Notorious("\ta: b\n", nil),
    // Signs that mean something in some places.
    Notorious("a: b:c\n", "b:c"),
    Notorious("a: http://x.org/?a=b&c=d#e\n", "http://x.org/?a=b&c=d#e"),
    Notorious("a: b: c\n", nil),
    Notorious("a: b:\n", nil),
    Notorious("a: b#c\n", "b#c"),
    Notorious("a: b # c\n", nil),
    Notorious("a: # c\n", nil),
    Notorious("a: 'b' # c\n", nil),
    Notorious("a: b, c\n", "b, c"),
    Notorious("a: b]}\n", "b]}"),
    Notorious("a: -b\n", "-b"),
    Notorious("a: --- b\n", "--- b"),
    Notorious("a: -\n", nil),
    Notorious("a: - b\n", nil),
    Notorious("a: ?b\n", nil),
    Notorious("a: :b\n", nil),
    Notorious("a: [b]\n", nil),
    Notorious("a: {b: c}\n", nil),
    Notorious("a: []\n", nil),
    Notorious("a: &b c\n", nil),
    Notorious("a: *b\n", nil),
    Notorious("a: !b c\n", nil),
    Notorious("a: !!str 1\n", nil),
    Notorious("a: @b\n", nil),
    Notorious("a: `b`\n", nil),
    Notorious("a: %b\n", nil),
    Notorious("a: b%c@d`e!f&g*h\n", "b%c@d`e!f&g*h"),
    // Quotes.
    Notorious("a: b'c\"d\n", "b'c\"d"),
    Notorious("a: 'it''s'\n", "it's"),
    Notorious("a: 'b\\n'\n", "b\\n"),
    Notorious("a: \"b\\n\\x41\\u0416\\U0001F600\"\n", "b\nA\u{416}\u{1F600}"),
    Notorious(
      "a: \"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\\"\\/\\\\\\N\\_\\L\\P\"\n",
      "\0\u{7}\u{8}\t\n\u{B}\u{C}\r\u{1B} \"/\\\u{85}\u{A0}\u{2028}\u{2029}"),
    Notorious("a: \"b\\q\"\n", nil),
    Notorious("a: \"b\\\n  c\"\n", nil),
    Notorious("a: \"b\n  c\"\n", nil),
    Notorious("a: 'b\n\n  c'\n", nil),
    Notorious("a: 'b' c\n", nil),
    Notorious("'a': b\n", nil),
    // Texts of several lines.
    Notorious("a: b\n  c\n", nil),
    Notorious("a:\n  b\n", nil),
    Notorious("a: |\n  b\n  c\n", "b\nc\n"),
    Notorious("a: |-\n  b\n  c\n\n\n", "b\nc"),
    Notorious("a: |+\n  b\n\n\n", "b\n\n\n"),
    Notorious("a: |\n  b\n\n\nc: d\n", "b\n"),
    Notorious("a: |\n\n\n  b\n\n  c\n", "\n\nb\n\nc\n"),
    Notorious("a: |\n  b\n   c\n    d\n", "b\n c\n  d\n"),
    Notorious("a: |\n  b  \n   \n  c\n", "b  \n \nc\n"),
    Notorious("a: |\n  b # c\n  # d\n# e\n", "b # c\n# d\n"),
    Notorious("a: |\n  - b: [c\n  \"d\n", "- b: [c\n\"d\n"),
    Notorious("a: |\n  b\tc\n  \td\n", "b\tc\n\td\n"),
    Notorious("a: |\n b\n", "b\n"),
    Notorious("a: |\n  ...\n  ---\n", "...\n---\n"),
    Notorious("a: |2\n   b\n", nil),
    Notorious("a: |\n    \n  b\n", nil),
    Notorious("a: |\n  b\n c\n", nil),
    Notorious("a: |\n\tb\n", nil),
    Notorious("a: |\n", nil),
    Notorious("a: |\nb: c\n", nil),
    Notorious("a: | # b\n  c\n", nil),
    Notorious("a: >\n  b\n", nil),
    // Structure.
    Notorious("%YAML 1.2\na: b\n", nil),
    Notorious("a: b\n...\n", nil),
    Notorious("a: b\n--- \nc: d\n", nil),
    Notorious("- a\n", nil),
    Notorious("a\n", nil),
    Notorious("? a\n: b\n", nil),
    Notorious("<<: b\n", nil),
    Notorious("a: b\na: c\n", nil),
    Notorious("a:\n  - - b\n", nil),
    Notorious("a:\n  - b\n - c\n", nil),
    Notorious("a:\n  b: c\n d: e\n", nil),
    Notorious("{a: b}\n", nil),
  ]
}

extension FieldValue {
  fileprivate var inOneLine: String {
    switch self {
    case .scalar(let text): text
    case .list(let items): "[\(items.map(\.inOneLine).joined(separator: ", "))]"
    case .map(let fields):
      "{\(fields.map { "\($0.name): \($0.value.inOneLine)" }.joined(separator: ", "))}"
    }
  }
}

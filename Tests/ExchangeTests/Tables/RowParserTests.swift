import Exchange
import Testing

@Suite("Rows of a table")
struct RowParserTests {
  /// A row as a test states it: its line, then its cells; torn ones with a mark.
  private func rows(_ text: String) -> [String] {
    Tables.rows(Array(text.utf8)).map {
      "\($0.line)\($0.isTorn ? "!" : ""): "
        + $0.cells.joined(separator: "¦")
        .replacing("\r\n", with: "␍⏎").replacing("\n", with: "⏎")
    }
  }

  @Test(
    "are divided by what divides most of them alike",
    arguments: [
      "a,b;c,d\n1,2;3,4", "a;b,c;d\n1;2,3;4\n5;6;7", "a\tb\n1\t2", "a|b\n1|2", "one\ntwo",
      "sep=;\na,b;c", "\"sep=|\"\na,b|c,d", "SEP=,\r\na;b,c",
    ])
  func delimiters(_ text: String) {
    let expected: [String: Delimiter] = [
      "a,b;c,d\n1,2;3,4": .comma, "a;b,c;d\n1;2,3;4\n5;6;7": .semicolon, "a\tb\n1\t2": .tab,
      "a|b\n1|2": .bar, "one\ntwo": .comma, "sep=;\na,b;c": .semicolon,
      "\"sep=|\"\na,b|c,d": .bar, "SEP=,\r\na;b,c": .comma,
    ]
    #expect(Tables.text(Array(text.utf8)).delimiter == expected[text])
  }

  @Test("are divided by what known names of columns tell")
  func knownNames() {
    let bytes = Array("title;date,x,y\nA;b,c,d\nE;f,g,h".utf8)
    #expect(Tables.text(bytes).delimiter == .comma)
    #expect(Tables.text(bytes) { ["title", "date,x,y"].contains($0) }.delimiter == .semicolon)
  }

  @Test(
    "are read as spreadsheets write them",
    arguments: [
      ("a,b\nc,d\n", ["1: a¦b", "2: c¦d"]), ("a,b\r\nc,d\r\n", ["1: a¦b", "2: c¦d"]),
      ("a,b\rc,d\r", ["1: a¦b", "2: c¦d"]),
      ("a,b\nc,d\r\ne,f\rg,h", ["1: a¦b", "2: c¦d", "3: e¦f", "4: g¦h"]),
      ("a,\"b, c\"\n", ["1: a¦b, c"]), ("a,\"say \"\"yes\"\"\"\n", ["1: a¦say \"yes\""]),
      ("a,\"two\nlines\"\nc,d", ["1: a¦two⏎lines", "3: c¦d"]),
      ("a,\"two\r\nlines\"\r\nc,d", ["1: a¦two␍⏎lines", "3: c¦d"]),
      ("a,\"\"\n", ["1: a¦"]), (",,\n", ["1: ¦¦"]), ("\n\na,b", ["1: ", "2: ", "3: a¦b"]),
      ("a, \"b\" ,c", ["1: a¦b¦c"]), ("a,b \"c\" d,e", ["1: a¦b \"c\" d¦e"]),
      ("a,\"b\"c,d", ["1: a¦bc¦d"]), ("a,b", ["1: a¦b"]), ("", []), ("a,", ["1: a¦"]),
      ("a,b\n\u{FEFF}\"c\",d", ["1: a¦b", "2: c¦d"]), ("a,\" b \"", ["1: a¦ b "]),
    ])
  func reads(_ text: String, as expected: [String]) { #expect(rows(text) == expected) }

  @Test(
    "with a quotation mark that isn't closed are torn, and swallow no others",
    arguments: [
      ("a,b\n\"c,d\ne,f\n", ["1: a¦b", "2!: \"c¦d", "3: e¦f"]),
      ("a,b\nc,\"d", ["1: a¦b", "2!: c¦\"d"]),
      // The mark that opens on line 2 would be closed by the one that opens on line 4.
      (
        "a,b\n\"c,d\ne,f\ng,\"h, i\"\nj,k",
        ["1: a¦b", "2!: \"c¦d", "3: e¦f", "4: g¦h, i", "5: j¦k"]
      ),
    ])
  func torn(_ text: String, as expected: [String]) { #expect(rows(text) == expected) }

  @Test("are all there, however often a quotation mark isn't closed")
  func manyTorn() {
    let text = String(repeating: "a\"b,\"c\n", count: 20_000)
    let rows = Tables.rows(Array(text.utf8))
    #expect(rows.count == 20_000)
    #expect(rows.allSatisfy { $0.isTorn })
    #expect(rows.map(\.line) == Array(1...20_000))
  }

  @Test("hold the same words as the file, whatever that is")
  func anything() {
    var chance = Chance(seed: 21)
    let pieces = [
      "a", "b", ",", ";", "\"", "\"\"", "\n", "\r\n", "\r", " ", "\t", "|", "é", "\u{FEFF}", "sep=",
    ]
    for _ in 0..<2_000 {
      let text = (0..<chance.number(below: 30)).map { _ in chance.pick(pieces) }.joined()
      let table = Tables.text(Array(text.utf8))
      var end = 0
      var line = 0
      for row in table.rows {
        // Between two rows stands a line end and nothing else.
        let between = String(decoding: table.utf8[end..<row.range.lowerBound], as: UTF8.self)
        #expect(end == 0 && between.isEmpty || ["\n", "\r\n", "\r"].contains(between))
        #expect(row.line > line)
        #expect(!row.cells.isEmpty)
        (end, line) = (row.range.upperBound, row.line)
      }
      let rest = String(decoding: table.utf8[end...], as: UTF8.self)
      #expect(["", "\n", "\r\n", "\r"].contains(rest))
    }
  }

  @Test("of any bytes are read without a trap")
  func bytes() {
    var chance = Chance(seed: 8)
    for _ in 0..<500 {
      let bytes = (0..<chance.number(below: 80)).map { _ in UInt8(chance.number(below: 256)) }
      for row in Tables.rows(bytes) { #expect(row.line >= 1) }
    }
  }
}

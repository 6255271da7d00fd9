import CaseModel
import Testing

@testable import Exchange

@Suite("An export as tables")
struct TableExportTests {
  @Test(
    "writes cells as RFC 4180 has them",
    arguments: [
      ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("a \"b\"", "\"a \"\"b\"\"\""),
      ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""), (" a", "\" a\""), ("a; b", "\"a; b\""),
      ("Грозный", "Грозный"), ("a'b", "a'b"), ("2017-04", "2017-04"), ("a=b", "a=b"),
    ])
  func cells(_ text: String, written: String) {
    var table = CSVTable(["x", "y"])
    table.add([text, "1"])
    #expect(
      String(decoding: table.bytes.dropFirst(3), as: UTF8.self) == "x,y\r\n\(written),1\r\n")
    #expect(table.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test(
    "has no cell that a spreadsheet runs",
    arguments: [
      "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠x", "−1",
      " =1", "\u{A0}=1", "\u{200B}=1", "\u{FEFF}=1", "\0=1", "=cmd|' /C calc'!A0", "﹦1",
      "=HYPERLINK(\"http://x\")", "- a list", "\u{1B}=1",
    ])
  func formulas(_ text: String) { #expect(CSVTable.defused(text) == "'" + text) }

  @Test(
    "leaves other cells as they are",
    arguments: ["a=1", "1-2", "'=1", "“=1”", "#=1", "", " ", "  a", "e\u{301}", "é-1", "\u{200B}"])
  func harmless(_ text: String) { #expect(CSVTable.defused(text) == text) }

  @Test("has a table a kind, each row as wide as its header")
  func sample() throws {
    let files = try Export(.csv).files(of: SampleMaterial.material()).files
    #expect(
      files.map(\.name) == [
        "incidents.csv", "letters.csv", "asks.csv", "responses.csv", "quotes.csv",
        "follow-ups.csv", "sources.csv", "enclosures.csv",
      ])
    for file in files {
      let rows = Self.rows(file.bytes)
      #expect(rows.count > 1, "\(file.name)")
      #expect(Set(rows.map(\.count)).count == 1, "\(file.name)")
      for cell in rows.joined() where "=+-@".contains(cell.first ?? "x") {
        Issue.record("\(file.name): \(cell)")
      }
    }
    let letters = Self.rows(files[1].bytes)
    #expect(
      letters[0] == [
        "id", "title", "incidents", "kind", "channel", "delivery", "sent", "senders", "addressees",
        "addresses", "asks", "answered-asks", "clock", "due", "arithmetic", "standing", "follows",
        "passed-on-from", "tags", "message-id", "text",
      ])
    let haley = try #require(letters.first { $0[0] == "letter-haley-k7f3" })
    #expect(
      Array(haley[9...15]) == [
        "799 United Nations Plaza\nNew York, NY 10017-3505", "4", "3", "days 60", "2017-06-16",
        "sent Mon 17 Apr 2017 + 60 days = Fri 16 Jun 2017", "long-overdue",
      ])
  }

  @Test("has a row for each answer to an ask, and says which stands")
  func asks() throws {
    let letter = Letter(
      id: RecordID("letter-a-k7f3"), title: "A", incidents: [RecordID("a-x2m9")],
      sent: PartialDate("2017-04-17"), addressees: [Party(name: "N"), Party(body: "B")],
      asks: [Ask(number: 1, text: "Do"), Ask(number: 2, text: "Say, please")])
    let answers = [("b", Outcome.evaded), ("c", .granted)].map { name, outcome in
      OfficialResponse(
        id: RecordID("response-\(name)-n5yk"), incidents: [RecordID("a-x2m9")],
        letters: [letter.id], from: Party(name: name.uppercased(), office: "O"),
        date: PartialDate("2017-05"),
        outcomes: [AskOutcome(letter: letter.id, ask: 1, outcome: outcome, note: "=N")])
    }
    let material = ExportMaterial(
      [.init(.letter(letter), path: "")] + answers.map { .init(.response($0), path: "") },
      known: { _ in nil }, today: Day(number: 20_000))
    let files = try Export(.csv, includingConfidential: true).files(of: material).files
    #expect(
      exportedText(files, "asks.csv") == """
        \u{FEFF}letter,title,sent,addressees,ask,text,answered,response,from,date,outcome,note,stands\r
        letter-a-k7f3,A,2017-04-17,"N; B",1,Do,yes,response-b-n5yk,"B, O",2017-05,evaded,'=N,no\r
        letter-a-k7f3,A,2017-04-17,"N; B",1,Do,yes,response-c-n5yk,"C, O",2017-05,granted,'=N,yes\r
        letter-a-k7f3,A,2017-04-17,"N; B",2,"Say, please",no,,,,,,\r

        """)
  }

  /// The rows of a table, read by the rules of RFC 4180 alone.
  static func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var place = 3
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && place < bytes.count && bytes[place] == byte:
        cell.append(byte)
        place += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case UInt8(ascii: "\r") where !isQuoted:
        row.append(String(decoding: cell, as: UTF8.self))
        rows.append(row)
        (row, cell) = ([], [])
        place += 1
      default: cell.append(byte)
      }
    }
    return rows
  }
}

import CaseModel
import Exchange
import Testing

@Suite("A malformed table")
struct MalformedTableTests {
  @Test(
    "that can't be read at all says what to do",
    arguments: [
      ("", "“table.csv” holds no rows."), ("\n\r\n,,,\n", "“table.csv” holds no rows."),
      ("a,b\n1,2\n", "No row of “table.csv” has names of columns that the desk knows."),
      ("title,text\nA,B\nC,D\n\"", ""),
      ("date,place\n2017,Zenda\n", "don't show whether its rows are incidents"),
      (
        "title,notes\nA,B\n",
        "don't show whether its rows are incidents, letters, asks or follow-ups."
      ),
    ])
  func refused(_ text: String, saying words: String) {
    #expect {
      try ImportedTable(text)
    } throws: { error in
      (error as? ImportRefusal)?.sentence.contains(words) == true
    }
  }

  @Test("with names of columns alone says so")
  func headerOnly() throws {
    let table = try ImportedTable("title,violations\n")
    #expect(table.records.isEmpty)
    #expect(
      table.proposal.remarks.last == "The table has names of columns, and no rows below them.")
  }

  @Test("with NULs, or a byte order mark amid it, is read")
  func oddCharacters() throws {
    let table = try ImportedTable("title,violations\nA\0B,torture\n\u{FEFF}\"C\",torture\n")
    #expect(table.incidents.map(\.title) == ["A\u{FFFD}B", "C"])
    #expect(table.proposal.remarks.contains("The file holds 1 NUL character; � stands there."))
  }

  @Test("in UTF-16 with half a character at its end is read")
  func halfCharacter() throws {
    var bytes: [UInt8] = [0xFE, 0xFF]
    for unit in "title;violations\rA;torture".utf16 {
      bytes += [UInt8(unit >> 8), UInt8(unit & 255)]
    }
    let table = try ImportedTable(bytes + [0])
    #expect(table.incidents.map(\.title) == ["A"])
    #expect(
      table.proposal.remarks.contains(
        "The file ends in the middle of a character: its last byte was left out."))
  }

  @Test("with line ends of all kinds keeps its lines' numbers")
  func mixedEnds() throws {
    let table = try ImportedTable("title,violations\r\nA,torture\n\rB,x\rC,torture\n\nD,y")
    #expect(table.incidents.map(\.title) == ["A", "C"])
    #expect(table.proposal.notPlaced.map(\.place.line) == [4, 7])
    #expect(table.account.empty == 2)
    #expect(table.isAccountedFor)
  }

  @Test("of ten thousand columns is read")
  func wide() throws {
    let names = (1...10_000).map { "column \($0)" }.joined(separator: ",")
    let cells = (1...10_000).map(String.init).joined(separator: ",")
    let table = try ImportedTable("title,violations,\(names)\nA,torture,\(cells)\n")
    #expect(table.incidents.first?.text.hasSuffix("column 10000: 10000") == true)
    #expect(
      table.proposal.remarks.contains {
        $0.hasSuffix("and 9980 more: such cells go into the record's text.")
      })
  }

  @Test("with a cell of ten megabytes is read")
  func long() throws {
    let cell = String(repeating: "word \"\"\n", count: 1_250_000)
    let table = try ImportedTable("title,violations,text\nA,torture,\"\(cell)\"\nB,torture,\n")
    #expect(table.incidents.map(\.title) == ["A", "B"])
    #expect(table.incidents.first?.text.utf8.count == 8_749_999)
    #expect(table.proposal.records.last?.fields.first?.place == TextPlace(line: 1_250_003))
  }

  @Test("tells how far it is after every thousand rows")
  func progress() throws {
    let rows = String(repeating: "A,torture\n", count: 2_500)
    let request = try ImportedTable("title,violations\nA,torture\n").request
    var long = request
    long.bytes = Array(("title,violations\n" + rows).utf8)
    var seen: [Int] = []
    _ = try TableImport.proposal(for: long) { seen.append($0) }
    #expect(seen == [1_000, 2_000])
  }

  @Test("loses no row, whatever its cells are")
  func anything() throws {
    var chance = Chance(seed: 17)
    let headers = [
      "title,violations,date,country,status,detained", "title;to;sent;ask 1;clock;incident",
      "to\task\toutcome\tanswer date\tnumber\tletter", "task|due|owner|priority|done|repeats",
    ]
    let cells = [
      "", "", "Raid", "Arrest", "torture", "2017", "04/05/2017", "17.04.2017", "RU", "open",
      "granted",
      "5", "1", "-3", "\"x\"", "\"a\nb\"", "\"", "=1+1", "Ministry of Justice", "letter-novak-k7f3",
      "days 60",
      "yes", "noted", "pending", "at least 5", "\u{FEFF}", "é",
    ]
    for round in 0..<400 {
      let header = headers[round % headers.count]
      let delimiter = header.first { ",;\t|".contains($0) } ?? ","
      var lines = [header]
      for _ in 0..<chance.number(below: 12) {
        let width = chance.number(below: 8)
        lines.append(
          (0..<width).map { _ in chance.pick(cells) }.joined(separator: String(delimiter)))
      }
      let text = lines.joined(separator: chance.pick(["\n", "\r\n", "\r"]))
      let table = try ImportedTable(text)
      #expect(table.isAccountedFor, "\(text)\n\(table.account)")
      let below = Tables.text(table.request.bytes) {
        $0 == header.split(separator: delimiter).first.map(String.init)
      }
      .rows.count { $0.line > 1 && !$0.isEmpty }
      #expect(table.account.rows == below, "\(text)")
      #expect(Set(table.records.map(\.id)).count == table.records.count)
      #expect(table.records.allSatisfy { $0.isSavedAsItIs }, "\(text)")
      // The same again finds all of it there.
      let again = try ImportedTable(text, known: table.known)
      #expect(again.records.isEmpty, "\(text)\n\(again.records)")
      #expect(again.proposal.notPlaced == table.proposal.notPlaced, "\(text)")
      #expect(again.isAccountedFor)
    }
  }
}

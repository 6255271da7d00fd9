import CaseModel
import Exchange
import Testing

@Suite("A mapping file")
struct TableMappingTests {
  @Test("says what columns are that we don't know, and leaves others out")
  func maps() throws {
    let table = try ImportedTable(
      "Was;Wann;Wo: genau;Geheim\nRazzia;17.4.2017;Zenda;x\n",
      mapping:
        "# from the office\n\nkind: incidents\nWas: title\nwann: date\nWo: genau: place\nGeheim: -\n"
    )
    let incident = try #require(table.incidents.first)
    #expect(incident.title == "Razzia")
    #expect(incident.date?.description == "2017-04-17")
    #expect(incident.places == ["Zenda"])
    #expect(incident.text == "")
  }

  @Test("says delimiter, encoding and kind")
  func settings() throws {
    let table = try ImportedTable(
      Array("title|to\n".utf8) + [0xC4, 0x7C, 0x42],
      mapping: "kind: letters\ndelimiter: bar\nencoding: macroman\n")
    #expect(table.letters.map(\.title) == ["ƒ"])
  }

  @Test("that names a column which isn't there says so")
  func missing() throws {
    let table = try ImportedTable("title,date\nA,2017\n", mapping: "kind: incidents\nWhere: place")
    #expect(
      table.proposal.remarks.contains(
        "The mapping names a column “where” that the table doesn't have."))
  }

  @Test(
    "that can't be read says where",
    arguments: [
      ("title", "Line 1 of the mapping, “title”, needs a colon"),
      ("a: title\nb: nonsense", "Line 2 of the mapping, “b: nonsense”, names no field."),
      ("delimiter: dot", "Line 1 of the mapping, “delimiter: dot”, names no delimiter"),
      ("encoding: ebcdic", "names no encoding that the desk reads; these are utf-8, utf-16le"),
    ])
  func refuses(_ mapping: String, saying words: String) {
    #expect {
      try ImportedTable("title,date\nA,2017\n", mapping: mapping)
    } throws: { error in
      (error as? ImportRefusal)?.sentence.contains(words) == true
    }
  }
}

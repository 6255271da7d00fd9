import CaseModel
import Exchange
import Testing

@Suite("The file of rows that weren't placed")
struct BadRowsTests {
  private static let text = """
    sep=;
    title;violations;date;notes
    Raid;torture;17.04.2017;x
    =Storm;torturing;1.5.2017;"two
    lines; ""quoted\"""
    "torn;torture;;

    """

  @Test("holds the line, the reason and the cells, none that a spreadsheet would run")
  func file() throws {
    let table = try ImportedTable(Self.text)
    let text = try BadRowsFile.text(for: table.request, notPlaced: table.proposal.notPlaced)
    #expect(
      text
        == [
          "\u{FEFF}Line,Why it wasn't placed,title,violations,date,notes",
          """
          4,"“torturing” in “violations” is no type of violation; that is arbitrary-detention, \
          enforced-disappearance, torture, ill-treatment, extrajudicial-killing, threat, harassment, \
          restriction-of-expression, restriction-of-association, discrimination or other.",\
          '=Storm,torturing,1.5.2017,"two\nlines; ""quoted\"\""
          """,
          "6,A quotation mark opens one of its cells and isn't closed.,\"\"\"torn\",torture,,", "",
        ].joined(separator: "\r\n"))
  }

  @Test(
    "defuses what begins like a formula",
    arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
  func defused(_ cell: String) throws {
    let table = try ImportedTable("title\tviolations\n\"\(cell)\"\tx\n")
    let text = try BadRowsFile.text(for: table.request, notPlaced: table.proposal.notPlaced)
    #expect(text.contains(",'\(cell),x\r\n"))
  }

  @Test("put right, can be imported in its turn")
  func putRight() throws {
    let table = try ImportedTable(Self.text)
    let text = try BadRowsFile.text(for: table.request, notPlaced: table.proposal.notPlaced)
    let repaired = try ImportedTable(
      text.replacing("torturing,", with: "torture,"), known: table.known)
    #expect(repaired.incidents.map(\.title) == ["=Storm", "\"torn"])
    #expect(repaired.incidents.first?.text == "two\nlines; \"quoted\"")
    #expect(repaired.account.notPlaced == 0)
  }
}

import CaseModel
import Exchange
import Testing

@Suite("Dates with slashes in a table")
struct TableDateTests {
  private func dates(_ cells: [String], mapping: String? = nil) throws -> ImportedTable {
    let rows = cells.enumerated().map { "Raid \($0.offset),torture,\($0.element)" }
    return try ImportedTable(
      "title,violations,date\n" + rows.joined(separator: "\n"), mapping: mapping)
  }

  @Test("have the order that one of them shows")
  func shown() throws {
    let days = try dates(["04/05/2017", "17/05/2017"])
    #expect(days.incidents.map { $0.date?.description } == ["2017-05-04", "2017-05-17"])
    #expect(
      days.proposal.remarks.contains(
        "Dates in “date” have the day first, as those with a figure above 12 show."))
    let months = try dates(["04/05/2017", "05/17/2017", "4-5-17"])
    #expect(
      months.incidents.map { $0.date?.description } == ["2017-04-05", "2017-05-17", "2017-04-05"])
  }

  @Test("that leave it open aren't guessed")
  func open() throws {
    let table = try dates(["04/05/2017", "05/05/2017", "2017-05-06"])
    #expect(table.incidents.map { $0.date?.description } == ["2017-05-05", "2017-05-06"])
    #expect(
      table.refusals == [
        """
        line 2: “04/05/2017” in “date” can mean 4 May 2017 or 5 Apr 2017. Write the month as a word, \
        or add “dates: day-first” or “dates: month-first” to a mapping file.
        """
      ])
    #expect(
      table.proposal.remarks.contains(
        """
        Dates in “date” can be read in two ways, and nothing tells which. Add the line “dates: \
        day-first” or “dates: month-first” to a mapping file.
        """))
  }

  @Test("of both orders in one column aren't guessed either")
  func mixed() throws {
    let table = try dates(["04/05/2017", "17/05/2017", "05/17/2017"])
    #expect(table.incidents.map { $0.date?.description } == ["2017-05-17", "2017-05-17"])
    #expect(table.account.notPlaced == 1)
    #expect(
      table.proposal.remarks.contains { $0.hasPrefix("Some dates in “date” have the day first") })
  }

  @Test("have the order that the person names")
  func mapped() throws {
    let table = try dates(["04/05/2017"], mapping: "dates: month-first")
    #expect(table.incidents.map { $0.date?.description } == ["2017-04-05"])
  }

  @Test("have the order of another column that shows it")
  func otherColumn() throws {
    let table = try ImportedTable(
      "task,due,done\nA,04/05/2027,17/04/2027\n")
    #expect(table.followUps.first?.due == Day("2027-05-04"))
    #expect(
      table.proposal.remarks.contains(
        "Dates in “due” were read with the day first, as in the table's other dates."))
  }

  @Test("make a range of two columns")
  func range() throws {
    let table = try ImportedTable(
      "title,date from,date to\nRaid,2017-02,2017-04\nStorm,2018,2017\n")
    #expect(table.incidents.map { $0.date?.description } == ["2017-02/2017-04"])
    #expect(table.refusals == ["line 3: “2018” to “2017” is no span of time."])
  }
}

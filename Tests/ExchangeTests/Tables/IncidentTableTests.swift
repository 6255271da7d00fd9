import CaseModel
import Exchange
import Testing

@Suite("A table of incidents")
struct IncidentTableTests {
  @Test("fills the fields that its columns name")
  func fields() throws {
    let table = try ImportedTable(
      """
      Title,Date,Country,Place,Type of violation,Detained,Killed,Status,Verified,Perpetrators,Source,Link,Reliability,Tags,Description,Recorded by
      Night raid in Zenda,17.04.2017,Russia,Zenda; North,Arbitrary detention; torture,at least 100,3+,open,confirmed,Police,Novaya Gazeta,https://example.org/a,B,"raid, night","Men were taken
      at night.",Anna
      """)
    let incident = try #require(table.incidents.first)
    #expect(incident.id.text.hasPrefix("night-raid-in-zenda-"))
    #expect(incident.title == "Night raid in Zenda")
    #expect(incident.date?.description == "2017-04-17")
    #expect(incident.countries == ["RU"])
    #expect(incident.places == ["Zenda", "North"])
    #expect(incident.violations == [.arbitraryDetention, .torture])
    #expect(
      incident.peopleAffected == [
        PeopleAffected(harm: .detained, count: 100, precision: .atLeast),
        PeopleAffected(harm: .killed, count: 3, precision: .atLeast),
      ])
    #expect(incident.status == .open)
    #expect(incident.verification == .confirmed)
    #expect(incident.allegedPerpetrators == ["Police"])
    #expect(
      incident.sources == [
        Source(name: "Novaya Gazeta", address: "https://example.org/a", reliability: .b)
      ])
    #expect(incident.tags == ["raid", "night"])
    #expect(incident.text == "Men were taken\nat night.\n\nRecorded by: Anna")
    #expect(Record.incident(incident).problems.isEmpty)
    #expect(
      table.proposal.remarks == [
        """
        Read as a table of incidents, cells divided by a comma: “Title” as title, “Date” as date, \
        “Country” as countries, “Place” as places, “Type of violation” as violations, “Detained” as \
        detained, “Killed” as killed, “Status” as status, “Verified” as verification, \
        “Perpetrators” as alleged-perpetrators, “Source” as source, “Link” as source-address, \
        “Reliability” as reliability, “Tags” as tags, “Description” as text.
        """,
        "No field of the desk is “Recorded by”: such cells go into the record's text.",
        "1 row: 1 placed.",
      ])
    #expect(table.proposal.isOriginalEnclosed == false)
  }

  @Test("may be in Russian, in Windows-1251, with semicolons")
  func russian() throws {
    // Название;Дата;Страна;Вид нарушения / Обыск;апрель 2017;Россия;пытки
    let text = "Название;Дата;Страна;Вид нарушения\r\nОбыск;апрель 2017;Россия;пытки\r\n"
    let bytes = text.unicodeScalars.map { scalar -> UInt8 in
      scalar.value < 128 ? UInt8(scalar.value) : UInt8(scalar.value - 0x410 + 0xC0)
    }
    let table = try ImportedTable(bytes)
    let incident = try #require(table.incidents.first)
    #expect(incident.title == "Обыск")
    #expect(incident.date?.description == "2017-04")
    #expect(incident.countries == ["RU"])
    #expect(incident.violations == [.torture])
    #expect(table.proposal.remarks.first?.contains("it was read as Windows-1251") == true)
  }

  @Test("with several rows of one incident puts them together")
  func joined() throws {
    let table = try ImportedTable(
      """
      reference,title,violations,places,source,status
      INC-1,Raid,torture,Zenda,Radio,open
      INC-2,Arrest,threat,Zenda,Radio,
      INC-1,Raid,discrimination,North,Paper,
      INC-1,Raid,torture,Zenda,Radio,open
      INC-1,Raid,torture,Zenda,Radio,closed
      INC-1,Another name,torture,,,
      """)
    let raid = try #require(table.incidents.first)
    #expect(table.incidents.count == 2)
    #expect(raid.violations == [.torture, .discrimination])
    #expect(raid.places == ["Zenda", "North"])
    #expect(raid.sources.map(\.name) == ["Radio", "Paper"])
    #expect(raid.text == "reference: INC-1")
    #expect(
      table.refusals == [
        "line 6: Its status is “closed”, and “open” for the same incident in line 2.",
        "line 7: Its title is “Another name”, and “Raid” for the same incident in line 2.",
      ])
    #expect(table.account.placed == 2)
    #expect(table.account.joined == 2)
    #expect(table.isAccountedFor)
  }

  @Test(
    "lists a row that it can't place, with the column and what is allowed",
    arguments: [
      ("Raid,32.01.2017,,,", "“32.01.2017” in “date”: there is no such day."),
      ("Raid,soon,,,", "“soon” in “date” can't be read as a date, such as 2017-04-17."),
      (
        "Raid,,Atlantis,,",
        "“Atlantis” in “country” is no country that the desk knows. Write its code of ISO 3166, as RU."
      ),
      (
        "Raid,,,many,",
        "“many” in “detained” is no count; write 100, at least 100, or at most 100."
      ),
      (
        "Raid,,,,sleeping",
        "“sleeping” in “status” is no status of an incident; that is open, monitoring or closed."
      ),
      (",2017,,,", "It has no title."),
      (
        "Raid,2017,RU,1,open,extra",
        """
        It has 6 cells, and the table 5 columns: a cell that holds the delimiter needs quotation marks.
        """
      ),
      ("\"Raid,2017,RU,1,open", "A quotation mark opens one of its cells and isn't closed."),
    ])
  func refuses(_ row: String, saying reason: String) throws {
    let table = try ImportedTable("title,date,country,detained,status\nA,2017,RU,1,open\n\(row)\n")
    #expect(table.incidents.count == 1)
    #expect(
      table.proposal.notPlaced == [NotPlaced(row, at: TextPlace(line: 3), reason: reason)])
    #expect(table.isAccountedFor)
  }

  @Test("that is imported again, or grown, makes only what is new")
  func again() throws {
    let text = "title,date\nRaid,2017\nArrest,2018\n"
    let first = try ImportedTable(text)
    let again = try ImportedTable(text + "Trial,2019\n", known: first.known)
    #expect(again.incidents.map(\.title) == ["Trial"])
    #expect(again.proposal.alreadyThere == first.incidents.map(\.id))
    #expect(again.account.alreadyThere == 2)
    #expect(again.isAccountedFor)
  }

  @Test("keeps the ids of records that it names itself")
  func ownIDs() throws {
    let table = try ImportedTable(
      "id,title\nraid-in-zenda-x2m9,Raid\nletter-haley-k7f3,Trial\n", mapping: "kind: incidents")
    #expect(table.incidents.first?.id == RecordID("raid-in-zenda-x2m9"))
    #expect(table.incidents.last?.id.text.hasPrefix("trial-") == true)
    let again = try ImportedTable(
      "id,title\nraid-in-zenda-x2m9,Renamed\n", mapping: "kind: incidents", known: table.known)
    #expect(again.proposal.alreadyThere == [RecordID("raid-in-zenda-x2m9")])
  }

  @Test("gives rows of the same words ids of their own")
  func crowded() throws {
    let rows = (1...3_000).map { "Raid,\(1000 + $0)" }.joined(separator: "\n")
    let table = try ImportedTable("title,date\n" + rows)
    #expect(Set(table.incidents.map(\.id)).count == 3_000)
    #expect(table.account.placed == 3_000)
  }
}

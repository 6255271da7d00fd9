import CaseModel
import Exchange
import Testing

@Suite("A table that the desk exported")
struct OwnTableTests {
  @Test("of asks comes in as letters and responses")
  func asks() throws {
    let table = try ImportedTable(
      """
      letter,title,sent,addressees,ask,text,answered,response,from,date,outcome,note,stands
      letter-novak-k7f3,Three editors,2019-04-03,"Petra Novak, Minister of Justice",1,Release them.,yes,response-novak-9tqd,"Petra Novak, Minister of Justice",2019-05-02,granted,They are free.,yes
      letter-novak-k7f3,Three editors,2019-04-03,"Petra Novak, Minister of Justice",2,Pay them.,no,,,,,,
      """)
    let letter = try #require(table.letters.first)
    #expect(letter.title == "Three editors")
    #expect(
      letter.asks == [Ask(number: 1, text: "Release them."), Ask(number: 2, text: "Pay them.")])
    #expect(
      table.responses.map(\.outcomes) == [
        [AskOutcome(letter: letter.id, ask: 1, outcome: .granted, note: "They are free.")]
      ])
    #expect(
      table.responses.first?.from == Party(name: "Petra Novak", office: "Minister of Justice"))
  }

  @Test("of incidents keeps ids and figures")
  func incidents() throws {
    let table = try ImportedTable(
      """
      id,title,status,verification,violations,date,countries,places,people-affected,tags,text
      raids-x2m9,Raids,open,confirmed,torture; threat,2017-02/2017-04,RU,Zenda,"at least 100 detained, more are feared; 3 killed",night,Text
      """)
    let incident = try #require(table.incidents.first)
    #expect(incident.id == RecordID("raids-x2m9"))
    #expect(
      incident.peopleAffected == [
        PeopleAffected(
          harm: .detained, count: 100, precision: .atLeast, note: "more are feared"),
        PeopleAffected(harm: .killed, count: 3, precision: .exactly),
      ])
    #expect(incident.date?.description == "2017-02/2017-04")
  }

  @Test("of letters doesn't take for theirs what was computed")
  func letters() throws {
    let table = try ImportedTable(
      """
      id,title,incidents,kind,delivery,sent,addressees,asks,answered-asks,clock,due,arithmetic,standing
      letter-novak-k7f3,Three editors,,urgent-appeal,sent,2019-04-03,Petra Novak,3,1,days 14,2019-04-17,sent …,answered
      """)
    let letter = try #require(table.letters.first)
    #expect(letter.id == RecordID("letter-novak-k7f3"))
    #expect(letter.asks.isEmpty)
    #expect(letter.deadline == nil)
    #expect(letter.clock == .days(14))
    #expect(letter.text == "")
  }

  @Test(
    "of what belongs to other records is refused",
    arguments: [
      "record,name,kind,date,address,reliability,credibility,note", "record,file,path,sha256,title",
      "response,words,speaker,to,published,date",
      "id,title,incidents,letters,name,office,body,kind,channel,stance,date,received",
    ])
  func dependent(_ names: String) {
    #expect(
      throws: ImportRefusal(
        """
        “table.csv” is one of the desk's own tables, and its rows are parts of records. Import the \
        desk's JSON export instead, which holds everything.
        """)
    ) {
      try ImportedTable(names + "\na,b,c,d,e,f,g,h")
    }
  }
}

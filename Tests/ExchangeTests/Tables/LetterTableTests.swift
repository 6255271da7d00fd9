import CaseModel
import Exchange
import Testing

@Suite("Tables of letters and of follow-ups")
struct LetterTableTests {
  private var known: KnownRecords {
    var known = KnownRecords()
    known.incidentsTitled = { title in
      switch title.lowercased() {
      case "night raid": [RecordID("night-raid-x2m9")]
      case "arrest": [RecordID("arrest-h4c8"), RecordID("arrest-k2k2")]
      default: []
      }
    }
    let letter = Letter(id: RecordID("letter-novak-k7f3"), title: "Three editors")
    known.record = { $0 == letter.id ? .letter(letter) : nil }
    known.lettersTitled = { $0 == letter.title ? [letter] : [] }
    return known
  }

  @Test("fill the letters' fields")
  func letters() throws {
    let table = try ImportedTable(
      """
      Subject,To,Recipient address,Date sent,Via,Ask 1,Ask 2,Clock,From,Due date,Case
      Three editors,"Petra Novak, Minister of Justice, Ministry of Justice of Ruritania",12 Castle Street,04/17/2019,e-mail,Release them.,Pay them.,60 days,"Anna Berg, Director, Lantern Rights Group",2019-07-01,Night raid
      """, incident: nil, known: known)
    let letter = try #require(table.letters.first)
    #expect(letter.title == "Three editors")
    #expect(letter.incidents == [RecordID("night-raid-x2m9")])
    #expect(
      letter.addressees == [
        Party(
          name: "Petra Novak", office: "Minister of Justice",
          body: "Ministry of Justice of Ruritania", address: "12 Castle Street")
      ])
    #expect(
      letter.senders == [Party(name: "Anna Berg", office: "Director", body: "Lantern Rights Group")]
    )
    #expect(letter.sent?.description == "2019-04-17")
    #expect(letter.delivery == .sent)
    #expect(letter.channel == .email)
    #expect(letter.clock == .days(60))
    #expect(letter.deadline?.date == Day("2019-07-01"))
    #expect(
      letter.asks == [Ask(number: 1, text: "Release them."), Ask(number: 2, text: "Pay them.")])
    #expect(Record.letter(letter).problems.isEmpty)
  }

  @Test("without a date of sending are drafts")
  func drafts() throws {
    let table = try ImportedTable("title,addressee,asks\nA,Petra Novak,1) Act; 2) Answer\n")
    #expect(table.letters.map(\.delivery) == [.draft])
    #expect(table.letters.first?.asks.map(\.text) == ["Act", "Answer"])
  }

  @Test("say which incident isn't there, or is there twice")
  func missingIncident() throws {
    let table = try ImportedTable(
      "title,to,incident\nA,B,Night raid\nC,D,Storm\nE,F,Arrest\nG,H,\n", incident: nil,
      known: known)
    #expect(table.letters.map(\.title) == ["A"])
    #expect(
      table.refusals == [
        "line 3: No incident has the id or title “Storm”. Import or add the incident first.",
        "line 4: 2 incidents are called “Arrest”. Write the id of the one that is meant.",
        "line 5: It names no incident, and none was chosen for the import.",
      ])
    #expect(table.isAccountedFor)
  }

  @Test("take a row that repeats another once, and one with other words for itself")
  func repeated() throws {
    let table = try ImportedTable(
      "title,to,sent,notes\nA,B,2019,x\nA,B,2019,x\nA,B,2019,y\nA,B,2019,y\n")
    #expect(table.letters.map(\.text) == ["x", "y"])
    #expect(Set(table.letters.map(\.id)).count == 2)
    #expect(table.account.joined == 2)
    let again = try ImportedTable(
      "title,to,sent,notes\nA,B,2019,x\nA,B,2019,x\nA,B,2019,y\nA,B,2019,y\n", known: table.known)
    #expect(again.records.isEmpty)
    #expect(again.account.alreadyThere == 4)
  }

  @Test("fill the follow-ups' fields")
  func followUps() throws {
    let table = try ImportedTable(
      """
      Task;Due date;Assigned to;Priority;Repeat;Letter;Done;Result;Notes
      Ask again;1.12.2026;Anna;urgent;monthly;Three editors;;;By phone
      Thank her;02.12.2026;Omar;;;;03.12.2026;She was glad;
      """, known: known)
    let followUp = try #require(table.followUps.first)
    #expect(followUp.title == "Ask again")
    #expect(followUp.due == Day("2026-12-01"))
    #expect(followUp.owner == "Anna")
    #expect(followUp.priority == .urgent)
    #expect(followUp.repeats == Repetition(every: 1, unit: .months, from: .due))
    #expect(followUp.letters == [RecordID("letter-novak-k7f3")])
    #expect(followUp.incidents == [RecordID("raids-x2m9")])
    #expect(followUp.text == "By phone")
    #expect(table.followUps.last?.status == .done)
    #expect(table.followUps.last?.done == Day("2026-12-03"))
    #expect(table.followUps.last?.outcome == "She was glad")
    #expect(table.records.allSatisfy { $0.problems.isEmpty })
  }

  @Test(
    "say what follow-ups can't be",
    arguments: [
      ("A,2026,,", "“2026” in “due” isn't a whole day, such as 2017-04-17."),
      (
        "A,,sometimes,",
        "“sometimes” in “repeats” is no repetition; write every 2 weeks, every 1 months or monthly."
      ),
      ("A,,,Storm", "No letter has the id or title “Storm”. Import or add the letter first."),
    ])
  func refusals(_ row: String, _ reason: String) throws {
    let table = try ImportedTable("task,due,repeats,letters\n\(row)\n", known: known)
    #expect(table.refusals == ["line 2: \(reason)"])
  }
}

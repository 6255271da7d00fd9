import CaseModel
import Exchange
import Testing

@Suite("A record as JSON")
struct RecordObjectTests {
  static let letter = Letter(
    id: RecordID("letter-a-k7f3"), title: "“A”/B", incidents: [RecordID("a-x2m9")],
    kind: .urgentAppeal, delivery: .sent, sent: PartialDate("2017-04-17"),
    addressees: [Party(name: "N", address: "1 Road\nTown")],
    asks: [Ask(number: 2, text: "Do", isConfidential: true)], clock: .days(60),
    deadline: DeadlineByHand(date: Day(number: 0), reason: "R"), text: "T",
    confidentiality: .fields(["text"]))

  @Test("has all fields of its kind, in their order")
  func letter() {
    #expect(
      RecordObject(.letter(Self.letter)).json == """
        {"record":"letter","id":"letter-a-k7f3","title":"“A”/B","incidents":["a-x2m9"],\
        "kind":"urgent-appeal","channel":null,"delivery":"sent","sent":"2017-04-17","senders":[],\
        "addressees":[{"name":"N","office":"","body":"","address":"1 Road\\nTown"}],\
        "asks":[{"number":2,"text":"Do","confidential":true}],"clock":"days 60","pauses":[],\
        "restarts":[],"deadline":{"date":"1970-01-01","reason":"R"},"follows":null,\
        "passed-on-from":null,"sources":[],"tags":[],"enclosures":[],"message-id":"",\
        "confidential":["text"],"text":"T"}
        """)
  }

  @Test("says what is left to the desk where nothing is written")
  func followUp() {
    let followUp = FollowUp(
      id: RecordID("follow-up-a-p3ax"), title: "A", incidents: [RecordID("a-x2m9")],
      confidentiality: .whole)
    #expect(
      RecordObject(.followUp(followUp)).json == """
        {"record":"follow-up","id":"follow-up-a-p3ax","title":"A","incidents":["a-x2m9"],\
        "letters":[],"responses":[],"status":"open","due":null,"owner":"","priority":"normal",\
        "repeats":null,"done":null,"outcome":"","impact":null,"follows":null,"tags":[],\
        "confidential":true,"text":""}
        """)
  }

  @Test("has in an answer what is computed")
  func computed() throws {
    let response = OfficialResponse(
      id: RecordID("response-a-n5yk"), letters: [Self.letter.id], from: Party(name: "N"),
      outcomes: [AskOutcome(letter: Self.letter.id, ask: 2, outcome: .pledged)])
    let today = Day(number: 20_000)
    let context = RecordInContext(
      record: .letter(Self.letter), responses: [response],
      clock: Self.letter.clockReading(under: CasebookSettings()),
      links: [
        RecordInContext.Link(
          id: response.id, kind: .response, title: "N, reply", isIncoming: true),
        RecordInContext.Link(id: RecordID("a-x2m9"), kind: nil, title: "", isIncoming: false),
      ])
    let json = RecordObject(context, today: today).json
    #expect(
      json.hasSuffix(
        """
        "text":"T","computed":{"due":"1970-01-01","arithmetic":"set by hand to Thu 1 Jan 1970: R",\
        "standing":"answered","answered-asks":1,"asks":[{"number":2,"answered":true,\
        "outcome":"pledged","response":"response-a-n5yk"}],"links":[{"id":"response-a-n5yk",\
        "record":"response","title":"N, reply","incoming":true},{"id":"a-x2m9","record":null,\
        "title":"","incoming":false}]}}
        """), "\(json)")
  }

  @Test("is a row in a list")
  func rows() {
    let today = Day(number: 17_300)
    let letter = LetterRow(
      id: RecordID("letter-a-k7f3"), title: "A", addressee: Party(name: "N", body: "B"),
      furtherAddressees: 1, sent: PartialDate("2017-04"),
      standing: LetterStanding(
        state: .overdue(due: Day(number: 17_290), days: 10), answeredAsks: 1, asks: 3))
    #expect(
      RowObject(.letter(letter), today: today).json == """
        {"record":"letter","id":"letter-a-k7f3","title":"A","addressee":{"name":"N","office":"",\
        "body":"B"},"further-addressees":1,"sent":"2017-04","standing":"overdue",\
        "due":"2017-05-04","answered-asks":1,"asks":3}
        """)
    let followUp = FollowUpRow(
      id: RecordID("follow-up-a-p3ax"), title: "F", status: .open, due: today, done: nil,
      owner: "Ann", priority: .high, repeats: nil, letters: [RecordID("letter-a-k7f3")])
    #expect(
      RowObject(.followUp(followUp), today: today).json == """
        {"record":"follow-up","id":"follow-up-a-p3ax","title":"F","status":"open",\
        "standing":"due-today","due":"2017-05-14","done":null,"owner":"Ann","priority":"high",\
        "repeats":null,"letters":["letter-a-k7f3"]}
        """)
    let incident = IncidentRow(
      id: RecordID("a-x2m9"), title: "I", date: nil, status: .open, countries: ["RU"], letters: 1,
      responses: 2, openFollowUps: 3, overdue: 4)
    #expect(
      RowObject(.incident(incident), today: today).json == """
        {"record":"incident","id":"a-x2m9","title":"I","status":"open","date":null,\
        "countries":["RU"],"letters":1,"responses":2,"open-follow-ups":3,"overdue":4}
        """)
    let response = ResponseRow(
      id: RecordID("response-a-n5yk"), title: "R", from: Party(), kind: .reply, stance: .token,
      date: nil, letters: [])
    #expect(
      RowObject(.response(response), today: today).json == """
        {"record":"response","id":"response-a-n5yk","title":"R","from":{"name":"","office":"",\
        "body":""},"kind":"reply","stance":"token","date":null,"letters":[]}
        """)
  }

  @Test("is explained with every field of every kind")
  func schema() {
    let lines = JSONSchema.lines
    #expect(lines.contains { $0.contains("\"version\":1") })
    for name in ["people-affected", "passed-on-from", "message-id", "quotes", "repeats"] {
      #expect(lines.contains { $0.hasPrefix("  \(name) ") }, "\(name)")
    }
    #expect(lines.contains("  asks                a list of objects:"))
    #expect(lines.contains("    number*             a number"))
    #expect(lines.contains("    confidential        true or false"))
    #expect(lines.allSatisfy { !$0.contains("FieldShape") })
  }
}

import CaseModel
import Testing

@Suite("What may be shown of a record")
struct RedactionTests {
  static let incident = Incident(id: RecordID("detentions-x2m9"), title: "Detentions")
  static let letter = Letter(
    id: RecordID("letter-haley-k7f3"), title: "Persecution", incidents: [incident.id],
    addressees: [Party(name: "Nikki Haley")],
    asks: [Ask(number: 1, text: "Speak"), Ask(number: 2, text: "Free A.", isConfidential: true)])

  private func redacted(
    _ record: Record, among others: [Record] = []
  ) -> (Record?, [String]) {
    let redaction = Redaction(of: [.incident(Self.incident), record] + others)
    let result = redaction.of(record)
    return (result.record, result.leftOut.map(\.sentence))
  }

  @Test("is all of it where nothing is confidential")
  func nothing() {
    var letter = Self.letter
    letter.asks.removeLast()
    let (record, leftOut) = redacted(.letter(letter))
    #expect(record == .letter(letter))
    #expect(leftOut.isEmpty)
  }

  @Test("is nothing where it is confidential as a whole")
  func whole() {
    var letter = Self.letter
    letter.confidentiality = .whole
    let (record, leftOut) = redacted(.letter(letter))
    #expect(record == nil)
    #expect(leftOut == ["letter-k7f3 is confidential and was left out."])
  }

  @Test("is nothing where a name in its list isn't that of a field")
  func unknownField() {
    var letter = Self.letter
    letter.confidentiality = .fields(["ask"])
    let (record, leftOut) = redacted(.letter(letter))
    #expect(record == nil)
    #expect(
      leftOut == [
        """
        letter-k7f3 was left out, since its list of confidential fields names one that it can't \
        have. Mend that list.
        """
      ])
  }

  @Test("is nothing where its incidents are confidential or can't be read")
  func incidents() {
    var hidden = Self.incident
    hidden.confidentiality = .whole
    let letter = Record.letter(Self.letter)
    let sentence = "letter-k7f3 was left out, since no incident that it belongs to can be shown."
    for redaction in [Redaction(of: [.incident(hidden), letter]), Redaction(of: [letter])] {
      let result = redaction.of(letter)
      #expect(result.record == nil)
      #expect(result.leftOut.map(\.sentence) == [sentence])
    }
  }

  @Test("goes without confidential fields, which are named")
  func fields() {
    var letter = Self.letter
    letter.asks.removeLast()
    letter.text = "Secret"
    letter.sent = PartialDate("2017-04-17")
    letter.confidentiality = .fields(["text", "sent"])
    let (record, leftOut) = redacted(.letter(letter))
    letter.text = ""
    letter.sent = nil
    letter.confidentiality = .none
    #expect(record == .letter(letter))
    #expect(leftOut == ["The fields text, sent of letter-haley-k7f3 were left out."])
  }

  @Test("has no field left that was listed, whichever it is", arguments: RecordKind.allCases)
  func everyField(_ kind: RecordKind) {
    for field in kind.redactableFields {
      let record = Self.full(kind, .fields([field]))
      let shown = Redaction(of: [.incident(Self.incident), record] + Self.linked).of(record).record
      for (place, text) in shown?.texts ?? [] where place.field == field {
        #expect(["", "[left out]"].contains(text), "\(field)")
      }
      #expect(shown != nil, "\(field)")
      let open = Self.full(kind, .none)
      let all = Redaction(of: [.incident(Self.incident), open] + Self.linked).of(open).record
      #expect(shown?.withoutID != all?.withoutID, "\(field)")
    }
  }

  @Test("goes without items that say so, and what others say of them")
  func items() {
    let response = OfficialResponse(
      id: RecordID("response-haley-9tqd"), incidents: [Self.incident.id],
      letters: [Self.letter.id], from: Party(name: "Nikki Haley"),
      outcomes: [
        AskOutcome(letter: Self.letter.id, ask: 1, outcome: .granted),
        AskOutcome(letter: Self.letter.id, ask: 2, outcome: .refused, note: "A. stays in"),
      ],
      quotes: [Quote(words: "Yes", isConfidential: true), Quote(words: "No")],
      sources: [
        Source(name: "A witness", isConfidential: true), Source(name: "RFE/RL"),
        Source(name: "Another", isConfidential: true),
      ],
      enclosures: [Enclosure(file: "witness-b.pdf", sha256: "11", isConfidential: true)],
      text: "See witness-b.pdf, page 2.")
    let (record, leftOut) = redacted(.response(response), among: [.letter(Self.letter)])
    var shown = response
    shown.outcomes.removeLast()
    shown.quotes.removeFirst()
    shown.sources = [Source(name: "RFE/RL")]
    shown.enclosures = []
    shown.text = "See [left out], page 2."
    #expect(record == .response(shown))
    #expect(
      leftOut == [
        "1 outcome of response-haley-9tqd was left out.",
        "1 quote of response-haley-9tqd was left out.",
        "2 sources of response-haley-9tqd were left out.",
        "1 enclosure of response-haley-9tqd was left out.",
        "1 mention of what was left out in response-haley-9tqd was left out.",
      ])
  }

  @Test("goes without an enclosure that another record calls confidential")
  func sharedEnclosure() {
    var incident = Self.incident
    incident.enclosures = [Enclosure(file: "a.pdf", sha256: "11", isConfidential: true)]
    var letter = Self.letter
    letter.enclosures = [
      Enclosure(file: "b.pdf", sha256: "11"), Enclosure(file: "c.pdf", sha256: "22"),
    ]
    let shown = Redaction(of: [.incident(incident), .letter(letter)]).of(.letter(letter)).record
    #expect(shown?.enclosures.map(\.file) == ["c.pdf"])
  }

  @Test("goes without passages in any text, counted by field")
  func passages() {
    var letter = Self.letter
    letter.asks = [Ask(number: 7, text: "Free <confidential>A.</confidential> now")]
    letter.pauses = [ClockPause(from: Day(number: 1), reason: "<confidential>B. was ill")]
    letter.tags = ["<confidential>tag</confidential>"]
    letter.text = "<confidential>c</confidential> d <confidential>e</confidential>"
    let (record, leftOut) = redacted(.letter(letter))
    letter.asks[0].text = "Free [left out] now"
    letter.pauses[0].reason = "[left out]"
    letter.tags = ["[left out]"]
    letter.text = "[left out] d [left out]"
    #expect(record == .letter(letter))
    #expect(
      leftOut == [
        "1 passage in the asks of letter-haley-k7f3 was left out.",
        "1 passage in the pauses of letter-haley-k7f3 was left out.",
        "1 passage in the tags of letter-haley-k7f3 was left out.",
        "2 passages in the text of letter-haley-k7f3 were left out.",
      ])
  }

  @Test("links to nothing that is left out, and doesn't name it")
  func links() {
    var hidden = Self.letter
    hidden.confidentiality = .whole
    let followUp = FollowUp(
      id: RecordID("follow-up-ask-p3ax"), title: "Ask", incidents: [Self.incident.id],
      letters: [hidden.id], text: "After cases/2017/detentions-x2m9/Letter-Haley-k7f3.md.")
    let (record, leftOut) = redacted(.followUp(followUp), among: [.letter(hidden)])
    var shown = followUp
    shown.letters = []
    shown.text = "After cases/2017/detentions-x2m9/[left out].md."
    #expect(record == .followUp(shown))
    #expect(
      leftOut == [
        "1 link of follow-up-ask-p3ax to what was left out was left out.",
        "1 mention of what was left out in follow-up-ask-p3ax was left out.",
      ])
  }

  @Test("has a neutral name where its own is made of confidential words, everywhere")
  func names() {
    var letter = Self.letter
    letter.title = "Free <confidential>A. Ivanov</confidential>"
    letter.asks.removeLast()
    let followUp = FollowUp(
      id: RecordID("follow-up-ask-p3ax"), title: "Ask", incidents: [Self.incident.id],
      letters: [letter.id], text: "See letter-haley-k7f3.")
    let records: [Record] = [.incident(Self.incident), .letter(letter), .followUp(followUp)]
    let redaction = Redaction(of: records)
    #expect(redaction.name(of: letter.id) == RecordID("letter-k7f3"))
    let result = redaction.of(records[1])
    #expect(result.record?.id == RecordID("letter-k7f3"))
    #expect(result.record?.title == "Free [left out]")
    #expect(
      result.leftOut.map(\.sentence) == [
        "letter-k7f3 has a neutral name here, since its own is made of words that were left out.",
        "1 passage in the title of letter-k7f3 was left out.",
      ])
    var shown = followUp
    shown.letters = [RecordID("letter-k7f3")]
    shown.text = "See letter-k7f3."
    #expect(redaction.of(records[2]).record == .followUp(shown))
  }

  @Test(
    "has a name of its own where neutral names would be alike, or hands have named its file",
    arguments: [
      (["letter-a-k7f3", "letter-b-k7f3"], ["letter-k7f3", "letter-k7f3-2"]),
      (["letter-ivanov", "letter-petrov-is"], ["letter-1", "letter-2"]),
      (["letter-k7f3", "letter-b-k7f3"], ["letter-k7f3", "letter-k7f3-2"]),
    ])
  func alike(_ ids: [String], names: [String]) {
    let records = ids.map { id in
      var letter = Self.letter
      letter.id = RecordID(id)
      letter.confidentiality = .fields(["title"])
      return Record.letter(letter)
    }
    let redaction = Redaction(of: [.incident(Self.incident)] + records)
    #expect(ids.map { redaction.name(of: RecordID($0)).text } == names)
  }

  @Test("calls what can't be found by a neutral name")
  func dangling() {
    var letter = Self.letter
    letter.asks.removeLast()
    letter.follows = RecordID("letter-witness-ivanov-x3k9")
    let (record, leftOut) = redacted(.letter(letter))
    #expect(record?.links == [Self.incident.id, RecordID("record-x3k9")])
    #expect(leftOut.isEmpty)
  }

  @Test("asks for what is mentioned by name only")
  func mention() {
    var hidden = Self.letter
    hidden.confidentiality = .whole
    var incident = Self.incident
    incident.text = "See letter-haley-k7f3 and long-term plans."
    let redaction = Redaction(of: [.incident(incident)]) { $0 == hidden.id ? .letter(hidden) : nil }
    #expect(
      redaction.of(.incident(incident)).record?.text == "See [left out] and long-term plans.")
  }

  @Test("follows from a single record where no others are at hand")
  func single() {
    let (record, leftOut) = Redaction.of(.letter(Self.letter))
    #expect(record?.id == Self.letter.id)
    #expect(leftOut.map(\.sentence) == ["1 ask of letter-haley-k7f3 was left out."])
  }

  @Test("is taken over by the reminder and the repetition of a record")
  func inheritance() {
    var random = SystemRandomNumberGenerator()
    var letter = Self.letter
    letter.confidentiality = .fields(["title", "text"])
    let change = Change.reminding(of: .letter(letter), on: Day(number: 0), using: &random)
    guard case .create(let reminder, _)? = change.steps.first else {
      Issue.record("No reminder")
      return
    }
    #expect(reminder.confidentiality == .fields(["title"]))
    let followUp = FollowUp(
      id: RecordID("follow-up-a-p3ax"), title: "A", incidents: [Self.incident.id],
      repeats: Repetition(every: 1, unit: .weeks, from: .due), confidentiality: .whole)
    #expect(followUp.next(after: Day(number: 0))?.confidentiality == .whole)
  }

  // MARK: Records with every field

  private static let linked: [Record] = [
    .letter(
      Letter(id: RecordID("letter-one-aaaa"), title: "One", incidents: [incident.id])),
    .followUp(
      FollowUp(id: RecordID("follow-up-one-cccc"), title: "One", incidents: [incident.id])),
    .response(OfficialResponse(id: RecordID("response-one-bbbb"), incidents: [incident.id])),
    .incident(Incident(id: RecordID("other-dddd"), title: "Other")),
  ]

  private static func full(_ kind: RecordKind, _ confidentiality: Confidentiality) -> Record {
    let date = PartialDate("2017-04")
    let party = Party(name: "N", office: "O", body: "B", address: "A")
    let sources = [Source(name: "S")]
    let enclosures = [Enclosure(file: "file.pdf", sha256: "11", title: "F")]
    switch kind {
    case .incident:
      return .incident(
        Incident(
          id: RecordID("full-zzzz"), title: "T", violations: [.torture], date: date,
          countries: ["RU"], places: ["P"],
          peopleAffected: [PeopleAffected(harm: .killed, count: 1, precision: .exactly)],
          allegedPerpetrators: ["P"], sources: sources, related: [RecordID("other-dddd")],
          tags: ["t"], enclosures: enclosures, text: "T", confidentiality: confidentiality))
    case .letter:
      return .letter(
        Letter(
          id: RecordID("letter-full-zzzz"), title: "T", incidents: [incident.id], channel: .post,
          sent: date, senders: [party], addressees: [party], asks: [Ask(number: 1, text: "A")],
          clock: .days(60), pauses: [ClockPause(from: Day(number: 1), reason: "R")],
          restarts: [ClockRestart(date: Day(number: 1), reason: "R")],
          deadline: DeadlineByHand(date: Day(number: 1), reason: "R"),
          follows: RecordID("letter-one-aaaa"), passedOnFrom: RecordID("letter-one-aaaa"),
          sources: sources, tags: ["t"], enclosures: enclosures, messageID: "m@x", text: "T",
          confidentiality: confidentiality))
    case .response:
      return .response(
        OfficialResponse(
          id: RecordID("response-full-zzzz"), title: "T", incidents: [incident.id],
          letters: [RecordID("letter-one-aaaa")], from: party, channel: .post, stance: .token,
          date: date, received: Day(number: 1),
          outcomes: [
            AskOutcome(letter: RecordID("letter-one-aaaa"), ask: 1, outcome: .granted, note: "N")
          ],
          quotes: [Quote(words: "Q")], sources: sources, tags: ["t"], enclosures: enclosures,
          messageID: "m@x", text: "T", confidentiality: confidentiality))
    case .followUp:
      return .followUp(
        FollowUp(
          id: RecordID("follow-up-full-zzzz"), title: "T", incidents: [incident.id],
          letters: [RecordID("letter-one-aaaa")], responses: [RecordID("response-one-bbbb")],
          status: .done, due: Day(number: 1), owner: "O", priority: .high,
          repeats: Repetition(every: 1, unit: .days, from: .due), done: Day(number: 2),
          outcome: "O", impact: .minor, follows: RecordID("follow-up-one-cccc"), tags: ["t"],
          text: "T", confidentiality: confidentiality))
    }
  }
}

extension Record {
  /// The record under one name, so that two can be compared by what else they hold.
  fileprivate var withoutID: Record {
    switch self {
    case .incident(var incident):
      incident.id = RecordID("any")
      return .incident(incident)
    case .letter(var letter):
      letter.id = RecordID("any")
      return .letter(letter)
    case .response(var response):
      response.id = RecordID("any")
      return .response(response)
    case .followUp(var followUp):
      followUp.id = RecordID("any")
      return .followUp(followUp)
    }
  }
}

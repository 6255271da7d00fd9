import CaseIndex
import CaseModel
import Testing

@Suite("What the index knows besides lists")
struct ContentTests {
  private let index: CaseIndex
  private static let haley = RecordID("letter-haley-k7f3")
  private static let today = Day(number: 17_400)

  init() throws { index = try CaseIndex(inMemoryFor: "test") }

  @Test("A letter's row changes with the responses that answer it, in the same transaction")
  func standing() throws {
    let letter = Letter(
      id: Self.haley, title: "To Haley", incidents: [RecordID("chechnya")], delivery: .sent,
      sent: PartialDate("2017-04-17"),
      asks: [Ask(number: 1, text: "A."), Ask(number: 2, text: "B.")],
      clock: .days(60))
    try add(.incident(Incident(id: RecordID("chechnya"), title: "Detentions")))
    try add(.letter(letter))
    let due = Day(number: 17_333)
    #expect(try state() == .longOverdue(due: due, days: 67))
    #expect(try overdue() == 1)

    var response = OfficialResponse(
      id: RecordID("response-a"), letters: [Self.haley], kind: .acknowledgement,
      date: PartialDate("2017-05-01"),
      outcomes: [AskOutcome(letter: Self.haley, ask: 2, outcome: .refused)])
    try add(.response(response))
    #expect(try state() == .longOverdue(due: due, days: 67))
    #expect(try answered() == 1)

    response.kind = .reply
    try add(.response(response))
    #expect(try state() == .partlyAnswered)
    #expect(try overdue() == 0)

    response.outcomes.append(AskOutcome(letter: Self.haley, ask: 1, outcome: .granted))
    try add(.response(response))
    #expect(try state() == .answered)

    try remove(response.id)
    #expect(try state() == .longOverdue(due: due, days: 67))
    #expect(try answered() == 0)
    #expect(try overdue() == 1)
  }

  @Test(
    "A reply counts from the day on which the clock last began",
    arguments: [("2017-05-01", false), ("2017-05-02", true), ("2017-05-03", true)])
  func replyAfterRestart(date: String, counts: Bool) throws {
    let restart = try #require(Day("2017-05-02"))
    try add(
      .letter(
        Letter(
          id: Self.haley, title: "To Haley", delivery: .sent, sent: PartialDate("2017-04-17"),
          clock: .days(60), restarts: [ClockRestart(date: restart)])))
    try add(
      .response(
        OfficialResponse(id: RecordID("r"), letters: [Self.haley], date: PartialDate(date))))
    #expect(try (state() == .answered) == counts)
  }

  @Test("An incident's row counts its letters, responses, open follow-ups and what is overdue")
  func counts() throws {
    let chechnya = RecordID("chechnya")
    try add(.incident(Incident(id: chechnya, title: "Detentions", countries: ["RU", "US"])))
    try add(.letter(Letter(id: Self.haley, title: "To Haley", incidents: [chechnya])))
    try add(.response(OfficialResponse(id: RecordID("response-a"), incidents: [chechnya])))
    for (number, status) in FollowUpStatus.allCases.enumerated() {
      try add(
        .followUp(
          FollowUp(
            id: RecordID("follow-up-\(number)"), title: "Ask", incidents: [chechnya],
            status: status, due: Self.today.adding(days: -1))))
    }
    #expect(
      try index.row(of: chechnya, today: Self.today)
        == .incident(
          IncidentRow(
            id: chechnya, title: "Detentions", date: nil, status: .open, countries: ["RU", "US"],
            letters: 1, responses: 1, openFollowUps: 1, overdue: 1)))
  }

  @Test("Links are seen from both ends, and one that leads nowhere is kept and named")
  func links() throws {
    try add(.letter(Letter(id: Self.haley, title: "To Haley", incidents: [RecordID("gone")])))
    let gone = try index.links(of: RecordID("gone"))
    #expect(gone.map(\.id) == [Self.haley])
    #expect(gone.map(\.isIncoming) == [true])
    let own = try index.links(of: Self.haley)
    #expect(own == [.init(id: RecordID("gone"), kind: nil, title: "", isIncoming: false)])
    #expect(
      try index.problems(limit: 10).map(\.sentence) == [
        """
        letter-haley-k7f3.md: The field incidents names gone, which no record of this casebook is \
        called. Correct the name, or take it out.
        """
      ])
    try add(.incident(Incident(id: RecordID("gone"), title: "Found")))
    #expect(try index.links(of: Self.haley).map(\.title) == ["Found"])
    #expect(try index.problems(limit: 10) == [])
  }

  @Test("An outcome of an ask that the letter doesn't have is named until one of them is mended")
  func strayOutcomes() throws {
    var letter = Letter(id: Self.haley, title: "To Haley", asks: [Ask(number: 1, text: "A.")])
    var response = OfficialResponse(
      id: RecordID("response-a"), letters: [Self.haley],
      outcomes: [
        AskOutcome(letter: Self.haley, ask: 1, outcome: .granted),
        AskOutcome(letter: Self.haley, ask: 3, outcome: .notAddressed),
      ])
    let problem = """
      response-a.md: The field outcomes names ask 3 of letter-haley-k7f3, which that letter doesn't \
      have. Correct the number, or add the ask to the letter.
      """
    func problems() throws -> [String] { try index.problems(limit: 10).map(\.sentence) }
    try add(.response(response))
    // The letter is missing as a whole, and that is said already.
    #expect(try problems().count == 1 && problems() != [problem])
    try add(.letter(letter))
    #expect(try problems() == [problem])
    #expect(try answered() == 1)

    letter.asks.append(Ask(number: 3, text: "C."))
    try add(.letter(letter))
    #expect(try problems() == [])
    letter.asks.removeLast()
    try add(.letter(letter))
    #expect(try problems() == [problem])

    response.outcomes.removeLast()
    try add(.response(response))
    #expect(try problems() == [])
  }

  @Test("Records that follow each other in a circle are named with their file")
  func circles() throws {
    for (id, follows) in [("a", "b"), ("b", "c"), ("c", "a"), ("d", "a"), ("e", "e")] {
      try add(
        .followUp(
          FollowUp(id: RecordID(id), title: id, follows: RecordID(follows))))
    }
    #expect(
      try index.problems(limit: 10).map(\.sentence) == [
        """
        a.md: a follows b, c and, by way of them, itself. Take out the field follows where it is \
        wrong.
        """,
        "e.md: e follows itself. Take out the field follows where it is wrong.",
      ])
  }

  @Test("A circle of thousands is walked without trouble")
  func longChain() throws {
    var findings: [Finding] = []
    for number in 0..<3_000 {
      let id = RecordID("f-\(number)")
      let next = RecordID("f-\((number + 1) % 3_000)")
      findings.append(
        .record(
          IndexedRecord(
            .followUp(FollowUp(id: id, title: "x", follows: next)), path: "\(id).md",
            fingerprint: "", stamp: "")))
    }
    _ = try index.update(with: findings, under: CasebookSettings())
    #expect(try index.problems(limit: 10).count == 1)
  }

  @Test("A file that can't be read is listed until it can")
  func brokenFile() throws {
    try add(.incident(Incident(id: RecordID("a"), title: "A")))
    let problem = FileProblem(path: "a.md", line: 3, column: 7, message: "A colon is missing.")
    _ = try index.update(
      with: [.problem(problem, path: "a.md", stamp: "2")], under: CasebookSettings())
    #expect(try index.problems(limit: 10) == [problem])
    #expect(try index.row(of: RecordID("a"), today: Self.today) == nil)
    #expect(try index.file(at: "a.md") == KnownFile(path: "a.md", stamp: "2", record: nil))
    try add(.incident(Incident(id: RecordID("a"), title: "A")))
    #expect(try index.problems(limit: 10) == [])
  }

  @Test("Of two files with one id the first by path is the record, in whatever order they come")
  func duplicates() throws {
    let first = finding(.incident(Incident(id: RecordID("a"), title: "First")), path: "2016/a.md")
    let second = finding(.incident(Incident(id: RecordID("a"), title: "Second")), path: "2017/a.md")
    for order in [[first, second], [second, first]] {
      let index = try CaseIndex(inMemoryFor: "test")
      for finding in order { _ = try index.update(with: [finding], under: CasebookSettings()) }
      #expect(try index.row(of: RecordID("a"), today: Self.today)?.title == "First")
      #expect(
        try index.problems(limit: 10).map(\.sentence) == [
          "2017/a.md: a is already the record 2016/a.md, so this file is left out. Rename it."
        ])
      let again = try index.update(with: [.nothing(path: "2016/a.md")], under: CasebookSettings())
      #expect(again == ["2017/a.md"])
      _ = try index.update(with: [second], under: CasebookSettings())
      #expect(try index.row(of: RecordID("a"), today: Self.today)?.title == "Second")
      #expect(try index.problems(limit: 10) == [])
    }
  }

  @Test("Known people, offices and bodies complete from any part, those named most first")
  func parties() throws {
    let haley = Party(name: "Nikki Haley", office: "Representative", body: "U.S. Mission")
    let peskov = Party(name: "Дмитрий Песков", body: "Кремль", address: "Москва")
    try add(.letter(Letter(id: Self.haley, title: "x", senders: [haley], addressees: [peskov])))
    try add(.response(OfficialResponse(id: RecordID("r"), from: peskov)))
    #expect(try index.parties(matching: "", limit: 10) == [peskov, haley])
    #expect(try index.parties(matching: "ПЕСК", limit: 10) == [peskov])
    #expect(try index.parties(matching: "mission", limit: 10) == [haley])
    #expect(try index.parties(matching: "%", limit: 10) == [])
    #expect(try index.parties(matching: "", limit: 1) == [peskov])
    try remove(Self.haley)
    #expect(try index.parties(matching: "", limit: 10) == [peskov])
  }

  @Test(
    "An id is found by itself, by its beginning, by its end, or by any part",
    arguments: [
      ("letter-haley-k7f3", ["letter-haley-k7f3"]),
      ("k7f3", ["letter-haley-k7f3"]), ("y-k7f3", ["letter-haley-k7f3"]),
      ("7f3", ["letter-haley-k7f3", "letter-haley-k7f3b"]),
      ("haley", ["letter-haley-k7f3", "letter-haley-k7f3b"]),
      ("letter-h", ["letter-haley-k7f3", "letter-haley-k7f3b"]),
      ("K7F3B", ["letter-haley-k7f3b"]), ("9tqd", ["response-9tqd"]), ("%", []), ("", []),
      ("nowhere", []),
    ] as [(String, [String])])
  func ids(part: String, expected: [String]) throws {
    for id in ["letter-haley-k7f3", "letter-haley-k7f3b"] {
      try add(.letter(Letter(id: RecordID(id), title: "x", incidents: [RecordID("nowhere")])))
    }
    try add(.response(OfficialResponse(id: RecordID("response-9tqd"))))
    #expect(try index.ids(matching: part, limit: 10).map(\.text) == expected)
  }

  @Test("Files come in order of paths, a few at a time, broken ones among them")
  func files() throws {
    for id in ["b", "d", "a"] { try add(.incident(Incident(id: RecordID(id), title: id))) }
    let problem = FileProblem(path: "c.md", message: "It is broken.")
    _ = try index.update(
      with: [.problem(problem, path: "c.md", stamp: "9")], under: CasebookSettings())
    var seen: [String] = []
    while case let next = try index.files(after: seen.last ?? "", limit: 3), !next.isEmpty {
      seen += next.map(\.path)
    }
    #expect(seen == ["a.md", "b.md", "c.md", "d.md"])
    #expect(
      try index.file(of: RecordID("b"))
        == KnownFile(
          path: "b.md", stamp: "s",
          record: .init(id: RecordID("b"), kind: .incident, fingerprint: "f")))
    #expect(try index.file(of: RecordID("c")) == nil)
    #expect(try index.stamps(at: ["c.md", "x.md", "a.md"]) == ["9", nil, "s"])
    #expect(try index.count() == 3)
  }

  private func finding(_ record: Record, path: String) -> Finding {
    .record(IndexedRecord(record, path: path, fingerprint: "f", stamp: "s"))
  }

  private func add(_ record: Record) throws {
    _ = try index.update(
      with: [finding(record, path: "\(record.id).md")], under: CasebookSettings())
  }

  private func remove(_ id: RecordID) throws {
    _ = try index.update(with: [.nothing(path: "\(id).md")], under: CasebookSettings())
  }

  private func letterRow() throws -> LetterRow? {
    guard case .letter(let row) = try index.row(of: Self.haley, today: Self.today) else {
      return nil
    }
    return row
  }

  private func state() throws -> LetterStanding.State? { try letterRow()?.standing.state }
  private func answered() throws -> Int? { try letterRow()?.standing.answeredAsks }

  private func overdue() throws -> Int? {
    guard
      case .incident(let row) = try index.row(of: RecordID("chechnya"), today: Self.today)
    else { return nil }
    #expect(try index.overdue(today: Self.today) == row.overdue)
    return row.overdue
  }
}

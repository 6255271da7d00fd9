import CaseIndex
import CaseModel
import SeededRandom
import Testing

@Suite("Officials' figures")
struct OfficialsTests {
  private static let today = Day(number: 17_270)
  private static let bodies: [String?] = [
    nil, "U.S. Mission", "КРЕМЛЬ ", "Dmitry Peskov", "nobody", "",
  ]

  @Test(
    "After any history of changes they are what looking at every record gives",
    arguments: Array(1...8) as [UInt64])
  func history(seed: UInt64) throws {
    var made = RandomRecords(seed: seed, size: 12)
    let index = try CaseIndex(inMemoryFor: "test")
    var reference = ReferenceCasebook()
    for round in 0..<12 {
      var findings: [Finding] = []
      for id in made.ids where made.random.chance(1, of: 4) {
        let path = RandomRecords.path(of: id)
        if made.random.chance(round < 8 ? 1 : 3, of: 6) {
          reference.records[id] = nil
          findings.append(.nothing(path: path))
        } else {
          let record = made.record(id)
          reference.records[id] = record
          findings.append(.record(IndexedRecord(record, path: path, fingerprint: "f", stamp: "s")))
        }
      }
      _ = try index.update(with: findings, under: reference.settings)
      for body in Self.bodies {
        for sort in OfficialsSort.allCases {
          let query = OfficialsQuery(body: body, sort: sort)
          let window = Window(
            offset: made.random.pick([0, 0, 1, 4]), limit: made.random.pick([0, 2, 100]))
          #expect(
            try index.officials(query, window) == reference.officials(query, window),
            "seed \(seed), round \(round)")
        }
      }
      for figure in OfficialFigureScope.Figure.allCases {
        try compare(index, reference, figure, &made, "seed \(seed), round \(round)")
      }
    }
  }

  private func compare(
    _ index: CaseIndex, _ reference: ReferenceCasebook, _ figure: OfficialFigureScope.Figure,
    _ made: inout RandomRecords, _ comment: Comment
  ) throws {
    for (body, office) in [
      ("U.S. Mission", ""), ("u.s. mission", "Permanent Representative"), ("Кремль", ""),
      ("Кремль", "мария захарова"), ("Dmitry Peskov", "Dmitry Peskov"), ("nobody", ""),
    ] {
      let query = ListQuery(
        .letter, incident: made.random.chance(1, of: 3) ? made.random.pick(made.incidents) : nil,
        official: OfficialFigureScope(body: body, office: office, figure: figure),
        matching: made.random.pick(["", "", "a", "is:overdue"]),
        sort: made.random.pick(ListSort.allCases))
      let window = Window(offset: made.random.pick([0, 1]), limit: made.random.pick([3, 50]))
      let expected = reference.page(query, window, today: Self.today)
      #expect(try index.page(query, window, today: Self.today) == expected, comment)
      if let last = expected.rows.last {
        #expect(
          try index.position(of: last.id, in: query, today: Self.today)
            == window.offset + expected.rows.count - 1, comment)
      }
    }
  }

  @Test("Days in which we owed an answer aren't counted, and an ask counts by its last answer")
  func account() throws {
    let index = try CaseIndex(inMemoryFor: "test")
    let kremlin = Party(office: "Press Secretary", body: "Kremlin")
    let sent = try #require(Day(year: 2017, month: 4, day: 3))
    try add(
      .letter(
        Letter(
          id: RecordID("letter-1"), title: "To the Kremlin", delivery: .sent,
          sent: PartialDate(sent), addressees: [kremlin, Party(name: "A", body: "kremlin")],
          asks: [Ask(number: 1, text: "Free."), Ask(number: 2, text: "Say.")],
          pauses: [ClockPause(from: sent.adding(days: 5), to: sent.adding(days: 9))])), index)
    #expect(try lines(index) == ["Kremlin: 1 letter, 0 answered, nil days, 0 + 0 + 2"])
    try add(.response(reply("1", sent.adding(days: 20), .refused)), index)
    #expect(try lines(index) == ["Kremlin: 1 letter, 1 answered, 15 days, 0 + 1 + 1"])
    try add(.response(reply("2", sent.adding(days: 30), .granted)), index)
    #expect(try lines(index) == ["Kremlin: 1 letter, 1 answered, 15 days, 1 + 0 + 1"])
    // One that gave no answer takes nothing back.
    try add(.response(reply("3", sent.adding(days: 40), .evaded)), index)
    #expect(try lines(index) == ["Kremlin: 1 letter, 1 answered, 15 days, 1 + 0 + 1"])
    _ = try index.update(with: [.nothing(path: "response-1")], under: CasebookSettings())
    #expect(try lines(index) == ["Kremlin: 1 letter, 1 answered, 25 days, 1 + 0 + 1"])
    _ = try index.update(with: [.nothing(path: "letter-1")], under: CasebookSettings())
    #expect(try lines(index) == [])
  }

  @Test("Counting stops when it isn't wanted any more, and what was counted is kept till a write")
  func stopped() throws {
    let index = try CaseIndex(inMemoryFor: "test")
    for number in 0..<10 {
      let findings = (0..<1_000).map { place in
        let letter = Letter(
          id: RecordID("letter-\(number)-\(place)"), title: "x", delivery: .sent,
          addressees: [Party(body: "Body \(place % 100)")])
        return Finding.record(
          IndexedRecord(.letter(letter), path: "\(letter.id)", fingerprint: "f", stamp: "s"))
      }
      _ = try index.update(with: findings, under: CasebookSettings())
    }
    let asked = Asked()
    let window = Window(offset: 0, limit: 1)
    let page = try index.officials(OfficialsQuery(), window, while: { asked.isAtMost(1) })
    #expect(page == nil)
    #expect(asked.times == 2)
    let whole = Asked()
    let counted = try index.officials(OfficialsQuery(), window, while: { whole.isAtMost(.max) })
    #expect(counted?.rows.map(\.letters) == [100])
    #expect(counted?.total == 100)
    let again = Asked()
    let sorted = try index.officials(
      OfficialsQuery(sort: .name), window, while: { again.isAtMost(.max) })
    #expect(sorted?.rows.map(\.body) == ["Body 0"])
    #expect(again.times == 1)
    #expect(whole.times > 10)
  }

  private func reply(_ name: String, _ day: Day, _ outcome: Outcome) -> OfficialResponse {
    let letter = RecordID("letter-1")
    return OfficialResponse(
      id: RecordID("response-\(name)"), letters: [letter], kind: .reply, date: PartialDate(day),
      outcomes: [AskOutcome(letter: letter, ask: 1, outcome: outcome)])
  }

  private func lines(_ index: CaseIndex) throws -> [String] {
    let page = try index.officials(OfficialsQuery(), Window(offset: 0, limit: 10))
    return (page?.rows ?? []).map { line in
      let days = line.medianDays.map { "\($0)" } ?? "nil"
      return "\(line.body): \(line.letters) letter, \(line.answered) answered, \(days) days, "
        + "\(line.granted) + \(line.refused) + \(line.open)"
    }
  }

  private func add(_ record: Record, _ index: CaseIndex) throws {
    let found = IndexedRecord(record, path: "\(record.id)", fingerprint: "f", stamp: "s")
    _ = try index.update(with: [.record(found)], under: CasebookSettings())
  }
}

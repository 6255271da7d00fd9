import CaseModel
import SeededRandom
import Testing

@testable import CaseIndex

@Suite("The agenda")
struct AgendaTests {
  private static let today = Day(number: 17_270)

  @Test(
    "After any history of changes each window is what looking at every record gives",
    arguments: [1, 2, 3, 4] as [UInt64], [ListSizes(), ListSizes(long: 4, stretch: 2)])
  func history(seed: UInt64, sizes: ListSizes) throws {
    var made = RandomRecords(seed: seed, size: 14)
    let index = try CaseIndex(inMemoryFor: "test", sizes: sizes)
    var reference = ReferenceCasebook()
    for round in 0..<12 {
      try change(index, &reference, &made, round)
      for owner in [nil, "", "Мария", "Ann", "nobody"] {
        let query = AgendaQuery(owner: owner, weekStart: made.random.pick(Weekday.allCases))
        let whole = reference.agenda(query, Window(offset: 0, limit: 1_000), today: Self.today)
        for offset in [0, 1, whole.total / 2, whole.total - 2, whole.total, whole.total + 3]
        where offset >= 0 {
          let window = Window(offset: offset, limit: Int.random(in: 0...9, using: &made.random))
          let expected = reference.agenda(query, window, today: Self.today)
          let page = try index.agenda(query, window, today: Self.today)
          #expect(page == expected, "seed \(seed), round \(round), \(query), \(window)")
        }
      }
    }
  }

  @Test(
    "Each day falls into its section, whichever day begins the week",
    arguments: [
      (Weekday.monday, [2, 1, 3, 2, 1]), (.sunday, [2, 1, 2, 3, 1]), (.saturday, [2, 1, 1, 4, 1]),
    ])
  func sections(weekStart: Weekday, counts: [Int]) throws {
    // A Thursday.
    let today = Day(year: 2017, month: 4, day: 13)
    let day = try #require(today)
    let index = try CaseIndex(inMemoryFor: "test")
    let days: [Int?] = [-400, -1, 0, 1, 2, 3, 4, 400, nil]
    for (number, after) in days.enumerated() {
      let followUp = FollowUp(
        id: RecordID("follow-up-\(number)"), title: "\(number)",
        due: after.map { day.adding(days: $0) })
      try add(.followUp(followUp), to: index)
    }
    let query = AgendaQuery(weekStart: weekStart)
    let page = try index.agenda(query, Window(offset: 0, limit: 20), today: day)
    #expect(page?.rows.map(\.row.title) == (0...8).map { "\($0)" })
    #expect(AgendaSection.allCases.map { page?.sections[$0] ?? 0 } == counts)
  }

  @Test("A letter leaves the agenda when it is answered, a follow-up when it is done")
  func leaving() throws {
    let index = try CaseIndex(inMemoryFor: "test")
    let incident = RecordID("incident-chechnya")
    let letter = RecordID("letter-haley")
    let sent = PartialDate(Self.today)
    var ask = FollowUp(id: RecordID("follow-up-call"), title: "Call", incidents: [incident])
    try add(.incident(Incident(id: incident, title: "Detentions")), to: index)
    try add(
      .letter(
        Letter(
          id: letter, title: "To Haley", incidents: [incident], delivery: .sent, sent: sent,
          clock: .days(10))), to: index)
    try add(.followUp(ask), to: index)
    #expect(
      try said(index) == [
        "2017-04-24 To Haley (incident-chechnya: Detentions)",
        "undated Call (incident-chechnya: Detentions)",
      ])
    let reply = OfficialResponse(
      id: RecordID("response-1"), incidents: [incident], letters: [letter], kind: .reply,
      date: sent)
    try add(.response(reply), to: index)
    #expect(try said(index) == ["undated Call (incident-chechnya: Detentions)"])
    _ = try index.update(with: [.nothing(path: "\(incident)")], under: CasebookSettings())
    #expect(try said(index) == ["undated Call (nil: )"])
    ask.status = .done
    try add(.followUp(ask), to: index)
    #expect(try said(index) == [])
  }

  @Test("Windows of any numbers are answered")
  func extremes() throws {
    let index = try CaseIndex(inMemoryFor: "test")
    try add(.followUp(FollowUp(id: RecordID("f"), title: "Call", owner: "Ann")), to: index)
    for owner in [nil, "Ann"] {
      for (offset, limit, count) in [
        (Int.max, Int.max, 0), (Int.min, Int.max, 1), (0, Int.min, 0), (0, Int.max, 1),
      ] {
        let page = try index.agenda(
          AgendaQuery(owner: owner), Window(offset: offset, limit: limit), today: Self.today)
        #expect(page?.rows.count == count)
        #expect(page?.total == 1)
      }
    }
  }

  @Test("It stops when it isn't wanted any more")
  func stopped() throws {
    let index = try CaseIndex(inMemoryFor: "test")
    let page = try index.agenda(
      AgendaQuery(), Window(offset: 0, limit: 1), today: Self.today, while: { false })
    #expect(page == nil)
  }

  @Test("All records of a list can be named, as many as are wanted")
  func ids() throws {
    var made = RandomRecords(seed: 5, size: 14)
    let index = try CaseIndex(inMemoryFor: "test")
    var reference = ReferenceCasebook()
    for round in 0..<4 { try change(index, &reference, &made, round) }
    for kind in RecordKind.allCases {
      for matching in ["", "det", "is:overdue"] {
        let query = ListQuery(kind, matching: matching, sort: made.random.pick(ListSort.allCases))
        let expected = reference.list(query, today: Self.today).map(\.id)
        for limit in [0, 3, 1_000, Int.max] {
          #expect(
            try index.ids(of: query, limit: limit, today: Self.today)
              == Array(expected.prefix(limit)))
        }
        #expect(
          try index.ids(of: query, limit: 1, today: Self.today, while: { false }) == nil)
      }
    }
  }

  private func change(
    _ index: CaseIndex, _ reference: inout ReferenceCasebook, _ made: inout RandomRecords,
    _ round: Int
  ) throws {
    var findings: [Finding] = []
    for id in made.ids where made.random.chance(1, of: 3) {
      let path = RandomRecords.path(of: id)
      if made.random.chance(round < 6 ? 1 : 3, of: 6) {
        reference.records[id] = nil
        findings.append(.nothing(path: path))
      } else {
        let record = made.record(id)
        reference.records[id] = record
        findings.append(.record(IndexedRecord(record, path: path, fingerprint: "f", stamp: "s")))
      }
    }
    _ = try index.update(with: findings, under: reference.settings)
  }

  private func add(_ record: CaseModel.Record, to index: CaseIndex) throws {
    let found = IndexedRecord(record, path: "\(record.id)", fingerprint: "f", stamp: "s")
    _ = try index.update(with: [.record(found)], under: CasebookSettings())
  }

  private func said(_ index: CaseIndex) throws -> [String] {
    let page = try index.agenda(
      AgendaQuery(), Window(offset: 0, limit: 20), today: Day(number: 17_000))
    return (page?.rows ?? []).map { row in
      let due = row.due.map { "\($0)" } ?? "undated"
      let incident = row.incident.map { "\($0)" } ?? "nil"
      return "\(due) \(row.row.title) (\(incident): \(row.incidentTitle))"
    }
  }
}

import CaseIndex
import CaseModel
import SeededRandom
import Testing

@Suite("Windows over lists")
struct ListTests {
  static let today = Day(number: 17_270)

  @Test(
    "Every window of every list is what looking at all records gives",
    arguments: [1, 2, 3] as [UInt64], [ListSizes(), ListSizes(long: 3, stretch: 2, few: 0)])
  func windows(seed: UInt64, sizes: ListSizes) throws {
    var made = RandomRecords(seed: seed, size: 12)
    var reference = ReferenceCasebook()
    reference.settings.clocks = ["own": .days(3)]
    for id in made.ids where made.random.chance(4, of: 5) {
      reference.records[id] = made.record(id)
    }
    let index = try CaseIndex(inMemoryFor: "test", sizes: sizes)
    try fill(index, from: reference)

    for query in queries(of: &made) {
      let whole = reference.list(query, today: Self.today).count
      for offset in [0, 1, whole / 2, whole - 1, whole, whole + 5] where offset >= 0 {
        let window = Window(offset: offset, limit: 4)
        let expected = reference.page(query, window, today: Self.today)
        #expect(try index.page(query, window, today: Self.today) == expected, "seed \(seed)")
      }
      for (position, record) in reference.list(query, today: Self.today).enumerated() {
        #expect(
          try index.position(of: record.id, in: query, today: Self.today) == position,
          "seed \(seed)")
      }
    }
    for id in made.ids {
      #expect(try index.links(of: id) == reference.links(of: id), "seed \(seed)")
    }
    #expect(try index.owners(limit: 10) == reference.owners, "seed \(seed)")
    try expectValues(of: index, like: reference)
  }

  @Test(
    "After any history of changes the index is as if it were built anew",
    arguments: Array(1...6) as [UInt64], [ListSizes(), ListSizes(long: 5, stretch: 2)])
  func history(seed: UInt64, sizes: ListSizes) throws {
    var made = RandomRecords(seed: seed, size: 4)
    let index = try CaseIndex(inMemoryFor: "test", sizes: sizes)
    var reference = ReferenceCasebook()
    for _ in 0..<60 {
      var findings: [Finding] = []
      for _ in 0..<Int.random(in: 1...4, using: &made.random) {
        let id = made.random.pick(made.ids)
        let path = RandomRecords.path(of: id)
        switch Int.random(in: 0..<6, using: &made.random) {
        case 0:
          reference.records[id] = nil
          findings.append(.nothing(path: path))
        case 1:
          reference.records[id] = nil
          let problem = FileProblem(path: path, line: 3, column: 7, message: "It is broken.")
          findings.append(.problem(problem, path: path, stamp: "1"))
        default:
          let record = made.record(id)
          reference.records[id] = record
          findings.append(.record(IndexedRecord(record, path: path, fingerprint: "f", stamp: "s")))
        }
      }
      let again = try index.update(with: findings, under: reference.settings)
      #expect(again.isEmpty)
    }
    let anew = try CaseIndex(inMemoryFor: "test")
    try fill(anew, from: reference)
    let everything = Window(offset: 0, limit: 1_000)
    for query in queries(of: &made) {
      let page = try index.page(query, everything, today: Self.today)
      #expect(page == reference.page(query, everything, today: Self.today), "seed \(seed)")
      #expect(page == (try anew.page(query, everything, today: Self.today)), "seed \(seed)")
    }
    for id in made.ids {
      #expect(try index.links(of: id) == reference.links(of: id), "seed \(seed)")
      #expect(
        try index.row(of: id, today: Self.today)
          == reference.records[id].map { reference.row($0, today: Self.today) }, "seed \(seed)")
    }
    #expect(
      try index.parties(matching: "", limit: 100) == anew.parties(matching: "", limit: 100),
      "seed \(seed)")
    #expect(try index.owners(limit: 10) == anew.owners(limit: 10), "seed \(seed)")
    try expectValues(of: index, like: reference)
    let problems = try index.problems(limit: 1_000).filter { $0.message != "It is broken." }
    #expect(problems == (try anew.problems(limit: 1_000)), "seed \(seed)")
    #expect(
      problems.count { $0.message.contains("names ask") } == reference.strayOutcomes,
      "seed \(seed)")
    // With the last record the last value goes.
    for id in made.ids {
      _ = try index.update(
        with: [.nothing(path: RandomRecords.path(of: id))], under: reference.settings)
    }
    try expectValues(of: index, like: ReferenceCasebook())
  }

  @Test("Incidents stand by the last day that their date may mean, those without a date last")
  func orderOfIncidents() throws {
    let dates = [
      "a": "before 2017-04-17", "b": "2017-02/2017-04", "c": nil, "d": "after 2017-04-20",
      "e": "about 2017-04", "f": "2018", "g": "2017-04-30",
    ]
    let incidents = dates.map { id, date in
      Record.incident(
        Incident(id: RecordID(id), title: id, date: date.flatMap { PartialDate($0) }))
    }
    #expect(try order(.incident, incidents, .standard) == "f b e g d a c")
    #expect(try order(.incident, incidents, .reversed) == "a d g e b f c")
  }

  @Test("Settled follow-ups stay below open ones, and those without a day below the others")
  func orderOfFollowUps() throws {
    let days = (1...3).map { Day(number: 17_000 + $0) }
    let followUps = [
      FollowUp(id: RecordID("a"), title: "", status: .done, done: days[0]),
      FollowUp(id: RecordID("b"), title: "", due: days[1]),
      FollowUp(id: RecordID("c"), title: "", status: .cancelled),
      FollowUp(id: RecordID("d"), title: ""), FollowUp(id: RecordID("e"), title: "", due: days[0]),
      FollowUp(id: RecordID("f"), title: "", status: .done, due: days[0], done: days[2]),
    ].map { Record.followUp($0) }
    #expect(try order(.followUp, followUps, .standard) == "e b d f a c")
    #expect(try order(.followUp, followUps, .reversed) == "b e d a f c")
  }

  private func order(
    _ kind: RecordKind, _ records: [Record], _ sort: ListSort
  ) throws -> String {
    let index = try CaseIndex(inMemoryFor: "test")
    var reference = ReferenceCasebook()
    for record in records { reference.records[record.id] = record }
    try fill(index, from: reference)
    let page = try index.page(
      ListQuery(kind, sort: sort), Window(offset: 0, limit: 100), today: Self.today)
    return page.rows.map(\.id.text).joined(separator: " ")
  }

  @Test("A window outside of a list is empty and still tells the list's length")
  func outside() throws {
    let index = try CaseIndex(inMemoryFor: "test")
    var reference = ReferenceCasebook()
    let id = RecordID("incident-1")
    reference.records[id] = .incident(Incident(id: id, title: "Detentions"))
    try fill(index, from: reference)
    for window in [
      Window(offset: Int.max, limit: Int.max), Window(offset: 1, limit: 1),
      Window(offset: -3, limit: -1), Window(offset: 0, limit: 0),
    ] {
      let page = try index.page(ListQuery(.incident), window, today: Self.today)
      #expect(page.rows.isEmpty)
      #expect(page.total == 1)
    }
    let all = Window(offset: Int.min, limit: Int.max)
    #expect(try index.page(ListQuery(.incident), all, today: Self.today).rows.count == 1)
  }

  @Test(
    "What is looked for is never read as a pattern or as SQL",
    arguments: ["%", "_", "100% _", "' OR 1=1 --", "\"", "\0", "\\", "*", "ЮЖНЫЙ", "южный"])
  func matching(words: String) throws {
    let index = try CaseIndex(inMemoryFor: "test")
    var reference = ReferenceCasebook()
    let titles = ["100% _certain_", "Plain", "Южный путь", "It's \"so\"", "a\\b *", "' OR 1=1 --"]
    for (number, title) in titles.enumerated() {
      let id = RecordID("incident-\(number)")
      reference.records[id] = .incident(Incident(id: id, title: title))
    }
    try fill(index, from: reference)
    let query = ListQuery(.incident, matching: words)
    let window = Window(offset: 0, limit: 10)
    let page = try index.page(query, window, today: Self.today)
    #expect(page == reference.page(query, window, today: Self.today))
    #expect((page.total == titles.count) == SearchQuery(words, today: Self.today).isEmpty)
  }

  @Test(
    "A list narrows to records that say the words in their text, whatever their titles",
    arguments: [
      ("swept up", 1), ("SWEPT", 1), ("ab", 2), ("nobody", 0), ("-swept", 1), ("bout", 0),
      ("is:open", 2), ("before:2017", 0), ("kind:incident ab", 2), ("country:RU", 0),
    ])
  func words(_ words: String, total: Int) throws {
    let index = try CaseIndex(inMemoryFor: "test")
    var reference = ReferenceCasebook()
    for (number, text) in ["They were swept up at night.", "About the detentions"].enumerated() {
      let id = RecordID("incident-\(number)")
      reference.records[id] = .incident(
        Incident(id: id, title: number == 0 ? "Abductions" : "Arrests", text: text))
    }
    try fill(index, from: reference)
    let page = try index.page(
      ListQuery(.incident, matching: words), Window(offset: 0, limit: 10), today: Self.today)
    #expect(page.total == total)
    #expect(page.rows.count == total)
  }

  private func expectValues(of index: CaseIndex, like reference: ReferenceCasebook) throws {
    for field in SearchField.allCases {
      for typed in ["", "u", "UPR", "me", "gay m", "ete", "кр", "u.s.", "r", "%", "x"] {
        #expect(
          try index.values(of: field, matching: typed, limit: 100)
            == reference.values(of: field, matching: typed), "\(field): \(typed)")
      }
      #expect(
        try index.values(of: field, matching: "r", limit: 1)
          == Array(reference.values(of: field, matching: "r").prefix(1)))
    }
  }

  private func fill(_ index: CaseIndex, from reference: ReferenceCasebook) throws {
    let findings = reference.records.values.map { record in
      Finding.record(
        IndexedRecord(
          record, path: RandomRecords.path(of: record.id), fingerprint: "f", stamp: "s"))
    }
    _ = try index.update(with: findings, under: reference.settings)
  }

  private static let narrowings = [
    "", "дЕт", "DET", "пись", "a", "haley", "%", "Гроз", "is:overdue", "-is:open", "asks:open",
    "before:2017-04-10 det", "from:peskov", "-a", "kind:letter",
  ]

  private func queries(of made: inout RandomRecords) -> [ListQuery] {
    var queries: [ListQuery] = []
    for kind in RecordKind.allCases {
      for sort in ListSort.allCases {
        queries.append(ListQuery(kind, sort: sort))
        for _ in 0..<3 {
          let incident = made.random.pick(made.incidents)
          let letter = made.random.pick(made.letters)
          let matching = made.random.pick(Self.narrowings)
          queries.append(ListQuery(kind, incident: incident, sort: sort))
          queries.append(ListQuery(kind, letter: letter, matching: matching, sort: sort))
          queries.append(
            ListQuery(kind, incident: incident, letter: letter, matching: matching, sort: sort))
          queries.append(ListQuery(kind, matching: matching, sort: sort))
        }
        queries.append(ListQuery(kind, incident: RecordID("nobody"), sort: sort))
      }
    }
    return queries
  }
}

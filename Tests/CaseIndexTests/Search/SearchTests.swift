import CaseIndex
import CaseModel
import SeededRandom
import Testing

@Suite("Searching the whole text")
struct SearchTests {
  static let today = Day(number: 17_290)

  @Test("Any search finds what looking at all records finds", arguments: Array(1...8) as [UInt64])
  func reference(seed: UInt64) throws {
    var made = RandomRecords(seed: seed, size: 10)
    var reference = ReferenceCasebook()
    for id in made.ids { reference.records[id] = made.wordyRecord(id) }
    let index = try CaseIndex(inMemoryFor: "test", sizes: ListSizes(few: seed % 2 == 0 ? 0 : 1_000))
    try fill(index, from: reference)
    var found = 0
    for _ in 0..<150 {
      let typed = RandomTexts.search(&made.random)
      found += try compare(typed, index, reference, seed)
    }
    #expect(found > 1_000)
  }

  @Test(
    "After any history of changes a search finds what it finds in an index built anew",
    arguments: Array(1...6) as [UInt64])
  func history(seed: UInt64) throws {
    var made = RandomRecords(seed: seed, size: 4)
    let index = try CaseIndex(inMemoryFor: "test")
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
        case 2:
          // The same file again.
          guard let record = reference.records[id] else { continue }
          findings.append(finding(record))
        default:
          let record = made.wordyRecord(id)
          reference.records[id] = record
          findings.append(finding(record))
        }
      }
      _ = try index.update(with: findings, under: reference.settings)
      let typed = RandomTexts.search(&made.random)
      _ = try compare(typed, index, reference, seed)
    }
    for _ in 0..<100 {
      let typed = RandomTexts.search(&made.random)
      _ = try compare(typed, index, reference, seed)
    }
  }

  @Test("What is found by a word of each field")
  func fields() throws {
    let index = try CaseIndex(inMemoryFor: "test")
    let party = Party(name: "Haley", office: "Envoy", body: "Mission", address: "Broadway")
    let source = Source(name: "Gazeta", address: "gazeta.example", note: "seen")
    let enclosure = Enclosure(file: "scan-12.pdf", sha256: "", title: "Original")
    let records: [Record] = [
      .incident(
        Incident(
          id: RecordID("incident"), title: "Detentions", countries: ["RU"], places: ["Argun"],
          peopleAffected: [
            PeopleAffected(harm: .detained, count: 3, precision: .exactly, note: "feared")
          ], allegedPerpetrators: ["Interior"], sources: [source], tags: ["lgbt"],
          enclosures: [enclosure], text: "Summary")),
      .letter(
        Letter(
          id: RecordID("letter"), title: "Subject", kind: .urgentAppeal, senders: [party],
          addressees: [Party(name: "Peskov")], asks: [Ask(number: 1, text: "Investigate")],
          pauses: [ClockPause(from: Day(number: 9), reason: "clarify")],
          restarts: [ClockRestart(date: Day(number: 9), reason: "resent")],
          deadline: DeadlineByHand(date: Day(number: 9), reason: "agreed"))),
      .response(
        OfficialResponse(
          id: RecordID("response"), from: party,
          outcomes: [
            AskOutcome(letter: RecordID("letter"), ask: 1, outcome: .evaded, note: "vague")
          ],
          quotes: [Quote(words: "nonsense", speaker: "Karimov", to: "Interfax", published: "web")])),
      .followUp(
        FollowUp(
          id: RecordID("follow-up"), title: "Phone", owner: "Мария", outcome: "promised",
          text: "Notes")),
    ]
    _ = try index.update(with: records.map(finding), under: CasebookSettings())
    for (typed, expected) in [
      ("detentions", ["incident"]), ("ru ", ["incident"]), ("argun", ["incident"]),
      ("feared", ["incident"]), ("interior", ["incident"]), ("gazeta ", ["incident"]),
      ("seen", ["incident"]), ("lgbt", ["incident"]), ("scan", ["incident"]),
      ("original", ["incident"]), ("summary", ["incident"]), ("subject", ["letter"]),
      ("investigate", ["letter"]), ("clarify", ["letter"]), ("resent", ["letter"]),
      ("agreed", ["letter"]), ("peskov", ["letter"]), ("vague", ["response"]),
      ("nonsense", ["response"]), ("karimov", ["response"]), ("interfax", ["response"]),
      ("web", ["response"]), ("phone", ["follow-up"]), ("мария", ["follow-up"]),
      ("promised", ["follow-up"]), ("notes", ["follow-up"]), ("haley ", ["letter", "response"]),
      ("envoy", ["letter", "response"]), ("mission", ["letter", "response"]),
      ("broadway", ["letter", "response"]), ("from:haley", ["letter", "response"]),
      ("from:peskov", []), ("kind:letter", ["letter"]), ("kind:urgent-appeal", ["letter"]),
      ("kind:r", ["response"]), ("country:ru", ["incident"]), ("country:lgbt", []),
      ("tag:lgbt", ["incident"]), ("owner:мар", ["follow-up"]), ("appeal", []),
      ("-kind:letter -kind:response ", ["follow-up", "incident"]),
      ("", ["follow-up", "incident", "letter", "response"]),
    ] {
      #expect(try ids(typed, index) == expected, "\(typed)")
    }
  }

  @Test("The newest come first, undated ones last, and windows follow each other")
  func order() throws {
    let index = try CaseIndex(inMemoryFor: "test")
    let dates = ["2017", "2018-03-01", nil, "2019", "before 2017", "1999-12-31", "2018-03-01"]
    let incidents = dates.enumerated().map { number, date in
      Record.incident(
        Incident(
          id: RecordID("incident-\(number)"), title: "Same",
          date: date.flatMap { PartialDate($0) }))
    }
    for record in incidents {
      _ = try index.update(with: [finding(record)], under: CasebookSettings())
    }
    let expected = [3, 6, 1, 0, 4, 5, 2].map { "incident-\($0)" }
    for typed in ["same", "", "s", "-other "] {
      let query = SearchQuery(typed, today: Self.today)
      var seen: [String] = []
      var hasMore = true
      while hasMore {
        let window = Window(offset: seen.count, limit: 3)
        let page = try #require(try index.search(query, window, today: Self.today))
        seen += page.rows.map(\.id.text)
        hasMore = page.hasMore
      }
      #expect(seen == expected, "\(typed)")
    }
  }

  @Test("A search that isn't wanted any more gives no answer, and the next one does")
  func interruption() throws {
    let index = try CaseIndex(inMemoryFor: "test")
    var made = RandomRecords(seed: 5, size: 400)
    let records = made.ids.map { made.wordyRecord($0) }
    _ = try index.update(with: records.map(finding), under: CasebookSettings())
    let query = SearchQuery("is:open -zzz ", today: Self.today)
    let asked = Asked()
    #expect(try index.count(of: query, today: Self.today, while: { asked.isAtMost(2) }) == nil)
    #expect(asked.times > 2)
    #expect(try index.count(of: query, today: Self.today, while: { false }) == nil)
    let window = Window(offset: 0, limit: 10)
    #expect(try index.search(query, window, today: Self.today, while: { false }) == nil)
    #expect(try index.groupedSearch(query, window, today: Self.today, while: { false }) == nil)
    #expect(try index.search(query, window, today: Self.today)?.rows.count == 10)
    #expect(try index.count(of: query, today: Self.today) ?? 0 > 100)
  }

  @Test("By relevance those come first of which the word is most, however old they are")
  func relevance() throws {
    let index = try CaseIndex(inMemoryFor: "test")
    let filler = Array(repeating: "word", count: 60).joined(separator: " ")
    let texts = ["nothing", "camp \(filler)", "camp"]
    let records = texts.enumerated().map { number, text in
      Record.incident(
        Incident(
          id: RecordID("incident-\(number)"), title: "",
          date: PartialDate(Day(number: 17_000 - number)), text: text))
    }
    _ = try index.update(with: records.map(finding), under: CasebookSettings())
    for typed in ["camp", "cam", "c"] {
      let query = SearchQuery(typed, today: Self.today)
      let page = try index.search(
        query, Window(offset: 0, limit: 1), order: .relevance, today: Self.today)
      #expect(page?.rows.map(\.id.text) == ["incident-2"], "\(typed)")
      #expect(page?.hasMore == true)
    }
    let everything = try index.search(
      SearchQuery("", today: Self.today), Window(offset: 0, limit: 9), order: .relevance,
      today: Self.today)
    #expect(everything?.rows.first?.id.text == "incident-0")
  }

  @Test("Once the index is whole, words are found by any beginning as they were before")
  func whole() throws {
    var made = RandomRecords(seed: 9, size: 10)
    var reference = ReferenceCasebook()
    for id in made.ids { reference.records[id] = made.wordyRecord(id) }
    let index = try CaseIndex(inMemoryFor: "test")
    try index.beginRebuild(under: "")
    try fill(index, from: reference)
    try index.finishRebuild()
    for round in 0..<80 {
      if round % 20 == 0 {
        let record = made.wordyRecord(made.random.pick(made.ids))
        reference.records[record.id] = record
        _ = try index.update(with: [finding(record)], under: reference.settings)
      }
      let word = made.random.pick(RandomTexts.words)
      let typed = String(word.prefix(Int.random(in: 1...8, using: &made.random)))
      _ = try compare(typed, index, reference, 9)
    }
    let stale = try index.staleFraction()
    #expect(stale > 0 && stale < 0.2)
  }

  @Test("An emptied index finds nothing")
  func emptied() throws {
    let index = try CaseIndex(inMemoryFor: "test")
    let incident = Record.incident(Incident(id: RecordID("a"), title: "Detentions"))
    _ = try index.update(with: [finding(incident)], under: CasebookSettings())
    try index.beginRebuild(under: "")
    #expect(try ids("detentions", index).isEmpty)
    #expect(try index.count(of: SearchQuery("d", today: Self.today), today: Self.today) == 0)
    _ = try index.update(with: [finding(incident)], under: CasebookSettings())
    #expect(try ids("detentions", index) == ["a"])
  }

  private func ids(_ typed: String, _ index: CaseIndex) throws -> [String] {
    let query = SearchQuery(typed, today: Self.today)
    let page = try index.search(query, Window(offset: 0, limit: 100), today: Self.today)
    return (page?.rows ?? []).map(\.id.text).sorted()
  }

  /// - Returns: how many hits there were.
  private func compare(
    _ typed: String, _ index: CaseIndex, _ reference: ReferenceCasebook, _ seed: UInt64
  ) throws -> Int {
    let query = SearchQuery(typed, today: Self.today)
    let expected = reference.hits(query, today: Self.today)
    let note = Comment(rawValue: "\(typed.debugDescription), seed \(seed)")
    let everything = Window(offset: 0, limit: 10_000)
    let page = try #require(try index.search(query, everything, today: Self.today))
    #expect(page.rows.count == expected.count, note)
    #expect(Set(page.rows.map(\.id)) == Set(expected.map(\.record.id)), note)
    #expect(!page.hasMore)
    let days = page.rows.map { reference.records[$0.id].map { SearchableRecord($0).day } }
    #expect(days == expected.map { Optional($0.day) }, note)
    for row in page.rows {
      let record = try #require(reference.records[row.id])
      #expect(row == reference.row(record, today: Self.today), note)
    }
    #expect(try index.count(of: query, today: Self.today) == expected.count, note)

    let part = try #require(
      try index.search(query, Window(offset: 2, limit: 3), today: Self.today))
    #expect(part.rows == Array(page.rows.dropFirst(2).prefix(3)), note)
    #expect(part.hasMore == (page.rows.count > 5), note)
    try compareGroups(query, page.rows, index, reference, note)
    return expected.count
  }

  private func compareGroups(
    _ query: SearchQuery, _ rows: [ListRow], _ index: CaseIndex, _ reference: ReferenceCasebook,
    _ note: Comment
  ) throws {
    var order: [RecordID] = []
    var members: [RecordID: [ListRow]] = [:]
    for row in rows {
      let record = try #require(reference.records[row.id])
      let key = record.kind == .incident ? row.id : record.incidents.first ?? row.id
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(row)
    }
    let expected = order.map { key in
      var incident: IncidentRow?
      if case .incident? = reference.records[key],
        case .incident(let row)? = reference.records[key].map({
          reference.row($0, today: Self.today)
        })
      {
        incident = row
      }
      let hits = members[key] ?? []
      return SearchGroup(
        incident: incident, hits: Array(hits.prefix(SearchGroup.most)),
        hasMore: hits.count > SearchGroup.most)
    }
    for window in [Window(offset: 0, limit: 10_000), Window(offset: 1, limit: 2)] {
      let page = try #require(try index.groupedSearch(query, window, today: Self.today))
      let wanted = expected.dropFirst(window.offset).prefix(window.limit)
      #expect(page.groups == Array(wanted), note)
      #expect(page.hasMore == (expected.count > window.offset + window.limit), note)
    }
  }

  private func fill(_ index: CaseIndex, from reference: ReferenceCasebook) throws {
    let findings = reference.records.values.map(finding)
    _ = try index.update(with: findings, under: reference.settings)
  }

  private func finding(_ record: Record) -> Finding {
    .record(
      IndexedRecord(
        record, path: RandomRecords.path(of: record.id), fingerprint: "f", stamp: "s"))
  }
}

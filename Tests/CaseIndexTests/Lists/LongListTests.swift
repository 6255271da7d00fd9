import CaseIndex
import CaseModel
import SeededRandom
import Testing

@Suite("Long lists")
struct LongListTests {
  private static let today = Day(number: 17_270)

  @Test(
    "Lists that grow, change and shrink are counted right in every order",
    arguments: [1, 2, 3] as [UInt64], [1, 2, 5, 16])
  func history(seed: UInt64, stretch: Int) throws {
    var made = RandomRecords(seed: seed, size: 60)
    let scope = made.incidents[0]
    let index = try CaseIndex(
      inMemoryFor: "test", sizes: ListSizes(long: 4 * stretch, stretch: stretch))
    var reference = ReferenceCasebook()
    for round in 0..<24 {
      // It grows in the first rounds and shrinks in the last ones.
      let most = 4 + 30 * min(round, 23 - round) / 4
      var findings: [Finding] = []
      for _ in 0..<Int.random(in: 1...most, using: &made.random) {
        let id = made.random.pick(made.ids)
        let path = RandomRecords.path(of: id)
        if made.random.chance(round < 14 ? 1 : 5, of: 6) {
          reference.records[id] = nil
          findings.append(.nothing(path: path))
        } else {
          let record = within(scope, made.record(id))
          reference.records[id] = record
          findings.append(.record(IndexedRecord(record, path: path, fingerprint: "f", stamp: "s")))
        }
      }
      _ = try index.update(with: findings, under: reference.settings)
      for kind in RecordKind.allCases {
        for sort in ListSort.allCases {
          try compare(ListQuery(kind, sort: sort), index, reference, &made.random)
          try compare(ListQuery(kind, incident: scope, sort: sort), index, reference, &made.random)
        }
      }
      let overdue = reference.records.values.count {
        switch reference.row($0, today: Self.today) {
        case .letter(let row): row.standing.isOverdue
        case .followUp(let row): row.status == .open && row.due.map { $0 < Self.today } ?? false
        case .incident, .response: false
        }
      }
      #expect(try index.overdue(today: Self.today) == overdue, "seed \(seed), round \(round)")
    }
  }

  /// Most records belong to one incident, whose lists so become long.
  private func within(_ scope: RecordID, _ record: Record) -> Record {
    switch record {
    case .incident: return record
    case .letter(var letter):
      letter.incidents = [scope]
      return .letter(letter)
    case .response(var response):
      response.incidents.append(scope)
      return .response(response)
    case .followUp(var followUp):
      followUp.incidents = [scope]
      return .followUp(followUp)
    }
  }

  private func compare(
    _ query: ListQuery, _ index: CaseIndex, _ reference: ReferenceCasebook,
    _ random: inout SplitMix64
  ) throws {
    let expected = reference.list(query, today: Self.today).map(\.id)
    let offset = Int.random(in: 0...expected.count, using: &random)
    let limit = Int.random(in: 0...8, using: &random)
    let page = try index.page(query, Window(offset: offset, limit: limit), today: Self.today)
    #expect(page.total == expected.count)
    #expect(page.rows.map(\.id) == Array(expected.dropFirst(offset).prefix(limit)))
    guard offset < expected.count else { return }
    #expect(
      try index.position(of: expected[offset], in: query, today: Self.today) == offset)
  }
}

import CaseModel
import GRDB
import GRDBSQLite
import Synchronization
import Testing

@testable import CaseIndex

@Suite("How much work lists take")
struct EffortTests {
  private static let today = Day(number: 17_270)

  @Test("No list of the desk is made by looking through a long table, or by sorting one")
  func plans() throws {
    let index = try longIndex(800)
    let asked = Texts()
    try index.read { db in
      db.trace { event in
        if case .statement(let statement) = event { asked.add(statement.sql) }
      }
    }
    for query in Self.queries {
      for offset in [0, 400, 790] {
        let page = try index.page(query, Window(offset: offset, limit: 40), today: Self.today)
        for row in page.rows.prefix(1) {
          _ = try index.position(of: row.id, in: query, today: Self.today)
          _ = try index.row(of: row.id, today: Self.today)
          _ = try index.links(of: row.id)
          _ = try index.file(of: row.id)
        }
      }
    }
    for offset in [0, 400, 790] {
      let window = Window(offset: offset, limit: 40)
      let page = try index.agenda(AgendaQuery(), window, today: Self.today)
      #expect(page?.total == 800)
    }
    _ = try index.overdue(today: Self.today)
    _ = try index.ids(matching: "letter-4", limit: 10)
    try index.read { db in
      db.trace(options: [])
      let statements = asked.all.filter { $0.contains("SELECT") }
      #expect(statements.count > 12)
      for statement in statements {
        let plan = try db.rows("EXPLAIN QUERY PLAN \(statement)") { try $0.text(3) }
        for step in plan {
          let isScan = step.hasPrefix("SCAN") && !step.contains("CONSTANT") && !step.contains("(")
          #expect(!isScan, "\(step): \(statement)")
          // One record's links are few.
          let isLinks = statement.contains("FROM link JOIN record")
          #expect(!step.contains("TEMP B-TREE") || isLinks, "\(step): \(statement)")
        }
      }
    }
  }

  @Test("A window of ten times as many rows takes little more work, wherever it is")
  func growth() throws {
    let short = try longIndex(2_000)
    let long = try longIndex(20_000)
    for sort in ListSort.allCases {
      for part in [0.0, 0.37, 0.5, 1] {
        let few = try steps(short, ListQuery(.incident, sort: sort), part)
        let many = try steps(long, ListQuery(.incident, sort: sort), part)
        #expect(few > 500)
        #expect(many < 3 * few, "\(sort), at \(part): \(few), \(many)")
      }
    }
  }

  @Test("A window of the agenda takes little more work where ten times as much is due")
  func agenda() throws {
    for part in [0.0, 0.5, 0.95] {
      let (few, many) = try (agendaSteps(2_000, part), agendaSteps(20_000, part))
      #expect(few > 500)
      #expect(many < 3 * few, "at \(part): \(few), \(many)")
    }
  }

  /// How many steps of the engine a window takes; every tenth follow-up has no date.
  private func agendaSteps(_ count: Int, _ part: Double) throws -> Int {
    let index = try CaseIndex(inMemoryFor: "test")
    let findings = (0..<count).map { number in
      let followUp = FollowUp(
        id: RecordID("follow-up-\(number)"), title: "Ask", incidents: [RecordID("incident-1")],
        due: number.isMultiple(of: 10) ? nil : Day(number: 17_000 + number * 7 % 900))
      return Finding.record(
        IndexedRecord(.followUp(followUp), path: "\(number)", fingerprint: "f", stamp: "s"))
    }
    _ = try index.update(with: findings, under: CasebookSettings())
    let steps = Steps()
    try index.read { steps.count($0) }
    let window = Window(offset: Int(Double(count) * part), limit: 40)
    let page = try index.read { db in
      try AgendaList(query: AgendaQuery(), today: Self.today, db: db).page(window)
    }
    try index.read { steps.stop($0) }
    #expect(page.total == count)
    #expect(page.rows.count == 40)
    return steps.total
  }

  private static let queries: [ListQuery] = RecordKind.allCases.flatMap { kind in
    ListSort.allCases.flatMap { sort in
      [
        ListQuery(kind, sort: sort), ListQuery(kind, incident: RecordID("incident-4"), sort: sort),
        ListQuery(kind, letter: RecordID("letter-4"), sort: sort),
      ]
    }
  }

  /// How many steps of the engine a page takes, and a position in it.
  private func steps(_ index: CaseIndex, _ query: ListQuery, _ part: Double) throws -> Int {
    let total = try index.page(query, Window(offset: 0, limit: 0), today: Self.today).total
    let window = Window(offset: min(Int(Double(total) * part), total - 40), limit: 40)
    let steps = Steps()
    try index.read { steps.count($0) }
    let page = try index.page(query, window, today: Self.today)
    let last = try #require(page.rows.last)
    #expect(
      try index.position(of: last.id, in: query, today: Self.today) == window.offset + 39)
    try index.read { steps.stop($0) }
    return steps.total
  }

  private func longIndex(_ count: Int) throws -> CaseIndex {
    let index = try CaseIndex(inMemoryFor: "test")
    let findings = (0..<count).flatMap { number in
      let id = RecordID("incident-\(number)")
      let letter = RecordID("letter-\(number)")
      let day = PartialDate(Day(number: 12_000 + number * 7 % 5_000))
      var records: [CaseModel.Record] = [
        .incident(Incident(id: id, title: "Case \(number * 31 % 1_000)", date: day))
      ]
      if count < 1_000 {
        records += [
          .letter(Letter(id: letter, title: "Letter", incidents: [id], sent: day)),
          .response(
            OfficialResponse(
              id: RecordID("response-\(number)"), incidents: [id], letters: [letter], date: day)),
          .followUp(
            FollowUp(
              id: RecordID("follow-up-\(number)"), title: "Ask", incidents: [id], letters: [letter],
              due: Day(number: 17_000 + number))),
        ]
      }
      return records.map {
        Finding.record(IndexedRecord($0, path: "\($0.id).md", fingerprint: "f", stamp: "s"))
      }
    }
    _ = try index.update(with: findings, under: CasebookSettings())
    return index
  }
}

private final class Texts: Sendable {
  private let texts = Mutex<Set<String>>([])

  var all: Set<String> { texts.withLock { $0 } }

  func add(_ text: String) { texts.withLock { _ = $0.insert(text) } }
}

/// Counts what the engine does, one instruction after the other.
private final class Steps: Sendable {
  private let steps = Atomic<Int>(0)

  var total: Int { steps.load(ordering: .relaxed) }

  func count(_ db: Database) {
    sqlite3_progress_handler(
      db.sqliteConnection, 1,
      { context in
        guard let context else { return 0 }
        Unmanaged<Steps>.fromOpaque(context).takeUnretainedValue().steps
          .add(1, ordering: .relaxed)
        return 0
      },
      Unmanaged.passUnretained(self).toOpaque())
  }

  func stop(_ db: Database) { sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil) }
}

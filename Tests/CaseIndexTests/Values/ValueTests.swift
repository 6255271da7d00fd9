import CaseModel
import GRDB
import Testing

@testable import CaseIndex

@Suite("Values that fields have")
struct ValueTests {
  private static let today = Day(number: 17_270)
  private let index: CaseIndex

  init() throws { index = try CaseIndex(inMemoryFor: "test") }

  private func add(_ records: CaseModel.Record...) throws {
    let findings = records.map { record in
      Finding.record(
        IndexedRecord(record, path: "\(record.id).md", fingerprint: "f", stamp: "s"))
    }
    _ = try index.update(with: findings, under: CasebookSettings())
  }

  private func incident(_ name: String, _ countries: [String], _ tags: [String]) -> Incident {
    Incident(id: RecordID(name), title: name, countries: countries, tags: tags)
  }

  private func tags(_ typed: String, limit: Int = 10) throws -> [String]? {
    try index.values(of: .tag, matching: typed, limit: limit)
  }

  @Test(
    "Tags complete by the beginnings of their words, whole beginnings first, by how many have them")
  func tags() throws {
    try add(
      .incident(incident("a", ["RU"], ["Gay men", "UPR"])),
      .incident(incident("b", ["RU", "SY"], ["men in detention", "UPR"])),
      .letter(Letter(id: RecordID("l"), title: "l", tags: ["UPR", "mentions", "Été"])))
    #expect(
      try tags("")
        == ["UPR", "Gay men", "mentions", "men in detention", "Été"].sorted {
          ($0 == "UPR" ? 0 : 1, $0) < ($1 == "UPR" ? 0 : 1, $1)
        })
    #expect(try tags("MEN") == ["men in detention", "mentions", "Gay men"])
    #expect(try tags("men in") == ["men in detention"])
    #expect(try tags("ete") == ["Été"])
    #expect(try tags("en") == [])
    #expect(try tags("men", limit: 1) == ["men in detention"])
    #expect(try tags("men", limit: 0) == [])
    #expect(try index.values(of: .country, matching: "", limit: 10) == ["RU", "SY"])
  }

  @Test("Names, offices and bodies are of those who wrote, or of those written to")
  func parties() throws {
    let haley = Party(name: "Nikki Haley", office: "Representative", body: "U.S. Mission")
    let peskov = Party(office: "Press secretary", body: "Kremlin")
    try add(
      .letter(
        Letter(id: RecordID("l"), title: "l", senders: [haley], addressees: [peskov, peskov])),
      .response(OfficialResponse(id: RecordID("r"), from: peskov)))
    #expect(try index.values(of: .to, matching: "", limit: 10) == ["Kremlin", "Press secretary"])
    #expect(try index.values(of: .from, matching: "mission", limit: 10) == ["U.S. Mission"])
    #expect(try index.values(of: .from, matching: "rep", limit: 10) == ["Representative"])
    #expect(try index.values(of: .from, matching: "kr", limit: 10) == ["Kremlin"])
    #expect(try index.values(of: .kind, matching: "", limit: 10) == [])
  }

  @Test("A value goes with the last record that had it, and comes again with another")
  func gone() throws {
    try add(
      .incident(incident("a", [], ["UPR"])), .incident(incident("b", [], ["UPR", "CAT"])))
    try add(.incident(incident("b", [], ["CAT"])))
    #expect(try tags("") == ["CAT", "UPR"])
    _ = try index.update(with: [.nothing(path: "a.md")], under: CasebookSettings())
    #expect(try tags("") == ["CAT"])
    try add(.incident(incident("c", [], ["UPR"])))
    #expect(try tags("u") == ["UPR"])
    try index.beginRebuild(under: "")
    #expect(try tags("") == [])
  }

  @Test("Completing looks at no record, and by an index at values that begin so")
  func plans() throws {
    try add(.incident(incident("a", ["RU"], ["UPR"])))
    try index.read { db in
      let plan = try db.rows(
        """
        EXPLAIN QUERY PLAN SELECT text FROM value WHERE field = 'tag' AND folded >= 'u'
          AND folded < 'u' || '\u{10FFFF}' ORDER BY uses DESC, text LIMIT 50
        """
      ) { try $0.text(3) }
      #expect(
        plan.first == "SEARCH value USING INDEX value_folded (field=? AND folded>? AND folded<?)")
    }
  }

  @Test("A question that isn't wanted any more is stopped")
  func stopped() throws {
    let all = (0..<3_000).map { incident("i\($0)", [], ["tag \($0)"]) }
    let findings = all.map { incident in
      Finding.record(
        IndexedRecord(
          .incident(incident), path: "\(incident.id).md", fingerprint: "f", stamp: "s"))
    }
    _ = try index.update(with: findings, under: CasebookSettings())
    let asked = Asked()
    #expect(
      try index.values(of: .tag, matching: "", limit: 10, while: { asked.isAtMost(1) }) == nil)
    #expect(asked.times == 2)
    #expect(try tags("29", limit: 2) == ["tag 29", "tag 290"])
  }
}

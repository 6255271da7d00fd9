import CaseModel
import Casework
import Testing

@Suite("A casebook that two people share")
struct SharingTests {
  private let ann: TemporaryCasebook
  private let ben: TemporaryCasebook
  private let annsDesk: Casebook
  private let bensDesk: Casebook
  private static let today = TemporaryCasebook.today

  init() throws {
    ann = try TemporaryCasebook()
    ben = try TemporaryCasebook()
    annsDesk = try ann.open()
    try annsDesk.beginHistory()
    try annsDesk.setPerson(Person(name: "Ann", address: "ann@example.org"))
    try ann.fill(annsDesk)
    try annsDesk.setSyncPlace(ann.root + "/shared")
    _ = try annsDesk.sync(now: Self.moment(1), today: Self.today)
    let path = ben.root + "/copy"
    try Casebook.join(at: path, from: ann.root + "/shared")
    bensDesk = try Casebook.open(path, cacheFolder: ben.cache, stateFolder: ben.state)
    _ = bensDesk.refresh { _ in true }
    try bensDesk.setPerson(Person(name: "Ben", address: "ben@example.org"))
  }

  private static func moment(_ minute: Int) -> Moment {
    Moment(seconds: 1_790_000_000 + minute * 60)
  }

  private func retitle(_ desk: Casebook, _ title: String) throws {
    let old = try desk.record(TemporaryCasebook.haley)
    guard case .letter(var letter) = old else { return }
    letter.title = title
    _ = try desk.commit(
      Change("Retitled the letter", [.replace(from: old, to: .letter(letter))]), today: Self.today)
  }

  private func title(_ desk: Casebook) throws -> String {
    try desk.record(TemporaryCasebook.haley).title
  }

  @Test("shows what a sync brought at once, in records and lists")
  func shown() throws {
    try retitle(annsDesk, "A title by Ann")
    _ = try annsDesk.sync(now: Self.moment(2), today: Self.today)
    var stages: [SyncStage] = []
    let report = try bensDesk.sync(now: Self.moment(3), today: Self.today) { step in
      if stages.last != step.stage { stages.append(step.stage) }
      return true
    }
    #expect(report.changed == [TemporaryCasebook.haley])
    #expect(stages.starts(with: [.noting, .fetching, .merging]))
    #expect(try title(bensDesk) == "A title by Ann")
    let found = try bensDesk.ids(
      of: SearchQuery("Ann", today: Self.today), limit: 9, today: Self.today)
    #expect(found == [TemporaryCasebook.haley])
  }

  @Test("offers a choice, and settles it for both as a change that can be undone")
  func choosing() throws {
    try retitle(annsDesk, "A title by Ann")
    _ = try annsDesk.sync(now: Self.moment(2), today: Self.today)
    try retitle(bensDesk, "A title by Ben")
    let report = try bensDesk.sync(now: Self.moment(3), today: Self.today)
    #expect(report.openChoices == 1)
    let choice = try #require(bensDesk.choices().first)
    let others = try #require(choice.offers.first { $0.who.name == "Ann" })
    let settled = try bensDesk.settle(choice, with: others, today: Self.today)
    #expect(settled.ids == [TemporaryCasebook.haley])
    #expect(try title(bensDesk) == "A title by Ann")
    #expect(bensDesk.syncStanding.openChoices == 0)
    _ = try bensDesk.undo()
    #expect(bensDesk.choices() == [choice])
    #expect(try title(bensDesk) == "A title by Ben")
    _ = try bensDesk.redo()
    #expect(bensDesk.choices().isEmpty)
    _ = try bensDesk.sync(now: Self.moment(4), today: Self.today)
    _ = try annsDesk.sync(now: Self.moment(5), today: Self.today)
    #expect(annsDesk.choices().isEmpty)
    #expect(try title(annsDesk) == "A title by Ann")
  }

  @Test("isn't synced where nothing can be saved or no place is set up, which is said")
  func refused() throws {
    let folder = try TemporaryCasebook()
    let alone = try folder.open()
    let refusal = #expect(throws: Refusal.self) {
      try alone.sync(now: Self.moment(2), today: Self.today)
    }
    #expect(refusal?.sentence.contains("Sharing needs the history") == true)
  }
}

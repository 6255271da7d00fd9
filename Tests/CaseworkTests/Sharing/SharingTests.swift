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

  @Test("has one next of a repeating follow-up that both completed while they were apart")
  func repeating() throws {
    let followUp = try repeatingFollowUp()
    let id = followUp.id
    for desk in [annsDesk, bensDesk] {
      _ = try desk.commit(.completing(followUp, on: Self.today), today: Self.today)
    }
    _ = try annsDesk.sync(now: Self.moment(4), today: Self.today)
    _ = try bensDesk.sync(now: Self.moment(5), today: Self.today)
    _ = try annsDesk.sync(now: Self.moment(6), today: Self.today)
    let next = try #require(followUp.next(after: Self.today))
    for desk in [annsDesk, bensDesk] {
      #expect(try desk.record(next.id) == .followUp(next))
      let links = try desk.links(of: id)
      #expect(links.filter { $0.isIncoming }.map(\.id) == [next.id])
      #expect(desk.choices().isEmpty)
    }
    // One that was opened again has its next already.
    guard case .followUp(let done) = try annsDesk.record(id) else { return }
    #expect(done.status == .done)
    _ = try annsDesk.commit(.reopening(done), today: Self.today)
    let again = try annsDesk.commit(.completing(followUp, on: Self.today), today: Self.today)
    #expect(again.ids == [id])
  }

  @Test("has one next of it also where one of them gave it another title before")
  func repeatingRenamed() throws {
    let followUp = try repeatingFollowUp()
    var renamed = followUp
    renamed.title = "Call the Mission"
    _ = try annsDesk.commit(
      Change("Renamed", [.replace(from: .followUp(followUp), to: .followUp(renamed))]),
      today: Self.today)
    _ = try annsDesk.commit(.completing(renamed, on: Self.today), today: Self.today)
    _ = try bensDesk.commit(.completing(followUp, on: Self.today), today: Self.today)
    _ = try annsDesk.sync(now: Self.moment(4), today: Self.today)
    _ = try bensDesk.sync(now: Self.moment(5), today: Self.today)
    _ = try annsDesk.sync(now: Self.moment(6), today: Self.today)
    let next = try #require(followUp.next(after: Self.today)).id
    for desk in [annsDesk, bensDesk] {
      let links = try desk.links(of: followUp.id)
      #expect(links.filter { $0.isIncoming }.map(\.id) == [next])
      // Which title the next one has is asked.
      #expect(desk.choices().map(\.record) == [next])
      #expect(desk.choices().map(\.place) == [.field("title")])
    }
  }

  /// One that both have.
  private func repeatingFollowUp() throws -> FollowUp {
    let followUp = FollowUp(
      id: RecordID("follow-up-ask-again-r5e1"), title: "Ask again",
      incidents: [TemporaryCasebook.chechnya], due: TemporaryCasebook.today,
      repeats: Repetition("every 2 weeks from due"))
    _ = try annsDesk.commit(
      Change("Added", [.create(.followUp(followUp), enclosing: [])]), today: Self.today)
    _ = try annsDesk.sync(now: Self.moment(2), today: Self.today)
    _ = try bensDesk.sync(now: Self.moment(3), today: Self.today)
    return followUp
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

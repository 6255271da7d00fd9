import CaseModel
import SeededRandom
import TerminalUI
import Testing

@testable import Desk

@Suite("Windows of hits")
struct HitListTests {
  @Test(
    "However many are found, a few screenfuls are held, and every hit is reached in order",
    arguments: [false, true])
  func windows(grouped: Bool) {
    var found = Found(incidents: 300)
    var list = HitList()
    list.begin()
    found.answer(&list, height: 12, grouped: grouped)
    var seen = [list.selected?.id]
    while list.step(forward: true) {
      found.answer(&list, height: 12, grouped: grouped)
      seen.append(list.selected?.id)
      #expect(list.visible.contains(list.selection))
      #expect(list.rows.count <= (grouped ? 24 * 12 : 36))
    }
    #expect(seen == found.all(grouped: grouped))
    while list.step(forward: false) { found.answer(&list, height: 12, grouped: grouped) }
    #expect(list.selected?.id == seen.first)
  }

  @Test("End waits for the count where there are more, then goes to the last hit")
  func end() {
    var found = Found(incidents: 300)
    var list = HitList()
    list.begin()
    found.answer(&list, height: 12, grouped: false)
    list.move(.end)
    found.answer(&list, height: 12, grouped: false)
    #expect(list.number == 1)
    list.take(count: found.hits.count)
    found.answer(&list, height: 12, grouped: false)
    #expect(list.selected?.id == found.hits.last?.id)
    #expect(list.rows.count <= 36)
    list.move(.home)
    found.answer(&list, height: 12, grouped: false)
    #expect(list.number == 1)
  }

  @Test(
    "Random moves ask a bounded number of questions and keep a hit selected", arguments: [1, 2])
  func random(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    var found = Found(incidents: 200)
    var list = HitList()
    list.begin()
    for step in 0..<2_000 {
      let grouped = seed == 2
      let height = step % 97 == 0 ? Int.random(in: 1...40, using: &chance) : 12
      let moves: [ListState.Move] = [.up, .down, .pageUp, .pageDown, .home, .end, .down, .down]
      list.move(moves.randomElement(using: &chance) ?? .down, leaping: .random(using: &chance))
      if step % 50 == 0 { list.scroll(by: Int.random(in: -30...30, using: &chance)) }
      if step % 60 == 0 { list.reload() }
      found.questions = 0
      found.answer(&list, height: height, grouped: grouped)
      #expect(found.questions <= 3, "seed \(seed), step \(step)")
      #expect(list.selected != nil, "seed \(seed), step \(step)")
      #expect(list.visible.contains(list.selection), "seed \(seed), step \(step)")
    }
  }
}

/// What a casebook of many incidents would answer.
private struct Found {
  var hits: [ListRow] = []
  var groups: [SearchGroup] = []
  var questions = 0

  init(incidents: Int) {
    for number in 0..<incidents {
      let incident = IncidentRow(
        id: RecordID("incident-\(number)"), title: "Incident \(number)", date: nil, status: .open,
        countries: [], letters: 0, responses: 0, openFollowUps: 0, overdue: 0)
      let letters = (0..<number % 4).map { letter in
        ListRow.letter(
          LetterRow(
            id: RecordID("letter-\(number)-\(letter)"), title: "Letter", addressee: Party(),
            furtherAddressees: 0, sent: nil,
            standing: LetterStanding(state: .draft, answeredAsks: 0, asks: 0)))
      }
      let all = [ListRow.incident(incident)] + letters
      hits += all
      groups.append(SearchGroup(incident: incident, hits: all, hasMore: number % 7 == 0))
    }
  }

  func all(grouped: Bool) -> [RecordID?] {
    grouped ? groups.flatMap { $0.hits.map(\.id) } : hits.map(\.id)
  }

  mutating func answer(_ list: inout HitList, height: Int, grouped: Bool) {
    while let window = list.settle(showing: height, grouped: grouped), questions < 10_000 {
      questions += 1
      let request = SearchRequest(
        number: questions, query: SearchQuery("x", today: Chechnya.today), isGrouped: grouped,
        window: window)
      list.ask(request)
      let end = window.offset + window.limit
      let answer: FoundHits =
        grouped
        ? .grouped(
          Array(groups.dropFirst(window.offset).prefix(window.limit)), hasMore: groups.count > end)
        : .flat(
          Array(hits.dropFirst(window.offset).prefix(window.limit)), hasMore: hits.count > end)
      _ = list.take(answer, for: request)
    }
  }
}

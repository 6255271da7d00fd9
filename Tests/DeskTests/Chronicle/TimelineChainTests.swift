import CaseModel
import Testing

@testable import Desk

@Suite("The timeline as a chain")
struct TimelineChainTests {
  private static let today = Chechnya.day("2017-06-21")
  private static let party = Party(name: "Nikki Haley", body: "U.S. Mission")

  private func letter(
    _ id: String, _ sent: String?, follows: String? = nil, delivery: Delivery = .sent
  ) -> Letter {
    Letter(
      id: RecordID(id), title: id, delivery: delivery, sent: sent.flatMap { PartialDate($0) },
      addressees: [Party(name: id)], asks: [Ask(number: 1, text: "Answer.")],
      follows: follows.map { RecordID($0) })
  }

  private func reply(_ id: String, _ date: String, to letters: [String]) -> OfficialResponse {
    OfficialResponse(
      id: RecordID(id), letters: letters.map { RecordID($0) }, from: Party(name: id),
      date: PartialDate(date))
  }

  private func followUp(_ title: String, _ letter: String, due: String?) -> FollowUp {
    FollowUp(
      id: RecordID(title), title: title, letters: [RecordID(letter)],
      due: due.map { Chechnya.day($0) })
  }

  private func lines(
    _ letters: [Letter], _ responses: [OfficialResponse] = [], _ followUps: [FollowUp] = [],
    columns: Int = 64, isNarrow: Bool = false
  ) -> [String] {
    let material = IncidentMaterial(
      incident: Incident(id: RecordID("i"), title: "It", date: PartialDate("2017-04")),
      letters: letters, responses: responses, followUps: followUps)
    let chain = TimelineChain(of: material, today: Self.today)
    return chain.rows.indices.flatMap { place in
      chain.lines(
        of: place, columns: columns, isNarrow: isNarrow, today: Self.today, dates: .spelled
      ).map { $0.left.map(\.text).joined() }
    }
  }

  @Test("A letter's lane runs from its sending through its silence to its answer")
  func one() {
    #expect(
      lines([letter("A", "2017-04-03")], [reply("B", "2017-04-13", to: ["A"])]) == [
        "    Apr 2017     It", "┌── 3 Apr 2017   → A",
        "├── 13 Apr 2017  ░░░░░░░░░░░░░░░░░░░░░░░░ 10 days of silence",
        "└── 13 Apr 2017  ← B, reply",
        "── today, Wed 21 Jun 2017 " + String(repeating: "─", count: 38),
      ])
  }

  @Test("Lanes pass over each other, and a lane that ended is taken by another letter")
  func several() {
    let shown = lines(
      [letter("A", "2017-04-03"), letter("B", "2017-04-04"), letter("C", "2017-05-01")],
      [reply("a", "2017-04-10", to: ["A"]), reply("both", "2017-06-01", to: ["B", "C"])])
    #expect(
      shown.map { String($0.prefix(6)) } == [
        "      ", "┌──── ", "│ ┌── ", "├─│── ", "└─│── ", "┌─│── ", "│ ├── ", "├─│── ", "└─┴── ",
        "── tod",
      ], "\(shown.joined(separator: "\n"))")
  }

  @Test("A letter hangs from the one that it follows up")
  func follows() {
    let shown = lines([letter("A", "2017-04-03"), letter("B", "2017-04-20", follows: "A")])
    #expect(
      shown.map { String($0.prefix(20)) } == [
        "      Apr 2017     I", "┌──── 3 Apr 2017   →", "├─┬── 20 Apr 2017  →",
        "└─│── 21 Jun 2017  ░", "  └── 21 Jun 2017  ░", "── today, Wed 21 Jun",
      ], "\(shown.joined(separator: "\n"))")
  }

  @Test("Drafts and what has no date stand at the end, in no lane")
  func undated() {
    let shown = lines(
      [letter("A", "2017-04-03"), letter("draft", nil, delivery: .draft)], [],
      [followUp("Some day", "A", due: nil), followUp("Soon", "A", due: "2017-07-01")])
    #expect(
      shown == [
        "    Apr 2017     It", "┌── 3 Apr 2017   → A",
        "├── 21 Jun 2017  ░░░░░░░░░░░░░░░░░░░ silence for 79 days so far",
        "── today, Wed 21 Jun 2017 " + String(repeating: "─", count: 38),
        "└── 1 Jul 2017   [ ] Soon",
        "── without a date " + String(repeating: "─", count: 46),
        "    not dated    → draft", "    not dated    [ ] Some day",
      ])
  }

  @Test(
    "Silence in words",
    arguments: [
      ("2017-04-20", 0, false, "62 days of silence"),
      ("2017-06-20", 0, false, "1 day of silence"),
      ("2017-06-21", 0, false, "answered on the same day"),
      ("2017-04-20", 3, false, "62 days of silence, 3 paused"),
      ("2008-01-11", 3, true, "silence for 3,449 days so far, 3 paused"),
    ] as [(String, Int, Bool, String)])
  func silence(since: String, paused: Int, goesOn: Bool, words: String) {
    var letter = letter("A", since)
    if paused > 0 {
      letter.pauses = [
        ClockPause(
          from: Self.today.adding(days: -9), to: Self.today.adding(days: -10 + paused))
      ]
    }
    let responses = goesOn ? [] : [reply("B", "2017-06-21", to: ["A"])]
    #expect(letter.silence(until: Self.today, responses: responses)?.spoken == words)
  }

  @Test("On a narrow screen the date stands over the words, and lanes go on between")
  func narrow() {
    let shown = lines(
      [letter("A", "2017-04-03")], [reply("B", "2017-04-13", to: ["A"])], columns: 36,
      isNarrow: true)
    #expect(
      Array(shown.prefix(8)) == [
        "    Apr 2017", "    It", "┌── 3 Apr 2017", "│   → A", "├── 13 Apr 2017",
        "│   ░░░░░░░░░░░░░ 10 days of silence", "└── 13 Apr 2017", "    ← B, reply",
      ])
  }

  @Test("Only so many letters have a lane, however many wait at once")
  func bound() {
    let letters = (0..<3_000).map { letter("L\($0)", "2017-04-03") }
    let material = IncidentMaterial(
      incident: Incident(id: RecordID("i"), title: "It"), letters: letters)
    let chain = TimelineChain(of: material, today: Self.today)
    #expect(chain.lanes == TimelineChain.mostLanes)
    #expect(chain.rows.count == 6_003)
    #expect(chain.rows.indices.allSatisfy { chain.cells(beside: $0).count <= chain.lanes })
  }
}

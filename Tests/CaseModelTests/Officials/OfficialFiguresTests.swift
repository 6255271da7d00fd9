import Testing

@testable import CaseModel

private func letter(
  _ name: String, sent: String, to: [Party], asks: Int = 1, delivery: Delivery = .sent,
  pauses: [ClockPause] = [], restarts: [String] = []
) -> Letter {
  Letter(
    id: RecordID("letter-\(name)-0000"), title: name, delivery: delivery, sent: PartialDate(sent),
    addressees: to, asks: (0..<asks).map { Ask(number: $0 + 1, text: "Ask \($0 + 1)") },
    pauses: pauses, restarts: restarts.compactMap { Day($0) }.map { ClockRestart(date: $0) })
}

private func response(
  to letter: String, _ kind: ResponseKind = .reply, on date: String, _ outcomes: [Outcome] = []
) -> OfficialResponse {
  let letter = RecordID("letter-\(letter)-0000")
  return OfficialResponse(
    id: RecordID("response-\(date)-0000"), letters: [letter], from: Party(body: "Any"), kind: kind,
    date: PartialDate(date),
    outcomes: outcomes.enumerated().map {
      AskOutcome(letter: letter, ask: $0.offset + 1, outcome: $0.element)
    })
}

private let ministry = Party(office: "Minister", body: "Ministry of Justice")
private let deputy = Party(
  name: "A. Deputy", office: "Deputy Minister", body: " ministry of justice")
private let embassy = Party(body: "Embassy")

@Suite("Figures of officials")
struct OfficialFiguresTests {
  @Test("count letters once a body, whoever held the office, and asks by the answer that stands")
  func bodies() {
    let letters = [
      letter("a", sent: "2017-04-17", to: [ministry, deputy], asks: 4),
      letter("b", sent: "2017-05-01", to: [deputy, embassy]),
      letter("c", sent: "2017-06-01", to: [ministry], delivery: .draft),
      letter("d", sent: "2017-06-01", to: [ministry], delivery: .bounced),
    ]
    let responses = [
      response(to: "a", .acknowledgement, on: "2017-04-20"),
      response(to: "a", on: "2017-04-27", [.granted, .refused, .evaded]),
      response(to: "a", on: "2017-05-27", [.refused, .notAddressed, .pledged]),
    ]
    let rows = OfficialRow.rows(letters, responses)
    #expect(
      rows.map { "\($0.body): \($0.figures.letters) \($0.figures.answered)" } == [
        "Ministry of Justice: 2 1", "Embassy: 1 0",
      ])
    #expect(rows[0].figures.days == [10])
    // Ask 1 was refused in the end, 2 stays refused, 3 was pledged, 4 has no answer; and letter b's.
    #expect(
      [rows[0].figures.granted, rows[0].figures.refused, rows[0].figures.open] == [1, 2, 2])
    #expect(
      OfficialRow.rows(letters, responses, byOffice: true).map { "\($0.body), \($0.office)" } == [
        "ministry of justice, Deputy Minister", "Embassy, ", "Ministry of Justice, Minister",
      ])
  }

  @Test("don't count the days that we paused, nor those before the clock began anew")
  func days() {
    let pause = ClockPause(
      from: Day("2017-04-20") ?? Day(number: 0), to: Day("2017-04-24"))
    let paused = letter("a", sent: "2017-04-17", to: [ministry], pauses: [pause])
    #expect(
      LetterAccount(of: paused, responses: [response(to: "a", on: "2017-04-27")])?.daysToAnswer == 5
    )
    let restarted = letter("b", sent: "2017-04-17", to: [ministry], restarts: ["2017-04-25"])
    #expect(
      LetterAccount(of: restarted, responses: [response(to: "b", on: "2017-04-27")])?.daysToAnswer
        == 2)
    let vague = letter("c", sent: "2017-04", to: [ministry])
    let account = LetterAccount(of: vague, responses: [response(to: "c", on: "2017-04-27")])
    #expect(account?.isAnswered == true)
    #expect(account?.daysToAnswer == nil)
  }

  @Test(
    "have the median of the days",
    arguments: [
      ([], nil), ([3], 3), ([1, 9], 5), ([1, 2], 2), ([9, 1, 4], 4), ([0, 0, 7, 9], 4),
    ])
  func median(days: [Int], median: Int?) {
    var figures = OfficialFigures()
    for days in days { figures.add(LetterAccount(isAnswered: true, daysToAnswer: days)) }
    #expect(figures.medianDays == median)
    #expect(figures.isSmall)
  }
}

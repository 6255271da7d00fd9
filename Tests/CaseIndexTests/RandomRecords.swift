import CaseModel
import SeededRandom

/// Random records over a small set of ids, so that they name each other, nothing, and themselves.
struct RandomRecords {
  var random: SplitMix64
  let incidents: [RecordID]
  let letters: [RecordID]
  let responses: [RecordID]
  let followUps: [RecordID]

  init(seed: UInt64, size: Int) {
    random = SplitMix64(seed: seed)
    incidents = (0..<size).map { RecordID("incident-\($0)") }
    letters = (0..<size * 2).map { RecordID("letter-\($0)") }
    responses = (0..<size * 2).map { RecordID("response-\($0)") }
    followUps = (0..<size * 2).map { RecordID("follow-up-\($0)") }
  }

  var ids: [RecordID] { incidents + letters + responses + followUps }

  mutating func record(_ id: RecordID) -> Record {
    switch id.text.prefix(3) {
    case "inc": .incident(incident(id))
    case "let": .letter(letter(id))
    case "res": .response(response(id))
    default: .followUp(followUp(id))
    }
  }

  static func path(of id: RecordID) -> String { "cases/2017/\(id)/record.md" }

  static let titles = [
    "Detentions", "detentions", "Письмо", "ПИСЬМО в ООН", "100% _certain_", "Ärger", "",
    "A\0B\u{1F}C", "An answer, at last",
  ]

  private mutating func title() -> String { random.pick(Self.titles) }

  private mutating func day() -> Day {
    Day(number: Int.random(in: 17_200...17_320, using: &random))
  }

  private mutating func date() -> PartialDate? {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: nil
    case 1: PartialDate("2017-04")
    case 2: PartialDate("before 2017-04-10")
    case 3: PartialDate("2017-02/2017-04")
    default: PartialDate(day())
    }
  }

  private mutating func tags() -> [String] {
    random.several(["UPR", "upr", "Gay men", "Été 2017", "A\0B", "\u{1F}", "!"], upTo: 3)
  }

  private mutating func party() -> Party {
    random.pick([
      Party(), Party(name: "Nikki Haley", office: "Permanent Representative", body: "U.S. Mission"),
      Party(name: "Nikki Haley", body: "U.S. Mission", address: "New York"),
      Party(office: "Пресс-секретарь", body: "Кремль"), Party(name: "Dmitry Peskov"),
      Party(name: "John Kelley", office: "permanent representative ", body: " u.s. mission"),
      Party(name: "Мария Захарова", body: "КРЕМЛЬ"),
    ])
  }

  private mutating func incident(_ id: RecordID) -> Incident {
    Incident(
      id: id, title: title(), status: random.pick(IncidentStatus.allCases), date: date(),
      countries: random.several(["RU", "SY", "US\u{1F}X"], upTo: 2),
      places: random.several(["Grozny", "Аргун"], upTo: 2),
      related: random.several(incidents, upTo: 2), tags: tags())
  }

  private mutating func letter(_ id: RecordID) -> Letter {
    Letter(
      id: id, title: title(), incidents: random.several(incidents, upTo: 2),
      delivery: random.chance(2, of: 3) ? .sent : random.pick(Delivery.allCases), sent: date(),
      senders: [party()], addressees: random.several([party(), party()], upTo: 3),
      asks: (0..<Int.random(in: 0...3, using: &random)).map { Ask(number: $0 + 1, text: "Act.") },
      clock: random.pick([.none, .days(10), .unSpecialProcedures, .workingDays(5), .named("own")]),
      pauses: pauses(),
      restarts: random.chance(1, of: 5) ? [ClockRestart(date: day())] : [],
      follows: random.chance(1, of: 3) ? random.pick(letters) : nil, tags: tags())
  }

  private mutating func pauses() -> [ClockPause] {
    (0..<random.pick([0, 0, 0, 1, 2])).map { _ in
      let from = day()
      return ClockPause(from: from, to: random.chance(2, of: 3) ? from.adding(days: 9) : nil)
    }
  }

  private mutating func response(_ id: RecordID) -> OfficialResponse {
    OfficialResponse(
      id: id, title: title(), incidents: random.several(incidents, upTo: 2),
      letters: random.several(letters, upTo: 2), from: party(),
      kind: random.pick(ResponseKind.allCases), stance: random.pick(Stance.allCases + [nil]),
      date: date(), received: random.chance(1, of: 2) ? day() : nil,
      outcomes: random.several(letters, upTo: 3).map { letter in
        AskOutcome(
          letter: letter, ask: Int.random(in: 1...3, using: &random),
          outcome: random.pick(Outcome.allCases))
      }, tags: tags())
  }

  private mutating func followUp(_ id: RecordID) -> FollowUp {
    FollowUp(
      id: id, title: title(), incidents: random.several(incidents, upTo: 2),
      letters: random.several(letters, upTo: 2), responses: random.several(responses, upTo: 1),
      status: random.pick(FollowUpStatus.allCases), due: random.chance(2, of: 3) ? day() : nil,
      owner: random.pick(["", "Мария", "Ann"]), priority: random.pick(Priority.allCases),
      repeats: random.pick([nil, Repetition(every: 2, unit: .weeks, from: .due)]),
      done: random.chance(2, of: 3) ? day() : nil,
      follows: random.chance(1, of: 3) ? random.pick(followUps) : nil, tags: tags())
  }
}

import CaseModel
import Glibc
import SeededRandom

/// Makes one case after another: an incident with letters about it, what came back, and what was
/// to be done about that.
struct CaseMaker {
  static let today = Day("2026-11-24") ?? Day(number: 0)
  private static let firstDay = Day("2011-11-24") ?? Day(number: 0)

  private var random: SplitMix64
  private var made = 0
  private var incidents = 0
  private var tongue = Tongue.latin
  private let bad: Set<BadCase>

  init(seed: UInt64, bad: Set<BadCase> = []) {
    random = SplitMix64(seed: seed)
    self.bad = bad
  }

  /// The next incident with everything about it. The first one and the second are the bad cases
  /// that are asked for.
  mutating func next() -> [Record] {
    let number = incidents
    incidents += 1
    var records = ordinary()
    guard case .incident(let incident)? = records.first else { return records }
    let day = incident.date?.sortDay ?? Self.today
    if number == 0, bad.contains(.crowded) {
      for _ in 0..<BadCase.lettersOfCrowded {
        records.append(.letter(letter(about: incident, on: day, after: nil)))
      }
    }
    if number == 1, bad.contains(.long) {
      // In letters of one byte each, as its length is meant.
      tongue = .latin
      var letter = letter(about: incident, on: day, after: nil)
      letter.text = text(BadCase.lengthOfLong...BadCase.lengthOfLong)
      records.append(.letter(letter))
    }
    return records
  }

  private mutating func ordinary() -> [Record] {
    let script = Int.random(in: 0..<100, using: &random)
    tongue = script < 70 ? .latin : script < 92 ? .cyrillic : .arabic
    let day = Day(
      number: Int.random(in: Self.firstDay.number...Self.today.number, using: &random))
    let incident = incident(on: day)
    var records: [Record] = [.incident(incident)]
    var previous: Letter?
    let letters = random.pick([1, 1, 1, 1, 1, 1, 1, 1, 2, 3])
    for _ in 0..<letters {
      let sent = (previous?.sent?.sortDay ?? day).adding(days: within(2...45))
      guard sent <= Self.today else { break }
      let letter = letter(about: incident, on: sent, after: previous)
      records.append(.letter(letter))
      previous = letter
      for _ in 0..<random.pick([0, 1, 1, 1, 2]) {
        let given = sent.adding(days: within(5...200))
        if given <= Self.today { records.append(.response(response(to: letter, on: given))) }
      }
    }
    for _ in 0..<random.pick([1, 1, 1, 2, 2]) {
      let due = (previous?.sent?.sortDay ?? day).adding(days: within(10...300))
      records.append(.followUp(followUp(of: incident, previous, due: due)))
    }
    return records
  }

  // MARK: Records

  private mutating func incident(on day: Day) -> Incident {
    let title = tongue.title(&random)
    return Incident(
      id: id(.incident, title), title: title,
      status: random.pick([.open, .open, .monitoring, .closed, .closed]),
      verification: random.pick(Verification.allCases),
      violations: [random.pick(ViolationType.allCases)],
      date: random.happens(3)
        ? nil
        : random.happens(10) ? PartialDate(String(day.description.prefix(7))) : PartialDate(day),
      countries: [random.pick(Self.countries)], places: [name()],
      peopleAffected: [
        PeopleAffected(
          harm: random.pick(Harm.allCases), count: within(1...300), precision: .atLeast)
      ], allegedPerpetrators: [tongue.title(&random)],
      sources: (0..<within(1...3)).map { _ in source(day) }, tags: tags(),
      text: text(300...1_500))
  }

  private mutating func letter(about incident: Incident, on day: Day, after: Letter?) -> Letter {
    let title = tongue.title(&random)
    return Letter(
      id: id(.letter, title), title: title, incidents: [incident.id],
      kind: after == nil ? random.pick(LetterKind.allCases) : .followUpLetter,
      channel: random.pick([.post, .email, .fax, .portal]),
      delivery: random.pick([.sent, .sent, .sent, .delivered, .bounced]), sent: PartialDate(day),
      senders: [party()], addressees: (0..<random.pick([1, 1, 1, 2])).map { _ in party() },
      asks: (1...within(1...5)).map { Ask(number: $0, text: tongue.sentence(&random)) },
      clock: random.pick([.none, .unSpecialProcedures, .days(30), .osceViennaMechanism]),
      follows: after?.id, tags: tags(), text: text(500...2_000))
  }

  private mutating func response(to letter: Letter, on day: Day) -> OfficialResponse {
    let from = random.happens(70) ? letter.addressees[0] : party()
    return OfficialResponse(
      id: id(.response, from.name), incidents: letter.incidents, letters: [letter.id], from: from,
      kind: random.pick(ResponseKind.allCases), stance: random.pick(Stance.allCases),
      date: PartialDate(day), received: day.adding(days: within(0...9)),
      outcomes: letter.asks.filter { _ in random.happens(60) }.map {
        AskOutcome(
          letter: letter.id, ask: $0.number, outcome: random.pick(Outcome.allCases),
          note: tongue.sentence(&random))
      },
      quotes: (0..<within(0...2)).map { _ in
        Quote(words: tongue.sentence(&random), speaker: name(), to: name())
      }, sources: [source(day)], tags: tags(), text: text(150...1_200))
  }

  private mutating func followUp(of incident: Incident, _ letter: Letter?, due: Day) -> FollowUp {
    let title = tongue.title(&random)
    let isOpen = due > Self.today || random.happens(4)
    return FollowUp(
      id: id(.followUp, title), title: title, incidents: [incident.id],
      letters: letter.map { [$0.id] } ?? [],
      status: isOpen ? .open : random.pick([.done, .cancelled]),
      due: due, owner: random.pick(Self.owners), priority: random.pick(Priority.allCases),
      done: isOpen ? nil : due.adding(days: within(-5...5)),
      outcome: isOpen ? "" : tongue.sentence(&random), tags: tags(),
      text: text(0...350))
  }

  // MARK: Parts

  /// One of the officials of the country's language; some are written to again and again.
  private mutating func party() -> Party {
    let rank = Int(exp(Double.random(in: 0..<log(Self.officials), using: &random)))
    var own = SplitMix64(seed: UInt64(rank))
    return Party(
      name: name(&own) + " " + name(&own), office: tongue.title(&own), body: tongue.title(&own))
  }

  private mutating func source(_ day: Day) -> Source {
    Source(
      name: tongue.title(&random), kind: random.pick(SourceKind.allCases), date: PartialDate(day),
      address: "https://\(Tongue.latin.word(&random)).example/\(within(1_000...999_999))")
  }

  private mutating func tags() -> [String] {
    (0..<within(0...2)).map { _ in Tongue.latin.word(&random) }.reduce(into: []) { tags, tag in
      if !tags.contains(tag) { tags.append(tag) }
    }
  }

  private mutating func name() -> String { name(&random) }

  private func name(_ random: inout SplitMix64) -> String {
    let word = tongue.word(&random)
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  private mutating func text(_ letters: ClosedRange<Int>) -> String {
    let text = tongue.text(within(letters), &random)
    return bad.contains(.everywhere) ? "\(text)\(BadCase.wordOfEverywhere).\n" : text
  }

  private mutating func within(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  /// Ids end in a number, since random ends would meet among so many.
  private mutating func id(_ kind: RecordKind, _ words: String) -> RecordID {
    made += 1
    let made = RecordID.make(kind, words: words, using: &random)
    return RecordID(String(made.text.dropLast(4)) + String(self.made, radix: 36))
  }

  private static let officials = 5_000.0
  private static let countries = ["RU", "SY", "EG", "BY", "US", "CN", "TR", "HU", "IR", "UZ"]
  private static let owners = ["Мария", "Ann", "Communications", "Legal", "ليلى", ""]
}

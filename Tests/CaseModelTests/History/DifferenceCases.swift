import CaseModel

/// An edit of a record, and what is to be said of it.
struct DifferenceCase<Value: Hashable & Sendable>: Sendable, CustomStringConvertible {
  let sentences: [String]
  let edit: @Sendable (inout Value) -> Void

  init(_ sentences: String..., edit: @escaping @Sendable (inout Value) -> Void) {
    self.sentences = sentences
    self.edit = edit
  }

  var description: String { sentences.joined(separator: " | ") }

  func edited(_ value: Value) -> Value {
    var value = value
    edit(&value)
    return value
  }

  /// The names of the stored properties that the edit changes.
  func touched(_ value: Value) -> Set<String> {
    let pairs = zip(Mirror(reflecting: value).children, Mirror(reflecting: edited(value)).children)
    return Set(
      pairs.compactMap { before, after in
        "\(before.value)" == "\(after.value)" ? nil : before.label
      })
  }

  /// All properties but the id, which never changes.
  static func properties(of value: Value) -> Set<String> {
    Set(Mirror(reflecting: value).children.compactMap(\.label)).subtracting(["id"])
  }
}

enum Case {
  static let incident = Incident(
    id: RecordID("chechnya-x2m9"), title: "Detentions", verification: .likely,
    violations: [.torture], date: PartialDate("2017-04"), countries: ["RU"], places: ["Grozny"],
    peopleAffected: [PeopleAffected(harm: .detained, count: 100, precision: .atLeast)],
    allegedPerpetrators: ["Chechen authorities"],
    sources: [Source(name: "Novaya Gazeta", kind: .press, reliability: .b, credibility: .two)],
    related: [RecordID("syria-q1q1")], tags: ["press", "chechnya"],
    enclosures: [Enclosure(file: "list.pdf", sha256: hash("a"))], text: "One.\nTwo.\nThree.")

  static let letter = Letter(
    id: RecordID("letter-haley-k7f3"), title: "Persecution", incidents: [incident.id],
    kind: .advocacyLetter, channel: .post, delivery: .draft,
    senders: [Party(name: "Elisa Massimino", body: "Human Rights First")],
    addressees: [Party(name: "Nikki Haley", office: "Permanent Representative")],
    asks: [Ask(number: 1, text: "Work with allies."), Ask(number: 2, text: "Investigate.")],
    clock: .days(60), pauses: [ClockPause(from: day("2017-05-01"), reason: "They asked us.")],
    restarts: [ClockRestart(date: day("2017-06-01"))],
    deadline: DeadlineByHand(date: day("2017-07-01"), reason: "Agreed by phone"), text: "Dear")

  static let response = OfficialResponse(
    id: RecordID("response-toner-aaaa"), incidents: [incident.id], letters: [letter.id],
    from: Party(name: "Mark Toner", body: "Department of State"), kind: .publicStatement,
    stance: .token, date: PartialDate("2017-04-07"),
    outcomes: [AskOutcome(letter: letter.id, ask: 2, outcome: .evaded)],
    quotes: [Quote(words: "increasingly concerned", speaker: "Mark Toner")])

  static let followUp = FollowUp(
    id: RecordID("follow-up-ask-p3ax"), title: "Ask the Mission", incidents: [incident.id],
    due: day("2026-11-19"), owner: "Ann", priority: .high)

  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
  static func hash(_ digit: Character) -> String { String(repeating: digit, count: 64) }
}

extension RecordDifference {
  var sentences: [String] { fields.map(\.sentence) }
}

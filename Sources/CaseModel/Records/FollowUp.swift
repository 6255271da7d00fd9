/// Something that we mean to do, by when and by whom, and what came of it.
package struct FollowUp: Hashable, Sendable {
  package var id: RecordID
  package var title: String
  /// The incidents that it is about; it is filed in the folder of the first.
  package var incidents: [RecordID]
  /// The letters and responses that it follows up.
  package var letters: [RecordID]
  package var responses: [RecordID]
  package var status: FollowUpStatus
  package var due: Day?
  /// Who does it.
  package var owner: String
  package var priority: Priority
  package var repeats: Repetition?
  /// When it was done or cancelled.
  package var done: Day?
  /// What came of it, in a sentence.
  package var outcome: String
  package var impact: Impact?
  /// The follow-up whose repetition this one is.
  package var follows: RecordID?
  package var tags: [String]
  package var confidentiality: Confidentiality
  /// Notes, in Markdown.
  package var text: String

  package init(
    id: RecordID, title: String, incidents: [RecordID] = [], letters: [RecordID] = [],
    responses: [RecordID] = [], status: FollowUpStatus = .open, due: Day? = nil,
    owner: String = "", priority: Priority = .normal, repeats: Repetition? = nil,
    done: Day? = nil, outcome: String = "", impact: Impact? = nil, follows: RecordID? = nil,
    tags: [String] = [], text: String = "",
    confidentiality: Confidentiality = .none
  ) {
    self.id = id
    self.title = title
    self.incidents = incidents
    self.letters = letters
    self.responses = responses
    self.status = status
    self.due = due
    self.owner = owner
    self.priority = priority
    self.repeats = repeats
    self.done = done
    self.outcome = outcome
    self.impact = impact
    self.follows = follows
    self.tags = tags
    self.confidentiality = confidentiality
    self.text = text
  }
}

/// How a follow-up comes back: every so many days, weeks or months, counted from its due date or
/// from the day on which it was done.
package struct Repetition: Hashable, Sendable, CustomStringConvertible {
  package enum Unit: String, CaseIterable, Sendable { case days, weeks, months }
  package enum Start: String, CaseIterable, Sendable { case due, completion }

  /// 1 to 999.
  package let every: Int
  package let unit: Unit
  package let from: Start

  /// Nil where `every` is out of range.
  package init?(every: Int, unit: Unit, from: Start) {
    guard (1...999).contains(every) else { return nil }
    self.every = every
    self.unit = unit
    self.from = from
  }

  /// Reads `every 2 weeks from due`, `every 1 months from completion`.
  package init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 5, words[0] == "every", words[3] == "from",
      let every = digits(words[1], count: words[1].utf8.count),
      let unit = Unit(rawValue: String(words[2])), let from = Start(rawValue: String(words[4]))
    else { return nil }
    self.init(every: every, unit: unit, from: from)
  }

  /// The next due day after one due on `due` was done on `done`.
  package func next(due: Day?, done: Day) -> Day {
    let start = from == .due ? (due ?? done) : done
    return switch unit {
    case .days: start.adding(days: every)
    case .weeks: start.adding(days: every * 7)
    case .months: start.adding(months: every)
    }
  }

  /// As records write it.
  package var description: String { "every \(every) \(unit.rawValue) from \(from.rawValue)" }
}

/// Each ask of a letter with what became of it, from all responses over time.
package struct AskLedger: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let ask: Ask
    /// What each response did with the ask, in order of time.
    package let answers: [Answer]

    /// Whether any response answered it, welcome or not. What was evaded or not addressed stays
    /// open.
    package var isAnswered: Bool { answers.contains { $0.outcome.answersAsk } }

    /// The answer that stands: the last that answers the ask, else the last that evades it, else
    /// the last that doesn't address it; nil while no response speaks of it.
    package var standing: Answer? {
      answers.last { $0.outcome.answersAsk } ?? answers.last { $0.outcome == .evaded }
        ?? answers.last
    }
  }

  package struct Answer: Hashable, Sendable {
    package let response: RecordID
    package let from: Party
    package let date: PartialDate?
    /// The day on which the response reached us.
    package let received: Day?
    package let outcome: Outcome
    package let note: String
  }

  /// In the order of the letter's asks.
  package let entries: [Entry]

  /// Takes the outcomes that `responses`, in any order, give for the letter's asks.
  package init(of letter: Letter, responses: [OfficialResponse]) {
    let inOrder = responses.inOrderOfTime
    entries = letter.asks.map { ask in
      let answers = inOrder.flatMap { response in
        response.outcomes.filter { $0.letter == letter.id && $0.ask == ask.number }.map {
          Answer(
            response: response.id, from: response.from, date: response.date,
            received: response.received, outcome: $0.outcome, note: $0.note)
        }
      }
      return Entry(ask: ask, answers: answers)
    }
  }

  package var answered: Int { entries.count { $0.isAnswered } }

  package var open: [Ask] { entries.filter { !$0.isAnswered }.map(\.ask) }
}

extension [OfficialResponse] {
  /// By the day on which they were given, else reached us; those without a day last; then by id,
  /// so that the order is the same everywhere.
  package var inOrderOfTime: [OfficialResponse] {
    sorted {
      switch ($0.effectiveDay, $1.effectiveDay) {
      case (let left?, let right?): left == right ? $0.id < $1.id : left < right
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): $0.id < $1.id
      }
    }
  }
}

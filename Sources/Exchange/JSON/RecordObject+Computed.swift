package import CaseModel

extension RecordObject {
  /// A record as an answer has it, with what the desk computes: of a letter when an answer is due
  /// and how that comes about, where it stands, and what became of each ask; of a follow-up where it
  /// stands; and every link, from both ends.
  package init(_ context: RecordInContext, today: Day) {
    self.init(context.record)
    var fields: [JSONField] = []
    switch context.record {
    case .letter(let letter): fields = Self.computed(letter, context, today: today)
    case .followUp(let followUp):
      fields = [JSONField("standing", .text(followUp.standing(today: today).name))]
    case .incident, .response: break
    }
    let links = context.links.map { link in
      JSONValue.object([
        JSONField("id", .text(link.id.text)), JSONField("record", .optional(link.kind?.name)),
        JSONField("title", .text(link.title)), JSONField("incoming", .bool(link.isIncoming)),
      ])
    }
    computed = .object(fields + [JSONField("links", .list(links))])
  }

  private static func computed(
    _ letter: Letter, _ context: RecordInContext, today: Day
  ) -> [JSONField] {
    let ledger = AskLedger(of: letter, responses: context.responses)
    var pausedSince: Day?
    if case .paused(let since) = context.clock { pausedSince = since }
    let standing = LetterStanding(
      delivery: letter.delivery, due: context.clock.deadline?.due, pausedSince: pausedSince,
      replyCame: context.responses.contains { letter.isReply($0) },
      answeredAsks: ledger.answered, asks: letter.asks.count, today: today)
    return [
      JSONField("due", .optional(context.clock.deadline?.due.description)),
      JSONField("arithmetic", .optional(context.clock.deadline?.arithmetic)),
      JSONField("standing", .text(standing.name)),
      JSONField("answered-asks", .number(standing.answeredAsks)),
      JSONField(
        "asks",
        .list(
          ledger.entries.map { entry in
            .object([
              JSONField("number", .number(entry.ask.number)),
              JSONField("answered", .bool(entry.isAnswered)),
              JSONField("outcome", .optional(entry.standing?.outcome.rawValue)),
              JSONField("response", .optional(entry.standing?.response.text)),
            ])
          })),
    ]
  }
}

extension LetterStanding {
  /// The state as answers name it: lower-case words with hyphens.
  var name: String {
    switch state {
    case .draft: "draft"
    case .bounced: "bounced"
    case .withdrawn: "withdrawn"
    case .sentWithoutClock: "sent"
    case .paused: "paused"
    case .awaitingReply: "awaiting-reply"
    case .dueSoon: "due-soon"
    case .overdue: "overdue"
    case .longOverdue: "long-overdue"
    case .partlyAnswered: "partly-answered"
    case .answered: "answered"
    }
  }

  var due: Day? {
    switch state {
    case .awaitingReply(let due), .dueSoon(let due), .overdue(let due, _),
      .longOverdue(let due, _):
      due
    default: nil
    }
  }
}

extension FollowUpStanding {
  /// The standing as answers name it.
  var name: String {
    switch self {
    case .open: "open"
    case .dueToday: "due-today"
    case .dueSoon: "due-soon"
    case .overdue: "overdue"
    case .done: "done"
    case .cancelled: "cancelled"
    }
  }
}

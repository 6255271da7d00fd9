import CaseModel

extension Letter {
  /// How a letter is written.
  static let table: [Field<Letter>] = [
    Field("title", \.title, .words, isRequired: true),
    Field("incidents", \.incidents, .list(.id), isRequired: true),
    Field("kind", \.kind, .term, isRequired: true),
    Field("channel", \.channel, .optional(.term)),
    Field("delivery", \.delivery, .term, isRequired: true),
    Field("sent", \.sent, .optional(.date)),
    Field("senders", \.senders, .list(.party)),
    Field("addressees", \.addressees, .list(.party)),
    Field("asks", \.asks, .list(.ask, uniqueBy: \.number)),
    Field("clock", \.clock, .unless(.none, .clock)),
    Field("pauses", \.pauses, .list(.pause)),
    Field("restarts", \.restarts, .list(.restart)),
    Field("deadline", \.deadline, .optional(.deadline)),
    Field("follows", \.follows, .optional(.id)),
    Field("passed-on-from", \.passedOnFrom, .optional(.id)),
    Field("sources", \.sources, .list(.source)),
    Field("tags", \.tags, .list(.item)),
    Field("enclosures", \.enclosures, .list(.enclosure)),
    Field("message-id", \.messageID, .words),
    Field("confidential", \.confidentiality, .confidentiality),
  ]
}

extension Form where Value == Ask {
  fileprivate static let ask = map(
    Ask(number: 0, text: ""),
    [
      Field("number", \.number, .number(1...9999), isRequired: true),
      Field("text", \.text, .words),
      Field("confidential", \.isConfidential, .flag),
    ])
}

extension Form where Value == ClockPause {
  fileprivate static let pause = map(
    ClockPause(from: Day(number: 0)),
    [
      Field("from", \.from, .day, isRequired: true),
      Field("to", \.to, .optional(.day)),
      Field("reason", \.reason, .words),
    ])
}

extension Form where Value == ClockRestart {
  fileprivate static let restart = map(
    ClockRestart(date: Day(number: 0)),
    [
      Field("date", \.date, .day, isRequired: true),
      Field("reason", \.reason, .words),
    ])
}

extension Form where Value == DeadlineByHand {
  fileprivate static let deadline = map(
    DeadlineByHand(date: Day(number: 0)),
    [
      Field("date", \.date, .day, isRequired: true),
      Field("reason", \.reason, .words),
    ])
}

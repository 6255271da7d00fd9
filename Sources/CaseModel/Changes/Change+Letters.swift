extension Change {
  /// Marks a draft as sent on `day`, by which its clock begins.
  package static func sending(_ letter: Letter, on day: Day) -> Change {
    var sent = letter
    sent.delivery = .sent
    sent.sent = PartialDate(day)
    return Change("Sent on \(day.spoken): \(letter.title)", letter, sent)
  }

  /// Sets a letter's due date by hand, or takes it back to what the clock says where `day` is nil.
  /// The reason is kept with it.
  package static func settingDeadline(
    of letter: Letter, to day: Day?, reason: String = ""
  ) -> Change {
    var changed = letter
    changed.deadline = day.map { DeadlineByHand(date: $0, reason: reason) }
    let what = day.map { "Due date set to \($0.spoken)" } ?? "Due date left to the clock"
    return Change("\(what): \(letter.title)", letter, changed)
  }

  /// Notes that a letter, or some of its asks, was passed on to another body: a letter to that body
  /// with those asks, linked to the first, which stays as it was sent.
  /// - Parameters:
  ///   - asks: numbers of the letter's asks that went along; they keep their numbers.
  ///   - day: when it was passed on, from which the new letter's clock counts; nil where that isn't
  ///     known.
  package static func passingOn(
    _ letter: Letter, to body: Party, asks: Set<Int>, on day: Day?,
    using random: inout some RandomNumberGenerator
  ) -> Change {
    let passedOn = Letter(
      id: .make(.letter, words: body.shortName, using: &random), title: letter.title,
      incidents: letter.incidents, kind: letter.kind, channel: letter.channel, delivery: .sent,
      sent: day.map { PartialDate($0) }, senders: letter.senders, addressees: [body],
      asks: letter.asks.filter { asks.contains($0.number) }, clock: letter.clock,
      passedOnFrom: letter.id, tags: letter.tags)
    return Change(
      "Passed on to \(body.shortName): \(letter.title)",
      [.create(.letter(passedOn), enclosing: [])])
  }

  private init(_ sentence: String, _ old: Letter, _ new: Letter) {
    self.init(sentence, [.replace(from: .letter(old), to: .letter(new))])
  }
}

extension DifferenceWriter {
  mutating func compare(_ old: Letter?, _ new: Letter) {
    words("title", "Title", old?.title, new.title)
    ids("incidents", ("Incident", "Incidents"), old?.incidents, new.incidents)
    term("kind", "Kind", old?.kind, new.kind)
    term("channel", "Channel", old?.channel, new.channel)
    term("delivery", "Delivery", old?.delivery, new.delivery)
    date("sent", "Day of sending", old?.sent, new.sent)
    items("senders", "Senders", old?.senders, new.senders, .party("Sender", dates))
    items("addressees", "Addressees", old?.addressees, new.addressees, .party("Addressee", dates))
    items("asks", "Asks", old?.asks, new.asks, .ask(dates))
    value("clock", "Clock", old?.clock.written, new.clock.written)
    items("pauses", "Pauses of the clock", old?.pauses, new.pauses, .pause(dates))
    items("restarts", "Restarts of the clock", old?.restarts, new.restarts, .restart(dates))
    deadline(old?.deadline, new.deadline)
    value("follows", "Letter that it follows up", old?.follows?.text, new.follows?.text)
    value(
      "passed-on-from", "Letter from which it was passed on", old?.passedOnFrom?.text,
      new.passedOnFrom?.text)
    items("sources", "Sources", old?.sources, new.sources, .source(dates))
    list("tags", ("Tag", "Tags"), old?.tags, new.tags)
    items("enclosures", "Enclosures", old?.enclosures, new.enclosures, .enclosure(dates))
    words("message-id", "Message-ID", old?.messageID, new.messageID)
    confidentiality(old?.confidentiality, new.confidentiality)
    text(old?.text, new.text)
  }

  private mutating func deadline(_ old: DeadlineByHand?, _ new: DeadlineByHand?) {
    guard old != new else { return }
    guard let new else {
      return note(
        "deadline", "Due date",
        "left to the clock; by hand it was \(old.map { spoken($0.date) } ?? "")")
    }
    var parts = ItemParts(dates: dates)
    parts.day("", old?.date, new.date)
    parts.words("reason", old?.reason ?? "", new.reason)
    note("deadline", "Due date by hand", parts.parts.joined(separator: "; "))
  }
}

extension Clock {
  /// Nil for none, which records don't write.
  fileprivate var written: String? { self == .none ? nil : description }
}

extension ItemWords<Ask> {
  fileprivate static func ask(_ dates: DateStyle) -> Self {
    ItemWords(
      dates: dates, key: { "\($0.number)" }, subject: { "Ask \($0.number)" },
      tells: { $0.text.quotedBriefly },
      compare: { parts, old, new in
        if old.number != new.number { parts.value("number", "\(old.number)", "\(new.number)") }
        parts.words("", old.text, new.text)
        parts.flag(old.isConfidential, new.isConfidential)
      })
  }
}

extension ItemWords<ClockPause> {
  fileprivate static func pause(_ dates: DateStyle) -> Self {
    ItemWords(
      dates: dates, key: \.from.description,
      subject: { "Pause of the clock from \($0.from.spoken(in: dates))" },
      tells: { pause in
        let end = pause.to.map { "to \($0.spoken(in: dates))" } ?? "without an end yet"
        return pause.reason.isEmpty ? end : "\(end), \(pause.reason.quotedBriefly)"
      },
      compare: { parts, old, new in
        parts.day("first day", old.from, new.from)
        parts.day("last day", old.to, new.to)
        parts.words("reason", old.reason, new.reason)
      })
  }
}

extension ItemWords<ClockRestart> {
  fileprivate static func restart(_ dates: DateStyle) -> Self {
    ItemWords(
      dates: dates, key: \.date.description,
      subject: { "Restart of the clock on \($0.date.spoken(in: dates))" },
      tells: { $0.reason.isEmpty ? nil : $0.reason.quotedBriefly },
      compare: { parts, old, new in
        parts.day("day", old.date, new.date)
        parts.words("reason", old.reason, new.reason)
      })
  }
}

extension DifferenceWriter {
  mutating func compare(_ old: OfficialResponse?, _ new: OfficialResponse) {
    words("title", "Title", old?.title, new.title)
    ids("incidents", ("Incident", "Incidents"), old?.incidents, new.incidents)
    ids("letters", ("Letter that it answers", "Letters that it answers"), old?.letters, new.letters)
    party("from", "Who responded", old?.from, new.from)
    term("kind", "Kind", old?.kind, new.kind)
    term("channel", "Channel", old?.channel, new.channel)
    term("stance", "Stance", old?.stance, new.stance)
    date("date", "Date", old?.date, new.date)
    day("received", "Day of receipt", old?.received, new.received)
    items("outcomes", "Outcomes", old?.outcomes, new.outcomes, .outcome(dates))
    items("quotes", "Quotes", old?.quotes, new.quotes, .quote(dates))
    items("sources", "Sources", old?.sources, new.sources, .source(dates))
    list("tags", ("Tag", "Tags"), old?.tags, new.tags)
    items("enclosures", "Enclosures", old?.enclosures, new.enclosures, .enclosure(dates))
    words("message-id", "Message-ID", old?.messageID, new.messageID)
    confidentiality(old?.confidentiality, new.confidentiality)
    text(old?.text, new.text)
  }

  private mutating func party(_ name: String, _ label: String, _ old: Party?, _ new: Party) {
    let (before, after) = (old?.oneLine ?? "", new.oneLine)
    if before != after {
      value(name, label, before.isEmpty ? nil : before, after.isEmpty ? nil : after)
    }
    words(name, "Address of who responded", old?.address, new.address)
  }
}

extension ItemWords<AskOutcome> {
  fileprivate static func outcome(_ dates: DateStyle) -> Self {
    ItemWords(
      dates: dates, key: { "\($0.letter) \($0.ask)" },
      subject: { "Outcome of ask \($0.ask) of \($0.letter)" },
      tells: { outcome in
        let note = outcome.note.isEmpty ? "" : ", \(outcome.note.quotedBriefly)"
        return outcome.outcome.rawValue + note
      },
      compare: { parts, old, new in
        parts.term("", old.outcome, new.outcome)
        parts.value("letter", old.letter.text, new.letter.text)
        parts.value("ask", "\(old.ask)", "\(new.ask)")
        parts.words("note", old.note, new.note)
      })
  }
}

extension ItemWords<Quote> {
  fileprivate static func quote(_ dates: DateStyle) -> Self {
    ItemWords(
      dates: dates, key: \.words, subject: { "Quote \($0.words.quotedBriefly)" },
      tells: { quote in
        joined([
          quote.speaker.isEmpty ? "" : "by \(quote.speaker)",
          quote.to.isEmpty ? "" : "to \(quote.to)", quote.date?.spoken(in: dates) ?? "",
          quote.published.isEmpty ? "" : "in \(quote.published)",
        ])
      },
      compare: { parts, old, new in
        parts.words("words", old.words, new.words)
        parts.words("speaker", old.speaker, new.speaker)
        parts.words("to whom", old.to, new.to)
        parts.words("where it is published", old.published, new.published)
        parts.date("date", old.date, new.date)
        parts.flag(old.isConfidential, new.isConfidential)
      })
  }
}

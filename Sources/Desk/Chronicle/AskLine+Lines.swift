import CaseModel
import TerminalUI

extension IncidentAsks.Line {
  /// The ask with what stands of it; below, to whom and when it was put, and who answered.
  /// - Parameter isNarrow: whether the ask has a line for itself.
  func lines(isNarrow: Bool, _ dates: DateStyle) -> [RowLine] {
    let standing = entry.standing
    let style = Style(isOpen ? .soon : .accent)
    let state = standing.map { isOpen ? "open, \($0.outcome.spoken)" : $0.outcome.spoken }
    let who = addressees.first.map { $0.nameAndBody } ?? "nobody named"
    let others = addressees.count > 1 ? " +\(addressees.count - 1)" : ""
    let day = sent?.spoken(in: dates) ?? "not sent"
    let by = standing.map { answer in
      [answer.from.shortName, dates.spoken(given: answer.date, received: answer.received) ?? ""]
        .filter { !$0.isEmpty }
        .joined(separator: ", ")
    }
    let right = [Span(text: state ?? "open, no answer", style: style)]
    let asked = [Span(text: "  \(day), to \(who)\(others)", style: Style(.dim))]
    let text = "\(entry.ask.number) \(entry.ask.text)"
    if isNarrow { return [RowLine(text), RowLine(asked, right: right)] }
    return [
      RowLine(text, right: right),
      RowLine(asked, right: [Span(text: by ?? "", style: Style(.dim))]),
    ]
  }
}

extension ReaderPage {
  /// An ask with all answers to it over time, each with the words of its response; its links are the
  /// responses.
  static func page(
    of line: IncidentAsks.Line, letter: Letter?, responses: [RecordID: OfficialResponse],
    columns: Int, dates: DateStyle
  ) -> ReaderPage {
    var writer = ReaderWriter(columns: columns, dates: dates)
    writer.title("\(line.entry.ask.number) \(line.entry.ask.text)")
    writer.blank()
    writer.field("Letter", letter?.title ?? line.letter.text)
    writer.field("To", line.addressees.map(\.oneLine).joined(separator: "; "))
    writer.field("Sent", line.sent?.spoken(in: dates) ?? "not sent")
    let answers = line.entry.answers
    writer.heading(answers.isEmpty ? "No answer" : "Answers over time")
    if answers.isEmpty {
      writer.paragraph("No response that is kept here speaks of it.", style: Style(.dim))
    }
    for answer in answers {
      let day = dates.spoken(given: answer.date, received: answer.received) ?? "not dated"
      let facts = [day, answer.outcome.spoken, answer.from.oneLine].filter { !$0.isEmpty }
      writer.item(
        Glyphs.incoming, facts.joined(separator: ", "),
        style: Style(answer.outcome.answersAsk ? .accent : .dim), link: .record(answer.response))
      if !answer.note.isEmpty { writer.paragraph(answer.note, indent: 2, style: Style(.dim)) }
      for quote in responses[answer.response]?.quotes ?? [] { writer.write(quote, indent: 2) }
    }
    return writer.page
  }
}

extension ReaderWriter {
  /// Exact words, and below them who said them to whom, when, and where they are published.
  mutating func write(_ quote: Quote, indent: Int = 0, isLinked: Bool = false) {
    paragraph("“\(quote.words)”", indent: indent)
    let to = quote.to.isEmpty ? "" : "to \(quote.to)"
    let day = quote.date?.spoken(in: dates) ?? ""
    let facts = [quote.speaker, to, day].filter { !$0.isEmpty }.joined(separator: ", ")
    if !facts.isEmpty {
      paragraph("\(Glyphs.none) \(facts)", indent: indent + 2, style: Style(.dim))
    }
    if isLinked {
      write(address: quote.published, indent: indent + 2)
    } else if !quote.published.isEmpty {
      paragraph(quote.published, indent: indent + 2, style: Style(.dim))
    }
  }
}

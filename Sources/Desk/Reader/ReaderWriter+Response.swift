import CaseModel
import TerminalUI

extension ReaderWriter {
  mutating func write(_ response: OfficialResponse, in context: RecordInContext) {
    field("From", response.from.oneLine)
    field("Kind", kind(of: response))
    field("Stance", response.stance?.spoken ?? "")
    field("Date", response.date?.spoken(in: dates) ?? "not dated")
    field("Received", response.received?.spoken(in: dates) ?? "")
    for (count, id) in response.letters.enumerated() {
      let letter = context.letters.first { $0.id == id }
      let title = letter?.title ?? id.text
      field(count == 0 ? "Answers" : "", title, link: letter == nil ? nil : .record(id))
    }
    if response.letters.isEmpty { field("Answers", "no letter of ours", style: Style(.dim)) }
    write(outcomesOf: response, letters: context.letters)
    write(quotes: response.quotes)
    if !response.tags.isEmpty { blank() }
    field(tags: response.tags)
  }

  // A public statement was made in public.
  private func kind(of response: OfficialResponse) -> String {
    guard let channel = response.channel, response.kind != .publicStatement || channel != .public
    else { return response.kind.spoken }
    return "\(response.kind.spoken), \(channel.adverb)"
  }

  private mutating func write(outcomesOf response: OfficialResponse, letters: [Letter]) {
    guard !response.outcomes.isEmpty else { return }
    heading("What became of the asks")
    for outcome in response.outcomes {
      let letter = letters.first { $0.id == outcome.letter }
      let ask = letter?.asks.first { $0.number == outcome.ask }
      item("\(outcome.ask)", ask?.text ?? "an ask of \(outcome.letter)")
      item(
        Glyphs.outgoing, outcome.outcome.spoken, indent: 2,
        style: Style(outcome.outcome.answersAsk ? .accent : .dim))
      if !outcome.note.isEmpty { paragraph(outcome.note, indent: 4, style: Style(.dim)) }
    }
  }

  private mutating func write(quotes: [Quote]) {
    guard !quotes.isEmpty else { return }
    heading("Exact words")
    for quote in quotes { write(quote, isLinked: true) }
  }
}

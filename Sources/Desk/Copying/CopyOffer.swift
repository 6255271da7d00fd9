import CaseModel

/// Something that can be copied: how it is listed, and what goes onto the clipboard.
struct CopyOffer: Hashable, Sendable {
  /// What it is, as notices name it: `the reference`.
  var name: String
  /// What goes onto the clipboard.
  var text: String
  /// How it is listed; the text itself where that is short.
  var shown: String

  init(_ name: String, _ text: String, shown: String? = nil) {
    self.name = name
    self.text = text
    self.shown = shown ?? text
  }

  /// What can be copied of a record: how others find it, and each quote with its source.
  /// - Parameter style: how dates are written.
  static func all(of record: Record, in style: DateStyle) -> [CopyOffer] {
    let reference = CopyOffer("the reference", record.reference(in: style))
    guard case .response(let response) = record else { return [reference] }
    return [reference]
      + response.quotes.map { CopyOffer("the quote", response.citing($0, in: style)) }
  }

  /// Where the reader's chosen link leads.
  init(_ link: ReaderLink) {
    switch link {
    case .record(let id): self.init("the id", id.text)
    case .thing(.address(let address)): self.init("the address", address)
    case .thing(.enclosure(_, let enclosure)): self.init("the file's name", enclosure.file)
    }
  }

  /// The whole record as the reader shows it.
  init(_ page: ReaderPage) {
    let count = page.lines.count
    self.init(
      "the whole text", page.plainText,
      shown: "The whole text as the reader shows it, \(count == 1 ? "1 line" : "\(count) lines")")
  }
}

extension Record {
  /// How others find the record: what it is called, its date, and its id.
  func reference(in style: DateStyle) -> String {
    let date =
      switch self {
      case .incident(let incident): incident.date?.spoken(in: style)
      case .letter(let letter): letter.sent?.spoken(in: style)
      case .response(let response):
        response.date?.spoken(in: style) ?? response.received?.spoken(in: style)
      case .followUp(let followUp): followUp.due.map { "due \($0.spoken(in: style))" }
      }
    return "\(title)\(date.map { ", \($0)" } ?? "") (\(id))"
  }
}

extension OfficialResponse {
  /// The exact words, with who said them, to whom, when, and where they are published.
  fileprivate func citing(_ quote: Quote, in style: DateStyle) -> String {
    let facts = [
      quote.speaker.isEmpty ? from.shortName : quote.speaker,
      quote.to.isEmpty ? "" : "to \(quote.to)",
      (quote.date ?? date)?.spoken(in: style) ?? "", quote.published,
    ].filter { !$0.isEmpty }
    return facts.isEmpty
      ? "“\(quote.words)”" : "“\(quote.words)” (\(facts.joined(separator: ", ")))"
  }
}

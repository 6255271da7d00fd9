import CaseModel

/// Something that can be copied of a record: how it is listed, and what goes onto the clipboard.
struct CopyOffer: Hashable, Sendable {
  /// What it is, as notices name it: `the reference`.
  var name: String
  var text: String

  /// What can be copied of a record: how others find it, then each quote with its source.
  /// - Parameter style: how dates are written.
  static func all(of record: Record, in style: DateStyle) -> [CopyOffer] {
    let reference = CopyOffer(name: "the reference", text: record.reference(in: style))
    guard case .response(let response) = record else { return [reference] }
    return [reference]
      + response.quotes.map { CopyOffer(name: "the quote", text: response.citing($0, in: style)) }
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

import CaseModel
import TerminalUI

extension ReaderPage {
  /// A record as the reader shows it.
  static func page(
    of context: RecordInContext, columns: Int, today: Day, finding sought: SearchQuery? = nil,
    dates: DateStyle = .spelled, choices: ReaderChoices = ReaderChoices()
  ) -> ReaderPage {
    var writer = ReaderWriter(columns: columns, finding: sought, dates: dates)
    writer.title(context.record.title)
    writer.write(choices)
    writer.blank()
    switch context.record {
    case .incident(let incident): writer.write(incident)
    case .letter(let letter): writer.write(letter, in: context, today: today)
    case .response(let response): writer.write(response, in: context)
    case .followUp(let followUp): writer.write(followUp, today: today)
    }
    writer.writeBody(of: context)
    return writer.page
  }

  /// A sentence in the place of a record.
  static func page(saying sentence: String, columns: Int) -> ReaderPage {
    var writer = ReaderWriter(columns: columns)
    if !sentence.isEmpty { writer.paragraph(sentence) }
    return writer.page
  }
}

extension ReaderWriter {
  /// What stands below a record's own fields. An incident is its text and what that rests on; of
  /// the others the links come first, since they are parts of a chain.
  fileprivate mutating func writeBody(of context: RecordInContext) {
    let record = context.record
    let outgoing = context.links.filter { !$0.isIncoming }
    if record.kind != .incident { write(links: outgoing, under: "Links") }
    write(enclosures: record.enclosures, of: record.id)
    write(markdown: record.text)
    write(sources: record.sources)
    if record.kind == .incident { write(links: outgoing, under: "Links") }
    write(links: context.links.filter(\.isIncoming), under: "Named by")
  }

  private mutating func write(sources: [Source]) {
    guard !sources.isEmpty else { return }
    heading(sources.count == 1 ? "Source" : "Sources")
    for source in sources {
      let facts = [
        source.kind?.spoken ?? "", source.date?.spoken(in: dates) ?? "",
        source.grade.isEmpty ? "" : "\(source.grade): \(source.gradeSpoken)",
      ]
      item("-", ([source.name] + facts.filter { !$0.isEmpty }).joined(separator: ", "))
      write(address: source.address, indent: 2)
      if !source.note.isEmpty { paragraph(source.note, indent: 2, style: Style(.dim)) }
    }
  }

  /// A web address as a link; other places as they are.
  mutating func write(address: String, indent: Int) {
    guard !address.isEmpty else { return }
    let link: ReaderLink? = address.isWebAddress ? .thing(.address(address)) : nil
    paragraph(address, indent: indent, link: link)
  }

  private mutating func write(enclosures: [Enclosure], of id: RecordID) {
    guard !enclosures.isEmpty else { return }
    heading(enclosures.count == 1 ? "Enclosure" : "Enclosures")
    for enclosure in enclosures {
      let thing = ExternalThing.enclosure(id, enclosure)
      item("-", thing.name, link: .thing(thing))
    }
  }

  /// The links that the page doesn't show yet, each once.
  private mutating func write(links: [RecordInContext.Link], under title: String) {
    var shown = Set(page.links)
    let rest = links.filter { shown.insert(.record($0.id)).inserted }
    guard !rest.isEmpty else { return }
    heading(title)
    for link in rest {
      let mark = link.isIncoming ? Glyphs.incoming : Glyphs.outgoing
      guard let kind = link.kind else {
        item(mark, "\(link.id) (no record has that name)", style: Style(.problem))
        continue
      }
      item(mark, "\(kind.name): \(link.title)", link: .record(link.id))
    }
  }

  mutating func field(tags: [String]) { field("Tags", tags.joined(separator: ", ")) }
}

extension Source {
  /// What the grade's letter and figure mean.
  fileprivate var gradeSpoken: String {
    [reliability?.meaning, credibility?.meaning].compactMap { $0 }.joined(separator: ", ")
  }
}

extension String {
  /// Whether a browser could open it.
  var isWebAddress: Bool {
    guard !contains(where: \.isWhitespace), contains(".") else { return false }
    if hasPrefix("https://") || hasPrefix("http://") { return true }
    // Addresses are often noted without their scheme: `hrw.org/news/…`.
    let host = prefix { $0 != "/" }
    return contains("/") && host.contains(".") && host.allSatisfy { $0.isASCII && $0 != ":" }
  }
}

import CaseModel
import TerminalUI

/// A record as the reader shows it: lines that fit the width, and the links in them.
struct ReaderPage: Hashable, Sendable {
  var lines: [ReaderLine] = []
  /// In the order in which they stand on the page.
  var links: [ReaderLink] = []
  /// The first line with something that is searched for; nil where there is none.
  var firstMatch: Int?

  /// The page as plain text, to be copied.
  var plainText: String {
    lines.map { $0.spans.map(\.text).joined() }.joined(separator: "\n")
  }
}

/// A stretch of a line that looks alike.
struct Span: Hashable, Sendable {
  var text: String
  var style: Style = .plain
  /// Whether it is part of its line's link.
  var isLink = false
}

struct ReaderLine: Hashable, Sendable {
  var spans: [Span]
  /// The link that the line belongs to, by its place among the page's links.
  var link: Int?
}

/// Where a link on the page leads.
enum ReaderLink: Hashable, Sendable {
  case record(RecordID)
  case thing(ExternalThing)
}

/// Writes a page from top to bottom, wrapping as it goes.
struct ReaderWriter {
  private(set) var page = ReaderPage()
  let columns: Int
  /// What is set off wherever it stands.
  let sought: SearchQuery?
  /// How dates are written.
  let dates: DateStyle
  /// The columns that labels of fields take.
  private let labelColumns = 11

  init(columns: Int, finding sought: SearchQuery? = nil, dates: DateStyle = .spelled) {
    self.columns = max(1, columns)
    self.dates = dates
    self.sought = sought
  }

  /// An empty line, unless the page starts or one is there already.
  mutating func blank() {
    guard let last = page.lines.last, !last.spans.isEmpty else { return }
    page.lines.append(ReaderLine(spans: []))
  }

  mutating func title(_ text: String) {
    write(text, style: Style(.heading, bold: true))
  }

  /// A heading over a part of the page.
  mutating func heading(_ text: String) {
    blank()
    write(text, style: Style(.heading, bold: true))
  }

  /// A label and what stands beside it; nothing where that is empty.
  mutating func field(
    _ label: String, _ value: String, style: Style = .plain, link: ReaderLink? = nil
  ) {
    guard !value.isEmpty else { return }
    let isBeside = columns >= labelColumns + 12
    if !isBeside { write(label, style: Style(.dim)) }
    let indent = isBeside ? labelColumns : 2
    let first = isBeside ? [Span(text: padded(label), style: Style(.dim))] : nil
    write(value, first: first, indent: indent, style: style, link: link)
  }

  /// A paragraph that hangs from its first words, as `1 Ask …`.
  mutating func item(
    _ mark: String, _ text: String, indent: Int = 0, style: Style = .plain, link: ReaderLink? = nil
  ) {
    let blanks = String(repeating: " ", count: indent)
    let first = [Span(text: blanks + mark + " ", style: style)]
    write(
      text, first: first, indent: indent + SafeText.columns(mark) + 1, style: style, link: link)
  }

  mutating func paragraph(
    _ text: String, indent: Int = 0, style: Style = .plain, link: ReaderLink? = nil
  ) {
    write(text, indent: indent, style: style, link: link)
  }

  /// A paragraph of Markdown, or the words of a list's item after its mark.
  mutating func paragraph(
    markdown text: String, mark: String = "", indent: Int = 0, style: Style = .plain
  ) {
    let emphasis = Emphasis(markdown: text)
    guard !mark.isEmpty else {
      return write(emphasis.text, indent: indent, style: style, bold: emphasis.bold)
    }
    let first = [Span(text: String(repeating: " ", count: indent) + mark + " ")]
    write(
      emphasis.text, first: first, indent: indent + SafeText.columns(mark) + 1, style: style,
      bold: emphasis.bold)
  }

  private func padded(_ label: String) -> String {
    label + String(repeating: " ", count: max(1, labelColumns - SafeText.columns(label)))
  }

  private mutating func write(
    _ text: String, first: [Span]? = nil, indent: Int = 0, style: Style, link: ReaderLink? = nil,
    bold: [Range<Int>] = []
  ) {
    var number: Int?
    if let link {
      number = page.links.count
      page.links.append(link)
    }
    let indent = min(indent, max(0, columns - 8))
    let blanks = Span(text: String(repeating: " ", count: indent))
    let shown = link == nil ? style : Style(style.role, bold: style.bold, underline: true)
    let layout = TextLayout(text, columns: columns - indent)
    let matches = sought?.places(in: text) ?? []
    for line in layout.lines.indices {
      var spans = line == 0 ? (first ?? [blanks]) : [blanks]
      if spans[0].text.isEmpty { spans = [] }
      // Blanks at a break take no room.
      let piece = String(layout.text(of: line).reversed().drop { $0 == " " }.reversed())
      let whole = Span(text: piece, style: shown, isLink: link != nil)
      let positions = layout.lines[line].positions
      let start = positions.lowerBound
      let pieces = bold.isEmpty ? [whole] : whole.split(from: start, at: bold) { $0.bold = true }
      spans += matches.isEmpty ? pieces : pieces.split(from: start, at: matches) { $0 = $0.matched }
      if page.firstMatch == nil, matches.contains(where: { $0.overlaps(positions) }) {
        page.firstMatch = page.lines.count
      }
      page.lines.append(ReaderLine(spans: spans, link: number))
    }
  }
}

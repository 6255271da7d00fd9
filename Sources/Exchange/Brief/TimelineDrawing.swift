import CaseModel

/// A timeline as SVG: a line from top to bottom with a mark for each thing that happened, dates at its
/// left, words at its right, and dashes where nothing came back. Every kind has a shape of its own, so
/// that colour isn't needed to tell them apart.
///
/// It is drawn in pieces that stand below each other without a gap, so that paper breaks between them.
struct TimelineDrawing {
  private let words: [TimelineWords]
  /// In CSS pixels.
  private let width: Double
  private let isNarrow: Bool

  private static let piece = 6
  private static let titleSize = 14.0
  private static let detailSize = 12.0
  private static let lineHeight = 18.0

  init(_ words: [TimelineWords], width: Double) {
    self.words = words
    self.width = width
    isNarrow = width < 500
  }

  /// Where the line runs.
  private var rail: Double { isNarrow ? 12 : 132 }
  private var start: Double { rail + 20 }

  /// - Parameter style: the class that says on which screens it shows.
  func svg(style: String) -> String {
    var out = ""
    var place = 0
    while place < words.count {
      let piece = words[place..<min(place + Self.piece, words.count)]
      out += svg(piece, style: style, isFirst: place == 0, isLast: piece.endIndex == words.count)
      place += Self.piece
    }
    return out
  }

  private func svg(
    _ piece: ArraySlice<TimelineWords>, style: String, isFirst: Bool, isLast: Bool
  ) -> String {
    var top = 0.0
    var inside = ""
    var railParts = ""
    for (index, words) in zip(piece.indices, piece) {
      let row = Row(words, width: width - start - 4, dateWidth: isNarrow ? nil : rail - 22)
      let middle = top + 15
      let lineTop = isFirst && index == piece.startIndex ? middle : top
      let lineEnd = isLast && index == piece.endIndex - 1 ? middle : top + row.height
      railParts += line(from: lineTop, to: lineEnd, isSilent: words.mark == .silence)
      inside += mark(words.mark, at: middle) + row.text(at: top, rail: rail, start: start)
      top += row.height
    }
    let height = Self.rounded(top)
    return """
      <svg class="timeline \(style)" viewBox="0 0 \(Self.rounded(width)) \(height)" \
      width="\(Self.rounded(width))" height="\(height)" role="img" aria-label="Timeline">
      \(railParts)\(inside)</svg>

      """
  }

  private func line(from top: Double, to end: Double, isSilent: Bool) -> String {
    guard end > top else { return "" }
    let dashes = isSilent ? " stroke-dasharray=\"2 5\"" : ""
    let x = Self.rounded(rail)
    return """
      <line x1="\(x)" y1="\(Self.rounded(top))" x2="\(x)" y2="\(Self.rounded(end))" \
      class="rail"\(dashes)/>

      """
  }

  private func mark(_ mark: TimelineWords.Mark, at y: Double) -> String {
    let (x, y) = (rail, y)
    let r = Self.rounded
    switch mark {
    case .incident:
      return "<circle cx=\"\(r(x))\" cy=\"\(r(y))\" r=\"8\" class=\"incident\"/>\n"
    case .letter:
      return """
        <rect x="\(r(x - 7))" y="\(r(y - 5.5))" width="14" height="11" rx="1.5" class="letter"/>
        <path d="M\(r(x - 7)) \(r(y - 4.5))L\(r(x)) \(r(y + 1))L\(r(x + 7)) \(r(y - 4.5))" \
        class="fold"/>

        """
    case .response:
      return "<circle cx=\"\(r(x))\" cy=\"\(r(y))\" r=\"6\" class=\"response\"/>\n"
    case .silence:
      return "<circle cx=\"\(r(x))\" cy=\"\(r(y))\" r=\"3.5\" class=\"silence\"/>\n"
    case .toDo, .done:
      return """
        <path d="M\(r(x)) \(r(y - 7))L\(r(x + 7)) \(r(y))L\(r(x)) \(r(y + 7))L\(r(x - 7)) \(r(y))Z" \
        class="\(mark == .done ? "done" : "to-do")"/>

        """
    }
  }

  /// Without more digits than anybody sees.
  fileprivate static func rounded(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// One thing that happened.
  private struct Row {
    let words: TimelineWords
    let title: [String]
    let detail: [String]
    /// At the left of the line.
    let date: [String]
    private let dateIsAbove: Bool

    /// - Parameter dateWidth: nil where there is no room at the left.
    init(_ words: TimelineWords, width: Double, dateWidth: Double?) {
      self.words = words
      date =
        dateWidth.map { DrawnText.lines(words.date, width: $0, size: detailSize, limit: 3) } ?? []
      dateIsAbove = dateWidth == nil && !words.date.isEmpty
      // Bold letters are wider.
      title = DrawnText.lines(words.title, width: width / 1.13, size: titleSize, limit: 4)
      detail = DrawnText.lines(words.detail, width: width, size: detailSize, limit: 4)
    }

    var height: Double {
      let lines = max(title.count + detail.count + (dateIsAbove ? 1 : 0), date.count)
      return Double(lines) * lineHeight + 14
    }

    func text(at top: Double, rail: Double, start: Double) -> String {
      var y = top + 20
      var out = ""
      func add(_ text: String, _ style: String, x: Double) {
        out += """
          <text x="\(rounded(x))" y="\(rounded(y))" class="\(style)">\
          \(MarkdownHTML.escaped(text))</text>

          """
      }
      if dateIsAbove {
        add(words.date, "date", x: start)
        y += lineHeight
      }
      for (index, line) in date.enumerated() {
        let place = top + 20 + Double(index) * lineHeight
        out += """
          <text x="\(rounded(rail - 18))" y="\(rounded(place))" class="date" text-anchor="end">\
          \(MarkdownHTML.escaped(line))</text>

          """
      }
      for line in title {
        add(line, words.mark == .silence ? "quiet" : "title", x: start)
        y += lineHeight
      }
      for line in detail {
        add(line, "detail", x: start)
        y += lineHeight
      }
      return out
    }
  }
}

import TerminalUI

/// Words of Markdown with the marks of bold taken out, and where the bold stretches are.
struct Emphasis: Hashable, Sendable {
  private(set) var text = ""
  /// In characters from the text's start.
  private(set) var bold: [Range<Int>] = []

  /// Takes out each pair of `**` that stands close around words; others stay as they were typed.
  init(markdown: String) {
    let parts = Emphasis.parts(of: markdown)
    var count = 0
    var place = 0
    func append(_ part: Substring) {
      text += part
      count += part.count
    }
    while place < parts.count {
      append(parts[place])
      // A mark follows each part but the last. It opens if the part after it can be closed.
      guard place + 1 < parts.count else { break }
      let inner = parts[place + 1]
      if place + 2 < parts.count, let first = inner.first, let last = inner.last,
        !first.isWhitespace, !last.isWhitespace
      {
        let start = count
        append(inner)
        bold.append(start..<count)
        place += 2
      } else {
        append("**")
        place += 1
      }
    }
  }

  // The text between marks.
  private static func parts(of markdown: String) -> [Substring] {
    var parts: [Substring] = []
    var start = markdown.startIndex
    var index = start
    while index < markdown.endIndex {
      let next = markdown.index(after: index)
      if markdown[index] == "*", next < markdown.endIndex, markdown[next] == "*" {
        parts.append(markdown[start..<index])
        start = markdown.index(after: next)
        index = start
      } else {
        index = next
      }
    }
    return parts + [markdown[start...]]
  }
}

extension Span {
  /// The same text in pieces, those within a bold stretch bold. `position` is where it starts in
  /// the text that the stretches are counted in.
  func split(from position: Int, bold: [Range<Int>]) -> [Span] {
    let here = position..<position + text.count
    let bold = bold.filter { $0.overlaps(here) }
    var pieces: [Span] = []
    for (offset, character) in text.enumerated() {
      let isBold = bold.contains { $0.contains(position + offset) }
      if let last = pieces.last, last.style.bold == (isBold || style.bold) {
        pieces[pieces.count - 1].text.append(character)
      } else {
        var piece = Span(text: String(character), style: style, isLink: isLink)
        piece.style.bold = isBold || style.bold
        pieces.append(piece)
      }
    }
    return pieces
  }
}

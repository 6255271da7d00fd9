import TerminalUI

/// Words of Markdown with the marks of emphasis taken out, and where the emphasised stretches are.
/// A terminal has no slanted letters, so all of them are bold.
struct Emphasis: Hashable, Sendable {
  private(set) var text = ""
  /// In characters from the text's start.
  private(set) var bold: [Range<Int>] = []

  /// Takes out each pair of `**` or `*` that stands close around words; others stay as they were
  /// typed.
  init(markdown: String) {
    let pieces = Pieces(of: markdown)
    var count = 0
    var place = 0
    func append(_ part: some StringProtocol) {
      text += part
      count += part.count
    }
    while place < pieces.parts.count {
      append(pieces.parts[place])
      guard place < pieces.marks.count else { break }
      if let close = pieces.close(of: place) {
        let start = count
        append(pieces.text(between: place, and: close))
        bold.append(start..<count)
        place = close + 1
      } else {
        append(pieces.marks[place])
        place += 1
      }
    }
  }
}

/// A text at its marks of emphasis.
private struct Pieces {
  /// One more than there are marks.
  var parts: [Substring] = []
  /// `*` or `**`, each between the part of its number and the next.
  var marks: [Substring] = []

  init(of markdown: String) {
    var start = markdown.startIndex
    while let first = markdown[start...].firstIndex(of: "*") {
      var end = markdown.index(after: first)
      if end < markdown.endIndex, markdown[end] == "*" { end = markdown.index(after: end) }
      parts.append(markdown[start..<first])
      marks.append(markdown[first..<end])
      start = end
    }
    parts.append(markdown[start...])
  }

  /// The mark that closes what another one opens; nil where that opens nothing.
  func close(of open: Int) -> Int? {
    let isStrong = marks[open] == "**"
    let rest = marks.indices.dropFirst(open + 1)
    guard let close = isStrong ? rest.first(where: { marks[$0] == "**" }) : rest.first,
      marks[close] == marks[open], isClose(after: open), isClose(before: close),
      !text(between: open, and: close).isEmpty
    else { return nil }
    // One star within a word is a sign of its own, as in 3*4.
    let isInWord = isInWord(parts[open].last) || isInWord(parts[close + 1].first)
    return isStrong || !isInWord ? close : nil
  }

  func text(between open: Int, and close: Int) -> String {
    var text = String(parts[open + 1])
    for mark in open + 1..<close {
      text += marks[mark]
      text += parts[mark + 1]
    }
    return text
  }

  private func isClose(after mark: Int) -> Bool {
    parts[mark + 1].first.map { !$0.isWhitespace } ?? (mark + 1 < marks.count)
  }

  private func isClose(before mark: Int) -> Bool {
    parts[mark].last.map { !$0.isWhitespace } ?? (mark > 0)
  }

  private func isInWord(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }
}

extension Span {
  /// The same text in pieces, those within a stretch with another style. `position` is where it
  /// starts in the text that the stretches are counted in.
  func split(
    from position: Int, at stretches: [Range<Int>], _ change: (inout Style) -> Void
  ) -> [Span] {
    let here = position..<position + text.count
    let stretches = stretches.filter { $0.overlaps(here) }
    guard !stretches.isEmpty else { return [self] }
    var pieces: [Span] = []
    var wasInside: Bool?
    for (offset, character) in text.enumerated() {
      let isInside = stretches.contains { $0.contains(position + offset) }
      if isInside == wasInside {
        pieces[pieces.count - 1].text.append(character)
      } else {
        var piece = Span(text: String(character), style: style, isLink: isLink)
        if isInside { change(&piece.style) }
        pieces.append(piece)
      }
      wasInside = isInside
    }
    return pieces
  }
}

extension [Span] {
  /// The same line, its spans split where stretches of the whole begin and end.
  func split(
    from position: Int, at stretches: [Range<Int>], _ change: (inout Style) -> Void
  ) -> [Span] {
    var position = position
    return flatMap { span in
      defer { position += span.text.count }
      return span.split(from: position, at: stretches, change)
    }
  }
}

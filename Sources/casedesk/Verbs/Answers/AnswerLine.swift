import TerminalUI

/// A line of an answer for people: pieces that are set off each in its own way.
struct AnswerLine: Hashable {
  struct Piece: Hashable {
    /// Safe for a terminal.
    var text: String
    var style: Style

    init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  var pieces: [Piece]

  init(_ pieces: [Piece] = []) { self.pieces = pieces }

  /// Adds a piece, and blanks up to a width.
  mutating func append(_ piece: Piece, width: Int) {
    pieces.append(piece)
    let blanks = width - SafeText.columns(piece.text)
    if blanks > 0 { pieces.append(Piece(String(repeating: " ", count: blanks))) }
  }

  /// As much of it as fits, without blanks at its end.
  func truncated(to columns: Int) -> AnswerLine {
    var room = columns
    var kept: [Piece] = []
    let whole = pieces.reduce(0) { $0 + SafeText.columns($1.text) }
    for piece in pieces {
      let width = SafeText.columns(piece.text)
      let isCut = width > room || (width == room && whole > columns)
      // One more than fits, so that the cut shows.
      let text = isCut ? OneLine.truncated(piece.text + "  ", to: room) : piece.text
      kept.append(Piece(text, piece.style))
      room -= width
      if isCut { break }
    }
    while let last = kept.last, last.text.allSatisfy({ $0 == " " }) { kept.removeLast() }
    if let last = kept.indices.last {
      kept[last].text = String(kept[last].text.reversed().drop { $0 == " " }.reversed())
    }
    return AnswerLine(kept)
  }

  var plain: String { pieces.map(\.text).joined() }
  var coloured: String { pieces.map { $0.style.around($0.text) }.joined() }
}

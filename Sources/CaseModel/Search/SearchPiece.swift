/// A stretch of a typed search between blanks, where blanks inside quotes don't count.
struct SearchPiece: Hashable {
  var isNegated = false
  /// As typed, before the first colon outside of quotes; nil where there is none.
  var name: String?
  var value = ""
  var isQuoted = false
  /// Whether nothing comes after it, not even a blank or a closing quote.
  var isLast = false

  /// A part without quotes whose value a star ends.
  var hasStar: Bool { !isQuoted && value.hasSuffix("*") }

  /// The whole piece, where the name turns out to be none.
  var whole: String { (name.map { $0 + ":" } ?? "") + value }

  static func pieces(of typed: String) -> [SearchPiece] {
    var pieces: [SearchPiece] = []
    var piece: SearchPiece?
    var isInQuotes = false
    for character in typed {
      switch character {
      case _ where isQuote(character):
        if isInQuotes {
          pieces.append(piece ?? SearchPiece())
          piece = nil
        } else {
          // A quote begins a piece of its own, unless a name or a minus came just before it.
          if let before = piece, !before.value.isEmpty {
            pieces.append(before)
            piece = nil
          }
          piece = piece ?? SearchPiece()
          piece?.isQuoted = true
        }
        isInQuotes.toggle()
      case _ where isInQuotes: piece?.value.append(character)
      case _ where character.isWhitespace:
        if let ended = piece { pieces.append(ended) }
        piece = nil
      case "-" where piece == nil: piece = SearchPiece(isNegated: true)
      case ":" where piece?.name == nil && piece?.value.isEmpty == false:
        piece = piece?.named
      default: piece = (piece ?? SearchPiece()).adding(character)
      }
    }
    if var last = piece {
      last.isLast = true
      pieces.append(last)
    }
    return pieces
  }

  /// What was typed so far turns out to be a name.
  private var named: SearchPiece {
    var piece = self
    piece.name = value
    piece.value = ""
    return piece
  }

  private func adding(_ character: Character) -> SearchPiece {
    var piece = self
    piece.value.append(character)
    return piece
  }

  private static func isQuote(_ character: Character) -> Bool {
    ["\"", "“", "”", "„", "«", "»"].contains(character)
  }
}

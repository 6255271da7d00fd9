/// Words in a drawing, which breaks no lines by itself: cut into lines by the widths that letters
/// have in wide sans-serif fonts, so that none runs over the edge where another font is there.
enum DrawnText {
  /// - Parameters:
  ///   - width: of a line, in the drawing's units.
  ///   - size: the letters' size, in the same units.
  ///   - limit: how many lines there are at most; the last then ends with `…`.
  static func lines(_ text: String, width: Double, size: Double, limit: Int = 6) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      for piece in pieces(of: String(word), width: width, size: size) {
        let longer = line.isEmpty ? piece : "\(line) \(piece)"
        if self.width(of: longer, size: size) <= width {
          line = longer
        } else {
          if !line.isEmpty { lines.append(line) }
          line = piece
        }
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > limit, limit > 0 else { return lines }
    lines = Array(lines.prefix(limit))
    while let last = lines.last, !last.isEmpty, self.width(of: last + "…", size: size) > width {
      lines[limit - 1] = String(last.dropLast())
    }
    lines[limit - 1] += "…"
    return lines
  }

  /// A word that is wider than a line in pieces that aren't.
  private static func pieces(of word: String, width: Double, size: Double) -> [String] {
    guard self.width(of: word, size: size) > width else { return [word] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if !piece.isEmpty, self.width(of: piece + String(character), size: size) > width {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }

  static func width(of text: String, size: Double) -> Double {
    text.reduce(0) { $0 + width(of: $1) } * size * 1.1
  }

  /// In parts of the letters' size.
  private static func width(of character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFF60,
      0x1F000...0x1FAFF:
      return 1.05
    default: break
    }
    if "iljtfrI.,:;'’‘|!()[] -".contains(character) { return 0.34 }
    if "MWmwШЩЖЮЫФМшщжюыфм@%—…".contains(character) { return character.isUppercase ? 1.1 : 0.97 }
    if character.isUppercase { return 0.7 }
    return character.isNumber ? 0.57 : 0.56
  }
}

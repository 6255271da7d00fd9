/// Text made to fit one line of so many columns. Cuts fall between characters and show as `…`.
package enum OneLine {
  package enum Alignment: Hashable, Sendable {
    case left, right, center
  }

  /// The text if it fits, else as much of it as leaves a column for `…`.
  package static func truncated(_ text: some StringProtocol, to columns: Int) -> String {
    let text = String(text)
    guard columns > 0 else { return "" }
    if text.utf8.count <= columns, SafeText.isPrintableASCII(text) { return text }
    var used = 0
    // Where the text is cut if it turns out not to fit.
    var cut = 0
    Grapheme.forEach(in: text) { grapheme in
      used += SafeText.columns(of: grapheme, in: text)
      if used < columns { cut = grapheme.bytes.upperBound }
      return used <= columns
    }
    guard used > columns else { return text }
    let end = text.utf8.index(text.startIndex, offsetBy: cut)
    return String(text.unicodeScalars[..<end]) + "…"
  }

  /// The text, made safe, cut or filled with blanks to exactly so many columns.
  package static func padded(
    _ text: some StringProtocol, to columns: Int, _ alignment: Alignment = .left
  ) -> String {
    let text = SafeText.string(truncated(text, to: columns))
    let room = max(0, columns - SafeText.columns(text))
    let before =
      switch alignment {
      case .left: 0
      case .right: room
      case .center: room / 2
      }
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: room - before)
  }

  /// `left` and `right`, made safe, at the two ends of exactly so many columns, a blank or more between them.
  /// Where there is no room for both, `left` gives way first.
  package static func joined(
    _ left: some StringProtocol, _ right: some StringProtocol, columns: Int
  ) -> String {
    let right = SafeText.string(truncated(right, to: columns))
    let rightColumns = SafeText.columns(right)
    guard rightColumns > 0 else { return padded(left, to: columns) }
    guard rightColumns < columns else { return right }
    return padded(left, to: columns - rightColumns - 1) + " " + right
  }
}

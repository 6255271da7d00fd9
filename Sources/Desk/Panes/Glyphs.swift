import TerminalUI

/// The marks that the desk draws.
enum Glyphs {
  /// Before the selected row.
  static let selection = "▸"
  /// Before what belongs to the selected record.
  static let linked = "•"
  /// Between two remarks.
  static let dot = "·"
  /// Before what is marked, so that an action applies to all of it.
  static let marked = "+"
  /// On what a click takes away.
  static let away = "×"
  /// Where there is nothing.
  static let none = "–"
  /// Before a record that this one names, and one that names this one.
  static let outgoing = "→"
  static let incoming = "←"
  /// A piece of the bar that shows how long nothing came.
  static let silence = "░"
  /// One column of a bar.
  static let bar = "█"

  /// What stands for a mark in ASCII, one column wide; nil for any other text.
  static func ascii(_ text: String) -> String? {
    guard let first = text.unicodeScalars.first, first.value >= 0x80 else { return nil }
    // What stands for a control character in a record.
    if (0x2400...0x2426).contains(first.value) { return "?" }
    return plain[text]
  }

  private static let plain: [String: String] = [
    "▸": ">", "•": "*", "·": "-", "–": "-", "—": "-", "→": ">", "←": "<", "…": "~", "“": "\"",
    "”": "\"", "‘": "'", "’": "'", "▾": "v", "×": "x", "↓": "v", "↑": "^", "⟨": "<", "⟩": ">",
    "┃": "#", "█": "#", "░": ":",
  ]
}

extension Frame {
  /// The frame with borders and marks in ASCII, for screen readers and old terminals. The words of
  /// records keep their letters.
  var inASCII: Frame {
    var plain = withPlainBorders
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = plain[column, row]
        if let text = Glyphs.ascii(cell.text) {
          plain.put(text, column: column, row: row, style: cell.style)
        }
      }
    }
    return plain
  }
}

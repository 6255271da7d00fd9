/// A table as comma-separated values (RFC 4180): UTF-8 with a byte order mark, by which spreadsheets
/// know it, CR LF between rows, every cell with a comma, quote or line end in quotes.
struct CSVTable {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private let columns: Int

  init(_ header: [String]) {
    columns = header.count
    add(header)
  }

  /// Rows have as many cells as the header; what is missing is empty.
  mutating func add(_ cells: [String]) {
    let padded = cells.prefix(columns) + repeatElement("", count: max(0, columns - cells.count))
    for (index, cell) in padded.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += Self.cell(cell).utf8
    }
    bytes += "\r\n".utf8
  }

  private static func cell(_ text: String) -> String {
    let safe = defused(text)
    let needsQuotes =
      safe.utf8.contains { "\",\r\n;\t".utf8.contains($0) }
      || safe.first == " " || safe.last == " "
    guard needsQuotes else { return safe }
    var quoted = "\""
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// A text with an apostrophe before it where a spreadsheet would take it for a formula (OWASP, CSV
  /// Injection): it starts with one of `=+-@`, in full width too, or with a tab or line end. Blanks
  /// and what can't be seen before it don't count, since some programs take them off.
  static func defused(_ text: String) -> String {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "＝", "＋", "－", "＠", "−", "﹢", "﹣", "﹦", "﹫", "\t", "\r", "\n":
        return "'" + text
      case " ", "\u{A0}", "\u{FEFF}", "\0": continue
      case _ where scalar.properties.generalCategory == .format: continue
      case _ where scalar.properties.generalCategory == .control: continue
      default: return text
      }
    }
    return text
  }
}

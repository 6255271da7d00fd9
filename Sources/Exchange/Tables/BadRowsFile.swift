/// The rows of a table that weren't placed, as a table of their own: put right in a spreadsheet, it
/// can be imported again.
package enum BadRowsFile {
  static let reasonColumn = "Why it wasn't placed"

  /// The text of a CSV file: the line in the original, the reason, and the cells as they were. It
  /// begins with a byte order mark, by which spreadsheets know UTF-8; lines end in CR LF (RFC 4180).
  /// A cell that a spreadsheet would run as a formula gets an apostrophe in front, which an import
  /// takes off again.
  /// - Throws: why the original can't be read as a table.
  package static func text(
    for request: ImportRequest, notPlaced: [NotPlaced]
  ) throws(ImportRefusal) -> String {
    let layout = try TableLayout(request)
    let delimiter = layout.text.delimiter
    var text = "\u{FEFF}"
    append(["Line", reasonColumn] + layout.columns.map(\.name), to: &text)
    for piece in notPlaced {
      var rows = RowParser(Array(piece.words.utf8), delimiter: delimiter)
      let cells = rows.next()?.cells ?? []
      append([String(piece.place.line), piece.reason] + cells, to: &text)
    }
    return text
  }

  private static func append(_ cells: [String], to text: inout String) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "," }
      append(defused(cell), to: &text)
    }
    text += "\r\n"
  }

  /// A cell that begins with what spreadsheets take for a formula, behind an apostrophe.
  private static func defused(_ cell: String) -> String {
    guard let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first) else { return cell }
    return "'" + cell
  }

  private static func append(_ cell: String, to text: inout String) {
    guard cell.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) || cell.first == " " else {
      text += cell
      return
    }
    text += "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}

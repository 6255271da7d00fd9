internal import CaseModel

/// A table's text and how its cells are divided.
package struct TableText: Sendable {
  package let utf8: [UInt8]
  package let delimiter: Delimiter
  /// What had to be said about reading it, as sentences.
  package let remarks: [String]

  /// All rows in order, empty ones and a line `sep=` included.
  package var rows: RowParser { RowParser(utf8, delimiter: delimiter) }

  /// The row as it stands in the file.
  package func words(of row: TableRow) -> String {
    String(decoding: utf8[row.range], as: UTF8.self)
  }
}

/// Reads tables as spreadsheets write them.
package enum Tables {
  /// The table that bytes hold, whatever they are: any bytes make one.
  /// - Parameters:
  ///   - encoding: how letters are written, where the person named it.
  ///   - delimiter: what divides cells, where the person named it; else a line `sep=` at the start
  ///     says it, or it is found.
  ///   - isKnown: whether a cell is the name of a column that we know, by which the row of names and
  ///     the delimiter are known best.
  package static func text(
    _ bytes: [UInt8], encoding: TextEncoding? = nil, delimiter: Delimiter? = nil,
    isKnown: (String) -> Bool = { _ in false }
  ) -> TableText {
    let decoded = DecodedText(bytes, as: encoding)
    let found =
      delimiter ?? announced(decoded.utf8)
      ?? likeliest(Array(decoded.utf8.prefix(sampled)), isKnown: isKnown)
    return TableText(utf8: decoded.utf8, delimiter: found, remarks: decoded.remarks)
  }

  /// The rows of bytes, whatever they are.
  package static func rows(_ bytes: [UInt8]) -> [TableRow] { Array(text(bytes).rows) }

  /// Whether a text of any name begins as a table does: with the names of columns that we know, and
  /// a row of as many cells under them.
  static func begins(_ utf8: [UInt8]) -> Bool {
    let start = Array(utf8.prefix(sampled))
    let delimiter = announced(start) ?? likeliest(start, isKnown: ColumnNames.isKnown)
    var rows = RowParser(start, delimiter: delimiter)
    var names = rows.next()
    while let row = names, row.isEmpty || (row.range.lowerBound == 0 && announced(start) != nil) {
      names = rows.next()
    }
    guard let names, names.cells.count > 1, rows.next()?.cells.count == names.cells.count else {
      return false
    }
    let known = names.cells.count { ColumnNames.isKnown($0) }
    return known >= 2 && known * 2 >= names.cells.count
  }

  private static let sampled = 262_144

  /// Whether a row is the line with which spreadsheets say the delimiter: `sep=;`.
  static func isAnnouncement(_ row: TableRow, in text: TableText) -> Bool {
    row.range.lowerBound == 0 && announced(text.utf8) != nil
  }

  private static func announced(_ utf8: [UInt8]) -> Delimiter? {
    var start = utf8.prefix(16).prefix { $0 != 0x0A && $0 != 0x0D }
    if start.first == UInt8(ascii: "\"") { start = start.dropFirst() }
    if start.last == UInt8(ascii: "\"") { start = start.dropLast() }
    guard start.count == 5, String(decoding: start.prefix(4), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    return Delimiter.allCases.first { $0.byte == start.last }
  }

  /// The delimiter by which most column names are known; else the one that divides most rows into
  /// equally many cells.
  private static func likeliest(_ utf8: [UInt8], isKnown: (String) -> Bool) -> Delimiter {
    var best = (delimiter: Delimiter.comma, known: 0, even: 0, width: 1)
    for delimiter in Delimiter.allCases {
      let rows = RowParser(utf8, delimiter: delimiter).lazy.filter { !$0.isEmpty }.prefix(40)
      var known = 0
      var counts: [Int: Int] = [:]
      for row in rows {
        if row.cells.count > 1 {
          counts[row.cells.count, default: 0] += 1
          known = max(known, row.cells.prefix(1_000).count { isKnown($0) })
        }
      }
      let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
      let found = (delimiter, known, usual?.value ?? 0, usual?.key ?? 1)
      if (found.1, found.2, found.3) > (best.known, best.even, best.width) {
        best = (delimiter, found.1, found.2, found.3)
      }
    }
    return best.delimiter
  }
}

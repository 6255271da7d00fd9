/// What became of each row of a table; every row is one of these.
package struct TableAccount: Hashable, Sendable {
  /// Rows that hold something, those above the columns' names included.
  package var rows = 0
  /// Rows that made a record, or an ask or answer of one.
  package var placed = 0
  /// Rows that say more of a record that another row made, or the same again.
  package var joined = 0
  /// Rows whose record is in the casebook already.
  package var alreadyThere = 0
  package var notPlaced = 0
  /// Rows without a word, which don't count as rows.
  package var empty = 0

  package init() {}

  /// As a sentence: `5 rows: 3 placed, 1 joined to another row's record, 1 not placed.`
  package var sentence: String {
    var parts = ["\(placed) placed"]
    if joined > 0 { parts.append("\(joined) joined to another row's record") }
    if alreadyThere > 0 { parts.append("\(alreadyThere) in the casebook already") }
    if notPlaced > 0 { parts.append("\(notPlaced) not placed") }
    let passed =
      empty == 0
      ? "" : empty == 1 ? "; 1 empty row passed over" : "; \(empty) empty rows passed over"
    return "\(rows == 1 ? "1 row" : "\(rows) rows"): \(parts.joined(separator: ", "))\(passed)."
  }
}

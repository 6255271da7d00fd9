import TerminalUI

/// Where the columns of the officials' figures stand.
struct OfficialsTable: Hashable, Sendable {
  typealias Column = OfficialsView.Column

  let whole: Area
  /// The line of the columns' heads, and the rows below.
  let heads: Area
  let rows: Area
  let isNarrow: Bool
  let columns: [Column: Range<Int>]

  /// On a narrow screen the figures stand under the name.
  init(_ area: Area, isNarrow: Bool) {
    whole = area
    (heads, rows) = area.split(top: 1)
    self.isNarrow = isNarrow
    let widths: [Column: Int]
    if isNarrow {
      widths = [
        .letters: 5, .answered: 5, .unanswered: 5, .days: 5, .granted: 5, .refused: 5, .open: 5,
      ]
    } else {
      let bar = area.columns >= 100 ? 15 : 10
      widths = [
        .letters: 7, .answered: 6, .unanswered: 6, .days: 6, .granted: bar, .refused: bar,
        .open: bar,
      ]
    }
    let figures = widths.values.reduce(0, +)
    var column = area.column + 2
    var places: [Column: Range<Int>] = [:]
    let name = max(0, area.columns - 2 - (isNarrow ? 0 : figures))
    places[.name] = column..<column + name
    if !isNarrow { column += name }
    for figure in Column.allCases where figure != .name {
      let width = widths[figure] ?? 0
      places[figure] = column..<column + width
      column += width
    }
    columns = places
  }

  func column(at column: Int) -> Column? {
    Column.allCases.first { $0 != .name && columns[$0]?.contains(column) == true }
      ?? (columns[.name]?.contains(column) == true ? .name : nil)
  }
}

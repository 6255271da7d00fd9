internal import CaseModel

/// What stands first in a column's dates of the kind 04/05/2017, as far as its other cells tell.
struct DayOrders: Hashable {
  private struct Evidence: Hashable {
    var dayFirst = 0
    var monthFirst = 0
    var open = 0
  }

  private var columns: [Int: Evidence] = [:]
  private let given: DayOrder?

  init(given: DayOrder?) { self.given = given }

  /// Takes a cell of a date column for evidence.
  mutating func note(_ cell: String, column: Int) {
    guard given == nil, let (first, second) = Self.figures(cell) else { return }
    if first > 12, second <= 12 {
      columns[column, default: Evidence()].dayFirst += 1
    } else if second > 12, first <= 12 {
      columns[column, default: Evidence()].monthFirst += 1
    } else if first != second {
      columns[column, default: Evidence()].open += 1
    }
  }

  /// The order in a column; where its own cells leave it open, that of the other columns. Nil where
  /// nothing tells, or a column has both.
  func order(column: Int) -> DayOrder? {
    if let given { return given }
    guard let own = columns[column] else { return nil }
    if own.dayFirst + own.monthFirst > 0 { return Self.order(own.dayFirst, own.monthFirst) }
    return Self.order(
      columns.values.reduce(0) { $0 + $1.dayFirst }, columns.values.reduce(0) { $0 + $1.monthFirst }
    )
  }

  /// Columns whose order is taken from elsewhere or isn't known, though it matters there.
  func remark(column: Int, name: String) -> String? {
    guard given == nil, let own = columns[column], own.open > 0 else { return nil }
    let example =
      """
      Add the line “dates: day-first” or “dates: month-first” to a mapping file.
      """
    guard let order = order(column: column) else {
      return own.dayFirst > 0
        ? "Some dates in “\(name)” have the day first, others the month. \(example)"
        : "Dates in “\(name)” can be read in two ways, and nothing tells which. \(example)"
    }
    let read = order == .dayFirst ? "the day first" : "the month first"
    return own.dayFirst + own.monthFirst > 0
      ? "Dates in “\(name)” have \(read), as those with a figure above 12 show."
      : "Dates in “\(name)” were read with \(read), as in the table's other dates."
  }

  private static func order(_ dayFirst: Int, _ monthFirst: Int) -> DayOrder? {
    if dayFirst > 0, monthFirst == 0 { return .dayFirst }
    return monthFirst > 0 && dayFirst == 0 ? .monthFirst : nil
  }

  /// The first two figures of `4/5/2017` or `04-05-17`.
  private static func figures(_ cell: String) -> (Int, Int)? {
    guard cell.utf8.count <= 40 else { return nil }
    let date = cell.utf8.prefix { $0 != 0x20 }
    let parts = date.split(omittingEmptySubsequences: false) { $0 == 0x2F || $0 == 0x2D }
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2,
      let first = Int(String(decoding: parts[0], as: UTF8.self)),
      let second = Int(String(decoding: parts[1], as: UTF8.self))
    else { return nil }
    return (first, second)
  }
}

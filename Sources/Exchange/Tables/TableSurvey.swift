internal import CaseModel

/// A first pass over a table's rows: what its columns hold, where their names leave that open.
struct TableSurvey {
  private(set) var orders: DayOrders
  private(set) var emptyRows = 0
  private var filled: [Int: Int] = [:]
  private var outcomes: [Int: Int] = [:]
  private var oddNumbers: Set<Int> = []

  init(_ text: TableText, below headerLine: Int, columns: [TableColumn], orders: DayOrders) {
    self.orders = orders
    let watched = columns.filter { column in
      guard let field = column.field else { return false }
      return field.isDate || [.outcome, .response, .askNumber].contains(field)
    }
    for row in text.rows where row.line > headerLine {
      if row.isEmpty {
        emptyRows += 1
        continue
      }
      for column in watched where column.index < row.cells.count { note(row, column) }
    }
  }

  private mutating func note(_ row: TableRow, _ column: TableColumn) {
    let cell = row.cells[column.index]
    guard !cell.isBlank else { return }
    switch column.field {
    case .outcome, .response:
      filled[column.index, default: 0] += 1
      if Outcome.reading(cell) != nil || NoResponse.says(cell) {
        outcomes[column.index, default: 0] += 1
      }
    case .askNumber:
      if !(1...999).contains(Int(cell.trimmed) ?? 0) { oddNumbers.insert(column.index) }
    default: orders.note(cell.trimmed, column: column.index)
    }
  }

  /// Settles by their cells what columns hold that may be either an outcome or the words of a
  /// response, and whether numbers are those of asks.
  func settle(_ columns: inout [TableColumn], _ names: TableNames) {
    var taken = Set(columns.compactMap(\.field))
    for index in columns.indices {
      switch columns[index].field {
      case .outcome?, .response?:
        let fields = names.fields(columns[index].name)
        guard fields.contains(.outcome), fields.contains(.response),
          let count = filled[columns[index].index], let field = columns[index].field
        else { continue }
        let isOutcome = outcomes[columns[index].index, default: 0] * 2 >= count
        let other: TableField = isOutcome ? .outcome : .response
        if other != field, taken.insert(other).inserted {
          taken.remove(field)
          columns[index].field = other
        }
      case .askNumber?:
        // Numbers such as 104.12 are a document's, not a letter's.
        if oddNumbers.contains(columns[index].index) { columns[index].field = nil }
      default: continue
      }
    }
  }
}

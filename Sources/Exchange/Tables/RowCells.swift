internal import CaseModel

/// Why a row can't become a record: a sentence that names the column and what is allowed.
struct RowFault: Error, Hashable {
  var reason: String

  init(_ reason: String) { self.reason = reason }
}

/// A row's cells by what they hold.
struct RowCells {
  let row: TableRow
  private let columns: TableColumns

  init(_ row: TableRow, _ columns: TableColumns) throws(RowFault) {
    (self.row, self.columns) = (row, columns)
    if row.isTorn {
      throw RowFault("A quotation mark opens one of its cells and isn't closed.")
    }
    if row.cells.count > columns.count,
      row.cells[columns.count...].contains(where: { !$0.isBlank })
    {
      throw RowFault(
        """
        It has \(row.cells.count) cells, and the table \(columns.count) columns: a cell that holds \
        the delimiter needs quotation marks.
        """)
    }
  }

  /// The cell of a field, without blanks around it; empty where there is none.
  func words(_ field: TableField) -> String {
    for column in columns.of(field) {
      let cell = cell(column.index)
      if !cell.isEmpty { return cell }
    }
    return ""
  }

  /// All cells of a field that hold something.
  func all(_ field: TableField) -> [String] {
    columns.of(field).map { cell($0.index) }.filter { !$0.isEmpty }
  }

  /// The parts of a field's cells, divided by semicolons, bars or line ends.
  func list(_ field: TableField, commas: Bool = false) -> [String] {
    all(field).flatMap { Self.parts($0, commas: commas) }
  }

  static func parts(_ cell: String, commas: Bool) -> [String] {
    cell.split { $0 == ";" || $0 == "|" || $0.isNewline || (commas && $0 == ",") }.map(\.trimmed)
      .filter { !$0.isEmpty }
  }

  /// Cells that no field holds, with their columns' names.
  var others: [(name: String, words: String)] {
    columns.unknown.compactMap { column in
      let cell = cell(column.index)
      return cell.isEmpty ? nil : (column.name, cell)
    }
  }

  /// What the record's text holds: the cells of text, then those that no field holds.
  var text: String {
    let others = others.map { $0.name.isEmpty ? $0.words : "\($0.name): \($0.words)" }
    let words = all(.text)
    return (words + (others.isEmpty ? [] : [others.joined(separator: "\n")]))
      .joined(separator: "\n\n")
  }

  /// The name of the column in the file, for sentences.
  func name(_ field: TableField) -> String { columns.of(field).first?.name ?? field.rawValue }

  func order(_ field: TableField) -> DayOrder? {
    columns.of(field).first.flatMap { columns.orders.order(column: $0.index) }
  }

  private func cell(_ index: Int) -> String {
    guard index < row.cells.count else { return "" }
    return Self.undefused(row.cells[index].trimmed)
  }

  /// Without the apostrophe that keeps a spreadsheet from running a cell as a formula.
  private static func undefused(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'"), let second = cell.utf8.dropFirst().first,
      "=+-@\t\r".utf8.contains(second)
    else { return cell }
    return String(cell.dropFirst())
  }
}

/// The columns of a table, found by field.
struct TableColumns {
  let count: Int
  let unknown: [TableColumn]
  let orders: DayOrders
  private let byField: [TableField: [TableColumn]]

  init(_ layout: TableLayout) {
    count = layout.columns.count
    unknown = layout.columns.filter { $0.field == nil }
    orders = layout.orders
    byField = Dictionary(grouping: layout.columns.filter { $0.field != nil }) {
      $0.field ?? .ignored
    }
  }

  func of(_ field: TableField) -> [TableColumn] { byField[field] ?? [] }
}

internal import CaseModel

/// A column of a table, and what it holds.
struct TableColumn: Hashable {
  let index: Int
  /// As the file names it.
  let name: String
  /// Nil where we don't know it; its cells are kept in the records' text.
  var field: TableField?
}

/// What the columns of a table are, found in a first pass over its rows.
struct TableLayout {
  let text: TableText
  let kind: TableKind
  /// The line of the columns' names.
  let headerLine: Int
  let columns: [TableColumn]
  let orders: DayOrders
  /// Rows above the columns' names.
  let above: [TableRow]
  let emptyRows: Int
  let remarks: [String]

  /// The rows below the columns' names that hold something.
  var rows: some Sequence<TableRow> {
    text.rows.lazy.filter { $0.line > headerLine && !$0.isEmpty }
  }

  /// - Throws: why the file can't be read as a table.
  init(_ request: ImportRequest) throws(ImportRefusal) {
    let mapping = try request.mapping.map { text throws(ImportRefusal) in try TableMapping(text) }
    var names = TableNames(mapping ?? TableMapping())
    text = Tables.text(
      request.bytes, encoding: mapping?.encoding, delimiter: mapping?.delimiter,
      isKnown: names.isKnown)
    let (header, above) = try names.header(of: text, request.name)
    (self.above, headerLine) = (above, header.line)
    let cells = header.cells.map(\.trimmed)
    try names.recognise(cells, file: request.name)
    kind = try names.kind(of: cells, file: request.name)
    var columns = names.columns(cells, kind: kind)
    let survey = TableSurvey(
      text, below: header.line, columns: columns, orders: DayOrders(given: mapping?.dates))
    survey.settle(&columns, names)
    self.columns = columns
    orders = survey.orders
    emptyRows = survey.emptyRows
    remarks =
      text.remarks + Self.remarks(kind, columns, text.delimiter) + names.missing(in: cells)
      + columns.filter { $0.field?.isDate == true }.compactMap {
        survey.orders.remark(column: $0.index, name: $0.name)
      }
  }

  private static func remarks(
    _ kind: TableKind, _ columns: [TableColumn], _ delimiter: Delimiter
  ) -> [String] {
    let known = columns.filter { $0.field != nil && $0.field != .ignored }
    let pairs = known.map { "“\($0.name)” as \($0.field?.rawValue ?? "")" }
    var remarks = [
      """
      Read as a table of \(kind.spoken), cells divided by a \(delimiter.rawValue): \
      \(pairs.joined(separator: ", ")).
      """
    ]
    let unknown = columns.filter { $0.field == nil && !$0.name.isEmpty }
    if !unknown.isEmpty {
      let names = unknown.prefix(20).map { "“\($0.name)”" }.joined(separator: ", ")
      let more = unknown.count > 20 ? " and \(unknown.count - 20) more" : ""
      remarks.append(
        "No field of the desk is \(names)\(more): such cells go into the record's text.")
    }
    return remarks
  }
}

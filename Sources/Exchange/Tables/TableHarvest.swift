internal import CaseModel

/// What comes of a table's rows.
struct TableHarvest {
  private(set) var records: [ProposedRecord] = []
  private(set) var alreadyThere: [RecordID] = []
  private(set) var notPlaced: [NotPlaced] = []
  var account = TableAccount()
  private let text: TableText

  init(_ text: TableText) { self.text = text }

  /// A new record that rows made: the first made it, the others joined it.
  mutating func made(_ record: Record, by rows: [TableRow]) {
    let places = rows.map { TextPlace(line: $0.line) }
    records.append(
      ProposedRecord(
        .create(record, enclosing: []),
        fields: places.map { UnderstoodField("row", record.title, at: $0) }))
    account.placed += 1
    account.joined += rows.count - 1
  }

  /// A record that rows make or change, with what each field was read from.
  mutating func proposed(_ step: Change.Step, _ fields: [UnderstoodField]) {
    records.append(ProposedRecord(step, fields: fields))
  }

  /// Rows whose record is in the casebook.
  mutating func found(_ id: RecordID, by rows: Int) {
    found(id)
    account.alreadyThere += rows
  }

  mutating func found(_ id: RecordID) {
    if alreadyThere.last != id { alreadyThere.append(id) }
  }

  mutating func refuse(_ row: TableRow, _ reason: String) {
    notPlaced.append(NotPlaced(text.words(of: row), at: TextPlace(line: row.line), reason: reason))
    account.notPlaced += 1
  }

  /// The rows that weren't placed, in the order of the file.
  var refused: [NotPlaced] { notPlaced.sorted { $0.place.line < $1.place.line } }
}

/// Collects the rows of one kind of table and makes records of them.
protocol RowCollector {
  /// Takes a row in.
  /// - Throws: why it can't become a record.
  mutating func take(_ cells: RowCells) throws(RowFault)
  /// Makes the records of all rows that were taken.
  mutating func finish(into harvest: inout TableHarvest)
}

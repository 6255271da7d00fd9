internal import CaseModel

/// Tells which row of a table names its columns, what these are, and of what kind the table is.
struct TableNames {
  private let mapping: TableMapping
  private var own: [String: [TableField]] = [:]

  init(_ mapping: TableMapping) { self.mapping = mapping }

  /// Takes the table for one that the desk exported, where its names show it.
  /// - Throws: where it holds no records by itself.
  mutating func recognise(_ cells: [String], file: String) throws(ImportRefusal) {
    own = OwnTables.columns(cells)
    if mapping.kind == nil, OwnTables.isDependent(cells) {
      throw ImportRefusal(
        """
        “\(file)” is one of the desk's own tables, and its rows are parts of records. Import the \
        desk's JSON export instead, which holds everything.
        """)
    }
  }

  /// The fields that a column of this name may hold.
  func fields(_ name: String) -> [TableField] {
    let key = TableMapping.key(name)
    return mapping.columns[key] ?? own[key] ?? ColumnNames.fields(name)
  }

  func isKnown(_ name: String) -> Bool { name.utf8.count <= 200 && !fields(name).isEmpty }

  // MARK: The row of names

  /// The row with the columns' names, and the rows above it. It is looked for among the first
  /// fifteen, since tables often begin with their title.
  func header(
    of text: TableText, _ file: String
  ) throws(ImportRefusal) -> (row: TableRow, above: [TableRow]) {
    var above: [TableRow] = []
    var first: TableRow?
    for row in text.rows where !row.isEmpty {
      if Tables.isAnnouncement(row, in: text) { continue }
      first = first ?? row
      let filled = row.cells.count { !$0.isBlank }
      let known = row.cells.count { isKnown($0) }
      if known >= 2 || known * 2 >= filled && known > 0 { return (row, above) }
      above.append(row)
      if above.count == 15 { break }
    }
    guard let first else { throw ImportRefusal("“\(file)” holds no rows.") }
    let cells = first.cells.prefix(8).map { "“\($0.trimmed.prefix(40))”" }.joined(separator: ", ")
    throw ImportRefusal(
      """
      No row of “\(file)” has names of columns that the desk knows. It begins with \(cells). Put \
      names above the columns, or say in a mapping file what they are: lines “Column: field”.
      """)
  }

  /// Columns that the mapping names and the table doesn't have.
  func missing(in cells: [String]) -> [String] {
    let there = Set(cells.map(TableMapping.key))
    return mapping.columns.keys.filter { !there.contains($0) }.sorted().map {
      "The mapping names a column “\($0)” that the table doesn't have."
    }
  }

  // MARK: The kind of table

  func kind(of cells: [String], file: String) throws(ImportRefusal) -> TableKind {
    if let kind = mapping.kind {
      if let lacking = lacking(cells, kind) {
        throw ImportRefusal("“\(file)” can't be a table of \(kind.spoken): \(lacking)")
      }
      return kind
    }
    let counted = TableKind.allCases.filter { lacking(cells, $0) == nil }
      .map { (kind: $0, weight: weight(cells, $0)) }
      .sorted { $0.weight > $1.weight }
    guard let best = counted.first, counted.count < 2 || counted[1].weight < best.weight else {
      throw ImportRefusal(
        """
        The columns of “\(file)” don't show whether its rows are incidents, letters, asks or \
        follow-ups. Say so in a mapping file with a line like “kind: letters”.
        """)
    }
    return best.kind
  }

  /// What a column's name says first counts fully; what it may say besides hardly.
  private func weight(_ cells: [String], _ kind: TableKind) -> Int {
    cells.reduce(0) { sum, name in
      guard let field = field(name, kind), field != .ignored else { return sum }
      guard field == fields(name).first else { return sum + 1 }
      return sum + (kind.telling.contains(field) ? (field == .ask ? 16 : 8) : 2)
    }
  }

  /// What a table of this kind needs and this one doesn't have, as a sentence.
  private func lacking(_ cells: [String], _ kind: TableKind) -> String? {
    let fields = Set(cells.compactMap { field($0, kind) })
    for needed in kind.needed where fields.isDisjoint(with: needed) {
      let names = needed.map(\.rawValue).sorted().joined(separator: ", ")
      return "it has no column for \(names)."
    }
    return nil
  }

  // MARK: Columns

  /// The columns; of two that could hold the same field, the first does, but for lists.
  func columns(_ cells: [String], kind: TableKind) -> [TableColumn] {
    var taken: Set<TableField> = []
    return cells.enumerated().map { index, name in
      let free = fields(name).filter {
        kind.fields.contains($0) && (!taken.contains($0) || $0.isList)
      }
      let field = kind.preferred.first { free.contains($0) } ?? free.first
      if let field { taken.insert(field) }
      return TableColumn(index: index, name: name, field: field)
    }
  }

  private func field(_ name: String, _ kind: TableKind) -> TableField? {
    let fields = fields(name).filter { kind.fields.contains($0) }
    return kind.preferred.first { fields.contains($0) } ?? fields.first
  }
}

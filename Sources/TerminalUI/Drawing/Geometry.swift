/// A cell's place: column and row, from 0 at the top left.
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// How many columns and rows there are.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A rectangle of cells; without any where a side is 0.
package struct Area: Hashable, Sendable {
  package var origin: Point
  package var size: Size

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    origin = Point(column: column, row: row)
    size = Size(columns: max(0, columns), rows: max(0, rows))
  }

  package var column: Int { origin.column }
  package var row: Int { origin.row }
  package var columns: Int { size.columns }
  package var rows: Int { size.rows }
  /// The first column to the right of the area.
  package var endColumn: Int { column + columns }
  /// The first row below the area.
  package var endRow: Int { row + rows }
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  package func contains(_ point: Point) -> Bool {
    (column..<endColumn).contains(point.column) && (row..<endRow).contains(point.row)
  }

  /// The area without that many cells at each side.
  package func inset(columns byColumns: Int, rows byRows: Int) -> Area {
    Area(
      column: column + byColumns, row: row + byRows, columns: columns - 2 * byColumns,
      rows: rows - 2 * byRows)
  }

  /// The upper `rows` rows and the rest below them.
  package func split(top rows: Int) -> (top: Area, rest: Area) {
    let height = min(max(0, rows), self.rows)
    return (
      Area(column: column, row: row, columns: columns, rows: height),
      Area(column: column, row: row + height, columns: columns, rows: self.rows - height)
    )
  }

  /// The left `columns` columns and the rest beside them.
  package func split(left columns: Int) -> (left: Area, rest: Area) {
    let width = min(max(0, columns), self.columns)
    return (
      Area(column: column, row: row, columns: width, rows: rows),
      Area(column: column + width, row: row, columns: self.columns - width, rows: rows)
    )
  }
}

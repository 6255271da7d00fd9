/// One cell of a frame: what is drawn there and how.
package struct Cell: Hashable, Sendable {
  /// One column's worth of text, or two: a base scalar and what combines with it. Empty in the
  /// right half of a wide cell.
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  package static let blank = Cell(" ")
}

/// A whole screen as a value. Views draw into it; the terminal sends what changed.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// Where the hardware cursor sits; nil hides it.
  package var cursor: Point?
  private var cells: [Cell]

  package init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  package var area: Area { Area(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  /// The cell at a place inside the frame; blank outside.
  package subscript(column: Int, row: Int) -> Cell {
    area.contains(Point(column: column, row: row)) ? cells[row * size.columns + column] : .blank
  }

  /// Draws one line of text from `column` on, cut at `limit` columns and at the frame's edge, and
  /// only at grapheme borders. Text is made safe first (``SafeText``), so any text may be given.
  /// - Returns: how many columns were drawn.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, column: Int, row: Int, limit: Int = .max, style: Style = .plain
  ) -> Int {
    guard (0..<size.rows).contains(row), column < size.columns, column >= 0 else { return 0 }
    let room = min(limit, size.columns - column)
    let text = String(text)
    var used = 0
    var clusters: [SafeText.Cluster] = []
    Grapheme.forEach(in: text) { grapheme in
      if let scalar = grapheme.only, let columns = SafeText.plainColumns(of: scalar) {
        guard used + columns <= room else { return false }
        set(Cell(String(scalar), style), width: columns, column: column + used, row: row)
        used += columns
        return true
      }
      clusters.removeAll(keepingCapacity: true)
      SafeText.append(grapheme, of: text, to: &clusters)
      guard used + clusters.reduce(0, { $0 + $1.columns }) <= room else { return false }
      for cluster in clusters {
        set(Cell(cluster.text, style), width: cluster.columns, column: column + used, row: row)
        used += cluster.columns
      }
      return true
    }
    return used
  }

  /// Draws one character that is known to be safe and to take one column, as a piece of a line.
  mutating func put(narrow text: String, column: Int, row: Int, style: Style) {
    guard area.contains(Point(column: column, row: row)) else { return }
    set(Cell(text, style), width: 1, column: column, row: row)
  }

  /// Fills an area with one narrow character; with blanks if the text isn't one.
  package mutating func fill(_ area: Area, with text: String = " ", style: Style = .plain) {
    let clusters = SafeText.clusters(text)
    let narrow = clusters.count == 1 && clusters[0].columns == 1 ? clusters[0].text : " "
    forEachCell(of: area) { frame, column, row in
      frame.set(Cell(narrow, style), width: 1, column: column, row: row)
    }
  }

  /// Restyles an area, keeping its text.
  package mutating func restyle(_ area: Area, _ change: (inout Style) -> Void) {
    forEachCell(of: area) { frame, column, row in
      change(&frame.cells[row * frame.size.columns + column].style)
    }
  }

  /// The text of each row, trailing blanks removed: how tests state a screen.
  package var lines: [String] {
    (0..<size.rows).map { row in
      let text = (0..<size.columns).map { cells[row * size.columns + $0].text }.joined()
      return String(text.reversed().drop(while: { $0 == " " }).reversed())
    }
  }

  private mutating func forEachCell(of area: Area, _ body: (inout Frame, Int, Int) -> Void) {
    let rows = (area.row..<area.endRow).clamped(to: 0..<size.rows)
    let columns = (area.column..<area.endColumn).clamped(to: 0..<size.columns)
    for row in rows {
      for column in columns { body(&self, column, row) }
    }
  }

  // A wide cell that is half overwritten leaves a blank in its other half.
  private mutating func set(_ cell: Cell, width: Int, column: Int, row: Int) {
    let start = row * size.columns
    if cells[start + column].text.isEmpty, column > 0 { cells[start + column - 1].text = " " }
    let next = column + width
    if next < size.columns, cells[start + next].text.isEmpty { cells[start + next].text = " " }
    cells[start + column] = cell
    if width == 2 { cells[start + column + 1] = Cell("", cell.style) }
  }
}

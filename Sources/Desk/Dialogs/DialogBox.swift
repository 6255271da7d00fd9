import TerminalUI

/// Where a dialog with a list stands on the screen: the line typed in, the list, and what is said
/// of its selected row.
struct DialogBox: Hashable, Sendable {
  let area: Area
  let prompt: Area
  let list: Area
  let detail: Area

  /// - Parameters:
  ///   - details: how many lines what is said of the selected row takes.
  ///   - isPlain: whether it takes the whole screen, with a line for its title instead of a border.
  init(on size: Size, details: Int, isPlain: Bool = false) {
    let body = Area(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
    let columns = isPlain || size.columns < 60 ? body.columns : min(body.columns - 6, 100)
    let rows = isPlain || size.rows < 18 ? body.rows : min(body.rows - 2, 34)
    area = Area(
      column: (size.columns - columns) / 2, row: 1 + (body.rows - rows) / 2, columns: columns,
      rows: rows)
    let inside = area.inset(columns: 2, rows: 1)
    let (prompt, rest) = inside.split(top: 1)
    self.prompt = prompt
    let (list, below) = rest.split(top: rest.rows - details - 1)
    self.list = list
    detail = below.split(top: 1).rest
  }
}

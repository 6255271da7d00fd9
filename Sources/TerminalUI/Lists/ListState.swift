/// Which row of a list is selected and which rows are in view. The list may be far longer than what
/// is held of it: only ``visible`` rows are needed to draw it.
package struct ListState: Hashable, Sendable {
  package enum Move: Hashable, Sendable {
    case up, down, pageUp, pageDown, home, end
    /// To a row by its number; one out of range counts as the nearest.
    case to(Int)
  }

  /// How many rows the list has.
  package private(set) var total: Int
  /// How many lines of cells each row takes, at least 1.
  package let rowHeight: Int
  /// How many lines of cells the list is shown in.
  package private(set) var height: Int
  /// The selected row; 0 in an empty list.
  package private(set) var selection = 0
  /// The first row in view.
  package private(set) var first = 0

  package init(total: Int = 0, rowHeight: Int = 1, height: Int = 0) {
    self.total = max(0, total)
    self.rowHeight = max(1, rowHeight)
    self.height = max(0, height)
  }

  package var isEmpty: Bool { total == 0 }

  /// How many whole rows fit in the height; at least 1.
  package var page: Int { max(1, height / rowHeight) }

  /// The rows in view.
  package var visible: Range<Int> {
    height == 0 ? first..<first : first..<min(total, first + page)
  }

  /// Moves the selection and scrolls so that it is in view.
  package mutating func move(_ move: Move) {
    switch move {
    case .up: select(selection - 1)
    case .down: select(selection + 1)
    case .pageUp: select(selection - page)
    case .pageDown: select(selection + page)
    case .home: select(0)
    case .end: select(total - 1)
    case .to(let row): select(row)
    }
  }

  /// Scrolls by rows, down if positive, as the wheel does. The selection stays where it is, in view
  /// or not.
  package mutating func scroll(by rows: Int) {
    first = clamped(first + min(max(rows, -total), total))
  }

  /// Scrolls so that the selection is in view.
  package mutating func reveal() {
    if selection < first { first = selection }
    if selection >= first + page { first = selection - page + 1 }
    first = clamped(first)
  }

  /// Takes a new number of rows. The selection stays in range and, if it was in view, in view.
  package mutating func setTotal(_ total: Int) {
    resize { $0.total = max(0, total) }
  }

  /// Takes a new height. The selection stays in view if it was.
  package mutating func setHeight(_ height: Int) {
    resize { $0.height = max(0, height) }
  }

  /// Takes the place of the selected record among new rows: the selection goes to `row`, and stays
  /// on the same line of the screen where it can.
  package mutating func follow(to row: Int, of total: Int) {
    let line = selection - first
    let inView = visible.contains(selection)
    self.total = max(0, total)
    selection = min(max(0, row), max(0, self.total - 1))
    first = clamped(selection - line)
    if inView { reveal() }
  }

  /// The row at a point of the area that the list is drawn in.
  package func row(at point: Point, in area: Area) -> Int? {
    guard area.contains(point) else { return nil }
    let row = first + (point.row - area.row) / rowHeight
    return visible.contains(row) ? row : nil
  }

  /// Where a row in view is drawn.
  package func area(of row: Int, in area: Area) -> Area? {
    guard visible.contains(row) else { return nil }
    return Area(
      column: area.column, row: area.row + (row - first) * rowHeight, columns: area.columns,
      rows: rowHeight)
  }

  /// Which of the lines the list is shown in a scroll mark covers; nil if every row is in view.
  package var thumb: Range<Int>? {
    guard total > page, height > 0 else { return nil }
    let length = max(1, height * page / total)
    let start = (height - length) * first / (total - page)
    return start..<start + length
  }

  private mutating func select(_ row: Int) {
    selection = min(max(0, row), max(0, total - 1))
    reveal()
  }

  private mutating func resize(_ change: (inout ListState) -> Void) {
    let inView = height == 0 || visible.contains(selection)
    change(&self)
    selection = min(selection, max(0, total - 1))
    first = clamped(first)
    if inView { reveal() }
  }

  private func clamped(_ row: Int) -> Int { min(max(0, row), max(0, total - page)) }
}

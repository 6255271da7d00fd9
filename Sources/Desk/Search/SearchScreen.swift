import TerminalUI

/// Where everything of the search stands on a screen of a given size.
struct SearchScreen: Hashable, Sendable {
  let form: Screen.Form
  /// Where it is typed, and what is said below.
  let line: Area
  let remark: Area
  /// With their borders where they have any; nil where they aren't on the screen.
  let hits: Area?
  let reader: Area?
  let statusRow: Int

  init(size: Size, focus: SearchView.Focus, isPlain: Bool = false) {
    form = Screen.form(for: size, isPlain: isPlain)
    statusRow = size.rows - 1
    line = Area(column: 1, row: 1, columns: size.columns - 2, rows: 1)
    remark = Area(column: 1, row: 2, columns: size.columns - 2, rows: 1)
    let body = Area(column: 0, row: 3, columns: size.columns, rows: size.rows - 4)
    switch form {
    case .tooSmall: (hits, reader) = (nil, nil)
    case .narrow, .medium: (hits, reader) = focus == .reader ? (nil, body) : (body, nil)
    case .wide:
      // The reader stands where it does on the desk.
      let (left, right) = body.split(left: size.columns * 63 / 100)
      (hits, reader) = (left, right)
    }
  }

  /// Where it is typed, after its label.
  var input: Area {
    let label = SearchScreen.label.utf8.count
    return Area(column: line.column + label, row: line.row, columns: line.columns - label, rows: 1)
  }

  static let label = "Search: "

  func inside(_ area: Area?) -> Area {
    guard let area else { return Area(column: 0, row: 0, columns: 0, rows: 0) }
    return form == .narrow ? area : area.inset(columns: 1, rows: 1)
  }
}
